"""What a statement is about: a head noun in its base form, and when there is none."""

from __future__ import annotations

import pytest

ABOUT = [
    ("Polen bat Deutschland um Hilfe.", "Hilfe"),
    ("Estland warf Russland Spionage vor.", "Spionage"),
    ("Polen und Litauen einigten sich auf die Zeitpläne.", "Zeitplan"),
    # the noun that the target stands behind
    ("Estland kritisierte die Politik Russlands.", "Politik"),
    # what the clause is about that a pronominal adverb announces
    ("Helen Carter pocht darauf, dass die Verträge eingehalten werden.", "Vertrag"),
    ("Estland warf Russland vor, die Grenze verschoben zu haben.", "Grenze"),
]
NOTHING = [
    "Estland kritisierte Russland.",
    "Estland warf Russland vor, es habe gelogen.",
    # an actor is no topic
    "Polen bat Deutschland um Peter Brandner.",
]


@pytest.mark.parametrize(("text", "topic"), ABOUT)
def test_the_topic_is_a_head_noun_in_its_base_form(read, text, topic):
    assert [statement.topic for statement in read(text).statements] == [topic]


@pytest.mark.parametrize("text", NOTHING)
def test_what_names_no_thing_has_no_topic(read, text):
    assert {statement.topic for statement in read(text).statements} <= {""}
