"""The graph for programs that draw and measure networks: GEXF for Gephi, GraphML for nearly all others.

A node is an actor, an edge all statements of one type from one actor to another, summed.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import networkx as nx
from django.utils.translation import gettext_lazy as _

from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.graphs.exports.export import Export
from newsgraph.knowledge.models import BY_PEOPLE, Actor, Statement

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def network(statements: Iterable[Statement]) -> nx.MultiDiGraph[str]:
    """The statements summed.

    Nodes have label, kind, statements; edges relation ("type" is a word of GEXF), quad, weight, confirmed,
    first, last. They are in the order of names, so that one state of the corpus gives one file.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    nodes: dict[str, dict[str, Any]] = {}
    edges: dict[tuple[str, str, str], dict[str, Any]] = {}
    for statement in statements:
        if statement.target is None:
            continue
        ends = [_node(nodes, actor) for actor in (statement.source, statement.target)]
        if BY_NAME[statement.type].symmetric:
            ends.sort()
        edge = edges.setdefault(
            (ends[0], ends[1], statement.type),
            {
                "relation": statement.type,
                "quad": BY_NAME[statement.type].quad.value,
                "weight": 0,
                "confirmed": 0,
                "first": "",
                "last": "",
            },
        )
        edge["weight"] += 1
        edge["confirmed"] += statement.status in BY_PEOPLE
        if day := statement.article.published_on:
            edge["first"] = min(edge["first"] or day.isoformat(), day.isoformat())
            edge["last"] = max(edge["last"], day.isoformat())
    graph.add_nodes_from((key, nodes[key]) for key in sorted(nodes))
    for number, (source, target, type_) in enumerate(sorted(edges)):
        graph.add_edge(source, target, key=number, **edges[source, target, type_])
    return graph


def _node(nodes: dict[str, dict[str, Any]], actor: Actor) -> str:
    """The node of an actor, by the name that never changes."""
    key = _NOT_IN_XML.sub("", actor.anchor)
    name = _NOT_IN_XML.sub("", actor.name)
    nodes.setdefault(key, {"label": name, "kind": actor.kind, "statements": 0})["statements"] += 1
    return key


def _writer(write: Any) -> Callable[[Iterable[Statement]], Iterator[str]]:
    """An export's `write` from one of networkx, which writes into a file."""

    def text(statements: Iterable[Statement]) -> Iterator[str]:
        file = io.BytesIO()
        write(network(statements), file)
        yield file.getvalue().decode("utf-8")

    return text


GEXF = Export("gexf", _("Network for Gephi (GEXF)"), ".gexf", "application/gexf+xml", _writer(nx.write_gexf))
GRAPHML = Export(
    "graphml",
    _("Network for other programs (GraphML)"),
    ".graphml",
    "application/graphml+xml",
    _writer(nx.write_graphml_xml),
)
