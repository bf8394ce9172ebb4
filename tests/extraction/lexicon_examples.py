"""The lexicon's example sentences: markup undone, and read with the marked ends as the only actors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from newsgraph.extraction.actors import ArticleActors
from newsgraph.extraction.frames import Reader, Reading
from newsgraph.extraction.lexicon import Entry, Lexicon
from newsgraph.extraction.results import Actor, ActorKind, Mention, MentionForm

MARKS = {"[": "source", "{": "target", "<": "topic"}
CLOSING = "]}>"


@dataclass(frozen=True)
class Example:
    """A sentence without its marks, and the character spans that were marked."""

    text: str
    source: list[tuple[int, int]]
    target: list[tuple[int, int]]
    topic: list[tuple[int, int]]


def parse(marked: str) -> Example:
    """Undo the markup [source] {target} <topic>; marks may be nested."""
    text, open_at = "", []
    spans: dict[str, list[tuple[int, int]]] = {"source": [], "target": [], "topic": []}
    for character in marked:
        if character in MARKS:
            open_at.append((MARKS[character], len(text)))
        elif character in CLOSING and open_at:
            role, start = open_at.pop()
            spans[role].append((start, len(text)))
        else:
            text += character
    return Example(text, **spans)


def actors_of(doc: Doc, example: Example) -> ArticleActors:
    """Every marked source and target as an actor of its own."""
    actors, mentions, denotes = [], [], {}
    kind = ActorKind.ORGANISATION
    for start, end in sorted({*example.source, *example.target}):
        number = len(actors)
        span = doc.char_span(start, end, alignment_mode="expand")
        name = doc.text[start:end]
        inside = span.start_char < start or span.end_char > end or re.match(r"[a-zäöü]", name)
        actors.append(Actor(name, kind))
        mentions.append(
            Mention(number, (start, end), MentionForm.NATIONALITY if inside else MentionForm.NAME)
        )
        if not (span.start_char < start or span.end_char > end):
            denotes |= {token.i: (number,) for token in span}
    return ArticleActors(tuple(actors), tuple(mentions), titles=[], denotes=denotes)


def readings(doc: Doc, example: Example, lexicon: Lexicon) -> list[Reading]:
    return list(Reader(doc, lexicon, actors_of(doc, example)).readings())


def matches(entry: Entry, example: Example, found: list[Reading]) -> bool:
    """Did the entry read the marked ends off the sentence (either way round if symmetric)?"""

    def within(index: int, spans: list[tuple[int, int]]) -> bool:
        return any(start <= index < end for start, end in spans)

    for reading in found:
        if reading.entry is not entry:
            continue
        ends = [reading.source.token.idx, reading.target.token.idx if reading.target else -1]
        ways = [ends, ends[::-1]] if entry.type.symmetric else [ends]
        for source, target in ways:
            if within(source, example.source) and (not example.target or within(target, example.target)):
                return True
    return False
