// How actors and lines look, as vis-network wants to be told; colours are those of palette.css.

import { LABEL_PIXELS, namesWithRoom, radiusAt } from "./labels.js";

export const OPTIONS = {
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
const FACE = "system-ui, sans-serif";
const DASHES = [7, 6]; // until some person stands behind a statement of the line
const WIDEST_TIE = 2.5;
const MOST_TOLD = 6; // where fewer lines are lit, each says what it is

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const inks = () => ({
    ink: colour("ink"), soft: colour("ink-soft"), surface: colour("surface"), accent: colour("accent"),
});

// Both take what is shown (`parts`), what of it is `lit` (null: all of it) and `chosen`, and the `scale` of the view.
export function drawnNodes({ parts, lit, chosen, scale }) {
    const { ink, soft, surface, accent } = inks();
    const size = LABEL_PIXELS / scale;
    const radius = radiusAt(scale);
    const lifts = namesWithRoom(parts.node.values(), scale, (node) => lit?.nodes.has(String(node.id)));
    return [...parts.node].map(([key, node]) => {
        const isDim = lit && !lit.nodes.has(key);
        const isChosen = chosen?.part === "node" && chosen.id === key;
        const fill = colour(`kind-${node.group}`) || soft;
        return {
            id: node.id, x: node.x, y: node.y, size: radius(node), shape: node.shape,
            label: lifts.has(node.id) ? node.label : " ",
            title: node.title,
            opacity: isDim ? 0.25 : 1,
            borderWidth: isChosen ? 5 : 2,
            color: { background: fill, border: isChosen ? accent : surface, hover: fill, highlight: fill },
            font: {
                color: isDim ? soft : ink, size, strokeWidth: size / 4, strokeColor: surface, face: FACE,
                vadjust: -(lifts.get(node.id) ?? 0),
            },
        };
    });
}

export function drawnEdges({ parts, lit, chosen, scale }) {
    const { ink, surface } = inks();
    const size = LABEL_PIXELS / scale;
    return [...parts.edge].map(([key, edge]) => {
        const isDim = lit && !lit.edges.has(key);
        const isTold = lit && lit.edges.size <= MOST_TOLD && !isDim;
        const isChosen = chosen?.part === "edge" && chosen.id === key;
        const width = edge.quad === "tie" ? Math.min(edge.width, WIDEST_TIE) : edge.width;
        return {
            id: edge.id, from: edge.from, to: edge.to, arrows: edge.arrows, title: edge.title,
            width: width + (isChosen ? 2.5 : 0),
            dashes: edge.by_people ? false : DASHES,
            color: { color: colour(`quad-${edge.quad}`), opacity: isDim ? 0.12 : isChosen ? 1 : 0.8 },
            label: isTold ? edge.title.replaceAll(", ", "\n") : undefined,
            font: {
                color: ink, size: size * 0.9, strokeWidth: size / 3, strokeColor: surface, face: FACE,
                align: "horizontal",
            },
        };
    });
}
