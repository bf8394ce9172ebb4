"""Words for offices, and nouns that stand for a state or a body."""

from __future__ import annotations

import pytest

from newsgraph.extraction.gazetteer.office_words import (
    needs_name,
    office_word,
    speaks_for_body,
    speaks_for_state,
)


@pytest.mark.parametrize(
    ("word", "role", "prefix", "gender"),
    [
        ("US-Präsident", "Präsident", "US", "Masc"),
        ("SPD-Chefin", "Chefin", "SPD", "Fem"),
        ("SPD/CDU-Chefin", "Chefin", "SPD-CDU", "Fem"),
        ("Ex-Außenministers", "Ex-Außenminister", "", "Masc"),
        ("Ex-US-Außenminister", "Ex-Außenminister", "US", "Masc"),
        ("Kanzleramtsminister", "Kanzleramtsminister", "", "Masc"),
        ("Vizekanzlerin", "Vizekanzlerin", "", "Fem"),
        ("Fraktionsvorsitzenden", "Fraktionsvorsitzender", "", ""),
        ("Vorsitzender", "Vorsitzender", "", "Masc"),
        ("Vorsitzendem", "Vorsitzender", "", "Masc"),
        ("Vorsitzende", "Vorsitzende", "", ""),
        ("Nato-Generalsekretärs", "Generalsekretär", "Nato", "Masc"),
        ("Landeshauptfrau", "Landeshauptfrau", "", "Fem"),
        ("Staatsoberhaupts", "Staatsoberhaupt", "", ""),
        ("Bosses", "Boss", "", "Masc"),
        ("Zaren", "Zar", "", "Masc"),
        ("SPD-kanzler", "Kanzler", "SPD", "Masc"),
    ],
)
def test_offices_in_base_form(word, role, prefix, gender):
    office = office_word(word)
    assert office is not None
    assert (office.role.casefold(), office.prefix, office.gender) == (role.casefold(), prefix, gender)


@pytest.mark.parametrize(
    "word",
    [
        "Sicherheitsrat", "Sicherheitsrats", "Sicherheitsrates", "Lautsprecher", "Präsidium", "Kanzlei",
        "Wahlkampf", "kanzler", "außenminister", "Kanzler-", "Pranke", "Bratkopf", "Hausarzt", "Bazar", "X",
    ],
)  # fmt: skip
def test_words_that_are_no_office(word):
    assert office_word(word) is None


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("Präsidenten", False),
        ("Ministerinnen", True),
        ("Landräte", True),
        ("Staatsoberhäuptern", True),
        ("Hauptleute", True),
        ("Anwälten", True),
        ("Botschafter", False),
        ("Konsule", True),
        ("Landeshauptfrauen", True),
    ],
)
def test_forms_that_can_only_be_plural(word, plural):
    office = office_word(word)
    assert office is not None
    assert office.plural is plural


@pytest.mark.parametrize("word", ["Ex-Kanzler", "Alt-Kanzlerin", "Altbürgermeister", "Exminister"])
def test_offices_of_the_past(word):
    office = office_word(word)
    assert office is not None
    assert office.former


@pytest.mark.parametrize("word", ["Kanzler", "SPD-Kanzler", "Vize-Kanzler", "SPD-Ex-Kanzler", "Altkanzlerei"])
def test_offices_of_today(word):
    office = office_word(word)
    assert office is None or not office.former


@pytest.mark.parametrize("word", ["Bundeskanzlerin", "Bundesinnenminister", "Altkanzler"])
def test_offices_of_the_whole_state(word):
    office = office_word(word)
    assert office is not None
    assert office.federal


@pytest.mark.parametrize("word", ["Kanzlerin", "Innenminister", "Landesrat"])
def test_offices_that_parts_of_a_state_have_too(word):
    office = office_word(word)
    assert office is not None
    assert not office.federal


@pytest.mark.parametrize("word", ["Bundesrat", "Bundesrats", "Gemeinderates", "Sicherheitsrat"])
def test_bodies_unless_a_name_follows(word):
    assert needs_name(word)


@pytest.mark.parametrize("word", ["Landesrat", "Minister", "Bundesräte"])
def test_offices_without_a_name_too(word):
    assert not needs_name(word)


@pytest.mark.parametrize(
    "noun",
    [
        "Regierung", "Außenministeriums", "Streitkräften", "US-Regierung", "Regierungstruppen",
        "Militärregierung", "Übergangsregierung", "Behörden", "Diplomatinnen",
    ],
)  # fmt: skip
def test_nouns_that_speak_for_a_state(noun):
    assert speaks_for_state(noun)


@pytest.mark.parametrize(
    "noun", ["Journalisten", "Wein", "regierung", "Kämpfer", "Zollstock", "Abheer", "Regierungsx"]
)
def test_nouns_that_do_not(noun):
    assert not speaks_for_state(noun)


@pytest.mark.parametrize(
    "noun", ["Kämpfern", "Fraktion", "Regierung", "Terrormiliz", "Aktivistinnen", "Parteispitze"]
)
def test_nouns_that_speak_for_a_body(noun):
    assert speaks_for_body(noun)


@pytest.mark.parametrize("noun", ["Wein", "Musiker", "Palast", "kämpfer", "Kampf"])
def test_nouns_that_speak_for_none(noun):
    assert not speaks_for_body(noun)
