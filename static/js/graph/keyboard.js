// A graph by keys: the arrows walk from actor to actor, E from line to line, Enter goes in.

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Keyboard {
    constructor(graph) {
        this.graph = graph;
        this.walked = null; // the actor whose lines are gone through
        graph.canvas.addEventListener("keydown", (event) => this.press(event));
    }

    press(event) {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const { graph } = this;
        const acts = {
            "+": () => graph.view.zoom("in"), "-": () => graph.view.zoom("out"), 0: () => graph.view.zoom("fit"),
            e: () => this.nextEdge(), E: () => this.nextEdge(),
            Enter: () => graph.enter(), Escape: () => graph.choose(null),
        };
        if (event.key in STEPS) this.step(...STEPS[event.key]);
        else if (event.key in acts) acts[event.key]();
        else return;
        event.preventDefault();
    }

    // To the nearest actor in a direction; from nowhere to the largest one.
    step(dx, dy) {
        const { graph } = this;
        const from = this.here();
        const all = [...graph.parts.node.values()];
        if (!from) {
            const largest = all.reduce((best, node) => (node.size > best.size ? node : best), all[0]);
            if (largest) graph.choose("node", String(largest.id), false);
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
        if (!best) return;
        graph.choose("node", String(best.id), false);
        graph.view.show(best);
    }

    here() {
        const { chosen, parts } = this.graph;
        if (!chosen) return null;
        if (chosen.part === "node") return parts.node.get(chosen.id);
        return this.walked || parts.node.get(String(parts.edge.get(chosen.id).from));
    }

    nextEdge() {
        const { graph } = this;
        const from = this.here();
        if (!from) return;
        this.walked = from;
        const own = [...graph.parts.reach("node", String(from.id)).edges];
        if (!own.length) return;
        const now = graph.chosen.part === "edge" ? own.indexOf(graph.chosen.id) : -1;
        graph.choose("edge", own[(now + 1) % own.length], false);
    }
}
