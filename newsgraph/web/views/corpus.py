from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

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
from newsgraph.knowledge.models.statements import TYPES
from newsgraph.web.drawing.pictures import draw
from newsgraph.web.trust import TrustFilter, everything
from newsgraph.web.wording.relation_types import QUADS_WITH_TYPES

LIMITS = (20, 40, 60, 100, 200, 400)
USUAL_LIMIT = 40
MOST_EXPORTED = 100_000
"""Statements in one file."""


class GraphFilter(TrustFilter):
    """What the corpus graph shows; an empty field means everything."""

    types = forms.MultipleChoiceField(choices=TYPES, required=False)
    kinds = forms.MultipleChoiceField(choices=KINDS, required=False)
    since = forms.DateField(label=_("From"), required=False)
    until = forms.DateField(label=_("To"), required=False)
    limit = forms.TypedChoiceField(choices=[(limit, limit) for limit in LIMITS], coerce=int, required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        since, until = values.get("since"), values.get("until")
        if since and until and since > until:
            raise forms.ValidationError(_("The first day is after the last one."))
        return values

    def chosen(self) -> Filter:
        """The filter of all fields that are right."""
        values = self.cleaned_data
        return Filter(
            types=values.get("types") or (),
            kinds=values.get("kinds") or (),
            since=values.get("since"),
            until=values.get("until"),
            trust=self.trust(),
        )


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
