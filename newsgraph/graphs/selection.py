"""Which actors and statements of the corpus a graph shows: summed and cut in the database."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    Case,
    Count,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
    Window,
)
from django.db.models.functions import Coalesce

from newsgraph.graphs.edges import Node, Tally
from newsgraph.knowledge.models import BY_PEOPLE, Actor, Statement, Status
from newsgraph.knowledge.models.statements import USUALLY_SURE, StatementQuerySet

MOST_ARCS = 3000
"""At most so many (source, target, type) triples are drawn; the most frequent ones."""


MOST_HIDDEN = 10_000
"""Unsure statements are counted so far and no further."""


@dataclass(frozen=True)
class Trust:
    """How sure a statement must be: said by people only, or with at least this confidence.

    What people stand behind is sure, whatever the machine thinks of it. What far more articles contradict is
    never sure enough.
    """

    by_people: bool = False
    confidence: float = 0.0

    def hidden(self, statements: StatementQuerySet) -> int:
        """How many of the statements are not sure enough, counted no further than MOST_HIDDEN."""
        if not (self.by_people or self.confidence):
            return 0
        unsure = statements.filter(status=Status.MACHINE)
        if not self.by_people:
            unsure = unsure.unsure(self.confidence)
        return unsure.order_by()[:MOST_HIDDEN].count()

    def of(self, statements: StatementQuerySet) -> StatementQuerySet:
        """Those of the statements that are sure enough."""
        if self.by_people:
            return statements.filter(status__in=BY_PEOPLE)
        if self.confidence:
            return statements.sure(self.confidence)
        return statements


USUALLY = Trust(confidence=USUALLY_SURE)
"""What pages and graphs show unless somebody wants it otherwise."""


@dataclass(frozen=True)
class Filter:
    """What to look at; an empty collection or None means everything."""

    types: Collection[str] = ()
    kinds: Collection[str] = ()
    since: date | None = None
    until: date | None = None
    trust: Trust = Trust()


def drawable(chosen: Filter = Filter()) -> StatementQuerySet:
    """The statements that make edges: visible, sure enough, not negated, between two actors."""
    return chosen.trust.of(_fitting(chosen))


def hidden(chosen: Filter) -> int:
    """How many more the graph would sum if it did not matter how sure they are."""
    return chosen.trust.hidden(_fitting(chosen))


def _fitting(chosen: Filter) -> StatementQuerySet:
    """The same however unsure."""
    statements = Statement.objects.visible()
    statements = statements.filter(negated=False, target__isnull=False)
    statements = statements.exclude(source=F("target"))
    if chosen.types:
        statements = statements.filter(type__in=chosen.types)
    if chosen.kinds:
        statements = statements.filter(source__kind__in=chosen.kinds, target__kind__in=chosen.kinds)
    if chosen.since:
        statements = statements.filter(article__published_on__gte=chosen.since)
    if chosen.until:
        statements = statements.filter(article__published_on__lte=chosen.until)
    return statements


def most_connected(chosen: Filter, limit: int) -> tuple[list[Node], int]:
    """The actors with the most statements, and of how many they are the first."""
    actors = (
        Actor.objects.annotate(count=_count(chosen, "source") + _count(chosen, "target"))
        .filter(count__gt=0)
        .annotate(total=Window(Count("pk")))
        .order_by("-count", "name", "pk")
        .values_list("pk", "name", "kind", "count", "total")[:limit]
    )
    rows = list(actors)
    return [Node(*row[:4]) for row in rows], rows[0][4] if rows else 0


def _count(chosen: Filter, end: str) -> Coalesce:
    counted = (
        drawable(chosen)
        .filter(**{end: OuterRef("pk")})
        .order_by()
        .values(end)
        .annotate(n=Count("pk"))
        .values("n")
    )
    return Coalesce(Subquery(counted, output_field=IntegerField()), Value(0))


def statements_among(actors: Collection[int], chosen: Filter = Filter()) -> StatementQuerySet:
    """The statements behind the lines between the given actors, with what a line of text needs."""
    among = drawable(chosen).filter(source__in=actors, target__in=actors)
    return among.with_ends().oldest_first()


def tallies_among(actors: Collection[int], chosen: Filter = Filter()) -> list[Tally]:
    """The sums of all statements between the given actors."""
    return tallied(drawable(chosen).filter(source__in=actors, target__in=actors))


def tallied(statements: QuerySet[Statement]) -> list[Tally]:
    """Statements summed by source, target and type, the most frequent first."""
    rows = (
        statements.order_by()
        .values("source", "target", "type")
        .annotate(n=Count("pk"), by_people=Count("pk", filter=Q(status__in=BY_PEOPLE)))
        .order_by("-n", "source", "target", "type")
        .values_list("source", "target", "type", "n", "by_people")[:MOST_ARCS]
    )
    return [Tally(*row) for row in rows]


def counterparts(actor: Actor, chosen: Filter = Filter()) -> QuerySet[Any, Any]:
    """Rows {"other": actor's id, "count": statements with it}, the most frequent first."""
    rows: QuerySet[Any, Any] = (
        drawable(chosen)
        .of(actor)
        .annotate(other=Case(When(source=actor, then="target_id"), default="source_id"))
        .order_by()
        .values("other")
        .annotate(count=Count("pk"))
        .order_by("-count", "other")
    )
    return rows


def neighbourhood(actor: Actor, limit: int, chosen: Filter = Filter()) -> tuple[list[Node], int]:
    """The actor and those it has the most statements with, and how many such actors there are."""
    rows = list(
        counterparts(actor, chosen)
        .annotate(total=Window(Count("*")))
        .values_list("other", "count", "total")[:limit]
    )
    counts = {other: count for other, count, _total in rows}
    nodes = [
        Node(pk, name, kind, counts[pk])
        for pk, name, kind in Actor.objects.filter(pk__in=counts).values_list("pk", "name", "kind")
    ]
    nodes.sort(key=lambda node: (-node.statements, node.name))
    return [Node(actor.pk, actor.name, actor.kind, sum(counts.values())), *nodes], rows[0][2] if rows else 0
