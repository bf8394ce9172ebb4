"""Ties that contradict what many articles say are held back until a person decides.

A person has offices of one country, as a rule. Where far more articles tie a person to another one, a tie is
likelier misread than true: a second chancellor's country comes from a sentence about somebody else. What is
held back depends on the corpus alone, not on the order in which it was read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.db.models import Count, Q, QuerySet

from newsgraph.extraction.gazetteer.lookup import match_phrase
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import Statement, Status
from newsgraph.knowledge.projection.rows import TIE

FEWEST = 4
"""Articles that must agree before they outweigh others."""
TIMES = 4
"""How many of them must stand against each of the others."""
BY_PEOPLE = (Status.CONFIRMED, Status.CORRECTED, Status.ADDED)


@dataclass(frozen=True)
class Support:
    """How many articles tie a person to a country, and whether a person said so."""

    country: int
    articles: int
    certain: bool


def hold_back(persons: Collection[int]) -> None:
    """Hold back, or let go, the ties of these persons as the corpus is now. Call it in a transaction."""
    held = {
        (person, doubted): leading
        for person, support in _supports(persons).items()
        for doubted, leading in outweighed(support).items()
    }
    ties = _ties(persons)
    _release(ties, held)
    for (person, country), leading in held.items():
        ties.filter(source=person, target=country, status=Status.MACHINE).update(contradicted_by=leading)


def outweighed(support: Sequence[Support]) -> Mapping[int, int]:
    """Country -> the one that far more articles tie the same person to; none that a person stands behind.

    >>> outweighed([Support(1, 12, False), Support(2, 1, False)])
    {2: 1}
    >>> outweighed([Support(1, 12, False), Support(2, 1, True)])
    {}
    """
    leading = max(support, key=lambda one: (one.articles, one.certain, -one.country), default=None)
    if leading is None or leading.articles < FEWEST:
        return {}
    return {
        one.country: leading.country
        for one in support
        if not one.certain and one.articles * TIMES <= leading.articles
    }


def support_of(statement: Statement) -> tuple[int, int]:
    """How many articles say what contradicts a tie, and how many say the tie; one query."""
    support = {one.country: one.articles for one in _supports([statement.source_id])[statement.source_id]}
    return support.get(statement.contradicted_by_id or 0, 0), support.get(statement.target_id or 0, 0)


def _ties(persons: Collection[int]) -> QuerySet[Statement]:
    return Statement.objects.filter(
        type=TIE, negated=False, source__in=persons, target__kind=ActorKind.COUNTRY.value
    )


def _supports(persons: Collection[int]) -> dict[int, list[Support]]:
    """Person -> the countries that the person is tied to."""
    counted = (
        _ties(persons)
        .exclude(status=Status.REJECTED)
        .filter(source__kind=ActorKind.PERSON.value)
        .order_by()
        .values("source", "target", "target__name")
        .annotate(
            articles=Count("article", distinct=True), certain=Count("pk", filter=Q(status__in=BY_PEOPLE))
        )
    )
    support: dict[int, list[Support]] = defaultdict(list)
    for row in counted:
        if _is_country(row["target__name"]):
            support[row["source"]].append(Support(row["target"], row["articles"], row["certain"] > 0))
    return support


def _release(ties: QuerySet[Statement], held: Mapping[tuple[int, int], int]) -> None:
    still = Q(pk__in=[])
    for person, country in held:
        still |= Q(source=person, target=country, status=Status.MACHINE)
    ties.filter(contradicted_by__isnull=False).exclude(still).update(contradicted_by=None)


@cache
def _is_country(name: str) -> bool:
    """A country, not a part of one: a minister of Bavaria may become one of Germany."""
    match = match_phrase(name)
    return match is not None and match.entity.level == "country"
