"""What a page says of statements beyond themselves: whom a verdict affects, what contradicts a tie."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from newsgraph.knowledge.models import Actor, Statement
from newsgraph.knowledge.projection.confidence import affected
from newsgraph.knowledge.projection.plausibility import support_of
from newsgraph.knowledge.projection.spreading import MOST_AT_ONCE


@dataclass(frozen=True)
class Affected:
    """How many statements a verdict affects; `affects_more`: they were counted no further."""

    affects: int
    affects_more: bool


def in_corpus(statements: Sequence[Any]) -> None:
    """Give each what its line says of the rest of the corpus, in a constant number of queries.

    `affects`, `affects_more` as above, itself among them. Of a tie that is held back `against` and
    `in_favour`: how many articles say which.
    """
    counts = affected([statement.rule for statement in statements])
    supports = support_of(statements)
    for statement in statements:
        found = _affected(max(1, counts.get(statement.rule, 1)))
        statement.affects, statement.affects_more = found.affects, found.affects_more
        statement.against, statement.in_favour = supports.get(statement.pk, (0, 0))


def affected_by_all(rules: Collection[str]) -> Affected:
    """How many statements verdicts on ones by these rules affect together; one rule for each statement."""
    counts = affected(rules)
    found = [_affected(count) for count in counts.values()]
    by_people = sum(rule not in counts for rule in rules)
    return Affected(by_people + sum(one.affects for one in found), any(one.affects_more for one in found))


def affected_by_rejecting(actor: Actor) -> Affected:
    """How many statements go with an actor."""
    said = Statement.objects.visible().of(actor).order_by()
    return _affected(said[: MOST_AT_ONCE + 1].count())


def _affected(count: int) -> Affected:
    return Affected(min(count, MOST_AT_ONCE), count > MOST_AT_ONCE)
