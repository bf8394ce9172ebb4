"""The drawing of a graph as data for vis-network, built with pyvis.

Names of actors come from articles and are never trusted: they go out as plain text in JSON,
shapes come from a fixed list, and colours are named by the style sheet (static/css/palette.css).
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pyvis.network import Network

from newsgraph.graphs.edges import Arrows, Edge, Node
from newsgraph.graphs.layout import Positions

SHAPES = {"person": "dot", "organisation": "square", "country": "diamond"}
LONGEST_LABEL = 28

Picture = dict[str, Any]
Describe = Callable[[Edge], str]


def picture(
    nodes: Iterable[Node],
    edges: Iterable[Edge],
    positions: Positions,
    *,
    describe: Describe,
    kind_names: Mapping[str, str],
) -> Picture:
    """The picture of a graph: {"nodes": [...], "edges": [...], "options": {...}}, JSON-able.

    Nodes carry id, label, title, group (the actor's kind), shape, size, x and y; edges carry
    from, to, arrows, width, quad, types, by_people and title. `describe` puts an edge's types in words.
    """
    drawing = Network(directed=True, cdn_resources="local")
    for node in nodes:
        x, y = positions[node.id]
        drawing.add_node(
            node.id,
            label=shorten(node.name) or "?",  # pyvis would show the id instead of an empty label
            title=f"{node.name}\n{kind_names.get(node.kind, node.kind)} · {node.statements}",
            shape=SHAPES.get(node.kind, "dot"),
            group=node.kind,
            size=node_size(node.statements),
            name=node.name,
            x=x,
            y=y,
        )
    for edge in edges:
        drawing.add_edge(
            edge.first,
            edge.second,
            arrows=edge.arrows.value if edge.arrows is not Arrows.NONE else {},
            width=edge_width(edge.count),
            quad=edge.quad.value,
            types=edge.types,
            by_people=edge.by_people,
            title=describe(edge),
        )
    drawing.toggle_physics(False)
    node_data, edge_data, _heading, _height, _width, options = drawing.get_network_data()
    return {"nodes": node_data, "edges": edge_data, "options": json.loads(options)}


def shorten(name: str) -> str:
    """A name short enough to stand beneath its node."""
    name = " ".join(name.split())
    return name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1].rstrip() + "…"


def node_size(statements: int) -> float:
    """Grows with the root of the number, so that the area of a node shows it."""
    return round(10 + min(26.0, 3 * math.sqrt(statements)), 1)


def edge_width(count: int) -> float:
    return round(1.5 + min(7.0, 1.5 * math.log2(max(1, count))), 1)
