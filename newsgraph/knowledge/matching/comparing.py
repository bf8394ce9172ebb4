"""What is known of two actors, side by side, for deciding whether they are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min

from newsgraph.extraction.relation_types import RELATION_TYPES, Quad
from newsgraph.knowledge.models import Actor, Alias, Statement

TIES = [relation.name for relation in RELATION_TYPES if relation.quad is Quad.TIE]
MOST_NAMES = 12
MOST_TIES = 4
MOST_COMPANY = 50
COMPANY_SHOWN = 8
EXAMPLES = 3


@dataclass(frozen=True)
class Counterpart:
    """Somebody whom an actor deals with; `shared`: the other one does so too."""

    actor: Actor
    times: int
    shared: bool


@dataclass(frozen=True)
class Side:
    """One of the two."""

    actor: Actor
    names: list[str]
    times: int
    """How many statements it is in, here as everywhere below of those that are sure."""
    first: date | None
    last: date | None
    ties: list[Statement]
    company: list[Counterpart]
    examples: list[Statement]


def compare(one: Actor, other: Actor) -> tuple[Side, Side]:
    """Both sides, in a constant number of queries."""
    companies = [_company(actor) for actor in (one, other)]
    shared = companies[0].keys() & companies[1].keys()
    known = Actor.objects.in_bulk({pk for company in companies for pk in company})
    first, second = (
        _side(actor, [Counterpart(known[pk], times, pk in shared) for pk, times in company.items()])
        for actor, company in zip((one, other), companies, strict=True)
    )
    return first, second


def _side(actor: Actor, company: Collection[Counterpart]) -> Side:
    said = Statement.objects.visible().sure().of(actor)
    sums = said.aggregate(
        times=Count("pk"), first=Min("article__published_on"), last=Max("article__published_on")
    )
    names = Alias.objects.of(actor).exclude(name=actor.name).order_by("key")
    in_full = said.with_ends().order_by("-confidence", "-pk")
    return Side(
        actor=actor,
        names=list(names.values_list("name", flat=True).distinct()[:MOST_NAMES]),
        **sums,
        ties=list(in_full.filter(type__in=TIES)[:MOST_TIES]),
        company=sorted(company, key=lambda one: (not one.shared, -one.times))[:COMPANY_SHOWN],
        examples=list(in_full.exclude(type__in=TIES)[:EXAMPLES]),
    )


def _company(actor: Actor) -> Counter[int]:
    """Whom the actor deals with most, and how often."""
    company: Counter[int] = Counter()
    for here, there in (("source", "target"), ("target", "source")):
        dealings = Statement.objects.visible().sure().filter(**{here: actor, f"{there}__isnull": False})
        counted = dealings.order_by().values_list(there).annotate(n=Count("pk")).order_by("-n", there)
        company.update(dict(counted[:MOST_COMPANY]))
    return company
