"""Places in a text by its letters: the same text may come back with other spaces and line breaks."""

from __future__ import annotations

from bisect import bisect_left

from newsgraph.extraction.results import Span


class Letters:
    """The letters of a text, counted: all characters but white space.

    >>> letters = Letters("a b\\n c")
    >>> letters.span((2, 6))
    (1, 3)
    >>> letters.offsets((1, 3))
    (2, 6)
    """

    def __init__(self, text: str) -> None:
        self._places = [place for place, character in enumerate(text) if not character.isspace()]

    def span(self, offsets: Span) -> Span:
        """From character offsets to letters."""
        return bisect_left(self._places, offsets[0]), bisect_left(self._places, offsets[1])

    def offsets(self, span: Span) -> Span | None:
        """From letters to character offsets; None if the text has no such letters."""
        start, end = span
        if not 0 <= start < end <= len(self._places):
            return None
        return self._places[start], self._places[end - 1] + 1


def words(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split())


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def same_place(one: Span, other: Span) -> bool:
    """Whether the spans share more than half of the longer one: "der Kreml" and "Kreml" are the same."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared > max(one[1] - one[0], other[1] - other[0])
