"""The statements of an article: what the lexicon reads off its clauses, judged and put in order."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from newsgraph.extraction.actors import ArticleActors
from newsgraph.extraction.factuality import Factuality, factuality_of
from newsgraph.extraction.frames import End, Reader, Reading
from newsgraph.extraction.lexicon import Lexicon
from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import Span, Statement

LEAST_CONFIDENCE = 0.45  # what is less likely right than wrong is not said
ANNOUNCED = {"talked-to"}  # an act of these types counts as soon as it is planned


def find_statements(doc: Doc, actors: ArticleActors, lexicon: Lexicon) -> list[Statement]:
    """All events that the lexicon finds, one for each triple, the first sentence as evidence."""
    found = []
    for reading in Reader(doc, lexicon, actors).readings():
        if reading.confidence < LEAST_CONFIDENCE:
            continue
        factuality = factuality_of(reading.predicate, lexicon)
        if factuality.factual and (not factuality.intended or reading.entry.type.name in ANNOUNCED):
            found.append(_statement(reading, factuality, actors))
    return once(found)


def once(statements: list[Statement]) -> list[Statement]:
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


def _statement(reading: Reading, factuality: Factuality, actors: ArticleActors) -> Statement:
    sentence = reading.predicate.sent
    target = reading.target
    return Statement(
        source=reading.source.actor,
        type=reading.entry.type.name,
        target=None if target is None else target.actor,
        sentence=sentence_span(sentence.start_char, sentence.text),
        trigger=_span(reading.predicate),
        source_span=_end_span(reading.source, actors),
        target_span=None if target is None else _end_span(target, actors),
        topic=reading.topic,
        negated=factuality.negated,
        reported=factuality.reported,
        confidence=reading.confidence,
        rule=reading.entry.name,
    )


def sentence_span(start: int, text: str) -> Span:
    """The span of a sentence without white space around it."""
    stripped = text.strip()
    begin = start + text.index(stripped) if stripped else start
    return begin, begin + len(stripped)


def _end_span(end: End, actors: ArticleActors) -> Span:
    """The mention that names an end; the token where no mention was recorded."""
    start, stop = _span(end.token)
    spans = (m.span for m in actors.mentions if m.actor == end.actor)
    return next(
        (span for span in spans if span[0] <= start < span[1] or start <= span[0] < stop), (start, stop)
    )


def _span(token: Token) -> Span:
    return token.idx, token.idx + len(token.text)
