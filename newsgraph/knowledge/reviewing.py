"""What people decide about statements. Every decision is kept as a Correction."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from newsgraph.knowledge.models import Actor, Correction, Statement, Status
from newsgraph.knowledge.models.statements import StatementQuerySet
from newsgraph.names import name_key

BATCH = 500
SAID = ("source", "type", "target", "topic", "role", "negated", "reported")


def accept_statement(statement: Statement, by: User | None, seen: int | None = None) -> Correction:
    """Confirm what a statement says now, also a rejected one."""
    raise NotImplementedError


def reject_statement(statement: Statement, by: User | None, seen: int | None = None) -> Correction:
    """Take a statement off every page and graph."""
    raise NotImplementedError


def reverse_statement(statement: Statement, by: User | None, seen: int | None = None) -> Correction:
    """Swap source and target. Refused without a target."""
    raise NotImplementedError


@transaction.atomic
def accept_statements(statements: StatementQuerySet, by: User | None) -> int:
    """Confirm statements, also rejected ones. One that a person had changed counts as corrected again.

    Returns how many there were.
    """
    return _decide(statements, Correction.Kind.CONFIRM, by)


@transaction.atomic
def reject_statements(statements: StatementQuerySet, by: User | None) -> int:
    """Take statements off every page and graph; they stay in the database. Returns how many there were."""
    return _decide(statements, Correction.Kind.REJECT, by)


@transaction.atomic
def reverse_statements(statements: StatementQuerySet, by: User | None) -> int:
    """Swap source and target. Statements without a target are left alone. Returns how many were turned."""
    turned = 0
    for statement in statements.exclude(target=None).select_related("source", "target", "article"):
        assert statement.target is not None  # noqa: S101 (for the type checker; the query says so)
        statement.source, statement.target = statement.target, statement.source
        spans = (statement.target_start, statement.target_end, statement.source_start, statement.source_end)
        (statement.source_start, statement.source_end, statement.target_start, statement.target_end) = spans
        turned += save_statement(statement, by) is not None
    return turned


@transaction.atomic
def save_statement(statement: Statement, by: User | None, seen: int | None = None) -> Correction | None:
    """Save a statement that a person added or edited. Returns None if there was nothing to save."""
    if statement._state.adding:
        statement.status = Status.ADDED
        statement.save()
        added = _correction(statement, Correction.Kind.ADD, {}, by)
        added.save()
        return added
    before = Statement.objects.select_related("source", "target").get(pk=statement.pk).values()
    if statement.values() == before:
        return None
    if statement.status != Status.REJECTED:
        statement.status = _status_if_accepted(statement)
    statement.save()
    edited = _correction(statement, Correction.Kind.EDIT, before, by)
    edited.save()
    return edited


def _decide(statements: StatementQuerySet, kind: Correction.Kind, by: User | None) -> int:
    keys = list(statements.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):  # a selection may be the whole corpus
        _decide_batch(keys[start : start + BATCH], kind, by)
    return len(keys)


def _decide_batch(keys: list[int], kind: Correction.Kind, by: User | None) -> None:
    rows = list(
        Statement.objects.filter(pk__in=keys)
        .with_ends()
        .prefetch_related("source__aliases", "target__aliases")
    )
    corrections = []
    for statement in rows:
        before = {"status": statement.status}
        rejected = kind == Correction.Kind.REJECT
        statement.status = Status.REJECTED if rejected else _status_if_accepted(statement)
        corrections.append(_correction(statement, kind, before, by))
    Statement.objects.bulk_update(rows, ["status"])
    Correction.objects.bulk_create(corrections)


def _status_if_accepted(statement: Statement) -> Status:
    if statement.machine is None:
        return Status.ADDED
    said = {name: statement.machine[name] for name in SAID}
    return Status.CONFIRMED if _same(statement, said) else Status.CORRECTED


def _same(statement: Statement, said: dict[str, Any]) -> bool:
    """Whether it still says what the machine said; an end counts by any of its actor's names."""
    now = statement.values()
    if any(now[name] != said[name] for name in SAID if name not in ("source", "target")):
        return False
    return _bears(statement.source, said["source"]) and _bears(statement.target, said["target"])


def _bears(actor: Actor | None, name: str | None) -> bool:
    if actor is None or name is None:
        return actor is None and name is None
    return name_key(name) in {alias.key for alias in actor.aliases.all()}


def _correction(
    statement: Statement, kind: Correction.Kind, before: dict[str, Any], by: User | None
) -> Correction:
    return Correction(
        kind=kind,
        subject="statement",
        text_hash=statement.article.text_hash,
        start=statement.sentence_start,
        end=statement.sentence_end,
        before=before,
        after=statement.values() | {"status": statement.status, "machine": statement.machine},
        by=by,
    )
