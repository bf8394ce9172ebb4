"""The corpus graph: the most connected actors, chosen by type, kind and time."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from newsgraph.extraction.results import Actor, ActorKind
from newsgraph.knowledge.models import Statement, Status
from tests.corpus import busy_corpus, party, told

MARA = Actor("Mara Lindqvist", ActorKind.PERSON)
JONAS = Actor("Jonas Okoro", ActorKind.PERSON)
NORDLAND = Actor("Nordland", ActorKind.COUNTRY)


def graph(response: Any) -> dict[str, Any]:
    found = re.search(
        r'<script id="graph-data" type="application/json">(.*?)</script>', response.content.decode()
    )
    assert found, "no graph on the page"
    drawn: dict[str, Any] = json.loads(found[1])
    return drawn


def names(response: Any) -> set[str]:
    return {node["name"] for node in graph(response)["nodes"]}


@pytest.fixture
def three(db: None) -> None:
    told("Früh", (MARA, "talked-to", JONAS), published_on=date(2014, 3, 1))
    told("Spät", (MARA, "accuses", NORDLAND), (JONAS, "accuses", NORDLAND), published_on=date(2016, 3, 1))


@pytest.mark.usefixtures("three")
class TestWithThreeActors:
    def test_all_are_shown_with_their_edges(self, reader_client: Client) -> None:
        response = reader_client.get("/")
        assert names(response) == {"Mara Lindqvist", "Jonas Okoro", "Nordland"}
        assert len(graph(response)["edges"]) == 3
        assert "Showing 3 of 3 actors" in response.content.decode()

    def test_by_type(self, reader_client: Client) -> None:
        response = reader_client.get("/", {"types": "talked-to"})
        assert names(response) == {"Mara Lindqvist", "Jonas Okoro"}

    def test_by_kind(self, reader_client: Client) -> None:
        assert names(reader_client.get("/", {"kinds": "person"})) == {"Mara Lindqvist", "Jonas Okoro"}

    def test_by_time(self, reader_client: Client) -> None:
        assert len(graph(reader_client.get("/", {"since": "2015-01-01"}))["edges"]) == 2
        assert len(graph(reader_client.get("/", {"until": "2015-01-01"}))["edges"]) == 1

    def test_nothing_left_offers_the_way_back(self, reader_client: Client) -> None:
        response = reader_client.get("/", {"types": "attacks"})
        assert "No statement fits this choice." in response.content.decode()

    def test_nonsense_in_the_address_is_said_and_does_no_harm(self, reader_client: Client) -> None:
        response = reader_client.get("/", {"since": "yesterday", "limit": "-5", "types": "hugs"})
        assert response.status_code == 200
        assert names(response) == {"Mara Lindqvist", "Jonas Okoro", "Nordland"}
        assert "Enter a valid date" in response.content.decode()

    def test_a_rejected_statement_is_gone(self, reader_client: Client) -> None:
        Statement.objects.filter(type="talked-to").update(status=Status.REJECTED)
        assert len(graph(reader_client.get("/"))["edges"]) == 2

    def test_a_denied_statement_makes_no_edge(self, reader_client: Client) -> None:
        Statement.objects.filter(type="talked-to").update(negated=True)
        assert len(graph(reader_client.get("/"))["edges"]) == 2

    def test_a_rejected_actor_is_gone_with_its_edges(self, reader_client: Client) -> None:
        nordland = Statement.objects.filter(type="accuses")[0].target
        assert nordland
        nordland.status = Status.REJECTED
        nordland.save()
        assert names(reader_client.get("/")) == {"Mara Lindqvist", "Jonas Okoro"}

    def test_the_table_says_the_same(self, reader_client: Client) -> None:
        page = reader_client.get("/").content.decode()
        for edge in graph(reader_client.get("/"))["edges"]:
            assert f'href="{edge["url"]}"' in page


def test_only_the_most_connected_are_shown_and_it_says_so(reader_client: Client) -> None:
    busy_corpus(12, parties=45)
    response = reader_client.get("/", {"limit": 20})
    assert "Showing 20 of 45 actors" in response.content.decode()
    assert party(0).name in names(response)


def test_an_empty_corpus_invites_an_editor_to_upload(editor_client: Client) -> None:
    page = editor_client.get("/").content.decode()
    assert "No articles yet" in page
    assert 'href="/upload/"' in page


def test_an_empty_corpus_does_not_send_a_reader_where_it_may_not_go(reader_client: Client) -> None:
    assert 'href="/upload/"' not in reader_client.get("/").content.decode()


def test_an_article_without_statements(reader_client: Client) -> None:
    told("Leer")
    assert "No relations yet" in reader_client.get("/").content.decode()


def test_signing_in_comes_first(client: Client, db: None) -> None:
    response = client.get("/")
    assert response.status_code == 302
    assert response["Location"].startswith("/login/")
