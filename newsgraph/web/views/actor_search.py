"""Finding actors while typing: those of the article at hand first, then those of the corpus."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Case, IntegerField, Value, When
from django.db.models.functions import Length
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsgraph.knowledge.models import Actor, Mention
from newsgraph.knowledge.models.actors import ActorQuerySet
from newsgraph.names import name_key
from newsgraph.web.requests import number

MOST_SUGGESTIONS = 10


def suggestions(request: HttpRequest) -> HttpResponse:
    """Options for ?q=, also by other names; ?article= says whose actors come first, ?without= who doesn't.

    With nothing typed yet the article's actors.
    """
    typed = " ".join(request.GET.get("q", "").split())[:200]
    found = suggested(typed, number(request.GET.get("article")), number(request.GET.get("without")))
    return render(request, "actors/suggestions.html", {"found": found, "typed": typed})


def suggested(typed: str, article: int | None = None, without: int | None = None) -> Iterable[Actor]:
    """At most MOST_SUGGESTIONS actors, each with `away`: 0 if the article names it, else 1."""
    here = set(_named_in(article)) if article else set()
    actors: ActorQuerySet = Actor.objects.visible().exclude(pk=without or 0)
    key = name_key(typed)
    actors = actors.named_like(typed) if key else actors.filter(pk__in=here)
    rank = Case(
        When(key=key, then=Value(0)),
        When(key__startswith=key, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    at_hand = Case(When(pk__in=here, then=Value(0)), default=Value(1), output_field=IntegerField())
    rows = actors.annotate(away=at_hand, rank=rank).order_by("away", "rank", Length("name"), "name", "pk")
    return rows[:MOST_SUGGESTIONS]


def _named_in(article: int) -> Iterable[int]:
    return Mention.objects.visible().filter(article=article).values_list("actor", flat=True).distinct()[:500]
