"""Conflicts: decisions that do not fit what there is now, with both sides, and resolving them."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from newsgraph.knowledge.corrections.conflicts import dismiss, keep_mine, take_other
from newsgraph.knowledge.models import Conflict
from newsgraph.web.answers import MAY_CORRECT, changed, refused
from newsgraph.web.paging import page_of
from newsgraph.web.requests import Request, person
from newsgraph.web.wording.conflicts import sides

WAYS = {"mine": keep_mine, "other": take_other, "dismiss": dismiss}


def conflicts(request: HttpRequest) -> HttpResponse:
    """All that are to be resolved, the oldest first."""
    rows = Conflict.objects.select_related("article", "correction__by", "other__by").defer("article__text")
    page = page_of(request, rows.order_by("pk"))
    return render(request, "conflicts/list.html", {"page": page, "conflicts": sides(page)})


@require_POST
@MAY_CORRECT
def resolve_conflict(request: Request, pk: int) -> HttpResponse:
    """POST with `way`: keep the person's side ("mine"), take the "other" one, or "dismiss"."""
    way = request.POST.get("way", "")
    if way not in WAYS:
        raise Http404
    conflict = get_object_or_404(Conflict, pk=pk)
    try:
        decision = WAYS[way](conflict, person(request))
    except ValidationError as error:
        return refused(request, error, reverse("conflicts"))
    return changed(request, decision, reverse("conflicts"))
