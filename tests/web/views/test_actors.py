"""Actors: found by any name, shown with all that is said about them; and what lies between two."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.models import Actor, Statement, Status
from tests.corpus import busy_corpus, party, told

MARA = Found("Mara Lindqvist", ActorKind.PERSON, ("Lindqvist",))
JONAS = Found("Jonas Okoro", ActorKind.PERSON)
NORDLAND = Found("Nordland", ActorKind.COUNTRY)


@pytest.fixture
def mara(db: None) -> Actor:
    told("Amt", (MARA, "affiliated-with", NORDLAND), role="Präsidentin", published_on=date(2014, 2, 3))
    told("Treffen", (MARA, "talked-to", JONAS), (JONAS, "accuses", MARA), published_on=date(2014, 4, 5))
    return Actor.objects.get(name="Mara Lindqvist")


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_page_of_an_actor(reader_client: Client, mara: Actor) -> None:
    html = page(reader_client, mara.get_absolute_url())
    assert "Lindqvist" in html
    assert "Präsidentin" in html
    assert "2 statements" in html  # with Jonas Okoro
    for heading in ("Ties and offices", "Counterparts", "Articles over time", "Around this actor"):
        assert heading in html
    assert "February 2014" in html


def test_statements_are_grouped_and_the_rest_is_a_click_away(reader_client: Client) -> None:
    told("Viel", *[(MARA, "accuses", JONAS)] * 5)
    mara = Actor.objects.get(name="Mara Lindqvist")
    html = page(reader_client, mara.get_absolute_url())
    assert html.count('data-statement="') == 3
    assert "All 5 of this type" in html
    assert page(reader_client, mara.get_absolute_url() + "?type=accuses").count('data-statement="') == 5


def test_an_actor_that_nothing_is_said_about(reader_client: Client) -> None:
    told("Nichts", (MARA, "accuses", JONAS))
    Statement.objects.update(status=Status.REJECTED)
    html = page(reader_client, Actor.objects.get(name="Mara Lindqvist").get_absolute_url())
    assert "No article states a relation of this actor yet." in html


def test_a_merged_actor_leads_to_the_one_it_became(reader_client: Client, mara: Actor, editor: User) -> None:
    jonas = Actor.objects.get(name="Jonas Okoro")
    merge_actors(mara, jonas, by=editor)
    assert reader_client.get(jonas.get_absolute_url())["Location"] == mara.get_absolute_url()


def test_a_rejected_actor_has_no_page(reader_client: Client, mara: Actor) -> None:
    Actor.objects.filter(pk=mara.pk).update(status=Status.REJECTED)
    assert reader_client.get(mara.get_absolute_url()).status_code == 404


def test_the_list_begins_with_the_most_statements(reader_client: Client, mara: Actor) -> None:
    html = page(reader_client, "/actors/")
    assert html.index("Mara Lindqvist") < html.index("Jonas Okoro") < html.index("Nordland")


def test_the_list_is_searched_by_any_name_and_kind(reader_client: Client, mara: Actor) -> None:
    assert "Jonas Okoro" not in page(reader_client, "/actors/?q=lindqvist")
    assert "Mara Lindqvist" not in page(reader_client, "/actors/?kind=country")
    assert "No actor fits this search." in page(reader_client, "/actors/?q=niemand")


@pytest.mark.parametrize("search", ["österreich", "ÖSTERREICH", "Oesterreich"])
def test_the_search_heeds_neither_case_nor_umlauts(reader_client: Client, search: str) -> None:
    told("Wien", (Found("Österreich", ActorKind.COUNTRY), "accuses", NORDLAND))
    html = page(reader_client, f"/actors/?q={search}")
    assert "Österreich" in html
    assert "Nordland" not in html


def test_long_lists_come_in_pages(reader_client: Client) -> None:
    busy_corpus(12, parties=45)
    html = page(reader_client, "/actors/")
    assert "1 to 25 of 45" in html
    assert "26 to 45 of 45" in page(reader_client, "/actors/?page=2")
    assert "26 to 45 of 45" in page(reader_client, "/actors/?page=99")


def test_everything_between_two_in_the_order_of_time(reader_client: Client) -> None:
    told("Später", (MARA, "accuses", JONAS), published_on=date(2016, 1, 1))
    told("Früher", (JONAS, "talked-to", MARA), published_on=date(2014, 1, 1))
    told("Irgendwann", (JONAS, "aids", MARA), published_on=None)
    one, other = (Actor.objects.get(name=name).pk for name in ("Mara Lindqvist", "Jonas Okoro"))
    html = page(reader_client, f"/edges/{one}-{other}/")
    assert html.index("Früher") < html.index("Später") < html.index("Irgendwann")
    assert "without a date" in html
    assert page(reader_client, f"/edges/{other}-{one}/").count('data-statement="') == 3
    assert page(reader_client, f"/edges/{one}-{other}/?type=aids").count('data-statement="') == 1


def test_an_edge_to_nobody_is_not_found(reader_client: Client, mara: Actor) -> None:
    assert reader_client.get(f"/edges/{mara.pk}-99999/").status_code == 404


def test_the_panels_of_the_graph(reader_client: Client, mara: Actor) -> None:
    jonas = Actor.objects.get(name="Jonas Okoro")
    actor = page(reader_client, f"/actors/{mara.pk}/panel/")
    assert "<html" not in actor
    assert "3 statements" in actor
    edge = page(reader_client, f"/edges/{mara.pk}-{jonas.pk}/panel/")
    assert "accuses" in edge
    assert "talked to" in edge


def test_a_very_long_name_is_shown(reader_client: Client) -> None:
    long = Found("Gesellschaft " * 15 + "am Ende", ActorKind.ORGANISATION)
    told("Lang", (long, "accuses", party(1)))
    html = page(reader_client, Actor.objects.get(name__startswith="Gesellschaft").get_absolute_url())
    assert "am Ende" in html
