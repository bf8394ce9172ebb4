"""Resolving conflicts: whose word counts."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from newsgraph.knowledge.corrections.conflicts import dismiss, keep_mine, take_other
from newsgraph.knowledge.models import Conflict
from newsgraph.web.answers import changed, refused
from newsgraph.web.requests import Request, person
from newsgraph.web.roles import may_correct

WAYS = {"mine": keep_mine, "other": take_other, "dismiss": dismiss}


@require_POST
@may_correct
def resolve(request: Request, pk: int) -> HttpResponse:
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
