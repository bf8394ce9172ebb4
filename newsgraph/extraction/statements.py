"""What all statements share: the spans they point at, and that each is made once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Span as Phrase
from spacy.tokens import Token

from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import Span, Statement

DOUBT = 0.55
"""The confidence in what rests on a guess: below that of what pages show by default."""


def sentence_span(sentence: Phrase) -> Span:
    """The span of a sentence without white space around it."""
    stripped = sentence.text.strip()
    start = sentence.start_char + (sentence.text.index(stripped) if stripped else 0)
    return start, start + len(stripped)


def word_span(token: Token) -> Span:
    """The span of a word."""
    return token.idx, token.idx + len(token.text)


def cautious(statements: Iterable[Statement], doubtful: Collection[Span]) -> Iterator[Statement]:
    """Statements on somebody who may be a namesake are not shown by default."""
    for statement in statements:
        ends = filter(None, (statement.source_span, statement.target_span))
        unsure = any(start < last and first < end for start, end in ends for first, last in doubtful)
        yield replace(statement, confidence=min(statement.confidence, DOUBT)) if unsure else statement


def once(statements: Iterable[Statement]) -> list[Statement]:
    """Every triple once, from the first sentence that states it, read in the surest way it allows."""
    first: dict[tuple[object, ...], Statement] = {}
    for statement in sorted(statements, key=lambda s: (s.sentence, -s.confidence)):
        first.setdefault(triple(statement), statement)
    return list(first.values())


def triple(statement: Statement) -> tuple[object, ...]:
    """What makes two statements of an article the same; ends of symmetric types in either order."""
    ends = (statement.source, -1 if statement.target is None else statement.target)
    if BY_NAME[statement.type].symmetric:
        ends = (min(ends), max(ends))
    return (*ends, statement.type, statement.negated)
