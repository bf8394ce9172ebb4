"""Person, organisation or place: the whole text decides."""

from __future__ import annotations

import pytest

from newsgraph.extraction.mentions.candidate import ORGANISATION, PERSON, PLACE
from newsgraph.extraction.mentions.collector import MentionCollector
from newsgraph.extraction.mentions.labels import Votes, is_person_by_sight
from tests.extraction.claims import broken

WORDS = ["Lindwurm", "kam", ".", "Aydoğan", "Lindwurm", "kam", ".", "Der", "Lindwurm", "kam", "."]
THRICE = [(0, 1, ORGANISATION), (4, 5, PERSON), (8, 9, PERSON)]


def test_the_label_that_most_occurrences_have():
    votes = Votes(WORDS, THRICE)
    assert votes.majority(0, 1, ORGANISATION) == PERSON
    assert votes.majority(4, 5, PERSON) == PERSON


def test_of_two_that_are_equal_each_keeps_its_own():
    votes = Votes(WORDS, THRICE[:2])
    assert votes.majority(0, 1, ORGANISATION) == ORGANISATION
    assert votes.majority(4, 5, PERSON) == PERSON


def test_a_full_name_votes_for_its_last_word():
    votes = Votes(WORDS, [(0, 1, ORGANISATION), (3, 5, PERSON), (8, 9, PERSON)])
    assert votes.majority(0, 1, ORGANISATION) == PERSON
    assert Votes(WORDS, [(0, 1, ORGANISATION), (3, 5, PERSON)]).majority(3, 5, PERSON) == PERSON


def test_accents_and_case_make_no_other_name():
    votes = Votes(["AYDOGAN", "Aydoğan", "Aydogan"], [(0, 1, PLACE), (1, 2, PERSON), (2, 3, PERSON)])
    assert votes.majority(0, 1, PLACE) == PERSON


def test_a_name_nobody_voted_on_keeps_its_label():
    assert Votes(WORDS, []).majority(0, 1, PLACE) == PLACE


@pytest.fixture
def person(marked):
    def by_sight(text):
        (span,) = marked(text)
        return is_person_by_sight(MentionCollector(span.doc), span.start, span.end)

    return by_sight


@pytest.mark.parametrize(
    "text",
    [
        "Gestern kam [Eva Lindwurm] nach Oslo.",
        "Gestern kam [Eva Maria Lindwurm] nach Oslo.",
        "Gestern kam Frau [Lindwurm] nach Oslo.",
        "Gestern sprach sie mit Herrn [Lindwurm] in Oslo.",
        "Gestern kam Ministerin [Lindwurm] nach Oslo.",
        "Gestern kam Minister [von der Lindwurm] nach Oslo.",
    ],
)
def test_persons_by_sight(person, text):
    assert person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gestern kam [Eva] nach Oslo.",
        "Gestern kam [Eva Maria Anna Lindwurm] nach Oslo.",
        "Gestern kam [Lindwurm Eva] nach Oslo.",
        "Gestern kam die [Lindwurm] nach Oslo.",
        "[Lindwurm] kam gestern nach Oslo.",
        "Gestern lobten die Botschafterinnen [Lindwurm] in Oslo.",
        "Gestern kam Ministerin [Lindwurm ohne Namen] nach Oslo.",
        "Gestern kam Doktor [Lindwurm] nach Oslo.",
    ],
)
def test_not_by_sight(person, text):
    assert not person(text)


SENTENCES = [
    ("Die Walter Hart GmbH verklagte die SPD.", "organisation Walter Hart GmbH"),
    ("Walter Hart verklagte die SPD.", "person Walter Hart"),
    ("Der Autokonzern Karl Benninger verklagte die SPD.", "organisation Karl Benninger"),
    ("Der Hersteller Dr. Kranz kritisierte die SPD.", "organisation Dr. Kranz"),
    ("Dr. Holmberg kritisierte die SPD.", "person Holmberg"),
    (
        "Die Walter Hart AG verklagte die SPD. Walter Hart siegte.",
        "organisation Walter Hart AG\nno Walter Hart",
    ),
    (
        "Die Walter Hart GmbH & Co. KG verklagte die SPD.",
        "Walter Hart GmbH & Co. KG | accuses | SPD",
    ),
    ("Der Hersteller Dr. Kranz verklagte die SPD. Dr. Kranz siegte.", "no Kranz"),
    ("Israel bombardierte Chan Nowad.", "country Chan Nowad"),
    ("Russland griff Nowadra und Belgoda an.", "Russland | attacks | Belgoda"),
    ("Russland griff Walter Hart an.", "person Walter Hart"),
    ("Norwegen sperrte den Dienst X. Die EU verklagte X. Danach lenkte X ein.", "no X\nno X."),
    ("Russland beschoss Nowadra.", "country Nowadra\nRussland | attacks | Nowadra"),
    ("Russland eroberte Kiew.", "Russland | attacks | Ukraine\nno Kiew"),
    ("Frau Holm kritisierte die SPD.", "person Holm"),
    ("Minister Holm kritisierte die SPD. Holm lobte die CDU.", "person Holm"),
    (
        "Jonas Brandt lobte die CDU. Brandt schwieg. Für Brandt war es ein Sieg.",
        "person Jonas Brandt\nno Brandt",
    ),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
