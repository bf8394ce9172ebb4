from __future__ import annotations

from typing import Any

from django.db.models import Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, Window
from django.db.models.functions import Coalesce, RowNumber, TruncMonth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from newsgraph.articles.models import Article
from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import ActorKind
from newsgraph.graphs.edges import TYPE_ORDER
from newsgraph.graphs.selection import USUALLY, Filter, Trust, counterparts, neighbourhood, tallies_among
from newsgraph.knowledge.models import Actor, Alias, Mention, Statement, Status
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.web.drawing.bars import Bar, bars
from newsgraph.web.drawing.graph import draw
from newsgraph.web.forms.filters import everything, trust_of
from newsgraph.web.paging import page_of

EGO_ACTORS = 25
SHORT_LIST = 12
LATEST = 3
MOST_NAMES = 60


def actors(request: HttpRequest) -> HttpResponse:
    """All actors, those with the most statements first; ?q= searches names, ?kind= chooses."""
    search = " ".join(request.GET.get("q", "").split())
    kind = request.GET.get("kind", "")
    rows: Any = Actor.objects.visible()
    if search:
        rows = rows.named_like(search)
    if kind in list(ActorKind):
        rows = rows.filter(kind=kind)
    rows = rows.annotate(statement_count=_count("source") + _count("target"))
    page = page_of(request, rows.order_by("-statement_count", "name", "pk"))
    return render(request, "actors/list.html", {"page": page, "search": search, "kind": kind, "kinds": KINDS})


def actor(request: HttpRequest, pk: int) -> HttpResponse:
    """One actor: names, offices, counterparts, statements by type, articles over time, its graph."""
    actor = get_object_or_404(Actor, pk=pk)
    if actor.merged_into_id:
        return redirect("actor", actor.merged_into_id, permanent=False)
    actor = get_object_or_404(Actor.objects.visible(), pk=pk)
    chosen = request.GET.get("type", "")
    form, trust = trust_of(request.GET)
    all_said = Statement.objects.visible().of(actor)
    said = trust.of(all_said)
    if chosen in BY_NAME:
        rows = said.filter(type=chosen).newest_first().with_ends()
        context = {"actor": actor, "type": chosen, "page": page_of(request, rows), "trust_form": form}
        context["hidden"] = trust.hidden(all_said.filter(type=chosen))
        context["everything"] = everything(request.GET)
        return render(request, "actors/statements.html", context)
    drawn = Filter(trust=trust)
    nodes, neighbours = neighbourhood(actor, EGO_ACTORS, drawn)
    context = {
        "actor": actor,
        "trust_form": form,
        "trust": trust,
        "hidden": trust.hidden(all_said),
        "everything": everything(request.GET),
        "names": _other_names(actor),
        "ties": _ties(actor, trust),
        "groups": _latest_by_type(said),
        "articles": articles_of(actor).newest_first().defer("text")[:SHORT_LIST],
        "bars": _articles_over_time(actor),
        "drawing": draw(nodes, tallies_among([node.id for node in nodes], drawn)),
        "counterparts": _named(page_of(request, counterparts(actor, drawn), SHORT_LIST)),
        "neighbours": neighbours,
        "shown": len(nodes) - 1,
    }
    return render(request, "actors/actor.html", context)


def actor_panel(request: HttpRequest, pk: int) -> HttpResponse:
    """What the side panel of a graph says about an actor."""
    actor = get_object_or_404(Actor.objects.visible(), pk=pk)
    page = page_of(request, counterparts(actor, Filter(trust=USUALLY)), 8)
    context = {
        "actor": actor,
        "ties": _ties(actor, USUALLY)[:4],
        "counterparts": _named(page),
        "statement_count": USUALLY.of(Statement.objects.visible()).of(actor).count(),
        "article_count": articles_of(actor).count(),
    }
    return render(request, "actors/panel.html", context)


def _count(end: str) -> Coalesce:
    counted = Statement.objects.visible().filter(**{end: OuterRef("pk")}).order_by().values(end)
    return Coalesce(
        Subquery(counted.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), Value(0)
    )


def _other_names(actor: Actor) -> QuerySet[Any, Any]:
    """Its names but for the one that it is called by, those of actors merged into it too."""
    names = Alias.objects.of(actor).exclude(name=actor.name).order_by("name")
    return names.values_list("name", flat=True).distinct()[:MOST_NAMES]


def _ties(actor: Actor, trust: Trust) -> QuerySet[Any, Any]:
    """Offices the actor holds and who holds one of it: rows with both ends, role and count."""
    return (
        trust.of(Statement.objects.visible())
        .of(actor)
        .filter(type="affiliated-with", negated=False, target__isnull=False)
        .order_by()
        .values("source", "source__name", "source__kind", "target", "target__name", "target__kind", "role")
        .annotate(count=Count("pk"))
        .order_by("-count", "source__name", "role")[:MOST_NAMES]
    )


def _latest_by_type(said: Any) -> list[tuple[str, int, list[Statement]]]:
    """For each relation type the number of these statements and the latest ones."""
    newest: list[Any] = [
        F("article__published_on").desc(nulls_last=True),
        F("article").desc(),
        F("sentence_start"),
        F("pk"),
    ]
    rows = (
        said.annotate(
            place=Window(RowNumber(), partition_by="type", order_by=newest),
            total=Window(Count("pk"), partition_by="type"),
        )
        .filter(place__lte=LATEST)
        .with_ends()
        .order_by("place")
    )
    groups: dict[str, list[Any]] = {}
    for statement in rows:
        groups.setdefault(statement.type, []).append(statement)
    return [(name, groups[name][0].total, groups[name]) for name in TYPE_ORDER if name in groups]


def articles_of(actor: Actor) -> Any:
    """The articles that name the actor or say something of it."""
    named = Mention.objects.filter(actor=actor).exclude(status=Status.REJECTED).values("article")
    said = Statement.objects.visible().of(actor).values("article")
    return Article.objects.filter(Q(pk__in=named) | Q(pk__in=said))


def _articles_over_time(actor: Actor) -> list[Bar]:
    dated = articles_of(actor).filter(published_on__isnull=False).annotate(month=TruncMonth("published_on"))
    return bars(dict(dated.order_by().values("month").annotate(n=Count("pk")).values_list("month", "n")))


def _named(page: Any) -> Any:
    """A page of counterparts whose rows carry the `actor` itself."""
    found = Actor.objects.in_bulk([row["other"] for row in page])
    for row in page:
        row["actor"] = found[row["other"]]
    return page
