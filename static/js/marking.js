// Correcting an article's text: choose words by mouse or arrow keys and mark them, or click a name.
(function () {
    "use strict";

    const text = document.getElementById("article-text");
    const button = document.querySelector("[data-mark]");
    const adding = document.querySelector("[data-add-statement]");
    const help = document.getElementById("text-help");
    if (!text || !button) return;

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

    document.addEventListener("selectionchange", () => { kept = chosen() ?? kept; });

    function mark() {
        if (!kept?.words) {
            help.textContent = help.dataset.nothing;
            text.focus();
            return;
        }
        window.newsgraphDialog.load(`${button.dataset.mark}?${new URLSearchParams(kept)}`);
    }

    function addStatement() {
        window.newsgraphDialog.load(kept ? `${adding.getAttribute("href")}?at=${kept.start}` : adding.getAttribute("href"));
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
        window.newsgraphDialog.load(text.dataset.mentions.replace("/0/", `/${name.dataset.mention}/`));
    });

    const KEYS = { m: mark, s: addStatement };

    text.addEventListener("keydown", (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key === "ArrowRight" || event.key === "ArrowLeft") step(event.key === "ArrowRight", event.shiftKey);
        else if (event.key === "?") window.newsgraphDialog.showKeys();
        else if (event.key in KEYS) KEYS[event.key]();
        else return;
        event.preventDefault();
    });

    // The next or previous word is chosen; with `more` it is added to the choice.
    function step(forward, more) {
        const selection = getSelection();
        if (!chosen()) selection.setPosition(text, 0);
        if (more) {
            selection.modify("extend", forward ? "forward" : "backward", "word");
        } else {
            if (forward) selection.collapseToEnd();
            else selection.collapseToStart();
            toLetters(selection, forward);
            selection.modify("extend", forward ? "forward" : "backward", "word");
            if (!forward) turn(selection);
        }
        selection.focusNode.parentElement?.scrollIntoView({ block: "nearest" });
    }

    // Past what is no word, so that one step chooses one.
    function toLetters(selection, forward) {
        for (let tries = 0; tries < 8; tries += 1) {
            selection.modify("extend", forward ? "forward" : "backward", "word");
            const found = /[\p{L}\p{N}]/u.test(selection.toString());
            const last = selection.isCollapsed;
            if (found || last) {
                const lead = found && forward ? selection.toString().search(/[\p{L}\p{N}]/u) : 0;
                if (forward) selection.collapseToStart();
                else selection.collapseToEnd();
                for (let letter = 0; letter < lead; letter += 1) selection.modify("move", "forward", "character");
                return;
            }
            if (forward) selection.collapseToEnd();
            else selection.collapseToStart();
        }
    }

    // Chosen backwards, a word is chosen as if from its beginning: it can be added to at its end.
    function turn(selection) {
        const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
        selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    }
})();
