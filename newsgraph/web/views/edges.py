from __future__ import annotations

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from newsgraph.extraction.relation_types import BY_NAME, RELATION_TYPES
from newsgraph.graphs.selection import USUALLY
from newsgraph.knowledge.models import Actor, Statement
from newsgraph.knowledge.models.statements import StatementQuerySet
from newsgraph.web.pages.statements import in_corpus
from newsgraph.web.pages.trust import trust_of, usually
from newsgraph.web.paging import page_of

LATEST = 3


def edge(request: HttpRequest, first: int, second: int) -> HttpResponse:
    """Every statement between two actors, the oldest first; ?type= chooses."""
    one, other = _ends(first, second)
    said = Statement.objects.visible().between(one, other)
    trust, choice = trust_of(request.GET, said)
    between = trust.of(said)
    chosen = request.GET.get("type", "")
    rows = between.filter(type=chosen) if chosen in BY_NAME else between
    page = page_of(request.GET, rows.oldest_first().with_ends())
    in_corpus(page)
    context = choice | {
        "first": one,
        "second": other,
        "types": _types(between),
        "type": chosen,
        "page": page,
    }
    return render(request, "edges/edge.html", context)


def edge_panel(request: HttpRequest, first: int, second: int) -> HttpResponse:
    """What the side panel of a graph says about an edge."""
    one, other = _ends(first, second)
    said = Statement.objects.visible().between(one, other)
    between = USUALLY.of(said)
    context = usually(said) | {
        "first": one,
        "second": other,
        "types": _types(between),
        "statements": between.newest_first().with_ends()[:LATEST],
    }
    return render(request, "edges/panel.html", context)


def _ends(first: int, second: int) -> tuple[Actor, Actor]:
    visible = Actor.objects.visible()
    return get_object_or_404(visible, pk=first), get_object_or_404(visible, pk=second)


def _types(statements: StatementQuerySet) -> list[tuple[str, int]]:
    counted = statements.order_by().values("type").annotate(n=Count("pk"))
    counts = dict(counted.values_list("type", "n"))
    return [(relation.name, counts[relation.name]) for relation in RELATION_TYPES if relation.name in counts]
