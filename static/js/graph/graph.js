// Draws a graph on a canvas: positions come from the server, colours from palette.css.
// Its element tells what was chosen (events.js: CHOSEN).

import { CHOSEN, THEME } from "../events.js";
import { Keyboard } from "./keyboard.js";
import { LABEL_PIXELS, namesWithRoom, radiusAt, stretch } from "./labels.js";

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const OPTIONS = {
    physics: { enabled: false },
    layout: { improvedLayout: false },
    interaction: { hover: true, keyboard: false, tooltipDelay: 250, selectConnectedEdges: false, multiselect: false },
    nodes: { borderWidth: 2, chosen: false },
    edges: {
        chosen: false,
        smooth: false,
        selectionWidth: 0,
        hoverWidth: 0,
        arrows: { to: { scaleFactor: 0.55 }, from: { scaleFactor: 0.55 } },
    },
};

export const read = (element) => JSON.parse(document.getElementById(element.dataset.graph).textContent);

const parted = (data) => ({
    node: new Map(data.nodes.map((node) => [String(node.id), node])),
    edge: new Map(data.edges.map((edge) => [String(edge.id), edge])),
});

// Dashed until some person stands behind a statement of it.
const DASHES = [7, 6];

export class Graph {
    constructor(element) {
        this.element = element;
        this.canvas = element.querySelector(".graph-canvas");
        this.caption = element.querySelector(".graph-caption");
        this.open = element.querySelector(".graph-open");
        const data = read(element);
        this.parts = this.all = parted(data);
        this.chosen = null;
        this.lit = null;
        this.scale = 1;
        stretch(data.nodes, this.canvas);
        this.nodes = new vis.DataSet();
        this.edges = new vis.DataSet();
        this.paint();
        this.network = new vis.Network(this.canvas, { nodes: this.nodes, edges: this.edges }, OPTIONS);
        this.fit();
        this.listen();
        element.dataset.drawn = "yes";
    }

    // What is lit: the chosen or hovered part with all it touches. Null lights everything.
    reach(part, id) {
        const nodes = new Set();
        const edges = new Set();
        if (part === "node") nodes.add(id);
        for (const [key, edge] of this.parts.edge) {
            const ends = [String(edge.from), String(edge.to)];
            if (part === "edge" ? key === id : ends.includes(id)) {
                edges.add(key);
                ends.forEach((end) => nodes.add(end));
            }
        }
        return { nodes, edges };
    }

    paint() {
        const fontSize = LABEL_PIXELS / this.scale;
        const radius = radiusAt(this.scale);
        const named = namesWithRoom(this.parts.node.values(), this.scale, (node) => this.lit?.nodes.has(String(node.id)));
        const ink = colour("ink");
        const soft = colour("ink-soft");
        const surface = colour("surface");
        const accent = colour("accent");
        const is = (part, id) => this.chosen && this.chosen.part === part && this.chosen.id === id;
        this.nodes.update([...this.parts.node].map(([key, node]) => {
            const dim = this.lit && !this.lit.nodes.has(key);
            const fill = colour(`kind-${node.group}`) || soft;
            return {
                id: node.id, x: node.x, y: node.y, size: radius(node), shape: node.shape,
                label: named.has(node.id) ? node.label : " ",
                title: node.title,
                opacity: dim ? 0.25 : 1,
                borderWidth: is("node", key) ? 5 : 2,
                color: { background: fill, border: is("node", key) ? accent : surface, hover: fill, highlight: fill },
                font: {
                    color: dim ? soft : ink, size: fontSize, strokeWidth: fontSize / 4,
                    strokeColor: surface, face: "system-ui, sans-serif",
                    vadjust: -(named.get(node.id) ?? 0),
                },
            };
        }));
        this.edges.update([...this.parts.edge].map(([key, edge]) => {
            const dim = this.lit && !this.lit.edges.has(key);
            const told = this.lit && this.lit.edges.size <= 12 && !dim;
            return {
                id: edge.id, from: edge.from, to: edge.to, arrows: edge.arrows, title: edge.title,
                width: (edge.quad === "tie" ? Math.min(edge.width, 2.5) : edge.width) + (is("edge", key) ? 2.5 : 0),
                dashes: edge.by_people ? false : DASHES,
                color: { color: colour(`quad-${edge.quad}`), opacity: dim ? 0.12 : is("edge", key) ? 1 : 0.8 },
                label: told ? edge.title.replaceAll(", ", "\n") : undefined,
                font: {
                    color: ink, size: fontSize * 0.9, strokeWidth: fontSize / 3, strokeColor: surface,
                    face: "system-ui, sans-serif", align: "horizontal",
                },
            };
        }));
    }

    light(lit) {
        this.lit = lit;
        this.paint();
    }

    // From outside, for a statement that is pointed at: its edge, or nothing for null.
    point(edge) {
        this.light(edge && this.parts.edge.has(edge) ? this.reach("edge", edge) : this.chosenReach());
    }

    // From outside, after a change: other data. What was there before stays where it is.
    load(data) {
        const before = this.all.node;
        stretch(data.nodes, this.canvas);
        data.nodes.forEach((node) => {
            const old = before.get(String(node.id));
            if (old) Object.assign(node, { x: old.x, y: old.y });
        });
        this.parts = this.all = parted(data);
        this.nodes.remove(this.nodes.getIds().filter((id) => !this.all.node.has(String(id))));
        this.edges.remove(this.edges.getIds().filter((id) => !this.all.edge.has(String(id))));
        if (this.chosen && !this.parts[this.chosen.part].has(this.chosen.id)) this.choose(null);
        else this.light(this.chosenReach());
        if ([...this.all.node.keys()].some((key) => !before.has(key))) this.fit();
    }

    chosenReach() {
        return this.chosen ? this.reach(this.chosen.part, this.chosen.id) : null;
    }

    choose(part, id, follow = true) {
        const found = part && this.parts[part].get(id);
        this.chosen = found ? { part, id } : null;
        this.light(this.chosenReach());
        this.caption.textContent = found ? this.describe(part, found) : this.caption.dataset.empty;
        this.open.hidden = !found;
        if (found) this.open.href = found.url;
        this.element.dataset.chosen = found ? `${part} ${id}` : "";
        this.element.dispatchEvent(new CustomEvent(CHOSEN, { detail: this.chosen, bubbles: true }));
        if (found && follow) this.tell(found, false);
    }

    describe(part, found) {
        if (part === "node") return found.title.replace("\n", " · ");
        const name = (id) => this.parts.node.get(String(id)).name;
        return `${name(found.from)} – ${name(found.to)}: ${found.title}`;
    }

    // Load the chosen part's panel; with `enter` also go into it.
    tell(found, enter) {
        const panel = this.element.dataset.panel;
        if (!panel) return;
        htmx.ajax("GET", found.panel, { target: panel, swap: "innerHTML" }).then(() => {
            if (enter) document.querySelector(panel).focus();
        });
    }

    enter() {
        if (!this.chosen) return;
        const found = this.parts[this.chosen.part].get(this.chosen.id);
        if (this.element.dataset.panel) this.tell(found, true);
        else location.assign(found.url);
    }

    listen() {
        const network = this.network;
        network.on("click", ({ nodes, edges }) => {
            this.canvas.focus({ preventScroll: true });
            if (nodes.length) this.choose("node", String(nodes[0]));
            else if (edges.length) this.choose("edge", String(edges[0]));
            else this.choose(null);
        });
        network.on("doubleClick", ({ nodes, edges }) => {
            const found = nodes.length ? this.parts.node.get(String(nodes[0])) : this.parts.edge.get(String(edges[0]));
            if (found) location.assign(found.url);
        });
        network.on("hoverNode", ({ node }) => this.light(this.reach("node", String(node))));
        network.on("hoverEdge", ({ edge }) => this.light(this.reach("edge", String(edge))));
        network.on("blurNode", () => this.light(this.chosenReach()));
        network.on("blurEdge", () => this.light(this.chosenReach()));
        network.on("dragEnd", ({ nodes }) => nodes.forEach((id) => Object.assign(this.parts.node.get(String(id)), network.getPosition(id))));
        network.on("resize", () => this.fit());
        network.on("zoom", () => {
            clearTimeout(this.zooming);
            this.zooming = setTimeout(() => this.rescale(), 60);
        });
        new Keyboard(this);
        // The wheel scrolls the page, unless it is meant for the graph.
        this.canvas.addEventListener("wheel", (event) => {
            if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        }, { capture: true });
        this.element.querySelectorAll("[data-zoom]").forEach((button) => {
            button.addEventListener("click", () => this.zoom(button.dataset.zoom));
        });
        document.addEventListener(THEME, () => this.paint());
    }

    // Move the view if a node reached by keys lies outside it.
    show(node) {
        const { x, y } = this.network.canvasToDOM(node);
        const inside = x > 40 && y > 40 && x < this.canvas.clientWidth - 40 && y < this.canvas.clientHeight - 40;
        if (!inside) this.network.moveTo({ position: node });
    }

    zoom(way) {
        if (way === "fit") this.fit();
        else this.network.moveTo({ scale: this.network.getScale() * (way === "in" ? 1.3 : 1 / 1.3) });
        this.rescale();
    }

    // Show everything. Names change their size in the drawing, and with it what must fit.
    fit() {
        for (let round = 0; round < 6; round += 1) {
            // At last only smaller: a name that comes and goes with the size must not be cut off.
            this.network.fit({ maxZoomLevel: round < 2 ? 1.4 : this.scale });
            if (!this.rescale()) break;
            this.network.redraw(); // only what is drawn is measured
        }
    }

    rescale() {
        const scale = this.network.getScale();
        if (Math.abs(scale / this.scale - 1) < 0.02) return false;
        this.scale = scale;
        this.paint();
        return true;
    }
}
