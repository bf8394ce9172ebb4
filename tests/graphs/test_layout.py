"""Every graph lies on a compact field, always the same way, with room for the names."""

from __future__ import annotations

import itertools
import math

import networkx as nx
import pytest

from newsgraph.graphs.layout import MOST_NODES, Positions, layout


def shuffled(graph: nx.Graph) -> nx.Graph:
    """The same graph, put together in another order."""
    other: nx.Graph = nx.Graph()
    other.add_nodes_from(reversed(list(graph)))
    other.add_edges_from((b, a) for a, b in reversed(list(graph.edges)))
    return other


def extent(positions: Positions) -> tuple[float, float]:
    xs, ys = zip(*positions.values(), strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)


def test_no_node_and_one_node() -> None:
    assert layout(nx.empty_graph(0)) == {}
    assert layout(nx.empty_graph(1)) == {0: (0.0, 0.0)}


def test_two_nodes_stand_side_by_side() -> None:
    (left_x, left_y), (right_x, right_y) = layout(nx.path_graph(2)).values()
    assert left_y == right_y
    assert 100 < abs(left_x - right_x) < 300


def test_the_same_graph_lies_the_same_way_however_it_was_put_together() -> None:
    graph = nx.barabasi_albert_graph(40, 2, seed=3)
    assert layout(graph) == layout(shuffled(graph))


@pytest.mark.parametrize(
    "graph",
    [nx.star_graph(30), nx.complete_graph(25), nx.path_graph(20), nx.barabasi_albert_graph(80, 3, seed=1)],
    ids=["star", "complete", "path", "news-like"],
)
def test_no_two_names_lie_on_top_of_each_other(graph: nx.Graph) -> None:
    places = layout(graph).values()
    for (ax, ay), (bx, by) in itertools.combinations(places, 2):
        assert abs(ax - bx) > 60 or abs(ay - by) > 30


def test_parts_without_a_connection_stay_near() -> None:
    parts = nx.disjoint_union_all([nx.complete_graph(12), *[nx.path_graph(2)] * 15, nx.empty_graph(20)])
    width, height = extent(layout(parts))
    assert width < 2500
    assert height < 1500


def test_parts_do_not_cover_each_other() -> None:
    graph = nx.disjoint_union_all([nx.complete_graph(8), nx.path_graph(3), nx.empty_graph(6)])
    for one, other in itertools.combinations(layout(graph).values(), 2):
        assert math.dist(one, other) > 40


def test_a_graph_of_full_size_is_laid_out_and_a_larger_one_refused() -> None:
    assert len(layout(nx.barabasi_albert_graph(MOST_NODES, 2, seed=1))) == MOST_NODES
    with pytest.raises(ValueError, match="At most"):
        layout(nx.empty_graph(MOST_NODES + 1))
