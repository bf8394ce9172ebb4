"""What the corpus is certain of, for the reading of further articles."""

from __future__ import annotations

from collections import defaultdict

from newsgraph.extraction.article import Background
from newsgraph.extraction.relation_types import AFFILIATION
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import BY_PEOPLE, Statement

MOST_TIES = 5_000


def certain_ties() -> Background:
    """Countries of persons' offices that people confirmed, corrected or added: the newest 5000.

    By the canonical name of the person; namesakes share theirs. One query.
    """
    ties = (
        Statement.objects.visible()
        .filter(type=AFFILIATION, status__in=BY_PEOPLE, negated=False)
        .filter(source__kind=ActorKind.PERSON.value, target__kind=ActorKind.COUNTRY.value)
        .order_by("-pk")
        .values_list("source__name", "target__name")[:MOST_TIES]
    )
    countries: dict[str, set[str]] = defaultdict(set)
    for person, country in ties:
        countries[person].add(country)
    return {person: frozenset(of) for person, of in countries.items()}
