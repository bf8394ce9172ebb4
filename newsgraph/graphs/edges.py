"""Statements summed into edges: what a graph draws between two actors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import networkx as nx

from newsgraph.extraction.relation_types import BY_NAME, RELATION_TYPES, Quad

QUADS = tuple(Quad)
TYPE_ORDER = {relation.name: place for place, relation in enumerate(RELATION_TYPES)}


class Arrows(StrEnum):
    """Where an edge points, in vis-network's words: seen from its first to its second actor."""

    NONE = ""
    TO = "to"
    BOTH = "to, from"


@dataclass(frozen=True)
class Node:
    """An actor in a graph. `statements` is the number of statements it takes part in."""

    id: int
    name: str
    kind: str
    statements: int = 0


@dataclass(frozen=True)
class Tally:
    """How many statements of one type lead from one actor to another, and behind how many people stand."""

    source: int
    target: int
    type: str
    count: int = 1
    by_people: int = 0


@dataclass(frozen=True)
class Edge:
    """The sum of all statements between two actors, whichever of them is the source.

    `first` is the source of more of them, so that "first – type – second" mostly reads rightly.
    `types` maps each relation type to its number of statements, most frequent first.
    """

    first: int
    second: int
    types: dict[str, int]
    arrows: Arrows
    by_people: int = 0
    """Behind how many of the statements some person stands."""

    @property
    def pair(self) -> tuple[int, int]:
        """Both ends in the order of their numbers: what tells an edge from all others."""
        return min(self.first, self.second), max(self.first, self.second)

    @property
    def count(self) -> int:
        return sum(self.types.values())

    @property
    def quad(self) -> Quad:
        """The quad with the most statements; at a tie events go before standing ties."""
        sums = dict.fromkeys(QUADS, 0)
        for name, count in self.types.items():
            sums[BY_NAME[name].quad] += count
        return max(QUADS, key=lambda quad: (sums[quad], -QUADS.index(quad)))


def multigraph(nodes: Iterable[Node], tallies: Iterable[Tally]) -> nx.MultiDiGraph:
    """A graph of actors' ids with one arc for each relation type, and its `count`.

    Tallies of actors that are not among the nodes, and of an actor with itself, are left out.
    """
    graph = nx.MultiDiGraph()
    graph.add_nodes_from((node.id, {"name": node.name, "kind": node.kind}) for node in nodes)
    for tally in tallies:
        if tally.source == tally.target or not (tally.source in graph and tally.target in graph):
            continue
        if graph.has_edge(tally.source, tally.target, tally.type):
            arc = graph[tally.source][tally.target][tally.type]
            arc["count"] += tally.count
            arc["by_people"] += tally.by_people
        else:
            counts = {"count": tally.count, "by_people": tally.by_people}
            graph.add_edge(tally.source, tally.target, key=tally.type, **counts)
    return graph


def edges(graph: nx.MultiDiGraph) -> list[Edge]:
    """The edges of a multigraph, those with the most statements first."""
    pairs = {(min(source, target), max(source, target)) for source, target in graph.edges()}
    summed = [_edge(graph, first, second) for first, second in pairs]
    return sorted(summed, key=lambda edge: (-edge.count, edge.pair))


def _edge(graph: nx.MultiDiGraph, one: int, other: int) -> Edge:
    types: dict[str, int] = {}
    directed = {one: 0, other: 0}
    by_people = 0
    for source, name, count, confirmed in _arcs(graph, one, other):
        types[name] = types.get(name, 0) + count
        by_people += confirmed
        if not BY_NAME[name].symmetric:
            directed[source] += count
    ordered = dict(sorted(types.items(), key=lambda item: (-item[1], TYPE_ORDER[item[0]])))
    first, second = (other, one) if directed[other] > directed[one] else (one, other)
    return Edge(first, second, ordered, _arrows(directed[first], directed[second]), by_people)


def _arcs(graph: nx.MultiDiGraph, first: int, second: int) -> Iterator[tuple[int, str, int, int]]:
    for source, target in ((first, second), (second, first)):
        for name, arc in (graph.get_edge_data(source, target) or {}).items():
            yield source, name, arc["count"], arc["by_people"]


def _arrows(there: int, back: int) -> Arrows:
    if there and back:
        return Arrows.BOTH
    return Arrows.TO if there else Arrows.NONE
