"""Graphs as pages show them: laid out, in the reader's language, each part with its address."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
from django.core.cache import cache
from django.urls import reverse

from newsgraph.graphs.edges import Edge, Node, Tally, edges, multigraph
from newsgraph.graphs.layout import Positions, layout
from newsgraph.graphs.picture import Picture, picture
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.web.wording.relation_types import types_in_words

LAYOUT_VERSION = 1
"""To be raised when the layout changes, so that remembered positions are made anew."""
KEEP_LAYOUT_SECONDS = 7 * 24 * 3600


@dataclass(frozen=True)
class Line:
    """An edge as a row of the table beside the graph."""

    first: Node
    second: Node
    edge: Edge

    @property
    def url(self) -> str:
        return edge_url(self.edge)

    @property
    def words(self) -> str:
        return types_in_words(self.edge.types)


@dataclass(frozen=True)
class Drawing:
    """A graph for a page: the data of the canvas, and the same in rows."""

    picture: Picture
    nodes: Sequence[Node]
    lines: Sequence[Line]


def draw(nodes: Sequence[Node], tallies: Sequence[Tally]) -> Drawing:
    graph = multigraph(nodes, tallies)
    found = edges(graph)
    kinds = {kind: str(word) for kind, word in KINDS}
    drawn = picture(
        nodes,
        found,
        remembered_layout(graph),
        describe=lambda edge: types_in_words(edge.types),
        kind_names=kinds,
    )
    for node in drawn["nodes"]:
        node["url"] = reverse("actor", args=[node["id"]])
        node["panel"] = reverse("actor_panel", args=[node["id"]])
    for data, edge in zip(drawn["edges"], found, strict=True):
        data["id"] = "{}-{}".format(*edge.pair)
        data["url"] = edge_url(edge)
        data["panel"] = reverse("edge_panel", args=edge.pair)
    by_id = {node.id: node for node in nodes}
    return Drawing(drawn, nodes, [Line(by_id[edge.first], by_id[edge.second], edge) for edge in found])


def edge_url(edge: Edge) -> str:
    return reverse("edge", args=edge.pair)


def remembered_layout(graph: nx.MultiDiGraph) -> Positions:
    """The layout of a graph, computed once for each content."""
    arcs = sorted((source, target, data["count"]) for source, target, data in graph.edges(data=True))
    content = json.dumps([LAYOUT_VERSION, sorted(graph.nodes(data="name")), arcs])
    key = f"layout-{hashlib.sha256(content.encode()).hexdigest()}"
    positions: Positions | None = cache.get(key)
    if positions is None:
        positions = layout(graph)
        cache.set(key, positions, KEEP_LAYOUT_SECONDS)
    return positions
