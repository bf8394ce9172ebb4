// The graphs of a page.

import { GraphData } from "./graph/data.js";
import { Graph } from "./graph/graph.js";

// Draw a graph anew from the page's data; one without lines is hidden.
export function refresh(element) {
    const data = GraphData.of(element);
    const isEmpty = !data.edge.size;
    element.closest("section").hidden = isEmpty;
    if (element.graph) element.graph.load(data);
    else if (!isEmpty) element.graph = new Graph(element);
}

document.querySelectorAll("[data-graph]").forEach((element) => {
    if (!element.closest("[hidden]")) element.graph = new Graph(element);
});
