// Correcting an article's text: choose words by mouse or arrow keys and mark them, or click a name.

import { load, showKeys } from "./dialog.js";
import { CHANGED } from "./events.js";

const text = document.getElementById("article-text");
const button = document.querySelector("[data-mark]");
const adding = document.querySelector("[data-add-statement]");
const help = document.getElementById("text-help");
if (text && button) listen();

function listen() {
    const WORD = /[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu;
    const characters = (string) => [...string].length; // as the server counts them, not UTF-16
    let kept = null; // the last choice in the text: pressing a button may lose the selection

    function chosen() {
        const selection = getSelection();
        if (!selection.rangeCount || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return null;
        const range = selection.getRangeAt(0);
        const before = document.createRange();
        before.selectNodeContents(text);
        before.setEnd(range.startContainer, range.startOffset);
        const raw = range.toString();
        const words = raw.trim();
        const start = characters(before.toString()) + characters(raw) - characters(raw.trimStart());
        return { start, end: start + characters(words), words };
    }

    const remember = () => { kept = chosen() ?? kept; };
    document.addEventListener("selectionchange", remember);
    document.addEventListener(CHANGED, () => { kept = null; });

    function mark() {
        remember();
        if (!kept?.words) {
            help.textContent = help.dataset.nothing;
            text.focus();
            return;
        }
        load(`${button.dataset.mark}?${new URLSearchParams(kept)}`);
    }

    function addStatement() {
        remember();
        load(kept ? `${adding.getAttribute("href")}?at=${kept.start}` : adding.getAttribute("href"));
    }

    button.addEventListener("mousedown", (event) => event.preventDefault()); // the selection stays
    button.addEventListener("click", mark);
    adding.addEventListener("htmx:configRequest", (event) => {
        if (kept) event.detail.parameters.at = kept.start;
    });

    // A name opens its menu; with a modifier key, or without this script, it is a link as any other.
    text.addEventListener("click", (event) => {
        const name = event.target.closest("a[data-mention]");
        if (!name || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (getSelection().toString().trim() && event.detail) return; // chosen by dragging
        name.focus({ preventScroll: true });
        load(text.dataset.mentions.replace("/0/", `/${name.dataset.mention}/`));
    });

    const KEYS = { m: mark, s: addStatement };

    text.addEventListener("keydown", (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key === "ArrowRight" || event.key === "ArrowLeft") step(event.key === "ArrowRight", event.shiftKey);
        else if (event.key === "?") showKeys();
        else if (event.key in KEYS) KEYS[event.key]();
        else return;
        event.preventDefault();
    });

    // The next or previous word is chosen; with `more` it is added to the choice, or taken from it.
    function step(forward, more) {
        const words = [...text.textContent.matchAll(WORD)].map((found) => [found.index, found.index + found[0].length]);
        const [first, last] = chosenPlaces() ?? [-1, 0];
        const next = forward ? words.find(([start]) => start >= last) : words.findLast(([, end]) => end <= (more ? last - 1 : first));
        if (!next) return;
        const [start, end] = more && first >= 0 ? [first, next[1]] : next;
        if (end > start) choose(start, end);
    }

    // From and to where something is chosen, in the text's UTF-16 units.
    function chosenPlaces() {
        if (!chosen()) return null;
        const range = getSelection().getRangeAt(0);
        const before = document.createRange();
        before.selectNodeContents(text);
        before.setEnd(range.startContainer, range.startOffset);
        const start = before.toString().length;
        return [start, start + range.toString().length];
    }

    function choose(start, end) {
        const [from, to] = [start, end].map(place);
        getSelection().setBaseAndExtent(...from, ...to);
        from[0].parentElement.scrollIntoView({ block: "nearest" });
    }

    // The text node that a place of the text is in, and where in it.
    function place(offset) {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        let left = offset;
        let node = walker.nextNode();
        while (node && left > node.length) {
            left -= node.length;
            node = walker.nextNode();
        }
        return [node, left];
    }
}
