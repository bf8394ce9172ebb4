from __future__ import annotations

from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import ActorKind
from newsgraph.graphs.selection import Trust
from newsgraph.knowledge.models import Actor, Statement
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.web.forms.filters import TrustFilter
from newsgraph.web.pages.actor import actor_in_short, actor_page, statements_of_type
from newsgraph.web.pages.trust import trust_of
from newsgraph.web.paging import page_of


def actors(request: HttpRequest) -> HttpResponse:
    """All actors, those with the most statements first; ?q= searches names, ?kind= chooses.

    Statements count that are as sure as ?confirmed= and ?sure= say.
    """
    search = " ".join(request.GET.get("q", "").split())
    kind = request.GET.get("kind", "")
    rows: Any = Actor.objects.visible()
    if search:
        rows = rows.named_like(search)
    if kind in list(ActorKind):
        rows = rows.filter(kind=kind)
    trust = TrustFilter(request.GET).trust()
    rows = rows.annotate(statement_count=_count("source", trust) + _count("target", trust))
    page = page_of(request.GET, rows.order_by("-statement_count", "name", "pk"))
    said = Statement.objects.visible().filter(Q(source__in=list(page)) | Q(target__in=list(page)))
    context = {"page": page, "search": search, "kind": kind, "kinds": KINDS}
    return render(request, "actors/list.html", context | trust_of(request.GET, said)[1])


def actor(request: HttpRequest, pk: int) -> HttpResponse:
    """One actor, or with ?type= all that is said of it of this type."""
    actor = get_object_or_404(Actor, pk=pk)
    if actor.merged_into_id:
        return redirect("actor", actor.merged_into_id, permanent=False)
    actor = get_object_or_404(Actor.objects.visible(), pk=pk)
    chosen = request.GET.get("type", "")
    if chosen in BY_NAME:
        return render(request, "actors/statements.html", statements_of_type(actor, chosen, request.GET))
    return render(request, "actors/actor.html", actor_page(actor, request.GET))


def actor_panel(request: HttpRequest, pk: int) -> HttpResponse:
    """What the side panel of a graph says about an actor."""
    actor = get_object_or_404(Actor.objects.visible(), pk=pk)
    return render(request, "actors/panel.html", actor_in_short(actor, request.GET))


def _count(end: str, trust: Trust) -> Coalesce:
    said = trust.of(Statement.objects.visible())
    counted = said.filter(**{end: OuterRef("pk")}).order_by().values(end)
    return Coalesce(
        Subquery(counted.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), Value(0)
    )
