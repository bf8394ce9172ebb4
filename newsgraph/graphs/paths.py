"""How two actors hang together: the path of statements between them."""

from __future__ import annotations

from collections.abc import Collection

import networkx as nx
from django.db.models import Count, Q

from newsgraph.graphs.selection import Filter, drawable

MOST_STEPS = 6
STEPS_AROUND = 4
"""So far one looks for a stronger path than the shortest."""
MOST_ARCS_A_STEP = 20_000
"""The pairs with the most statements go first."""


def path_between(first: int, second: int, chosen: Filter, strongest: bool = False) -> list[int]:
    """The actors from one to the other, both among them; empty if they don't hang together.

    The fewest steps or, of the ways around them, the one with the most statements: each step is as long as it
    has few. At most MOST_STEPS queries, of at most MOST_ARCS_A_STEP rows each.
    """
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from((first, second))
    seen = {first: {first}, second: {second}}
    edge_of = {first: {first}, second: {second}}
    for step in range(MOST_STEPS):
        if seen[first] & seen[second] and (step >= STEPS_AROUND or not strongest):
            break
        side = min((first, second), key=lambda end: len(edge_of[end]))
        reached = _expand(graph, edge_of[side], chosen)
        edge_of[side] = reached - seen[side]
        seen[side] |= reached
        if not edge_of[side]:
            break
    if not nx.has_path(graph, first, second):
        return []
    path: list[int] = nx.shortest_path(graph, first, second, weight="length" if strongest else None)
    return path if len(path) <= MOST_STEPS + 1 else []


def _expand(graph: nx.Graph[int], actors: Collection[int], chosen: Filter) -> set[int]:
    """Put the pairs of these actors with others into the graph; gives the others."""
    pairs = (
        drawable(chosen)
        .filter(Q(source__in=actors) | Q(target__in=actors))
        .order_by()
        .values_list("source", "target")
        .annotate(n=Count("pk"))
        .order_by("-n", "source", "target")[:MOST_ARCS_A_STEP]
    )
    reached: set[int] = set()
    for source, target, number in pairs:
        before = graph[source][target]["statements"] if graph.has_edge(source, target) else {}
        arcs = {**before, (source, target): number}
        graph.add_edge(source, target, statements=arcs, length=1 / sum(arcs.values()))
        reached |= {source, target}
    return reached
