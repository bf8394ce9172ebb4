"""What holds of an article, as rows: those there are stay the same rows, with their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newsgraph.articles.models import Article
from newsgraph.extraction.relation_types import AFFILIATION
from newsgraph.extraction.results import ENDS, PLAIN, SPANS, Span
from newsgraph.knowledge.models import Actor, Conflict, Mention, Statement, Status
from newsgraph.knowledge.projection.anchors import words
from newsgraph.knowledge.projection.said import Clash, Marked, Stated, Who, machine_json

TEXT_LENGTH = 300
SEEN_IN_MENTION = ("actor_id", "status")
SEEN_IN_STATEMENT = (*(f"{end}_id" for end in ENDS), *PLAIN, "status")
"""What an editor sees: a change of it is a new version of the row."""


class Rows:
    """The rows of one article. `actors`: by anchor, those that rows lead to."""

    def __init__(self, article: Article, actors: Mapping[str, Actor], model: str) -> None:
        self.article, self.actors, self.model = article, actors, model
        self.before: set[int] = set()
        self.after: set[int] = set()
        """The keys of the actors that the rows led to, and lead to."""
        self.tied: set[int] = set()
        """Of these the sources of ties, as it was and as it is."""

    def sync_mentions(self, mentions: Iterable[Marked]) -> None:
        wanted = {mention.span: self._mention(mention) for mention in mentions}
        there = list(self.article.mentions.all())
        self.before |= {row.actor_id for row in there}
        _sync(Mention, (((row.start, row.end), row) for row in there), wanted, SEEN_IN_MENTION)

    def sync_statements(self, statements: Iterable[Stated], confidence: Mapping[str, float]) -> None:
        """Of one origin the first counts. `confidence`: what people's decisions make of it, by origin."""
        wanted: dict[str, dict[str, Any]] = {}
        for one in statements:
            if one.origin not in wanted:
                wanted[one.origin] = self._statement(one, confidence)
        there = list(self.article.statements.all())
        self.before |= {end for row in there for end in (row.source_id, row.target_id) if end}
        self.tied |= {row.source_id for row in there if row.type == AFFILIATION}
        self.tied |= {row["source_id"] for row in wanted.values() if row["type"] == AFFILIATION}
        _sync(Statement, ((row.origin, row) for row in there), wanted, SEEN_IN_STATEMENT)

    def sync_conflicts(self, clashes: Iterable[Clash]) -> None:
        wanted = {}
        for clash in clashes:
            machine = machine_json(clash.machine) if clash.machine else None
            wanted[clash.decision, clash.reason, clash.other, _triple(machine)] = {
                "article": self.article,
                "correction_id": clash.decision,
                "reason": clash.reason,
                "other_id": clash.other,
                "machine": machine,
            }
        there = (
            ((row.correction_id, row.reason, row.other_id, _triple(row.machine)), row)
            for row in self.article.conflicts.all()
        )
        _sync(Conflict, there, wanted, ())

    def _mention(self, mention: Marked) -> dict[str, Any]:
        start, end = mention.span
        return {
            "article": self.article,
            "actor_id": self._actor(mention.who),
            "start": start,
            "end": end,
            "surface": words(self.article.text[start:end])[:TEXT_LENGTH],
            "form": mention.form,
            "model_version": "" if mention.status == Status.ADDED else self.model,
            "status": mention.status,
        }

    def _statement(self, stated: Stated, confidence: Mapping[str, float]) -> dict[str, Any]:
        now, said = stated.now, stated.machine
        places = {name: getattr(now, name) for name in SPANS}
        return {
            "article": self.article,
            "source_id": self._actor(now.source),
            "target_id": now.target and self._actor(now.target),
            **now.plain(),
            "topic": now.topic[:TEXT_LENGTH],
            "role": now.role[:TEXT_LENGTH],
            "confidence": confidence.get(stated.origin, now.confidence),
            **_columns(places),
            "evidence": self.article.text[slice(*now.sentence)],
            "rule": now.rule[:200],
            "model_version": self.model if said else "",
            "machine": said and machine_json(said),
            "status": stated.status,
            "origin": stated.origin,
        }

    def _actor(self, named: Who) -> int:
        actor = self.actors[named.anchor]
        key = actor.merged_into_id or actor.pk
        self.after.add(key)
        return key


def _triple(machine: Mapping[str, Any] | None) -> tuple[Any, ...]:
    """What tells one thing that the machine says of a sentence from another."""
    return () if machine is None else (machine["source"], machine["type"], machine["target"])


def _columns(places: Mapping[str, Span | None]) -> dict[str, int | None]:
    columns: dict[str, int | None] = {}
    for name, span in places.items():
        start, end = span or (None, None)
        part = name.removesuffix("_span")
        columns |= {f"{part}_start": start, f"{part}_end": end}
    return columns


def _sync(
    model: Any,
    rows: Iterable[tuple[Any, Any]],
    wanted: Mapping[Any, dict[str, Any]],
    seen: tuple[str, ...],
) -> None:
    """Make the rows of a model what is wanted, by key; a row that changes in what is seen counts it."""
    there: dict[Any, Any] = {}
    gone, changed = [], []
    for key, row in rows:
        if key not in wanted or key in there:
            gone.append(row.pk)
            continue
        there[key] = row
        differing = {name for name, value in wanted[key].items() if getattr(row, name) != value}
        if differing:
            for name in differing:
                setattr(row, name, wanted[key][name])
            if not differing.isdisjoint(seen):
                row.version += 1
            changed.append(row)
    if gone:
        model.objects.filter(pk__in=gone).delete()
    if changed:
        names = {field.name for field in model._meta.concrete_fields} - {"id", "article", "created_at"}
        model.objects.bulk_update(changed, sorted(names), batch_size=50)
    model.objects.bulk_create(model(**values) for key, values in wanted.items() if key not in there)
