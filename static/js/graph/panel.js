// What is told of the chosen part outside the drawing: a line below it, a link, and the panel beside it if there is one.

export class Panel {
    constructor({ element }) {
        this.caption = element.querySelector(".graph-caption");
        this.link = element.querySelector(".graph-open");
        this.beside = element.dataset.panel; // a selector
    }

    // The part and what it is in words; nothing if none is chosen.
    name(found, words) {
        this.caption.textContent = found ? words : this.caption.dataset.empty;
        this.link.hidden = !found;
        if (found) this.link.href = found.url;
    }

    async load(found) {
        if (this.beside) await htmx.ajax("GET", found.panel, { target: this.beside, swap: "innerHTML" });
    }

    // Go into what is told of the part: the panel, or else its page.
    async enter(found) {
        if (!this.beside) {
            location.assign(found.url);
            return;
        }
        await this.load(found);
        document.querySelector(this.beside).focus();
    }
}
