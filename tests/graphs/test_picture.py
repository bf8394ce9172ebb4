"""The picture is plain data: nothing in a name can become markup, a shape or an address."""

from __future__ import annotations

import json

import pytest

from newsgraph.extraction.relation_types import RELATION_TYPES
from newsgraph.graphs.edges import Edge, Node, Tally, edges, multigraph
from newsgraph.graphs.layout import layout
from newsgraph.graphs.picture import SHAPES, Picture, edge_width, node_size, picture, shorten


def describe(edge: Edge) -> str:
    return ", ".join(f"{name} {count}" for name, count in edge.types.items())


def draw(nodes: list[Node], *tallies: Tally) -> Picture:
    graph = multigraph(nodes, tallies)
    return picture(nodes, edges(graph), layout(graph), describe=describe, kind_names={"person": "Person"})


def test_nodes_and_edges_carry_what_the_page_needs() -> None:
    drawn = draw([Node(1, "Anna", "person", 3), Node(2, "Chile", "country", 2)], Tally(1, 2, "aids", 2))
    anna = next(node for node in drawn["nodes"] if node["id"] == 1)
    assert (anna["label"], anna["group"], anna["shape"]) == ("Anna", "person", "dot")
    assert anna["title"] == "Anna\nPerson · 3"
    assert {"x", "y", "size"} <= anna.keys()
    (edge,) = drawn["edges"]
    assert (edge["from"], edge["to"], edge["arrows"]) == (1, 2, "to")
    assert (edge["quad"], edge["types"], edge["title"]) == ("material-cooperation", {"aids": 2}, "aids 2")


def test_physics_is_off() -> None:
    assert draw([Node(1, "Anna", "person")])["options"]["physics"]["enabled"] is False


def test_an_empty_graph_is_an_empty_picture() -> None:
    drawn = draw([])
    assert (drawn["nodes"], drawn["edges"]) == ([], [])


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "href", '"};alert(1)//', "\u202eevil", ""])
def test_a_hostile_name_stays_text(name: str) -> None:
    drawn = draw([Node(1, name, "person")])
    assert drawn["nodes"][0]["name"] == name
    assert json.loads(json.dumps(drawn)) == drawn


def test_a_node_without_a_name_does_not_show_its_number() -> None:
    assert draw([Node(77, " ", "person")])["nodes"][0]["label"] == "?"


def test_an_unknown_kind_gets_a_shape_from_the_list() -> None:
    assert draw([Node(1, "Anna", "https://example.org/pixel.png")])["nodes"][0]["shape"] in SHAPES.values()


def test_parallel_types_are_one_line() -> None:
    tallies = [Tally(1, 2, relation.name) for relation in RELATION_TYPES]
    (edge,) = draw([Node(1, "A", "person"), Node(2, "B", "person")], *tallies)["edges"]
    assert len(edge["types"]) == len(RELATION_TYPES)


def test_long_names_are_shortened_and_line_breaks_removed() -> None:
    assert shorten("Anna\n Beispiel") == "Anna Beispiel"
    assert len(shorten("Gesellschaft " * 9)) <= 28


def test_sizes_grow_but_not_without_end() -> None:
    assert node_size(1) < node_size(20) < node_size(100) == node_size(10_000)
    assert edge_width(1) < edge_width(4) < edge_width(10_000) == edge_width(100_000)
