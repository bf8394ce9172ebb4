"""The entry of a noun: its own, or that of the end of a compound."""

from __future__ import annotations

import pytest

from newsgraph.extraction.lexicon.nouns import noun_lemma

KNOWN = frozenset(("Kritik", "Angriff", "Hilfe"))


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("Kritik", "Kritik"),
        ("Luftangriff", "Angriff"),
        ("Nothilfe", "Hilfe"),
        ("Kritiker", ""),
        ("Hilfeschrei", ""),
    ],
)
def test_a_compound_has_the_entry_of_its_head(lemma, expected):
    assert noun_lemma(lemma, KNOWN) == expected


def test_some_only_look_like_a_compound():
    assert noun_lemma("Abhilfe", KNOWN) == "Hilfe"
    assert noun_lemma("Abhilfe", KNOWN, frozenset(("Abhilfe",))) == ""
