"""Outermost phrases, and the verbs they belong to."""

from __future__ import annotations

import pytest

from newsgraph.extraction.syntax.phrases import are_clause_mates, governing_verb, outermost_phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Die Chefin der [Partei] lobte den Kanzler.", "Chefin"),
        ("Die Chefin der Partei des [Landes] lobte den Kanzler.", "Chefin"),
        ("Die [Chefin] lobte den Kanzler.", "Chefin"),
        ("Der Kanzler und die [Chefin] sprachen.", "Kanzler"),
        ("Die Chefin [lobte] den Kanzler.", "lobte"),
        ("Die Chefin versprach, den [Kanzler] zu loben.", "Kanzler"),
    ],
)
def test_the_largest_phrase_that_a_word_is_in(head, text, phrase):
    assert outermost_phrase(head(text)).text == phrase


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Die [Chefin] lobte den Kanzler.", "lobte"),
        ("Die Chefin versprach, den [Kanzler] zu loben.", "versprach"),
        ("Die Chefin, die den [Kanzler] lobte, kam.", "lobte"),
        ("Die Chefin kam, und der [Kanzler] ging.", "ging"),
    ],
)
def test_the_verb_a_phrase_belongs_to(head, text, verb):
    assert governing_verb(head(text)).text == verb


@pytest.mark.parametrize(
    "text",
    [
        "Die [Chefin] lobte den [Kanzler].",
        "Die Chefin der [Partei] lobte den Sohn des [Kanzlers].",
        "Die [Chefin] versprach, den [Kanzler] zu loben.",
        "Mit der [Chefin] sprach der [Kanzler].",
    ],
)
def test_phrases_of_one_verb(marked, text):
    one, other = (span.root for span in marked(text))
    assert are_clause_mates(one, other)
    assert are_clause_mates(other, one)


@pytest.mark.parametrize(
    "text",
    [
        "Die [Chefin] und der [Kanzler] sprachen.",
        "Die [Chefin] der [Partei] sprach.",
        "Die [Chefin] kam, und der [Kanzler] ging.",
        "Die [Chefin], die den [Kanzler] lobte, kam.",
    ],
)
def test_phrases_of_no_common_verb(marked, text):
    one, other = (span.root for span in marked(text))
    assert not are_clause_mates(one, other)
