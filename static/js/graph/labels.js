// Which names of a graph are written, and where; and how a graph fills its window.

export const LABEL_PIXELS = 13; // names keep this size on the screen at every zoom
const LARGEST = 20; // nodes that have their names wherever there is room among other names
const LEAST_RADIUS = 6; // and nodes can always be hit, in pixels too

// Of a node as drawn at a scale.
export const radiusAt = (scale) => (node) => Math.max(node.size, LEAST_RADIUS / scale);

// A tall window, as on a phone, gets a tall graph, and a wide one a wide graph: moves the nodes.
export function stretch(nodes, { clientWidth, clientHeight }) {
    const span = (values) => Math.max(...values) - Math.min(...values);
    if (nodes.length < 3) return;
    const wide = span(nodes.map((node) => node.x)) || 1;
    const tall = span(nodes.map((node) => node.y)) || 1;
    const missing = (wide / tall) / (clientWidth / clientHeight);
    const [axis, factor] = missing > 1 ? ["y", Math.min(3, missing)] : ["x", Math.min(1.5, 1 / missing)];
    nodes.forEach((node) => { node[axis] *= factor; });
}

// The names that find room beneath or above their node, the largest nodes first. What is lit always has its name,
// and so have the LARGEST, which only other names keep away. From node's id to how far the name is moved up.
export function namesWithRoom(drawn, scale, isLit) {
    const height = 1.5 * LABEL_PIXELS / scale;
    const radius = radiusAt(scale);
    const width = (node) => (0.56 * LABEL_PIXELS * node.label.length) / scale;
    const rank = (node) => node.size + (isLit(node) ? 1000 : 0);
    const nodes = [...drawn].sort((a, b) => rank(b) - rank(a));
    const under = (node, w, h) => ({ x: node.x, y: node.y + radius(node) + 0.8 * height, w, h, of: node });
    const bodies = nodes.map((node) => ({ x: node.x, y: node.y, w: radius(node), h: radius(node), of: node }));
    // A name above its node must not look like that of a node which stands there.
    const misread = nodes.map((node) => under(node, 4 * radius(node), 1.2 * height));
    const names = [];
    const hits = (one, other) => one.of !== other.of && Math.abs(one.y - other.y) < (one.h + other.h) / 2
        && Math.abs(one.x - other.x) < (one.w + other.w) / 2;
    const free = (box, ...others) => !others.flat().some((other) => hits(box, other));
    const shown = new Map();
    nodes.forEach((node, place) => {
        const beneath = under(node, width(node), height);
        const above = 2 * radius(node) + 1.6 * height;
        const at = (lift) => ({ ...beneath, y: beneath.y - lift });
        const lifts = [0, above].filter((lift) => free(at(lift), names, bodies, lift ? misread : []));
        if (!lifts.length && rank(node) >= 1000) lifts.push(0);
        if (!lifts.length && place < LARGEST) {
            lifts.push(...[0, above, -height, above + height].filter((lift) => free(at(lift), names)));
        }
        if (!lifts.length) return;
        shown.set(node.id, lifts[0]);
        names.push(at(lifts[0]));
    });
    return shown;
}
