"""A word is taken by one candidate at most, and by none where names are no news."""

from __future__ import annotations

from newsgraph.extraction.mentions.candidate import PERSON, MentionCandidate
from newsgraph.extraction.mentions.collector import MentionCollector


def test_an_added_candidate_takes_its_words_and_no_other(nlp):
    collector = MentionCollector(nlp("Eva Probst lobte Jonas Brandt."))
    assert collector.free(0, 2)
    eva = MentionCandidate(0, 2, "Eva Probst", PERSON)
    collector.add(eva)
    assert not collector.free(0, 1)
    assert not collector.free(1, 3)
    assert collector.free(2, 5)
    assert collector.owner == {0: eva, 1: eva}


def test_a_noted_candidate_takes_no_word(nlp):
    collector = MentionCollector(nlp("Der US-Präsident kam."))
    collector.note(MentionCandidate(1, 2, "USA", PERSON))
    assert collector.free(1, 2)
    assert len(collector.found) == 1


def test_the_words_of_a_dateline_are_not_free(nlp):
    collector = MentionCollector(nlp("Berlin (dpa) – Eva Probst kam."))
    assert not collector.free(0, 1)
    assert collector.free(5, 7)
    assert [home.name for home in collector.homes] == ["Deutschland"]
