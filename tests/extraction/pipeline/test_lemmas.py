"""Base forms by the word and its tag."""

from __future__ import annotations

import pytest

from newsgraph.extraction.pipeline.lemmas import finite_verb, lemma, verb_of_participle


@pytest.mark.parametrize(
    ("word", "tag", "base"),
    [
        ("warfen", "VVFIN", "werfen"),
        ("war", "VAFIN", "sein"),
        ("will", "VMFIN", "wollen"),
        ("Häuser", "NN", "Haus"),
        ("Norwegens", "NE", "Norwegen"),
        ("schöne", "ADJA", "schön"),
        ("gestützten", "ADJA", "gestützt"),
        # of a compound the last part
        ("US-Präsidenten", "NN", "US-Präsident"),
        # in the new spelling, but only where the word is
        ("Kompromisse", "NN", "Kompromiss"),
        ("Flüsse", "NN", "Fluss"),
        ("Straßen", "NN", "Straße"),
        # nothing to undo
        ("SPD", "NE", "SPD"),
        ("3.", "CARD", "3."),
        ("-", "$(", "-"),
        ("A" * 70, "NN", "A" * 70),
    ],
)
def test_a_word_has_its_base_form(word, tag, base):
    assert lemma(word, tag) == base


@pytest.mark.parametrize(
    ("word", "verb"),
    [
        ("gestützten", "stützen"),
        ("gestützt", "stützen"),
        ("führenden", "führen"),
        ("gebrochenen", "brechen"),
        ("verbündeten", "verbünden"),
        ("rote", ""),
        ("Hund", ""),
        ("satt", ""),
        ("kalten", ""),
        ("offenen", ""),
    ],
)
def test_an_inflected_participle_has_a_verb_and_other_words_have_none(word, verb):
    assert verb_of_participle(word) == verb


def test_a_finite_form_may_look_like_something_else():
    assert finite_verb("verbündeten") == "verbünden"
    assert finite_verb("bedroht") == "bedrohen"
