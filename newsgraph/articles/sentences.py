"""Where the sentences of a text are, for choosing one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsgraph.extraction.results import Span

_END = re.compile(r"\n+|[.!?…]+[\"'“”’»«)\]]*(?=\s|$)")
_NO_END = re.compile(r"(?:\b\w|\d)\.$")
"""The point of "17. Mai" and "z. B."."""


def sentences(text: str, known: Iterable[Span] = ()) -> list[Span]:
    """The spans of all sentences in their order. Those in `known` are taken as they are."""
    taken: list[Span] = []
    for span in sorted(set(known)):
        if 0 <= span[0] < span[1] <= len(text) and (not taken or span[0] >= taken[-1][1]):
            taken.append(span)
    spans: list[Span] = []
    place = 0
    for start, end in [*taken, (len(text), len(text))]:
        spans += _split(text, place, start)
        spans += [(start, end)] if start < end else []
        place = end
    return spans


def sentence_at(spans: Iterable[Span], place: int) -> Span | None:
    """The sentence that a place in the text belongs to: around it, or the last one before."""
    before = [span for span in spans if span[0] <= place]
    return before[-1] if before else None


def clipped(before: str, after: str, most: int) -> tuple[str, str]:
    """What stands before and after a place, in whole words of at most `most` letters; "…" where it is cut.

    What is longer is cut: a letter more than `most` is enough to tell.
    """
    if len(before) > most:
        before = f"… {before[-most:].partition(' ')[2]}"
    if len(after) > most:
        after = f"{after[:most].rpartition(' ')[0]} …"
    return before, after


def _split(text: str, start: int, end: int) -> Iterable[Span]:
    place = start
    for found in _END.finditer(text, start, end):
        follows = text[found.end() : found.end() + 3].strip()[:1]
        if "\n" not in found[0] and (follows.islower() or _NO_END.search(text[place : found.end()])):
            continue
        yield from _trimmed(text, place, found.end())
        place = found.end()
    yield from _trimmed(text, place, end)


def _trimmed(text: str, start: int, end: int) -> Iterable[Span]:
    words = text[start:end]
    if any(letter.isalnum() for letter in words):
        yield start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
