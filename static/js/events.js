// The events by which the modules of a page speak to each other, on the document or bubbling up to it.
// The server too sends the first one, with what it changed.

export const CHANGED = "newsgraph:changed"; // a correction is made and shown; detail.focus: where to go on
export const LOST = "newsgraph:lost"; // what had the focus is no more
export const CHOSEN = "newsgraph:chosen"; // in a graph; detail: {part, id}, or null
export const THEME = "newsgraph:theme"; // light or dark: detail
