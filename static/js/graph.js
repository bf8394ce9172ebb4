// The graphs of a page.

import { Graph, read } from "./graph/graph.js";

// Draw a graph anew from the page's data; one without lines is hidden.
export function refresh(element) {
    const data = read(element);
    const section = element.closest("section");
    section.hidden = !data.edges.length;
    if (element.graph) element.graph.load(data);
    else if (data.edges.length) element.graph = new Graph(element);
}

document.querySelectorAll("[data-graph]").forEach((element) => {
    if (!element.closest("[hidden]")) element.graph = new Graph(element);
});
