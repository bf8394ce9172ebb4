"""Names as strings."""

import pytest

from newsgraph.extraction.gazetteer.lookup import adjective, inhabitant, match_phrase
from newsgraph.extraction.gazetteer.office_words import office_word, speaks_for_state
from newsgraph.extraction.gazetteer.person_names import (
    can_be_same_person,
    gender,
    surname,
    without_genitive,
    without_legal_form,
)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Brandner", "Henriette Brandner"),
        ("H. Brandner", "Henriette Brandner"),
        ("Henriette M. Brandner", "Henriette Brandner"),
        ("al-Hakimi", "Omar al-Hakimi"),
        ("Hakimi", "Omar al-Hakimi"),
        ("Suu Lin", "Aung Kyaw Suu Lin"),
        ("Dong", "Dong Jae-won"),
        ("von der Au", "Ulrike von der Au"),
        ("Moosbrugger", "Eva Moosbrugger-Klein"),
        ("Dmitri Sokolow", "Dmitri Sokolov"),
        ("Erdoğdu", "Kemal Erdogdu"),
    ],
)
def test_names_that_can_be_one_person(short, full):
    assert can_be_same_person(short, full)
    assert can_be_same_person(full, short)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karl Brandner", "Henriette Brandner"),
        ("Henriette", "Henriette Brandner"),
        ("Brandl", "Henriette Brandner"),
        ("K. Brandner", "Henriette Brandner"),
        ("Omar", "Omar al-Hakimi"),
    ],
)
def test_names_that_are_two_people(one, other):
    assert not can_be_same_person(one, other)


def test_surname_keeps_its_particles():
    assert surname("Ulrike von der Au") == "von der Au"
    assert surname("Thomas de Vries") == "de Vries"
    assert surname("Eva Moosbrugger-Klein") == "Moosbrugger-Klein"
    assert surname("Brandner") == "Brandner"


def test_genitive_is_undone_only_with_evidence():
    assert without_genitive("Brandners", {"Brandner"}) == "Brandner"
    assert without_genitive("Hans'", set()) == "Hans"
    assert without_genitive("Peters", {"Brandner"}) == "Peters"


def test_legal_form_is_dropped():
    assert without_legal_form("Donaubau AG") == "Donaubau"
    assert without_legal_form("Agrar Union") == "Agrar Union"


def test_gender_comes_from_the_first_name():
    assert gender("Henriette Brandner") == "Fem"
    assert gender("Karl-Otto Brandner") == "Masc"
    assert gender("Brandner") == ""


@pytest.mark.parametrize(
    ("words", "name", "seat"),
    [
        ("Russlands", "Russland", False),
        ("Vereinigten Staaten", "USA", False),
        ("Weißen Hauses", "USA", True),
        ("Irans", "Iran", False),
        ("Kreml", "Russland", True),
        ("Internationalen Währungsfonds", "IWF", False),
        ("Grünen", "Grüne", False),
        ("Roten Kreuz", "Rotes Kreuz", False),
        ("Brüssel", "EU", True),
    ],
)
def test_known_parties_in_any_case(words, name, seat):
    match = match_phrase(words)
    assert match is not None
    assert (match.entity.name, match.seat) == (name, seat)


def test_words_that_only_resemble_a_party():
    assert match_phrase("Russe") is None
    assert match_phrase("Kremlin") is None
    assert match_phrase("Iranerin") is None


def test_adjectives_and_inhabitants_know_their_country():
    for word, name in [
        ("russischen", "Russland"),
        ("US-amerikanische", "USA"),
        ("Prager", "Tschechien"),
        ("Wiener", "Österreich"),
    ]:
        found = adjective(word)
        assert found is not None
        assert found[0].name == name
    assert adjective("komisch") is None
    people = inhabitant("Kolumbianer")
    assert people is not None
    assert people.name == "Kolumbien"


@pytest.mark.parametrize(
    ("word", "role", "prefix", "gender_"),
    [
        ("US-Präsident", "Präsident", "US", "Masc"),
        ("SPD-Chefin", "Chefin", "SPD", "Fem"),
        ("Ex-Außenministers", "Ex-Außenminister", "", "Masc"),
        ("Kanzleramtsminister", "Kanzleramtsminister", "", "Masc"),
        ("Vizekanzlerin", "Vizekanzlerin", "", "Fem"),
        ("Fraktionsvorsitzenden", "Fraktionsvorsitzender", "", ""),
        ("Nato-Generalsekretärs", "Generalsekretär", "Nato", "Masc"),
        ("Landeshauptfrau", "Landeshauptfrau", "", "Fem"),
    ],
)
def test_offices_in_base_form(word, role, prefix, gender_):
    office = office_word(word)
    assert office is not None
    assert (office.role, office.prefix, office.gender) == (role, prefix, gender_)


@pytest.mark.parametrize("word", ["Sicherheitsrat", "Lautsprecher", "Präsidium", "Kanzlei", "Wahlkampf"])
def test_words_that_are_no_office(word):
    assert office_word(word) is None


def test_bodies_that_speak_for_a_state():
    assert speaks_for_state("Außenministeriums")
    assert speaks_for_state("Streitkräften")
    assert not speaks_for_state("Journalisten")
    assert not speaks_for_state("Wein")
