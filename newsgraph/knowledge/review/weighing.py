"""How much statements weigh: as many statements as their actors have. What weighs more is reviewed first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor, Statement, Suggestion
from newsgraph.knowledge.projection.spreading import spread

GROWTH = 2
"""An actor is weighed anew, with all its statements, when it has this many times as many: rarely.

Of a very frequent one these are thousands: they follow after the article (spreading.py).
"""


def weigh(article: Article) -> None:
    """Weigh the article's statements, and all those of actors that have become much heavier or lighter."""
    ends = article.statements.values_list("source", "target")
    actors = {pk for pair in ends for pk in pair if pk is not None}
    grown = _weigh_actors(actors)
    weight = _weight_of("source") + _weight_of("target")
    article.statements.update(weight=weight)
    if grown:
        theirs = Statement.objects.filter(Q(source__in=grown) | Q(target__in=grown))
        spread(theirs, lambda: {"weight": weight})
        pairs = Suggestion.objects.filter(Q(one__in=grown) | Q(other__in=grown))
        pairs.update(weight=_weight_of("one") + _weight_of("other"))


def _weigh_actors(actors: Collection[int]) -> list[int]:
    """Count the statements of actors. Returns those whose weight changed."""
    counts: Counter[int] = Counter()
    for end in ("source", "target"):
        counted = Statement.objects.filter(**{f"{end}__in": actors}).values_list(end).annotate(n=Count("pk"))
        counts.update(dict(counted.order_by()))
    weighed = Actor.objects.filter(pk__in=actors).only("weight")
    grown = [one for one in weighed if not one.weight <= counts[one.pk] < GROWTH * one.weight]
    for actor in grown:
        actor.weight = counts[actor.pk]
    Actor.objects.bulk_update(grown, ["weight"])
    return [actor.pk for actor in grown]


def _weight_of(end: str) -> Coalesce:
    weight = Actor.objects.filter(pk=OuterRef(end)).values("weight")
    return Coalesce(Subquery(weight), 0)
