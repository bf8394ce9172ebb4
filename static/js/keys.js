// Single keys on a statement that has the focus (or its list): see templates/parts/keys.html.
// They press the buttons that are there; a key for which there is none does nothing.

import { showKeys, undo } from "./dialog.js";
import { LOST } from "./events.js";

const LINE = ".statement[id]";
const lines = () => [...document.querySelectorAll(LINE)].filter((line) => line.offsetParent !== null && !line.closest("dialog"));
let last = 0; // the place of the line that had the focus

function go(line) {
    if (!line) return;
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
}

function step(here, way) {
    const all = lines();
    go(here ? all[all.indexOf(here) + way] : all[0]);
}

function press(line, key) {
    const button = line?.querySelector(`[data-key="${key}"]`);
    if (!button) return false;
    button.click();
    return true;
}

function act(key, line) {
    const acts = {
        j: () => step(line, 1), k: () => step(line, -1),
        z: () => undo(), "?": () => showKeys(),
    };
    if (key in acts) acts[key]();
    else return "artxne".includes(key) && press(line, key);
    return true;
}

document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.key.length !== 1) return;
    const target = event.target;
    if (target.closest("input, textarea, select, dialog, [contenteditable]")) return;
    if (!target.closest(`${LINE}, .statement-scroll, #toast`)) return;
    if (act(event.key.toLowerCase(), target.closest(LINE))) event.preventDefault();
});

document.addEventListener("focusin", (event) => {
    const line = event.target.closest(LINE);
    if (line) last = Math.max(0, lines().indexOf(line));
});

// The line that had the focus is no more: go on with what stands at its place.
document.addEventListener(LOST, () => {
    const all = lines();
    go(all[Math.min(last, all.length - 1)] ?? document.querySelector(".statement-scroll"));
});
