// A graph by mouse and touch: a click chooses, two go in, hovering lights up, dragging moves an actor.

export class Pointer {
    constructor(graph) {
        const { network, canvas } = graph;
        const hit = ({ nodes, edges }) => {
            if (nodes.length) return ["node", String(nodes[0])];
            return edges.length ? ["edge", String(edges[0])] : [null, null];
        };
        network.on("click", (event) => {
            canvas.focus({ preventScroll: true });
            graph.choose(...hit(event));
        });
        network.on("doubleClick", (event) => {
            const [part, id] = hit(event);
            if (part) location.assign(graph.parts[part].get(id).url);
        });
        network.on("hoverNode", ({ node }) => graph.light("node", String(node)));
        network.on("hoverEdge", ({ edge }) => graph.light("edge", String(edge)));
        network.on("blurNode", () => graph.light());
        network.on("blurEdge", () => graph.light());
        network.on("dragEnd", ({ nodes }) => {
            for (const id of nodes) Object.assign(graph.parts.node.get(String(id)), network.getPosition(id));
        });
        // The wheel scrolls the page, unless it is meant for the graph.
        canvas.addEventListener("wheel", (event) => {
            if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        }, { capture: true });
    }
}
