"""The lexicon's example sentences: markup undone, and read with the marked ends as the only actors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.events.frames import FrameMatch, FrameMatcher
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


def actors_of(doc: Doc, example: Example, entry: Entry) -> ArticleActors:
    """Every marked source and target as an actor of its own, of a kind that the entry allows."""
    actors, mentions, denotes = [], [], {}
    for start, end in sorted({*example.source, *example.target}):
        number = len(actors)
        span = doc.char_span(start, end, alignment_mode="expand")
        name = doc.text[start:end]
        inside = span.start_char < start or span.end_char > end or re.match(r"[a-zäöü]", name)
        allowed = entry.source_kind if (start, end) in example.source else entry.target_kind
        actors.append(Actor(name, ActorKind(min(allowed, default="organisation"))))
        mentions.append(
            Mention(number, (start, end), MentionForm.NATIONALITY if inside else MentionForm.NAME)
        )
        if not (span.start_char < start or span.end_char > end):
            denotes |= {token.i: (number,) for token in span}
    return ArticleActors(tuple(actors), tuple(mentions), denotes=denotes)


def frame_matches(doc: Doc, example: Example, entry: Entry, lexicon: Lexicon) -> list[FrameMatch]:
    """What the lexicon reads off an example of an entry."""
    return list(FrameMatcher(doc, lexicon, actors_of(doc, example, entry)).matches())


def matches(entry: Entry, example: Example, found: list[FrameMatch]) -> bool:
    """Did the entry read the marked ends off the sentence (either way round if symmetric)?"""
    order = sorted({*example.source, *example.target})
    sources = {order.index(span) for span in example.source}
    targets: set[int | None] = {order.index(span) for span in example.target} or {None}
    for reading in found:
        if reading.entry is entry:
            target = reading.target.actor if reading.target else None
            straight = reading.source.actor in sources and (target in targets or not example.target)
            turned = entry.type.symmetric and target in sources and reading.source.actor in targets
            if straight or turned:
                return True
    return False
