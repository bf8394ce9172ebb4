// A graph on a canvas. It knows what is there, what of it is chosen and what is lit, and has that drawn;
// the other modules of this folder ask it to. Its element tells what was chosen (events.js: CHOSEN).

import { CHOSEN, THEME } from "../events.js";
import { GraphData } from "./data.js";
import { OPTIONS, drawnEdges, drawnNodes } from "./drawing.js";
import { Keyboard } from "./keyboard.js";
import { stretch } from "./labels.js";
import { Panel } from "./panel.js";
import { Pointer } from "./pointer.js";
import { Tools } from "./tools.js";
import { View } from "./view.js";

export class Graph {
    constructor(element) {
        this.element = element;
        this.canvas = element.querySelector(".graph-canvas");
        this.parts = GraphData.of(element);
        this.chosen = null; // {part, id}
        this.lit = null; // {nodes, edges}: what is lit; null lights everything
        stretch([...this.parts.node.values()], this.canvas);
        this.nodes = new vis.DataSet();
        this.edges = new vis.DataSet();
        this.network = new vis.Network(this.canvas, { nodes: this.nodes, edges: this.edges }, OPTIONS);
        this.panel = new Panel(this);
        this.view = new View(this);
        new Pointer(this);
        new Keyboard(this);
        new Tools(this);
        document.addEventListener(THEME, () => this.paint());
        this.paint();
        this.view.fit();
        element.dataset.drawn = "yes";
    }

    paint() {
        const { parts, lit, chosen, view: { scale } } = this;
        this.nodes.update(drawnNodes({ parts, lit, chosen, scale }));
        this.edges.update(drawnEdges({ parts, lit, chosen, scale }));
    }

    // Light up a part with all it touches; without one, or one that isn't there, what is chosen.
    light(part = null, id = null) {
        const is = part && this.parts[part].has(id) ? { part, id } : this.chosen;
        this.lit = is && this.parts.reach(is.part, is.id);
        this.paint();
    }

    // Other data, after a change. The view stays as it is unless somebody new came.
    load(parts) {
        const before = this.parts;
        stretch([...parts.node.values()], this.canvas);
        parts.placeAs(before);
        this.parts = parts;
        this.nodes.remove(this.nodes.getIds().filter((id) => !parts.node.has(String(id))));
        this.edges.remove(this.edges.getIds().filter((id) => !parts.edge.has(String(id))));
        if (this.chosen && !this.chosenPart) this.choose(null);
        else this.light();
        if ([...parts.node.keys()].some((key) => !before.node.has(key))) this.view.fit();
    }

    get chosenPart() {
        return this.chosen && this.parts[this.chosen.part].get(this.chosen.id);
    }

    // Null chooses nothing. With `isTold` the panel tells of it.
    choose(part, id, isTold = true) {
        this.chosen = part && this.parts[part].has(id) ? { part, id } : null;
        this.light();
        const found = this.chosenPart;
        this.panel.name(found, found && this.parts.describe(part, found));
        this.element.dataset.chosen = found ? `${part} ${id}` : "";
        this.element.dispatchEvent(new CustomEvent(CHOSEN, { detail: this.chosen, bubbles: true }));
        if (found && isTold) this.panel.load(found);
    }

    // Go into the chosen part.
    enter() {
        if (this.chosen) this.panel.enter(this.chosenPart);
    }
}
