"""An edge says how many statements of which types lie between two actors, and where they point."""

from __future__ import annotations

from newsgraph.extraction.relation_types import Quad
from newsgraph.graphs.edges import Arrows, Edge, Node, Tally, edges, multigraph

ACTORS = [Node(1, "Anna", "person"), Node(2, "Bund", "organisation"), Node(3, "Chile", "country")]


def only_edge(*tallies: Tally) -> Edge:
    (edge,) = edges(multigraph(ACTORS, tallies))
    return edge


def test_statements_between_two_actors_are_one_edge_whichever_is_the_source() -> None:
    edge = only_edge(Tally(1, 2, "accuses", 2), Tally(2, 1, "accuses"), Tally(2, 1, "talked-to", 5))
    assert (edge.first, edge.second, edge.count) == (1, 2, 8)
    assert edge.types == {"talked-to": 5, "accuses": 3}


def test_equal_counts_stand_in_the_order_of_the_types() -> None:
    assert list(only_edge(Tally(1, 2, "attacks"), Tally(1, 2, "supports")).types) == ["supports", "attacks"]


def test_arrows_follow_the_directed_statements() -> None:
    assert only_edge(Tally(1, 2, "aids")).arrows is Arrows.TO
    assert only_edge(Tally(1, 2, "aids"), Tally(2, 1, "threatens")).arrows is Arrows.BOTH


def test_an_edge_begins_with_the_source_of_more_statements() -> None:
    edge = only_edge(Tally(1, 2, "aids"), Tally(2, 1, "affiliated-with", 2), Tally(1, 2, "talked-to", 9))
    assert (edge.first, edge.second, edge.arrows) == (2, 1, Arrows.BOTH)
    assert edge.pair == (1, 2)


def test_symmetric_statements_have_no_arrow() -> None:
    assert only_edge(Tally(2, 1, "talked-to")).arrows is Arrows.NONE
    assert only_edge(Tally(2, 1, "talked-to"), Tally(1, 2, "aids")).arrows is Arrows.TO


def test_the_most_frequent_quad_colours_the_edge() -> None:
    edge = only_edge(Tally(1, 2, "talked-to", 2), Tally(1, 2, "accuses", 2), Tally(1, 2, "threatens"))
    assert edge.quad is Quad.VERBAL_CONFLICT


def test_at_a_tie_an_event_goes_before_an_office() -> None:
    assert only_edge(Tally(1, 3, "affiliated-with"), Tally(1, 3, "attacks")).quad is Quad.MATERIAL_CONFLICT


def test_a_statement_of_an_actor_with_itself_or_with_one_not_shown_is_no_edge() -> None:
    assert edges(multigraph(ACTORS, [Tally(1, 1, "supports"), Tally(1, 99, "supports")])) == []


def test_the_strongest_edge_comes_first() -> None:
    graph = multigraph(ACTORS, [Tally(1, 2, "aids"), Tally(3, 2, "aids", 4)])
    assert [edge.pair for edge in edges(graph)] == [(2, 3), (1, 2)]
