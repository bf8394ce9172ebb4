"""From scores to trees and spans."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.extraction.pipeline.decoding import best_labels, bio_transitions, dependencies, tree

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


def is_tree(heads) -> bool:
    """One root, and every word leads to it."""
    return heads.count(-1) == 1 and all(-1 in _way(heads, word) for word in range(len(heads)))


def _way(heads, word):
    seen = []
    while word >= 0 and word not in seen:
        seen.append(word)
        word = heads[word]
    return [*seen, word]


@given(st.integers(1, 4), st.randoms(use_true_random=False))
def test_the_tree_is_the_best_one(words, random):
    scores = np.array([[random.uniform(-5, 5) for _ in range(words + 1)] for _ in range(words)])
    found = tree(scores)
    assert is_tree(found)

    def worth(heads):
        return sum(scores[word, head + 1] for word, head in enumerate(heads))

    best = max(worth(h) for h in map(list, product(range(-1, words), repeat=words)) if is_tree(h))
    assert worth(found) == pytest.approx(best)


def test_no_words_make_no_tree():
    assert tree(np.zeros((0, 1))) == []


def test_a_verb_keeps_its_likeliest_subject():
    labels = ["root", "nsubj", "obj"]
    scores = np.zeros((3, 4, 3))
    scores[0, 2] = [9, 5, 1]  # the head of both is the second word
    scores[2, 2] = [9, 4, 3]
    assert dependencies([1, -1, 1], scores, labels) == ["nsubj", "root", "obj"]
    scores[2, 2] = [9, 9, 3]
    assert dependencies([1, -1, 1], scores, labels) == ["obj", "root", "nsubj"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (["O", "B-PER", "I-PER"], ["O", "B-PER", "I-PER"]),
        (["B-PER", "B-PER"], ["B-PER", "B-PER"]),
        # nothing goes on that has not begun, or as another kind
        (["I-PER", "I-PER"], ["B-PER", "I-PER"]),
        (["O", "I-ORG"], ["O", "B-ORG"]),
    ],
)
def test_spans_begin_before_they_go_on(wanted, found):
    scores = np.zeros((len(wanted), len(LABELS)))
    for row, label in enumerate(wanted):
        scores[row, LABELS.index(label)] = 3
        scores[row, LABELS.index(label.replace("I-", "B-"))] += 2
    assert [LABELS[i] for i in best_labels(scores, *bio_transitions(LABELS))] == found


def test_no_words_have_no_labels():
    assert best_labels(np.zeros((0, len(LABELS))), *bio_transitions(LABELS)) == []
