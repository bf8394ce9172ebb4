from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from newsgraph.articles.models import Article
from newsgraph.graphs.exports import EXPORTS
from newsgraph.graphs.selection import (
    USUALLY,
    Filter,
    hidden,
    most_connected,
    statements_among,
    tallies_among,
)
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.web.drawing.graph import draw
from newsgraph.web.forms.filters import LIMITS, GraphFilter
from newsgraph.web.pages.trust import everything
from newsgraph.web.wording.relation_types import QUADS_WITH_TYPES

USUAL_LIMIT = 40
MOST_EXPORTED = 100_000
"""Statements in one file."""


def export(request: HttpRequest, name: str) -> StreamingHttpResponse:
    """The statements behind the graph that the same query shows, as a file."""
    kind = EXPORTS.get(name)
    if kind is None:
        raise Http404
    _form, chosen, limit = _given(request)
    nodes, _total = most_connected(chosen, limit)
    statements = statements_among([node.id for node in nodes], chosen)[:MOST_EXPORTED]
    response = StreamingHttpResponse(
        kind.write(statements.iterator(chunk_size=500)), content_type=f"{kind.media_type}; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="newsgraph{kind.suffix}"'
    return response


def _given(request: HttpRequest) -> tuple[GraphFilter, Filter, int]:
    form = GraphFilter(request.GET)
    form.is_valid()
    return form, form.chosen(), form.cleaned_data.get("limit") or USUAL_LIMIT


def home(request: HttpRequest) -> HttpResponse:
    """The graph of the most connected actors of all articles."""
    form, chosen, limit = _given(request)
    nodes, total = most_connected(chosen, limit)
    context = {
        "form": form,
        "chosen": chosen,
        "filtered": chosen != Filter(trust=USUALLY),
        "hidden": hidden(chosen),
        "everything": everything(request.GET),
        "limit": limit,
        "limits": LIMITS,
        "quads": QUADS_WITH_TYPES,
        "kinds": KINDS,
        "total": total,
        "drawing": draw(nodes, tallies_among([node.id for node in nodes], chosen)),
        "article_count": Article.objects.count(),
        "exports": EXPORTS.values(),
        "query": request.GET.urlencode(),
    }
    return render(request, "corpus/corpus.html", context)
