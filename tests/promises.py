"""What must hold of a corpus whatever happened to it, checked on rows and on the log of decisions alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsgraph.articles.models import Article
from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.knowledge.models import (
    Actor,
    Alias,
    Conflict,
    Correction,
    Finding,
    Kind,
    Mention,
    Scope,
    Statement,
    Status,
    Subject,
)
from newsgraph.knowledge.projection.anchors import Letters, overlap, same_place

VERDICTS = (Kind.CONFIRM, Kind.REJECT)


def everything() -> dict[str, Any]:
    """All that can be seen, without the keys of rows."""
    return {
        "actors": sorted(
            Actor.objects.filter(dormant=False).values_list(
                "anchor", "name", "kind", "status", "merged_into__anchor"
            )
        ),
        "aliases": sorted(
            Alias.objects.filter(actor__dormant=False).values_list("actor__anchor", "name", "status")
        ),
        "mentions": sorted(
            Mention.objects.values_list("article__title", "start", "end", "actor__anchor", "status", "form")
        ),
        "statements": sorted(
            Statement.objects.values_list(
                *("article__title", "sentence_start", "sentence_end", "source__anchor", "type"),
                *("target__anchor", "negated", "status", "origin", "confidence"),
            )
        ),
        "conflicts": sorted(
            map(str, Conflict.objects.values_list("correction", "reason", "other", "machine"))
        ),
    }


def broken_promises() -> list[str]:
    """A line for each promise that does not hold; none is as it should be."""
    broken = [*_orphans(), *_tombstones(), *_decisions_about_actors()]
    for article in Article.objects.all():
        broken += [*_decisions_about_statements(article), *_decisions_about_mentions(article)]
    return broken


def _orphans() -> Iterator[str]:
    named, found = _actors_of_rows(), set(Finding.objects.values_list("actor", flat=True))
    found |= set(Finding.objects.values_list("actor__merged_into", flat=True))
    for actor in Actor.objects.filter(merged_into=None):
        if (actor.pk in named) is actor.dormant:
            yield f"dormant, but named: {actor.anchor}" if actor.dormant else f"orphan: {actor.anchor}"
        if actor.dormant and actor.pk not in found:
            yield f"dormant for no reason: {actor.anchor}"


def _tombstones() -> Iterator[str]:
    named = _actors_of_rows()
    for actor in Actor.objects.exclude(merged_into=None).select_related("merged_into"):
        if actor.merged_into and actor.merged_into.merged_into_id:
            yield f"{actor.anchor} leads to a tombstone"
        if actor.pk in named:
            yield f"rows lead to the tombstone {actor.anchor}"


def _actors_of_rows() -> set[int | None]:
    """Keys of the actors that mentions and statements lead to."""
    ends = Statement.objects.values_list("source", "target")
    return {key for pair in ends for key in pair} | set(Mention.objects.values_list("actor", flat=True))


def _root(anchor: str) -> str:
    actor = Actor.objects.filter(anchor=anchor).select_related("merged_into").first()
    return actor.merged_into.anchor if actor and actor.merged_into else anchor


def _decisions_about_actors() -> Iterator[str]:
    decisions = Correction.objects.in_force().filter(subject=Subject.ACTOR).order_by("pk")
    for one in decisions:
        if one.kind == Kind.MERGE:
            kept, merged = one.after["kept"]["anchor"], one.after["merged"]["anchor"]
            if Actor.objects.filter(anchor=merged).exists() and _root(kept) != _root(merged):
                yield f"{merged} is not part of {kept}"
        elif one.kind == Kind.APART:
            pair = one.after["one"]["anchor"], one.after["other"]["anchor"]
            if _root(pair[0]) == _root(pair[1]):
                yield f"{pair} are one"
        else:
            yield from _last_word_about_actor(one)


def _last_word_about_actor(one: Correction) -> Iterator[str]:
    anchor = one.before["actor"]["anchor"]
    row = Actor.objects.filter(anchor=anchor).first()
    kinds = [one.kind] if one.kind == Kind.EDIT else VERDICTS
    later = Correction.objects.in_force().filter(
        subject=Subject.ACTOR, kind__in=kinds, involved__anchor=anchor, pk__gt=one.pk
    )
    if row is None or later.exists():
        return
    if one.kind == Kind.EDIT:
        if any(getattr(row, name) != value for name, value in one.after.items()):
            yield f"{anchor} is not {one.after}"
    elif (row.status == Status.REJECTED) != (one.kind == Kind.REJECT):
        yield f"{anchor} is {row.status} in spite of {one.kind}"


def _decisions_about_statements(article: Article) -> Iterator[str]:
    decisions = list(
        Correction.objects.in_force()
        .filter(text_hash=article.text_hash, subject=Subject.STATEMENT)
        .exclude(kind=Kind.DISMISS)
        .order_by("pk")
    )
    moves = Correction.objects.in_force().filter(text_hash=article.text_hash, subject=Subject.MENTION)
    last_move = moves.order_by("pk").values_list("pk", flat=True).last() or 0
    settled = set(Conflict.objects.filter(article=article).values_list("correction", flat=True))
    settled |= set(
        Correction.objects.in_force()
        .filter(text_hash=article.text_hash, kind=Kind.DISMISS)
        .values_list("of", flat=True)
    )
    for origin in {one.origin for one in decisions}:
        about = [one for one in decisions if one.origin == origin]
        if not settled & {one.pk for one in about}:
            yield from _last_word_about_statement(article, about, last_move)


def _last_word_about_statement(article: Article, about: list[Correction], last_move: int) -> Iterator[str]:
    verdicts = [one for one in about if one.kind in VERDICTS]
    if verdicts and verdicts[-1].kind == Kind.REJECT:
        if verdicts[-1].pk > last_move and any(
            _same(article, verdicts[-1], row) for row in _visible(article)
        ):
            yield f"rejected, but visible: {verdicts[-1].after}"
        return
    row = Statement.objects.filter(article=article, origin=about[0].origin).first()
    if row is not None:
        yield from _stated_otherwise(row, about, last_move)
        return
    types = [one.after["type"] for one in about if "type" in one.after] or [about[0].said["type"]]  # type: ignore[index]
    same = Statement.objects.filter(article=article, type=types[-1]).exclude(status=Status.MACHINE)
    if not same.exists():
        yield f"lost: {about[0].kind} {about[0].origin}"


def _stated_otherwise(row: Statement, about: list[Correction], last_move: int) -> Iterator[str]:
    if row.status in (Status.MACHINE, Status.REJECTED):
        yield f"{row.status} in spite of {[one.kind for one in about]}: {row.origin}"
    edits = [one for one in about if one.kind == Kind.EDIT]
    wanted = {name: value for one in edits for name, value in one.after.items()}
    for name in ("type", "negated"):
        if name in wanted and getattr(row, name) != wanted[name]:
            yield f"{name} is {getattr(row, name)}, not {wanted[name]}: {row.origin}"
    for end in ("source", "target"):
        if end in wanted and edits[-1].pk > last_move:
            actor = getattr(row, end)
            if actor.anchor != _root(wanted[end]["anchor"]):
                yield f"{end} is {actor.anchor}, not {wanted[end]}"


def _visible(article: Article) -> list[Statement]:
    return list(Statement.objects.visible().filter(article=article).select_related("source", "target"))


def _same(article: Article, decision: Correction, row: Statement) -> bool:
    """Whether the row states what was rejected: the triple, by any name, in the sentence."""
    sentence = Letters(article.text).offsets((decision.start or 0, decision.end or 0))
    values = decision.after
    ends = [_root(values["source"]["anchor"]), values["target"] and _root(values["target"]["anchor"])]
    theirs = [row.source.anchor, row.target and row.target.anchor]
    if BY_NAME[row.type].symmetric:
        ends, theirs = sorted(ends, key=str), sorted(theirs, key=str)
    here = sentence is not None and overlap(sentence, (row.sentence_start, row.sentence_end))
    return here and values["type"] == row.type and ends == theirs


def _decisions_about_mentions(article: Article) -> Iterator[str]:
    letters = Letters(article.text)
    decisions = list(
        Correction.objects.in_force()
        .filter(text_hash=article.text_hash, subject=Subject.MENTION)
        .order_by("pk")
    )
    for place, one in enumerate(decisions):
        span = letters.offsets((one.start or 0, one.end or 0))
        later = [
            other
            for other in decisions[place + 1 :]
            if other.scope != Scope.SPAN or overlap((one.start, one.end), (other.start, other.end))  # type: ignore[arg-type]
        ]
        if span is None or later or one.scope == Scope.ACTOR:
            continue
        near = [row for row in Mention.objects.filter(article=article) if overlap(span, (row.start, row.end))]
        if one.kind == Kind.UNMARK and any(same_place(span, (row.start, row.end)) for row in near):
            yield f"unmarked, but there: {one.surface}"
        if one.kind == Kind.MARK:
            named = [(row.start, row.end, row.actor.anchor) for row in near]
            if named != [(*span, _root(one.after["actor"]["anchor"]))]:
                yield f"marked as {one.after}, but {named}"
