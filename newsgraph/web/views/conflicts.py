"""Conflicts: decisions that do not fit what there is now, with both sides."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsgraph.knowledge.models import Conflict
from newsgraph.web.paging import page_of
from newsgraph.web.wording.conflicts import sides


def conflicts(request: HttpRequest) -> HttpResponse:
    """All that are to be resolved, the oldest first."""
    rows = Conflict.objects.select_related("article", "correction__by", "other__by").defer("article__text")
    page = page_of(request.GET, rows.order_by("pk"))
    return render(request, "conflicts/list.html", {"page": page, "conflicts": sides(page)})
