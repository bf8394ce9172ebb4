from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsgraph.graphs.paths import path_between
from newsgraph.graphs.selection import Filter, drawable, hidden
from newsgraph.knowledge.models import Actor, Statement
from newsgraph.web.forms.paths import PathFilter
from newsgraph.web.pages.trust import everything

EVIDENCE = 3


@dataclass(frozen=True)
class Hop:
    """One step of a path: how many statements lead over it, and the newest of them."""

    first: Actor
    second: Actor
    count: int
    statements: list[Statement]


def path(request: HttpRequest) -> HttpResponse:
    """The path between two actors, each step with its sentences."""
    form = PathFilter(request.GET) if "first_name" in request.GET else PathFilter()
    context: dict[str, object] = {"form": form, "asked": form.is_bound and form.is_valid()}
    if context["asked"]:
        given = form.cleaned_data
        chosen = Filter(trust=form.trust())
        context |= {"hidden": hidden(chosen), "everything": everything(request.GET)}
        found = path_between(given["first"].pk, given["second"].pk, chosen, given["by"] == "strongest")
        context |= {"hops": _hops(found, chosen), "first": given["first"], "second": given["second"]}
    return render(request, "paths/path.html", context)


def _hops(path: list[int], chosen: Filter) -> list[Hop]:
    """Two queries for each of the few steps."""
    actors = Actor.objects.in_bulk(path)
    hops = []
    for first, second in pairwise(path):
        between = drawable(chosen).between(actors[first], actors[second])
        newest = list(between.newest_first().with_ends()[:EVIDENCE])
        hops.append(Hop(actors[first], actors[second], between.count(), newest))
    return hops
