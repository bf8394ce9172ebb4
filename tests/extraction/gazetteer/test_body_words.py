"""Nouns that say what kind of body something is."""

from __future__ import annotations

import pytest

from newsgraph.extraction.gazetteer.body_words import (
    kinds_of_noun,
    kinds_of_office,
    only_describes,
    without_legal_form,
)


@pytest.mark.parametrize(
    ("noun", "kinds"),
    [
        ("Energiekonzern", {"company"}),
        ("Energiekonzerns", {"company"}),
        ("Unternehmens", {"company"}),
        ("Konzerne", {"company"}),
        ("Banken", {"bank"}),
        ("Terrormiliz", {"terror"}),
        ("Miliz", {"armed", "terror"}),
        ("Bauernpartei", {"party"}),
        ("Volkspartei", {"people's party"}),
        ("Wanderverein", {"charity", "association"}),
        ("Höchstgericht", {"court"}),
        ("Geheimdienst", {"service"}),
        ("Gewerkschaften", {"union"}),
        ("Tisch", set()),
        ("Konzert", set()),
        ("Parteitag", set()),
        ("Lindwurm", set()),
        ("Konzernlenker", set()),
        ("Konzernst", set()),
    ],
)
def test_kinds_that_a_noun_describes(noun, kinds):
    assert kinds_of_noun(noun) == kinds


def test_forms_that_are_listed_alone():
    assert kinds_of_noun("Konzern", declined=False) == {"company"}
    assert kinds_of_noun("Konzerns", declined=False) == frozenset()
    assert "armed" in kinds_of_noun("Rebellen", declined=False)


@pytest.mark.parametrize(
    ("office", "kinds"),
    [
        ("Konzernchef", {"company"}),
        ("Firmenchefin", set()),
        ("Parteichefin", {"party"}),
        ("Bankmanager", {"bank"}),
        ("Chef", set()),
        ("Energiekonzernchef", set()),
    ],
)
def test_kinds_that_the_word_for_an_office_begins_with(office, kinds):
    assert kinds_of_office(office) == kinds


@pytest.mark.parametrize(
    "word", ["Konzern", "Universität", "Konzerns", "Energiekonzern", "Bauernpartei", "Miliz", "Behörden"]
)
def test_words_that_only_describe(word):
    assert only_describes(word)


@pytest.mark.parametrize(
    "word",
    ["Lindwurm", "Musikuniversität", "Waldforschungsinstitut", "Energiekonzernchef", "Rechtsanwaltskammer"],
)
def test_words_that_may_be_names(word):
    assert not only_describes(word)


def test_legal_form_is_dropped():
    assert without_legal_form("Donaubau AG") == "Donaubau"
    assert without_legal_form("Donaubau e. V.") == "Donaubau"
    assert without_legal_form("Agrar Union") == "Agrar Union"
    assert without_legal_form("AG") == "AG"
    assert without_legal_form("DonaubauAG") == "DonaubauAG"
    assert without_legal_form("AG Wien") == "AG Wien"
