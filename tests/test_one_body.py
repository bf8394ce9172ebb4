"""One body is one actor across articles, under whichever of its well-known names."""

import pytest

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import Actor
from tests.corpus import told

POLEN = Found("Polen", ActorKind.COUNTRY)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "names",
    [
        ("Bündnis 90/Die Grünen", "Grüne", "B90"),
        ("Grüne", "Bündnis 90/Die Grünen"),
        ("Vereinte Nationen", "UN", "UNO"),
        ("EU-Kommission", "Europäische Kommission"),
        ("VW", "Volkswagen"),
        ("Weltgesundheitsorganisation", "WHO"),
    ],
    ids=lambda names: names[0],
)
def test_well_known_names_of_a_body_are_joined(names):
    for name in names:
        told(name, (Found(name, ActorKind.ORGANISATION), "accuses", POLEN))
    assert Actor.objects.filter(kind="organisation").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "names", [("CDU", "CSU"), ("EU", "EU-Kommission"), ("Grüne", "Junge Grüne")], ids=lambda names: names[1]
)
def test_bodies_of_like_names_stay_apart(names):
    for name in names:
        told(name, (Found(name, ActorKind.ORGANISATION), "accuses", POLEN))
    assert Actor.objects.filter(kind="organisation").count() == 2


@pytest.mark.django_db
def test_a_person_with_the_name_of_a_body_stays_a_person():
    told("Amt", (Found("VW", ActorKind.ORGANISATION), "accuses", POLEN))
    told("Mensch", (Found("Volkswagen", ActorKind.PERSON), "accuses", POLEN))
    assert Actor.objects.exclude(kind="country").count() == 2


LONG = Found("Internationaler Seilbund", ActorKind.ORGANISATION, ("ISB",))
SHORT = Found("ISB", ActorKind.ORGANISATION)


@pytest.mark.django_db
@pytest.mark.parametrize("articles", [(LONG, SHORT), (SHORT, LONG), (SHORT, LONG, SHORT)])
def test_an_abbreviation_learnt_in_one_article_joins_the_others(articles):
    for number, body in enumerate(articles):
        told(str(number), (body, "accuses", POLEN))
    assert Actor.objects.filter(kind="organisation").count() == 1


@pytest.mark.django_db
def test_an_abbreviation_of_two_bodies_joins_nobody():
    told("Seile", (LONG, "accuses", POLEN))
    told(
        "Spiele", (Found("Institut für Sport in Bremen", ActorKind.ORGANISATION, ("ISB",)), "accuses", POLEN)
    )
    assert Actor.objects.filter(kind="organisation").count() == 2


@pytest.mark.django_db
def test_a_surname_in_capitals_is_no_abbreviation():
    told("Kürzel", (Found("ISB", ActorKind.PERSON), "accuses", POLEN))
    told("Seile", (LONG, "accuses", POLEN))
    assert Actor.objects.exclude(kind="country").count() == 2
