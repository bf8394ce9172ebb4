// What a graph shows: actors ("node") and the lines between them ("edge"), each by its key. Places are the server's.

export class GraphData {
    constructor({ nodes, edges }) {
        this.node = new Map(nodes.map((node) => [String(node.id), node]));
        this.edge = new Map(edges.map((edge) => [String(edge.id), edge]));
    }

    static of(element) {
        return new GraphData(JSON.parse(document.getElementById(element.dataset.graph).textContent));
    }

    // The keys of a line's two actors.
    ends({ from, to }) {
        return [String(from), String(to)];
    }

    // A part with all it touches: an actor with its lines and counterparts, a line with its ends.
    reach(part, id) {
        const nodes = new Set(part === "node" ? [id] : []);
        const edges = new Set();
        for (const [key, edge] of this.edge) {
            const ends = this.ends(edge);
            if (part === "edge" ? key === id : ends.includes(id)) {
                edges.add(key);
                ends.forEach((end) => nodes.add(end));
            }
        }
        return { nodes, edges };
    }

    // In words, for those who hear the graph or see no tooltip.
    describe(part, found) {
        if (part === "node") return found.title.replace("\n", " · ");
        const [from, to] = this.ends(found).map((id) => this.node.get(id).name);
        return `${from} – ${to}: ${found.title}`;
    }

    // What was there before stays where it is.
    placeAs(before) {
        for (const [key, node] of this.node) {
            const old = before.node.get(key);
            if (old) Object.assign(node, { x: old.x, y: old.y });
        }
    }
}
