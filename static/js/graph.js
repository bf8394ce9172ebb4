// Draws the graphs of a page on a canvas: positions come from the server, colours from palette.css.
// A graph's element tells what was chosen with the event "graph:choose" ({part, id} or null).
(function () {
    "use strict";

    const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    const LABEL_PIXELS = 13; // names keep this size on the screen at every zoom
    const LEAST_RADIUS = 6; // and nodes can always be hit, in pixels too
    const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

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

    const read = (element) => JSON.parse(document.getElementById(element.dataset.graph).textContent);

    const parted = (data) => ({
        node: new Map(data.nodes.map((node) => [String(node.id), node])),
        edge: new Map(data.edges.map((edge) => [String(edge.id), edge])),
    });

    // Dashed until some person stands behind a statement of it.
    const DASHES = [7, 6];

    class Graph {
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
            this.stretch(data.nodes);
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

        // A tall window, as on a phone, gets a tall graph, and a wide one a wide graph.
        stretch(nodes) {
            const span = (values) => Math.max(...values) - Math.min(...values);
            if (nodes.length < 3) return;
            const wide = span(nodes.map((node) => node.x)) || 1;
            const tall = span(nodes.map((node) => node.y)) || 1;
            const missing = (wide / tall) / (this.canvas.clientWidth / this.canvas.clientHeight);
            const [axis, factor] = missing > 1 ? ["y", Math.min(3, missing)] : ["x", Math.min(1.5, 1 / missing)];
            nodes.forEach((node) => { node[axis] *= factor; });
        }

        // The names that find room beneath or above their node, the largest nodes first; what is lit
        // always has its name. From node's id to how far the name is moved up.
        namesWithRoom() {
            const height = 1.5 * LABEL_PIXELS / this.scale;
            const width = (node) => (0.56 * LABEL_PIXELS * node.label.length) / this.scale;
            const rank = (node) => node.size + (this.lit?.nodes.has(String(node.id)) ? 1000 : 0);
            const nodes = [...this.parts.node.values()].sort((a, b) => rank(b) - rank(a));
            const under = (node, w, h) => ({ x: node.x, y: node.y + this.radius(node) + 0.8 * height, w, h, of: node });
            const taken = nodes.map((node) => ({ x: node.x, y: node.y, w: this.radius(node), h: this.radius(node), of: node }));
            // A name above its node must not look like that of a node which stands there.
            const misread = nodes.map((node) => under(node, 4 * this.radius(node), 1.2 * height));
            const hits = (one, other) => one.of !== other.of && Math.abs(one.y - other.y) < (one.h + other.h) / 2
                && Math.abs(one.x - other.x) < (one.w + other.w) / 2;
            const free = (box, ...others) => !others.flat().some((other) => hits(box, other));
            const shown = new Map();
            for (const node of nodes) {
                const lift = 2 * this.radius(node) + 1.6 * height;
                const beneath = under(node, width(node), height);
                const above = { ...beneath, y: beneath.y - lift };
                if (rank(node) >= 1000 || free(beneath, taken)) {
                    shown.set(node.id, 0);
                    taken.push(beneath);
                } else if (free(above, taken, misread)) {
                    shown.set(node.id, lift);
                    taken.push(above);
                }
            }
            return shown;
        }

        radius(node) {
            return Math.max(node.size, LEAST_RADIUS / this.scale);
        }

        paint() {
            const fontSize = LABEL_PIXELS / this.scale;
            const named = this.namesWithRoom();
            const ink = colour("ink");
            const soft = colour("ink-soft");
            const surface = colour("surface");
            const accent = colour("accent");
            const is = (part, id) => this.chosen && this.chosen.part === part && this.chosen.id === id;
            this.nodes.update([...this.parts.node].map(([key, node]) => {
                const dim = this.lit && !this.lit.nodes.has(key);
                const fill = colour(`kind-${node.group}`) || soft;
                return {
                    id: node.id, x: node.x, y: node.y, size: this.radius(node), shape: node.shape,
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
            this.stretch(data.nodes);
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
            this.element.dispatchEvent(new CustomEvent("graph:choose", { detail: this.chosen, bubbles: true }));
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
            this.canvas.addEventListener("keydown", (event) => this.key(event));
            // The wheel scrolls the page, unless it is meant for the graph.
            this.canvas.addEventListener("wheel", (event) => {
                if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
            }, { capture: true });
            this.element.querySelectorAll("[data-zoom]").forEach((button) => {
                button.addEventListener("click", () => this.zoom(button.dataset.zoom));
            });
            document.addEventListener("theme:change", () => this.paint());
        }

        key(event) {
            if (event.altKey || event.ctrlKey || event.metaKey) return;
            const acts = {
                "+": () => this.zoom("in"), "-": () => this.zoom("out"), 0: () => this.zoom("fit"),
                e: () => this.nextEdge(), E: () => this.nextEdge(),
                Enter: () => this.enter(), Escape: () => this.choose(null),
            };
            if (event.key in STEPS) this.step(...STEPS[event.key]);
            else if (event.key in acts) acts[event.key]();
            else return;
            event.preventDefault();
        }

        // To the nearest actor in a direction; from nowhere to the largest one.
        step(dx, dy) {
            const from = this.here();
            const all = [...this.parts.node.values()];
            if (!from) {
                const largest = all.reduce((best, node) => (node.size > best.size ? node : best), all[0]);
                if (largest) this.choose("node", String(largest.id), false);
                return;
            }
            let best = null;
            let least = Infinity;
            for (const node of all) {
                const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
                const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
                const far = along + 2 * aside;
                if (node !== from && along > 0 && far < least) [best, least] = [node, far];
            }
            if (best) this.choose("node", String(best.id), false);
            if (best) this.show(best);
        }

        here() {
            if (!this.chosen) return null;
            if (this.chosen.part === "node") return this.parts.node.get(this.chosen.id);
            return this.walked || this.parts.node.get(String(this.parts.edge.get(this.chosen.id).from));
        }

        nextEdge() {
            const from = this.here();
            if (!from) return;
            this.walked = from;
            const own = [...this.reach("node", String(from.id)).edges];
            if (!own.length) return;
            const now = this.chosen.part === "edge" ? own.indexOf(this.chosen.id) : -1;
            this.choose("edge", own[(now + 1) % own.length], false);
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

    // Draw a graph anew from the page's data; one without lines is hidden.
    function refresh(element) {
        const data = read(element);
        const section = element.closest("section");
        section.hidden = !data.edges.length;
        if (element.graph) element.graph.load(data);
        else if (data.edges.length) element.graph = new Graph(element);
    }

    window.newsgraphGraph = { refresh };
    document.querySelectorAll("[data-graph]").forEach((element) => {
        if (!element.closest("[hidden]")) element.graph = new Graph(element);
    });
})();
