"""The mentions of an article: those of the reading, then the decisions about them in their order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from newsgraph.extraction.results import MentionForm, Span
from newsgraph.knowledge.models import Kind, Scope, Status
from newsgraph.knowledge.projection.anchors import overlap, same_place, words
from newsgraph.knowledge.projection.identity import Identity
from newsgraph.knowledge.projection.said import Decision, Marked, Said, Who, who


@dataclass(frozen=True)
class Move:
    """That what rested on an actor, at a span or (None) anywhere in the article, rests on another now."""

    decision: int
    span: Span | None
    old: Who
    new: Who | None
    """None: on nobody; the span is no mention."""


def replay_mentions(
    text: str, found: Iterable[Marked], decisions: Iterable[Decision], identity: Identity
) -> tuple[list[Marked], list[Move]]:
    """The mentions that hold, and what follows for the ends of statements."""
    mentions = list(found)
    moves: list[Move] = []
    for decision in decisions:
        if decision.scope == Scope.ACTOR:
            mentions = list(_of_actor(mentions, decision, identity, moves))
        elif decision.kind == Kind.UNMARK:
            mentions = list(_unmarked(text, mentions, decision, moves))
        else:
            for span in _spans(text, decision, mentions):
                mentions = _marked(mentions, span, decision, identity, moves)
    return sorted(mentions, key=lambda mention: mention.span), moves


def follow(said: Said, moves: Iterable[Move], identity: Identity) -> Said | None:
    """What a statement says after the moves; None if an end rests on nobody any more."""
    for move in moves:
        for end, span in (("source", said.source_span), ("target", said.target_span)):
            actor = getattr(said, end)
            here = move.span is None or (span is not None and overlap(span, move.span))
            if actor is not None and here and identity.same(actor, move.old):
                if move.new is None:
                    return None
                said = replace(said, source=move.new) if end == "source" else replace(said, target=move.new)
    return said


def occurrences(text: str, surface: str) -> Iterator[Span]:
    """Where the words stand in the text, whatever white space is between them."""
    pattern = r"\s+".join(map(re.escape, surface.split()))
    for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text):
        yield match.span()


def _spans(text: str, decision: Decision, mentions: Iterable[Marked]) -> list[Span]:
    """Where the decision marks its words: not within longer names, unless a person pointed there."""
    if decision.scope != Scope.SURFACE:
        return [decision.span]
    longer = [one.span for one in mentions if words(text[slice(*one.span)]) != decision.surface]
    alone = (
        span
        for span in occurrences(text, decision.surface)
        if not any(start <= span[0] and span[1] <= end for start, end in longer)
    )
    return sorted({decision.span, *alone})


def _of_actor(
    mentions: list[Marked], decision: Decision, identity: Identity, moves: list[Move]
) -> Iterator[Marked]:
    old = identity.here(who(decision.before["actor"]))
    new = None if decision.kind == Kind.UNMARK else who(decision.after["actor"])
    moves.append(Move(decision.id, None, old, new))
    for mention in mentions:
        if not identity.same(mention.who, old):
            yield mention
        elif new is not None:
            yield replace(mention, who=new, status=Status.CORRECTED)


def _unmarked(text: str, mentions: list[Marked], decision: Decision, moves: list[Move]) -> Iterator[Marked]:
    for mention in mentions:
        same_words = decision.scope == Scope.SURFACE and words(text[slice(*mention.span)]) == decision.surface
        if same_words or same_place(mention.span, decision.span):
            moves.append(Move(decision.id, mention.span, mention.who, None))
        else:
            yield mention


def _marked(
    mentions: list[Marked], span: Span, decision: Decision, identity: Identity, moves: list[Move]
) -> list[Marked]:
    new = who(decision.after["actor"])
    _take_back(span, decision, new, identity, moves)
    status, form = Status.ADDED, MentionForm.NAME.value
    kept = []
    for mention in mentions:
        if not overlap(mention.span, span):
            kept.append(mention)
            continue
        if mention.span == span:
            status, form = _status(mention, identity.same(mention.who, new)), mention.form
        if not identity.same(mention.who, new):
            moves.append(Move(decision.id, mention.span, mention.who, new))
    return [*kept, Marked(new, span, form, status)]


def _take_back(span: Span, decision: Decision, new: Who, identity: Identity, moves: list[Move]) -> None:
    """What was unmarked here and is marked now rests on somebody again."""
    for place, move in enumerate(moves):
        if move.new is None and move.span is not None and overlap(move.span, span):
            moves[place] = Move(decision.id, move.span, move.old, new)


def _status(before: Marked, same: bool) -> Status:
    """Of a mention that was there already, after a person said whom it names."""
    if before.status == Status.MACHINE:
        return Status.CONFIRMED if same else Status.CORRECTED
    return Status(before.status) if same or before.status == Status.ADDED else Status.CORRECTED
