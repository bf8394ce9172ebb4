"""What a German word is in its sentence: its mood, its number, its case, what it is coordinated with."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

from newsgraph.extraction.syntax.tokens import (
    antecedent,
    conjuncts,
    feature,
    full_lemma,
    is_accusative,
    is_attributive,
    is_verb,
    mood,
    plural,
    preposition,
)


@pytest.fixture
def word(nlp):
    def find(text: str, wanted: str) -> Token:
        return next(token for token in nlp(text) if token.text == wanted)

    return find


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Er habe gelogen, hieß es.", "habe", "first"),
        ("Er sei krank.", "sei", "first"),
        ("Er würde gehen.", "würde", "past"),
        ("Er hätte gelogen.", "hätte", "past"),
        ("Er hat gelogen.", "hat", "present"),
        ("Ich habe gelogen.", "habe", "present"),
        ("Er hat gelogen.", "gelogen", ""),
    ],
)
def test_the_mood_of_a_finite_verb(word, text, verb, expected):
    assert mood(word(text, verb)) == expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Die Minister kamen.", "Minister", True),
        ("Die Ministerin kam.", "Ministerin", False),
        ("Der Minister kam.", "Minister", False),
        ("Brandt und Probst kamen.", "Brandt", True),
    ],
)
def test_plural_by_form_or_by_coordination(word, text, noun, expected):
    assert plural(word(text, noun)) is expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Den Minister lobte Probst.", "Minister", True),
        ("Sie lobte ihn.", "ihn", True),
        ("Dem Minister half Probst.", "Minister", False),
        ("Der Minister lobte Probst.", "Minister", False),
    ],
)
def test_an_article_shows_the_accusative(word, text, noun, expected):
    assert is_accusative(word(text, noun)) is expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Russland wirft der EU Wortbruch vor.", "wirft", "vorwerfen"),
        ("Russland warf einen Ball.", "warf", "werfen"),
        ("Die Parteien einigten sich.", "einigten", "einigen"),
    ],
)
def test_a_separated_particle_belongs_to_its_verb(word, text, verb, expected):
    assert full_lemma(word(text, verb)) == expected


def test_participles_before_nouns_are_attributive(word):
    assert is_attributive(word("Der kritisierte Minister kam.", "kritisierte"))
    assert not is_attributive(word("Sie kritisierte den Minister.", "kritisierte"))
    assert is_verb(word("Sie kritisierte den Minister.", "kritisierte"))
    assert not is_verb(word("Sie kritisierte den Minister.", "Minister"))


def test_the_preposition_is_that_of_the_word_itself(word):
    assert preposition(word("Er sprach mit Probst.", "Probst")) == "mit"
    assert preposition(word("Er sprach Probst an.", "Probst")) == ""


def test_a_coordination_is_followed_from_its_first_word(word):
    first = word("Minister Brandt, Premier Holm und Probst kamen.", "Minister")
    assert {"Minister", "Probst"} <= {token.text for token in conjuncts(first)}
    alone = word("Minister Brandt kam.", "Minister")
    assert [token.text for token in conjuncts(alone)] == ["Minister"]


def test_a_relative_pronoun_stands_for_the_noun_before_it(word):
    text = "Der Minister, den die Partei gestern gelobt hatte, trat zurück."
    assert antecedent(word(text, "den")).text == "Minister"
    assert antecedent(word(text, "Partei")).text == "Partei"


def test_a_feature_that_is_not_there_is_empty(word):
    assert feature(word("Der Minister kam.", "Minister"), "Number") == "Sing"
    assert feature(word("Der Minister kam.", "."), "Number") == ""
