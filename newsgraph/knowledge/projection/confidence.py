"""What decisions about what a rule said say of all else that it says."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import (
    Count,
    Exists,
    FloatField,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Greatest, Least

from newsgraph.knowledge.models import Correction, Statement
from newsgraph.knowledge.projection.said import Stated
from newsgraph.knowledge.projection.spreading import MOST_AT_ONCE, spread

PRIOR = 50
"""The machine's own confidence counts as much as this many decisions of people."""
LEAST, MOST = 0.02, 0.99


def taught_confidence(confidence: float, right: int, wrong: int) -> float:
    """The machine's confidence in what a rule says that people found right and wrong so many times.

    The mean of a Beta distribution that starts at the machine's confidence with
    a weight of PRIOR: (PRIOR * confidence + right) / (PRIOR + right + wrong), kept
    within LEAST and MOST.

    >>> taught_confidence(0.75, right=0, wrong=0)
    0.75
    >>> taught_confidence(0.75, right=0, wrong=50)
    0.375
    """
    taught = (PRIOR * confidence + right) / (PRIOR + right + wrong)
    return min(max(taught, LEAST), MOST)


def lessons(rules: Collection[str]) -> dict[str, tuple[int, int]]:
    """How often people found right and wrong what each rule said; of each statement their last word."""
    if not rules:
        return {}
    taught = Correction.objects.in_force().exclude(lesson=0)
    later = taught.filter(text_hash=OuterRef("text_hash"), origin=OuterRef("origin"), pk__gt=OuterRef("pk"))
    counted = (
        taught.filter(~Exists(later), rule__in=rules)
        .values("rule")
        .annotate(right=Count("pk", filter=Q(lesson=1)), wrong=Count("pk", filter=Q(lesson=-1)))
    )
    return {rule: (right, wrong) for rule, right, wrong in counted.values_list("rule", "right", "wrong")}


def taught_confidences(statements: Iterable[Stated]) -> dict[str, float]:
    """What decisions make of the machine's confidence in each of its statements, by origin."""
    said = {one.origin: one.machine for one in statements if one.machine is not None}
    learnt = lessons({one.rule for one in said.values() if one.rule})
    return {
        origin: taught_confidence(one.confidence, *learnt[one.rule])
        for origin, one in said.items()
        if one.rule in learnt
    }


def teach(rule: str) -> None:
    """Give all statements by the rule the confidence that decisions make of it, in every article.

    Where they are many, after the transaction.
    """
    if rule:
        spread(_likes(rule), lambda: {"confidence": _taught(rule)})


def affected(rules: Collection[str]) -> dict[str, int]:
    """By rule how many statements a verdict on one by it affects: all by it get a little surer or less sure.

    Counted no further than MOST_AT_ONCE + 1; one query.
    """
    named = sorted({rule for rule in rules if rule})
    counts = [_Counted(_likes(rule).values("pk")[: MOST_AT_ONCE + 1]) for rule in named]
    row = Statement.objects.order_by().values_list(*counts).first() if named else ()
    return dict(zip(named, row or (), strict=False))


class _Counted(Subquery):
    template = "(SELECT COUNT(*) FROM (%(subquery)s) counted)"
    output_field = IntegerField()


def _likes(rule: str) -> QuerySet[Statement]:
    return Statement.objects.filter(rule=rule, machine__isnull=False)


def _taught(rule: str) -> Any:
    """What decisions made until now make of the machine's confidence in a row."""
    right, wrong = lessons([rule]).get(rule, (0, 0))
    said = Cast(KeyTextTransform("confidence", "machine"), FloatField())
    taught = (said * PRIOR + right) / Value(float(PRIOR + right + wrong))
    return Least(Greatest(taught, Value(LEAST)), Value(MOST)) if right + wrong else said
