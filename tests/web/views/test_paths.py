"""The page of the path between two actors."""

from __future__ import annotations

import pytest
from django.urls import reverse

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import Actor
from tests.corpus import told

pytestmark = pytest.mark.django_db
MARA = Found("Mara Lindqvist", ActorKind.PERSON)
NORDLAND = Found("Nordland", ActorKind.COUNTRY)
OKORO = Found("Jonas Okoro", ActorKind.PERSON)
FAR = Found("Fernland", ActorKind.COUNTRY)


@pytest.fixture
def page(reader_client):
    told("Streit", (MARA, "accuses", NORDLAND), (OKORO, "aids", NORDLAND))
    told("Fern", (FAR, "accuses", Found("Niemandsland", ActorKind.COUNTRY)))

    def get(**query):
        return reader_client.get(reverse("path"), query).content.decode()

    return get


def test_each_step_comes_with_its_sentences(page):
    html = page(first_name="Mara Lindqvist", second_name="Jonas Okoro")
    assert "2 steps" in html
    assert "Mara Lindqvist</span> <strong>accuses</strong>" in html or "accuses" in html
    assert html.index("Nordland") < html.rindex("Jonas Okoro")


def test_an_actor_chosen_from_the_suggestions_is_taken(page):
    keys = {name: Actor.objects.get(name=name).pk for name in ("Mara Lindqvist", "Jonas Okoro")}
    html = page(
        first=keys["Mara Lindqvist"], first_name="Mara Lindqvist",
        second=keys["Jonas Okoro"], second_name="Jonas Okoro", by="strongest",
    )  # fmt: skip
    assert "2 steps" in html


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ({"first_name": "Mara Lindqvist", "second_name": "Fernland"}, "No path of at most six steps leads"),
        ({"first_name": "Mara Lindqvist", "second_name": "Mara Lindqvist"}, "These are the same."),
        ({"first_name": "", "second_name": "Mara Lindqvist"}, "Choose an actor."),
        ({"first_name": "Gibtsnicht", "second_name": "Mara Lindqvist"}, "Gibtsnicht"),
        ({"first_name": "Mara Lindqvist", "second_name": "Jonas Okoro", "sure": "90"}, "No path of at most"),
    ],
)
def test_what_leads_nowhere_says_why(page, query, says):
    assert says in page(**query)


def test_nothing_is_wrong_before_somebody_asks(page):
    html = page()
    assert "field-error" not in html
    assert "No path" not in html
