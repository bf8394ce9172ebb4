"""Networks for other programs: read back equal, the same for the same corpus, whatever names hold."""

from __future__ import annotations

import io

import networkx as nx
import pytest
from django.urls import reverse
from lxml import etree

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.graphs.exports.networks import network
from newsgraph.graphs.selection import Filter, drawable
from newsgraph.knowledge.corrections.statements import accept_statement
from newsgraph.knowledge.models import Statement
from tests.corpus import busy_corpus, told

pytestmark = pytest.mark.django_db
EVIL = Found('<script>alert("&")</script>\u0001', ActorKind.ORGANISATION)
NORDLAND = Found("Nordland", ActorKind.COUNTRY)
SUEDLAND = Found("Südland", ActorKind.COUNTRY)
READ = {"gexf": nx.read_gexf, "graphml": lambda file: nx.read_graphml(file, force_multigraph=True)}


def taken(client, name):
    response = client.get(reverse("export", args=[name]))
    return b"".join(response.streaming_content)


NODE, EDGE = ("label", "kind", "statements"), ("relation", "quad", "weight", "confirmed", "first", "last")


def contents(graph):
    """Nodes and edges with all that is said of them, but for the ids of edges."""
    nodes = {key: [data[name] for name in NODE] for key, data in graph.nodes(data=True)}
    edges = [(*ends, *(data.get(name, "") for name in EDGE)) for *ends, data in graph.edges(data=True)]
    return nodes, sorted(edges)


@pytest.mark.parametrize("name", READ)
def test_it_is_read_back_as_it_was(reader_client, name):
    busy_corpus(5)
    told("böse", (EVIL, "accuses", NORDLAND), published_on=None)
    graph = READ[name](io.BytesIO(taken(reader_client, name)))
    assert contents(graph) == contents(network(drawable(Filter()).with_ends()))


@pytest.mark.parametrize("name", READ)
def test_the_same_corpus_gives_the_same_file(reader_client, name):
    busy_corpus(4)
    assert taken(reader_client, name) == taken(reader_client, name)


def test_statements_are_summed_and_both_directions_of_a_talk_are_one(editor):
    told(
        "a",
        (NORDLAND, "talked-to", SUEDLAND),
        (SUEDLAND, "talked-to", NORDLAND),
        (NORDLAND, "accuses", SUEDLAND),
    )
    accept_statement(Statement.objects.filter(type="talked-to").earliest("pk"), by=editor)
    graph = network(Statement.objects.with_ends())
    sums = {
        one["relation"]: (one["weight"], one["confirmed"], one["first"])
        for *_ends, one in graph.edges(data=True)
    }
    assert sums == {"talked-to": (2, 1, "2016-05-17"), "accuses": (1, 0, "2016-05-17")}
    assert {data["statements"] for _key, data in graph.nodes(data=True)} == {3}


@pytest.mark.parametrize("name", READ)
def test_it_is_well_formed_whatever_names_hold(reader_client, name):
    told("böse", (EVIL, "accuses", NORDLAND))
    tree = etree.fromstring(taken(reader_client, name))
    assert not tree.xpath("//*[local-name()='script']")
