"""Words for offices: what is before them, whether they are plural, and what they are of."""

from __future__ import annotations

import pytest

from newsgraph.extraction.gazetteer.office_words import (
    needs_name,
    office_word,
    speaks_for_body,
    speaks_for_state,
)


@pytest.mark.parametrize(
    ("word", "prefix", "gender", "plural", "former"),
    [
        ("US-Präsident", "US", "Masc", False, False),
        ("Außenministerin", "", "Fem", False, False),
        ("Ex-SPD-Chef", "SPD", "Masc", False, True),
        ("Minister", "", "Masc", False, False),
        ("Ministerinnen", "", "Fem", True, False),
    ],
)
def test_an_office_in_its_word(word, prefix, gender, plural, former):
    office = office_word(word)
    assert office is not None
    assert (office.prefix, office.gender, office.plural, office.former) == (prefix, gender, plural, former)


@pytest.mark.parametrize("word", ["Tisch", "Sicherheitsrat", "Lautsprecher", "chef"])
def test_words_that_only_look_like_one(word):
    assert office_word(word) is None


@pytest.mark.parametrize(("word", "wanted"), [("Bundesrat", True), ("Minister", False)])
def test_some_are_offices_only_before_a_name(word, wanted):
    assert needs_name(word) is wanted


@pytest.mark.parametrize(
    ("noun", "state", "body"),
    [
        ("Regierung", True, True),
        ("Außenministerium", True, True),
        ("Armee", True, True),
        ("Kämpfer", False, True),
        ("Tisch", False, False),
        ("Musiker", False, False),
    ],
)
def test_nouns_that_speak_for_a_state_or_for_a_body(noun, state, body):
    assert (speaks_for_state(noun), speaks_for_body(noun)) == (state, body)
