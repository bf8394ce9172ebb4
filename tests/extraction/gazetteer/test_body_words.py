"""Nouns that say what kind of body something is."""

from __future__ import annotations

import pytest

from newsgraph.extraction.gazetteer.body_words import kinds_of_noun, kinds_of_office, only_describes


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Konzern", "company"),
        ("Energiekonzerns", "company"),
        ("Terrormiliz", "terror"),
        ("Volkspartei", "people's party"),
        ("Gewerkschaften", "union"),
    ],
)
def test_the_kind_of_a_noun(word, kind):
    assert kind in kinds_of_noun(word)


def test_the_longest_noun_decides():
    assert kinds_of_noun("Volkspartei") != kinds_of_noun("Partei")
    assert "party" not in kinds_of_noun("Volkspartei")


@pytest.mark.parametrize("word", ["Tisch", "Konzert", "Parteitag"])
def test_other_nouns_are_of_no_kind(word):
    assert not kinds_of_noun(word)


def test_only_listed_forms_if_not_declined():
    assert kinds_of_noun("Konzerns")
    assert not kinds_of_noun("Konzerns", declined=False)
    assert kinds_of_noun("Rebellen", declined=False)


def test_an_office_begins_with_the_kind_of_its_body():
    assert "company" in kinds_of_office("Konzernchef")
    assert not kinds_of_office("Chef")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Konzern", True), ("Energiekonzern", True), ("Universität", True), ("Musikuniversität", False)],
)
def test_compounds_of_some_kinds_only_describe(word, expected):
    assert only_describes(word) is expected
