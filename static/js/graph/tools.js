// What stands above a graph besides zooming: finding an actor, full screen, a picture to take away.

export class Tools {
    constructor(graph) {
        this.graph = graph;
        const { element } = graph;
        this.field = element.querySelector("[data-find]");
        this.names = element.querySelector("datalist");
        this.field?.addEventListener("focus", () => this.list());
        this.field?.addEventListener("change", () => this.find(this.field.value));
        element.querySelector("[data-full-screen]")?.addEventListener("click", () => Tools.toggle(element));
        element.querySelector("[data-picture]")?.addEventListener("click", () => this.save());
        element.addEventListener("fullscreenchange", () => graph.view.fit());
    }

    list() {
        const names = [...this.graph.parts.node.values()].map((node) => node.name).sort();
        this.names.replaceChildren(...names.map((name) => Object.assign(document.createElement("option"), { value: name })));
    }

    // The actor of that name, else the first whose name has it inside; the view flies there.
    find(typed) {
        const wanted = typed.trim().toLocaleLowerCase();
        const nodes = [...this.graph.parts.node.values()];
        const name = (node) => node.name.toLocaleLowerCase();
        const found = wanted && (nodes.find((node) => name(node) === wanted) ?? nodes.find((node) => name(node).includes(wanted)));
        this.field.setCustomValidity(found || !wanted ? "" : this.field.dataset.missing);
        this.field.reportValidity();
        if (!found) return;
        this.graph.choose("node", String(found.id));
        this.graph.view.fly(found);
    }

    static toggle(element) {
        if (document.fullscreenElement) document.exitFullscreen();
        else element.requestFullscreen();
    }

    // The view as it is, on the colour of the page.
    save() {
        const drawn = this.graph.canvas.querySelector("canvas");
        const picture = Object.assign(document.createElement("canvas"), { width: drawn.width, height: drawn.height });
        const context = picture.getContext("2d");
        context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--surface").trim();
        context.fillRect(0, 0, picture.width, picture.height);
        context.drawImage(drawn, 0, 0);
        picture.toBlob((data) => {
            const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(data), download: "newsgraph.png" });
            link.click();
            URL.revokeObjectURL(link.href);
        });
    }
}
