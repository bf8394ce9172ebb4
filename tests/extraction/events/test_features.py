"""What the classifier is told of a candidate event."""

from __future__ import annotations

import pytest

from newsgraph.extraction.events.candidates import ArticleCandidates
from newsgraph.extraction.events.features import features_of
from newsgraph.extraction.extract import find_actors
from newsgraph.extraction.lexicon import load_lexicon


@pytest.fixture
def told(nlp):
    """Text -> the features of its one candidate."""

    def features(text):
        doc = nlp(text)
        (candidate,) = ArticleCandidates(doc, find_actors(doc), load_lexicon())
        return set(features_of(candidate))

    return features


@pytest.mark.parametrize(
    ("text", "features"),
    [
        # where both stand, and what they are
        (
            "Norwegen kritisierte am Montag Schweden. Anna Berger schwieg.",
            {"s nsubj^_", "s left", "s leads", "s near True", "t obj^_", "t right", "k country country"},
        ),
        # in which words, and read by the lexicon
        (
            "Norwegen kritisierte am Montag Schweden. Anna Berger schwieg.",
            {"accuses", "w accuses/kritisieren", "read 9", "f 100", "root True", "actors 2", "order True"},
        ),
        # named or only meant, stated or denied
        (
            "Anna Berger kam. Sie kritisierte die Nato nicht.",
            {"sk person*", "tk organisation", "f 110", "unreal 9", "turned read False"},
        ),
    ],
)
def test_a_candidate_is_told_by_its_place_and_words(told, text, features):
    assert features <= told(text)
