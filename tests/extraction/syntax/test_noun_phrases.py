"""What a noun phrase shows: determiner, definiteness, where it begins, its preposition, its noun."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

from newsgraph.extraction.syntax.noun_phrases import (
    described_noun,
    determiner,
    followed_by_name,
    is_bare_name,
    is_defined,
    is_definite,
    is_subject,
    phrase_start,
    preposition_before,
)


@pytest.fixture
def word(nlp):
    def find(text: str, wanted: str) -> Token:
        return next(token for token in nlp(text) if token.text == wanted)

    return find


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Der neue Konzern klagte.", "Konzern", "der"),
        ("Ein Konzern klagte.", "Konzern", "ein"),
        ("Konzerne klagen.", "Konzerne", ""),
        ("Beim Konzern wird gestreikt.", "Konzern", ""),
    ],
)
def test_the_determiner_stands_before_its_noun(word, text, noun, expected):
    assert determiner(word(text, noun)) == expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Der Konzern klagte.", "Konzern", True),
        ("Beim Konzern wird gestreikt.", "Konzern", True),
        ("Vom großen Konzern kam eine Klage.", "Konzern", True),
        ("Ein Konzern klagte.", "Konzern", False),
        ("Mit Konzernen wird verhandelt.", "Konzernen", False),
        ("Kein Konzern klagte.", "Konzern", False),
    ],
)
def test_a_definite_article_may_hide_in_a_preposition(word, text, noun, expected):
    assert is_definite(word(text, noun)) is expected


def test_a_phrase_begins_with_its_article_or_adjective(word):
    assert phrase_start(word("Gestern klagte der große Konzern.", "Konzern")) == 2
    assert phrase_start(word("Gestern klagte Siemens.", "Siemens")) == 2


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Die andere Bank klagte.", "Bank", True),
        ("Die Bank von England klagte.", "Bank", True),
        ("Die Bank Holmberg klagte.", "Bank", True),
        ("Die Bank klagte.", "Bank", False),
        ("Die große Bank klagte.", "Bank", False),
    ],
)
def test_words_beside_a_noun_may_tell_which_one_is_meant(word, text, noun, expected):
    assert is_defined(word(text, noun)) is expected


@pytest.mark.parametrize(
    ("text", "adjective", "noun"),
    [
        ("Die russische Regierung klagte.", "russische", "Regierung"),
        ("Die russische und chinesische Regierung klagten.", "russische", "Regierung"),
        ("Der russische, mächtige Minister klagte.", "russische", "Minister"),
    ],
)
def test_an_adjective_describes_the_noun_behind_it(word, text, adjective, noun):
    found = described_noun(word(text, adjective))
    assert found is not None
    assert found.text == noun


def test_an_adjective_without_a_noun_describes_none(word):
    assert described_noun(word("Er war russisch und klagte.", "russisch")) is None


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Er lebte in Mali.", "Mali", "in"),
        ("Er lebte in Mali und Niger.", "Niger", "in"),
        ("Er lebte im schönen Mali.", "Mali", "im"),
        ("Mali klagte.", "Mali", ""),
        ("In Mali traf Niger die Nato.", "Niger", ""),
    ],
)
def test_the_preposition_of_a_list_holds_for_all_of_it(word, text, noun, expected):
    assert preposition_before(word(text, noun)) == expected


def test_a_bare_name_has_no_preposition_and_is_no_genitive(word):
    assert is_bare_name(word("Russland klagte.", "Russland"))
    assert not is_bare_name(word("Er klagte gegen Russland.", "Russland"))
    assert not is_bare_name(word("Die Klage Russlands scheiterte.", "Russlands"))


def test_a_name_right_behind_a_noun_says_who_it_is(word):
    assert followed_by_name(word("Er half dem Nachbarn Estland.", "Nachbarn"))
    assert not followed_by_name(word("Er half dem Nachbarn gern.", "Nachbarn"))
    assert not followed_by_name(word("Er las das Programm Estlands.", "Programm"))
    assert not followed_by_name(word("Er half dem Nachbarn", "Nachbarn"))


def test_what_stands_beside_a_subject_is_subject_too(word):
    text = "Der Minister Brandt und Eva Probst lobten Siemens."
    assert is_subject(word(text, "Minister"))
    assert is_subject(word(text, "Eva"))
    assert not is_subject(word(text, "Siemens"))
