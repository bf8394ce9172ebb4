"""Entities everybody knows, looked up by words in any case."""

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
    organisation_known_as,
    parties_with_members,
    polities_by_sign,
    polity,
)
from newsgraph.extraction.results import ActorKind


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("Norwegen", "Norwegens"),
        ("Kreml", "Kremls"),
        ("Kongress", "Kongresses"),
        ("Paris", "Paris'"),
        ("Grüne", "Grünen"),
        ("Landtag", "Landtages"),
        ("Weißes Haus", "Weißen Hauses"),
        ("Weißes Haus", "Weiße Haus"),
        ("Rotes Kreuz", "Roten Kreuz"),
        ("Internationaler Gerichtshof", "Internationalen Gerichtshofs"),
        ("Vereinte Nationen", "Vereinten Nationen"),
        ("Demokraten", "Demokraten"),
    ],
)
def test_names_in_other_cases(form, other):
    assert other in inflections(form)


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("Paris", "Pariss"),
        ("NPD", "NPDes"),
        ("USA", "USAn"),
        ("Mali", "Malies"),
        ("Iran", "Iran'"),
        ("Rom", "Romes"),
        ("Norwegen", "Norwegenn"),
        ("Amnesty International", "Amnestyen International"),
        ("Die Linke", "D Linke"),
        ("La Paz", "Le Paz"),
    ],
)
def test_forms_that_no_name_has(form, other):
    assert other not in inflections(form)


@pytest.mark.parametrize(
    ("words", "name", "seat"),
    [
        ("Russlands", "Russland", False),
        ("Vereinigten Staaten", "USA", False),
        ("Vereinigten Staaten von Amerika", "USA", False),
        ("Weißen Hauses", "USA", True),
        ("Irans", "Iran", False),
        ("Kreml", "Russland", True),
        ("Internationalen Währungsfonds", "IWF", False),
        ("Grünen", "Grüne", False),
        ("Roten Kreuz", "Rotes Kreuz", False),
        ("Brüssel", "EU", True),
        ("Bündnis 90 / Die Grünen", "Grüne", False),
        ("Bündnis 90/Die Grünen", "Grüne", False),
    ],
)
def test_known_entities_in_any_case(words, name, seat):
    match = match_phrase(words)
    assert match is not None
    assert (match.entity.name, match.seat, match.words) == (name, seat, len(words.split()))


@pytest.mark.parametrize(
    "words",
    [
        "Russe",
        "ganz Russland",
        "Russlandkenner",
        "Weißes Pferd",
        "Kremlin",
        "Iranerin",
        "Vereinigten",
        "russland",
        "Grün",
        "",
    ],
)
def test_words_that_only_resemble_a_known_entity(words):
    assert match_phrase(words) is None


def test_the_form_in_the_nominative_is_kept():
    match = match_phrase("Weißen Hauses")
    assert match is not None
    assert match.surface == "Weißes Haus"


def test_what_kind_of_entity_it_is():
    kinds = {name: match_phrase(name).entity for name in ("Norwegen", "Tirol", "SPD", "Nato")}
    assert [(e.kind, e.level, e.country) for e in kinds.values()] == [
        (ActorKind.COUNTRY, "country", ""),
        (ActorKind.COUNTRY, "state", ""),
        (ActorKind.ORGANISATION, "", "Deutschland"),
        (ActorKind.ORGANISATION, "", ""),
    ]


@pytest.mark.parametrize(
    ("words", "at", "name", "length"),
    [
        (["Die", "UN", "und", "die", "Nato"], 1, "UN", 1),
        (
            ["der", "Europäische", "Gerichtshof", "für", "Menschenrechte", "tagt"],
            1,
            "Europäischer Gerichtshof für Menschenrechte",
            4,
        ),
        (["der", "Europäische", "Gerichtshof", "tagt"], 1, "EuGH", 2),
        (["der", "Europäische", "Gerichtshof", "für"], 1, "EuGH", 2),
    ],
)
def test_the_longest_known_name_that_begins_at_a_word(words, at, name, length):
    match = match_at(words, at)
    assert match is not None
    assert (match.entity.name, match.words) == (name, length)


def test_no_known_name_begins_at_a_word():
    assert match_at(["Die", "UN"], 0) is None
    assert match_at(["Europäische", "Bauern"], 0) is None


@pytest.mark.parametrize(
    ("before", "name"), [("Grün", "Grüne"), ("SPD", "SPD"), ("Islamischer-Staat", "IS"), ("US", "USA")]
)
def test_names_before_a_hyphen(before, name):
    match = match_before_hyphen(before)
    assert match is not None
    assert match.entity.name == name


@pytest.mark.parametrize("before", ["Rot", "Lindwurm", "Islamischer"])
def test_what_is_no_name_before_a_hyphen(before):
    assert match_before_hyphen(before) is None


@pytest.mark.parametrize(
    ("word", "name", "seat"),
    [
        ("russischen", "Russland", False),
        ("russisch", "Russland", False),
        ("Russischer", "Russland", False),
        ("US-amerikanische", "USA", False),
        ("Prager", "Tschechien", True),
        ("Wiener", "Österreich", True),
        ("Tiroler", "Tirol", False),
        ("Schweizer", "Schweiz", False),
        ("Osloer", "Norwegen", True),
        ("westlichen", "Der Westen", False),
    ],
)
def test_adjectives_know_their_country(word, name, seat):
    found = adjective(word)
    assert found is not None
    assert (found[0].name, found[1]) == (name, seat)


@pytest.mark.parametrize(
    "word", ["komisch", "rosa", "Pragern", "russischs", "Russland", "Lindwurmer", "russischn", ""]
)
def test_adjectives_of_no_country(word):
    assert adjective(word) is None


def test_adjectives_of_places_have_no_cases():
    assert is_place_adjective("Prager")
    assert is_place_adjective("Tiroler")
    assert not is_place_adjective("russischer")
    assert not is_place_adjective("Norwegener")


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Kolumbianer", "Kolumbien"),
        ("Russen", "Russland"),
        ("Norwegerin", "Norwegen"),
        ("Französin", "Frankreich"),
        ("Griechinnen", "Griechenland"),
        ("Israelis", "Israel"),
        ("Deutscher", "Deutschland"),
    ],
)
def test_inhabitants_know_their_country(word, name):
    people = inhabitant(word)
    assert people is not None
    assert people.name == name


@pytest.mark.parametrize("word", ["Kolumbien", "russe", "Russens", "Lindwurmer"])
def test_who_is_no_inhabitant(word):
    assert inhabitant(word) is None


def test_members_that_several_parties_call_so():
    assert {"SPD", "SPÖ"} <= parties_with_members("Sozialdemokraten")
    assert "ÖVP" not in parties_with_members("Sozialdemokraten")
    assert parties_with_members("Lindwürmer") == frozenset()


@pytest.mark.parametrize(("name", "known_as"), [("NATO", "Nato"), ("Währungsfonds", "IWF"), ("Nato", "Nato")])
def test_organisations_by_their_other_names(name, known_as):
    assert organisation_known_as(name) == known_as


@pytest.mark.parametrize("name", ["Norwegen", "Brüssel", "Lindwurm AG"])
def test_what_is_no_known_organisation(name):
    assert organisation_known_as(name) == ""


def test_polities_by_their_press_name():
    assert polity("Norwegen").level == "country"
    with pytest.raises(StopIteration):
        polity("Nato")


def test_words_that_only_one_countrys_papers_use():
    assert set(polities_by_sign().values()) >= {"Österreich"}
    assert "Regierung" not in polities_by_sign()
