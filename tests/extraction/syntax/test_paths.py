"""The way from one word to another through the tree."""

from __future__ import annotations

from newsgraph.extraction.syntax.paths import FAR, path


def test_up_to_the_verb_and_down_again(nlp):
    doc = nlp("Brandt lobte Probst.")
    brandt, lobte, probst = doc[0], doc[1], doc[2]
    assert path(brandt, lobte).labels == "nsubj^_"
    assert path(lobte, probst).labels == "_vobj"
    there = path(brandt, probst)
    assert (there.labels, there.length) == ("nsubj^_vobj", 2)
    assert path(brandt, brandt).length == 0


def test_words_of_two_sentences_are_far_apart(nlp):
    doc = nlp("Brandt lobte Probst. Holm schwieg.")
    assert path(doc[0], doc[4]) == FAR


def test_what_is_many_steps_away_is_far(nlp):
    doc = nlp("Brandt lobte den Sohn der Schwester des Freundes der Frau des Chefs der Partei von Probst.")
    ways = {token.text: path(doc[0], token) for token in doc}
    assert ways["Sohn"].length == 2
    assert ways["Probst"] == FAR


def test_labels_are_kept_short_but_for_some(nlp):
    doc = nlp("Der Plan wurde von der Nato gelobt.")
    plan, nato = doc[1], doc[5]
    assert path(plan, nato).labels == "nsubj:pass^_vobl:agent"
    doc = nlp("Die Chefin von Lindau lobte Probst, der schwieg.")
    assert path(doc[3], doc[8]).labels == "nmod^nsubj^_vobjvacl"
    assert path(doc[3], doc[8]).length == 4


def test_five_steps_are_near_and_six_are_far(nlp):
    doc = nlp("Brandt lobte den Sohn der Schwester des Freundes der Frau des Chefs der Partei von Probst.")
    ways = {token.text: path(doc[0], token) for token in doc}
    assert [ways[word].length for word in ("Sohn", "Freundes", "Frau", "Partei")] == [2, 3, 4, 5]
    assert ways["Probst"] == FAR
    assert path(doc[3], doc[3]).labels == "_"
