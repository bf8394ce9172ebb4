"""Where the nodes of a graph stand: the same graph always lies the same way."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import networkx as nx
import numpy as np
from numpy.typing import NDArray

MOST_NODES = 500
"""Forces are computed between all pairs of nodes, so larger graphs are not laid out here."""

# In vis-network's units: a node of middle size with its label beneath needs about this much.
CELL_WIDTH = 150.0
CELL_HEIGHT = 80.0
SEED = 7

Positions = dict[int, tuple[float, float]]


def layout(graph: nx.Graph) -> Positions:
    """Coordinates of every node, centred on 0, 0; x to the right, y down, in vis-network's units.

    Each connected part is laid out by forces of its own, then the parts are packed closely, so
    that none flies off. An edge's `count` pulls its ends together. Raises ValueError for more
    than MOST_NODES nodes.
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
    plain.add_nodes_from(sorted(graph))
    plain.add_weighted_edges_from((*pair, 1 + math.log(counts[pair])) for pair in sorted(counts))
    return plain


def _lay_out_part(part: nx.Graph, order: list[int]) -> Positions:
    if len(order) == 1:
        return {order[0]: (0.0, 0.0)}
    if len(order) == 2:
        return {order[0]: (-CELL_WIDTH / 2, 0.0), order[1]: (CELL_WIDTH / 2, 0.0)}
    # A subgraph view iterates in the order of a set; a copy in sorted order makes the seed count.
    ordered: nx.Graph = nx.Graph()
    ordered.add_nodes_from(order)
    ordered.add_weighted_edges_from(sorted(part.edges(data="weight")))
    placed = nx.forceatlas2_layout(
        ordered, max_iter=200, scaling_ratio=4.0, strong_gravity=True, gravity=0.4, weight="weight", seed=SEED
    )
    points = np.array([placed[node] for node in order], dtype=float)
    points = _spread(_scale(points))
    return {node: (float(x), float(y)) for node, (x, y) in zip(order, points, strict=True)}


def _scale(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Centre the points and bring them to the area that as many cells take, wider than tall."""
    points = points - points.mean(axis=0)
    reach = np.abs(points).mean(axis=0)
    reach[reach == 0] = 1.0
    return points / reach * math.sqrt(len(points)) * np.array([CELL_WIDTH, CELL_HEIGHT]) * 0.3


def _spread(points: NDArray[np.float64], rounds: int = 200) -> NDArray[np.float64]:
    """Push apart nodes whose cells overlap, along the axis where the overlap is smaller."""
    cell = np.array([CELL_WIDTH, CELL_HEIGHT])
    upper = np.triu(np.ones((len(points), len(points)), dtype=bool), k=1)
    for _ in range(rounds):
        gaps = points[:, None, :] - points[None, :, :]
        overlap = 1 - np.abs(gaps) / cell
        hit = (overlap > 0.01).all(axis=2) & upper
        if not hit.any():
            break
        first, second = np.nonzero(hit)
        axis = overlap[first, second].argmin(axis=1)
        sign = np.where(gaps[first, second, axis] >= 0, 1.0, -1.0)
        push = sign * overlap[first, second, axis] * cell[axis] / 2
        np.add.at(points, (first, axis), push * 0.6)
        np.add.at(points, (second, axis), -push * 0.6)
    return points


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
