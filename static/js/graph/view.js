// Which part of a graph is seen, and how large: fitting, zooming, moving there.

const STEP = 1.3;
const LARGEST = 1.4; // a small graph isn't blown up
const MARGIN = 40; // pixels

export class View {
    constructor(graph) {
        this.graph = graph;
        this.scale = 1;
        graph.element.querySelectorAll("[data-zoom]").forEach((button) => {
            button.addEventListener("click", () => this.zoom(button.dataset.zoom));
        });
        graph.network.on("resize", () => this.fit());
        graph.network.on("zoom", () => {
            clearTimeout(this.zooming);
            this.zooming = setTimeout(() => this.rescale(), 60);
        });
    }

    zoom(way) {
        const { network } = this.graph;
        if (way === "fit") this.fit();
        else network.moveTo({ scale: network.getScale() * (way === "in" ? STEP : 1 / STEP) });
        this.rescale();
    }

    // Show everything. Names change their size in the drawing, and with it what must fit.
    fit() {
        const { network } = this.graph;
        for (let round = 0; round < 6; round += 1) {
            // At last only smaller: a name that comes and goes with the size must not be cut off.
            network.fit({ maxZoomLevel: round < 2 ? LARGEST : this.scale });
            if (!this.rescale()) break;
            network.redraw(); // only what is drawn is measured
        }
    }

    // Names keep their size on the screen, so they are drawn anew at another scale.
    rescale() {
        const scale = this.graph.network.getScale();
        if (Math.abs(scale / this.scale - 1) < 0.02) return false;
        this.scale = scale;
        this.graph.paint();
        return true;
    }

    // Go to an actor, near enough to read the names around it.
    fly(node) {
        const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
        const scale = Math.max(this.graph.network.getScale(), 1);
        this.graph.network.moveTo({ position: node, scale, animation: isCalm ? false : { duration: 400 } });
        if (isCalm) this.rescale();
        else this.graph.network.once("animationFinished", () => this.rescale());
    }

    // Move there if an actor reached by keys lies outside.
    show(node) {
        const { network, canvas } = this.graph;
        const { x, y } = network.canvasToDOM(node);
        const isInside = x > MARGIN && y > MARGIN && x < canvas.clientWidth - MARGIN && y < canvas.clientHeight - MARGIN;
        if (!isInside) network.moveTo({ position: node });
    }
}
