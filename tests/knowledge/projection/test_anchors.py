from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.knowledge.projection.anchors import Letters, same_place

TEXTS = st.lists(st.text("äbC1.„", min_size=1, max_size=6), min_size=1, max_size=6)
SPACES = st.sampled_from([" ", "\n", "  \n\t"])


@given(TEXTS, st.lists(SPACES, min_size=12, max_size=12), st.data())
def test_a_place_is_the_same_whatever_the_white_space(words, spaces, data):
    texts = [" ".join(words), "".join(word + space for word, space in zip(words, spaces, strict=False))]
    one, other = map(Letters, texts)
    letters = len(re.sub(r"\s", "", texts[0]))
    start = data.draw(st.integers(0, letters - 1))
    end = data.draw(st.integers(start + 1, letters))
    places = [text.offsets((start, end)) for text in (one, other)]
    assert None not in places
    found = [texts[number][slice(*place)].split() for number, place in enumerate(places)]
    assert found[0] == found[1]
    assert one.span(places[0]) == other.span(places[1]) == (start, end)


@pytest.mark.parametrize("span", [(0, 9), (5, 6), (2, 2), (3, 1)])
def test_a_place_that_the_text_has_not_is_none(span):
    assert Letters("a bc d").offsets(span) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [((4, 9), (0, 9), True), ((0, 6), (0, 14), False), ((0, 3), (3, 6), False), ((2, 5), (2, 5), True)],
)
def test_two_spans_are_one_place_if_they_share_most(one, other, same):
    assert same_place(one, other) is same_place(other, one) is same
