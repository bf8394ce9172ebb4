"""Where the nodes of a graph stand: the same graph always lies the same way."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import networkx as nx
import numpy as np
from numpy.typing import NDArray

MOST_NODES = 500
"""Forces are computed between all pairs of nodes, so larger graphs are not laid out here."""

# In vis-network's units: what a node of middle size with its name beneath needs, and each letter of it.
CELL_WIDTH = 150.0
CELL_HEIGHT = 84.0
LETTER = 12.0
LETTERS_SHOWN = 28
SEED = 7

Positions = dict[int, tuple[float, float]]


def layout(graph: nx.Graph) -> Positions:
    """Coordinates of every node, centred on 0, 0; x to the right, y down, in vis-network's units.

    Each connected part is laid out by forces of its own, then the parts are packed closely, so
    that none flies off. An edge's `count` pulls its ends together; a node's `name` takes room.
    Raises ValueError for more than MOST_NODES nodes.
    """
    if len(graph) > MOST_NODES:
        raise ValueError(f"At most {MOST_NODES} nodes can be laid out, not {len(graph)}.")
    plain = _plain(graph)
    parts = sorted(
        (sorted(part) for part in nx.connected_components(plain)), key=lambda part: (-len(part), part)
    )
    return _pack([_lay_out_part(plain.subgraph(part), part) for part in parts])


def _plain(graph: nx.Graph) -> nx.Graph:
    """Without directions and parallel edges; nodes and edges in sorted order.

    Counts are damped: a pair with a hundred statements should stand close, not on one spot.
    """
    counts: dict[tuple[int, int], int] = {}
    for source, target, count in graph.edges(data="count", default=1):
        pair = (min(source, target), max(source, target))
        counts[pair] = counts.get(pair, 0) + count
    plain: nx.Graph = nx.Graph()
    plain.add_nodes_from(
        (node, {"width": label_width(graph.nodes[node].get("name", ""))}) for node in sorted(graph)
    )
    plain.add_weighted_edges_from((*pair, 1 + math.log(counts[pair])) for pair in sorted(counts))
    return plain


def label_width(name: str) -> float:
    return max(CELL_WIDTH / 2, LETTER * min(len(name) + 2, LETTERS_SHOWN))


def _lay_out_part(part: nx.Graph, order: list[int]) -> Positions:
    if len(order) == 1:
        return {order[0]: (0.0, 0.0)}
    if len(order) == 2:
        apart = max(CELL_WIDTH, sum(part.nodes[node]["width"] for node in order) / 2)
        return {order[0]: (-apart / 2, 0.0), order[1]: (apart / 2, 0.0)}
    # A subgraph view iterates in the order of a set; a copy in sorted order makes the seed count.
    ordered: nx.Graph = nx.Graph()
    ordered.add_nodes_from(order)
    ordered.add_weighted_edges_from(sorted(part.edges(data="weight")))
    placed = nx.forceatlas2_layout(
        ordered,
        max_iter=100 if len(order) > 150 else 200,
        scaling_ratio=4.0,
        strong_gravity=True,
        gravity=0.4,
        weight="weight",
        seed=SEED,
    )
    points = np.array([placed[node] for node in order], dtype=float)
    points = _spread(_scale(points), np.array([part.nodes[node]["width"] for node in order]))
    return {node: (float(x), float(y)) for node, (x, y) in zip(order, points, strict=True)}


def _scale(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Centre the points and bring them to the area that as many cells take, wider than tall.

    Distances from the middle are damped: the crowd there gets room, and stragglers come nearer.
    """
    points = points - points.mean(axis=0)
    reach = np.abs(points).mean(axis=0)
    reach[reach == 0] = 1.0
    points = points / reach
    far = np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-9)
    points = points / far * far**0.7
    field = np.array([CELL_WIDTH, CELL_HEIGHT]) * math.sqrt(len(points)) * 0.36
    scaled: NDArray[np.float64] = points * field
    return scaled


def _spread(
    points: NDArray[np.float64], widths: NDArray[np.float64], rounds: int = 40
) -> NDArray[np.float64]:
    """Push apart nodes whose names overlap, along the axis where the overlap is smaller."""
    reach = 2 * np.array([widths.max(), CELL_HEIGHT])
    for _ in range(rounds):
        first, second = _neighbours(points, reach)
        cell = np.stack([(widths[first] + widths[second]) / 2, np.full(len(first), CELL_HEIGHT)], axis=1)
        moved = False
        for _ in range(10):  # the pairs stay near for a while: finding them is the costly part
            gaps = points[first] - points[second]
            overlap = 1 - np.abs(gaps) / cell
            hit = (overlap > 0.02).all(axis=1)
            if not hit.any():
                break
            moved = True
            axis = overlap[hit].argmin(axis=1)
            gap, depth = gaps[hit, axis], overlap[hit, axis]
            push = np.where(gap >= 0, 1.0, -1.0) * depth * cell[hit, axis] / 4
            np.add.at(points, (first[hit], axis), push)
            np.add.at(points, (second[hit], axis), -push)
        if not moved:
            break
    return points


def _neighbours(
    points: NDArray[np.float64], reach: NDArray[np.float64]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The pairs of points nearer to each other than `reach` on both axes."""
    x, y = points.T
    near = (np.abs(x[:, None] - x) < reach[0]) & (np.abs(y[:, None] - y) < reach[1])
    first, second = np.nonzero(np.triu(near, k=1))
    return first, second


def _pack(parts: Iterable[Positions]) -> Positions:
    """Stand the parts side by side: the first in the middle, each next one as near as it fits."""
    taken: list[tuple[float, float, float, float]] = []
    packed: Positions = {}
    for part in parts:
        left, right = min(x for x, _ in part.values()), max(x for x, _ in part.values())
        top, bottom = min(y for _, y in part.values()), max(y for _, y in part.values())
        width, height = right - left + CELL_WIDTH, bottom - top + CELL_HEIGHT
        for x, y in _spiral():
            box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            if not any(_overlap(box, other) for other in taken):
                break
        taken.append(box)
        shift_x, shift_y = x - (left + right) / 2, y - (top + bottom) / 2
        packed.update({node: (px + shift_x, py + shift_y) for node, (px, py) in part.items()})
    return _centred(packed)


def _spiral() -> Iterator[tuple[float, float]]:
    """Places further and further from the middle, without end."""
    yield 0.0, 0.0
    turn = 0
    while True:
        turn += 1
        angle = math.sqrt(turn) * 2.4
        reach = math.sqrt(turn) / 4
        yield math.cos(angle) * reach * CELL_WIDTH, math.sin(angle) * reach * CELL_HEIGHT


def _overlap(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _centred(positions: Positions) -> Positions:
    if not positions:
        return {}
    xs = [x for x, _ in positions.values()]
    ys = [y for _, y in positions.values()]
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return {node: (round(x - middle_x, 1), round(y - middle_y, 1)) for node, (x, y) in positions.items()}
