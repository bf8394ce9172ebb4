// The review queue by keyboard: a key presses the button that bears it.

import { CHANGED } from "./events.js";

const review = () => document.getElementById("review");
const item = () => review().querySelector("[data-review-item]");
const types = () => review().querySelector(".review-types");

function press(key) {
    const button = review().querySelector(`[data-review-key="${CSS.escape(key)}"]`);
    if (!button || review().classList.contains("htmx-request")) return false;
    button.click();
    return true;
}

// While the types are open, a letter means one of them.
function choose(key) {
    const open = types()?.open;
    if (!open) return false;
    const button = types().querySelector(`[data-type-key="${CSS.escape(key)}"]`);
    button?.click();
    return true;
}

document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    if (event.target.closest("input, textarea, select, dialog, [contenteditable]")) return;
    if (event.key === "Escape" && types()?.open) {
        types().open = false;
        item().focus({ preventScroll: true });
        return;
    }
    if (event.key.length !== 1) return;
    const key = event.key.toLowerCase();
    if (choose(key) || press(key)) event.preventDefault();
});

// It was edited in the dialog: go on with the next one.
document.addEventListener(CHANGED, () => {
    htmx.ajax("GET", location.pathname, { target: "#review", swap: "outerHTML" });
});

// The next item is there: read it out, and let Tab go on from its top.
document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "review" || event.detail.elt?.id === "review") item()?.focus({ preventScroll: true });
});
