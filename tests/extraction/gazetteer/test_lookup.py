"""Entities by the words of a text in any case; adjectives and inhabitants of countries."""

from __future__ import annotations

import pytest

from newsgraph.extraction.gazetteer.lookup import (
    adjective,
    inflections,
    inhabitant,
    is_place_adjective,
    match_at,
    match_before_hyphen,
    match_phrase,
)


def found(words: str, at: int = 0) -> tuple[str, int, bool] | None:
    match = match_at(words.split(), at)
    return match and (match.entity.name, match.words, match.seat)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Russlands Armee", ("Russland", 1, False)),
        ("Vereinigten Staaten von Amerika", ("USA", 4, False)),
        ("Vereinigten Staaten klagten", ("USA", 2, False)),
        ("Moskau klagte", ("Russland", 1, True)),
        ("Weißen Hauses", ("USA", 2, True)),
        ("Russlandkenner klagten", None),
        ("Weißes Pferd", None),
    ],
)
def test_the_longest_phrase_that_begins_there(words, expected):
    assert found(words) == expected


def test_only_from_that_word_on():
    assert found("Gestern klagte Russland", 1) is None
    assert found("Gestern klagte Russland", 2) == ("Russland", 1, False)


def test_a_whole_phrase_and_nothing_less():
    assert match_phrase("Russland").entity.name == "Russland"
    assert match_phrase("ganz Russland") is None


@pytest.mark.parametrize(
    ("form", "there", "not_there"),
    [
        ("Weißes Haus", {"Weißen Hauses", "Weiße Haus", "Weißem Haus"}, {"Weiß Haus", "Weißes Haussen"}),
        ("USA", {"USA", "USAs"}, {"USAes", "USAn"}),
        ("Peter", {"Peters", "Petern"}, {"Peteres Peter"}),
        ("Paris", {"Paris", "Paris'"}, {"Pariss"}),
    ],
)
def test_names_in_all_cases(form, there, not_there):
    assert there <= inflections(form)
    assert not not_there & inflections(form)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("russische", ("Russland", False)),
        ("russischen", ("Russland", False)),
        ("Russischer", ("Russland", False)),
        ("Prager", ("Tschechien", True)),
        ("Tiroler", ("Tirol", False)),
        ("rosa", None),
        ("Pragern", None),
    ],
)
def test_the_polity_of_an_adjective(word, expected):
    match = adjective(word)
    assert (match and (match[0].name, match[1])) == expected


def test_adjectives_of_places_are_the_same_in_all_cases():
    assert is_place_adjective("Prager")
    assert not is_place_adjective("russischer")


@pytest.mark.parametrize(
    ("word", "country"),
    [("Russen", "Russland"), ("Kolumbianer", "Kolumbien"), ("Kolumbianerin", "Kolumbien"), ("Reiter", None)],
)
def test_inhabitants(word, country):
    polity = inhabitant(word)
    assert (polity and polity.name) == country


def test_before_a_hyphen_adjectives_may_stand_for_a_country():
    assert match_before_hyphen("US").entity.name == "USA"
    assert match_before_hyphen("SPD").entity.name == "SPD"
    assert match_before_hyphen("Haus") is None
