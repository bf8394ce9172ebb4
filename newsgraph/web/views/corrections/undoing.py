"""Taking decisions back, and making them again."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from newsgraph.knowledge.corrections import undoing
from newsgraph.knowledge.models import Correction
from newsgraph.web.answers import changed, refused
from newsgraph.web.requests import Request, person
from newsgraph.web.roles import may_correct


@require_POST
@may_correct
def undo(request: Request, pk: int) -> HttpResponse:
    """Take a decision back."""
    decision = get_object_or_404(Correction, pk=pk)
    return _done(request, lambda: undoing.undo(decision, person(request)))


@require_POST
@may_correct
def redo(request: Request, pk: int) -> HttpResponse:
    """Make an undone decision again."""
    decision = get_object_or_404(Correction, pk=pk)
    return _done(request, lambda: undoing.redo(decision, person(request)))


def _done(request: Request, act: Callable[[], Correction]) -> HttpResponse:
    home = reverse("home")
    try:
        done = act()
    except ValidationError as error:
        return refused(request, error, home)
    return changed(request, done, home)
