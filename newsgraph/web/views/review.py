"""The review queue: one item after the other, one key for each answer."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsgraph.knowledge.corrections import undoing
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile
from newsgraph.knowledge.corrections.history import history_of_actor, history_of_statement
from newsgraph.knowledge.corrections.merging import merge_actors, never_merge
from newsgraph.knowledge.corrections.statements import accept_statement, reject_statement, save_statement
from newsgraph.knowledge.models import Correction, Kind, Statement, Suggestion
from newsgraph.knowledge.models.statements import TYPES
from newsgraph.knowledge.review.queue import Item, hold, recall, release, skip
from newsgraph.web.answers import edited_meanwhile
from newsgraph.web.pages.review import review_page
from newsgraph.web.paging import page_of
from newsgraph.web.requests import Request, person, seen
from newsgraph.web.review_sitting import sitting_of
from newsgraph.web.roles import may_correct


@may_correct
def review(request: Request) -> HttpResponse:
    """The item that this person is to look at."""
    return _show(request)


@require_POST
@may_correct
def review_statement(request: Request, pk: int) -> HttpResponse:
    """POST with `act`: accept, reject, skip or retype, that with `type`."""
    statement = get_object_or_404(Statement.objects.select_related("source", "target", "article"), pk=pk)
    act = request.POST.get("act")
    try:
        return _done(request, statement, _decide_statement(request, statement, act))
    except EditedMeanwhile as edit:
        return _show(request, edited_meanwhile(edit, history_of_statement(statement)))
    except ValidationError as error:
        return _show(request, {"errors": error.messages})


@require_POST
@may_correct
def review_merge(request: Request, pk: int) -> HttpResponse:
    """POST with `act`: "keep" makes one actor of the two, "give" too under the other's name; never; skip."""
    suggestion = get_object_or_404(Suggestion.objects.select_related("one", "other"), pk=pk)
    try:
        return _done(request, suggestion, _decide_merge(request, suggestion, request.POST.get("act")))
    except EditedMeanwhile as edit:
        return _show(request, edited_meanwhile(edit, history_of_actor(suggestion.one)))
    except ValidationError as error:
        return _show(request, {"errors": error.messages})


@require_POST
@may_correct
def review_undo(request: Request) -> HttpResponse:
    """Take back what this person did last in the queue, and put the item before them again."""
    sitting, by = sitting_of(request), person(request)
    act = sitting.take_back()
    if act is None:
        return _show(request, {"errors": [_("There is nothing to undo.")]})
    sitting.keep(request)
    kind, pk, decision = act
    errors: list[str] = []
    if decision:
        try:
            undoing.undo(Correction.objects.get(pk=decision), by)
        except ValidationError as error:
            errors = error.messages
    item = _again(kind, pk)
    if item is not None:
        hold(item, by)
    return _show(request, {"errors": errors, "undone": not errors})


@require_POST
@may_correct
def review_recall(request: Request) -> HttpResponse:
    """Bring back what this person skipped."""
    recall(person(request))
    return _show(request)


@may_correct
def joined(request: Request) -> HttpResponse:
    """Actors that were joined automatically, the latest first; each can be taken apart again."""
    merges = Correction.objects.in_force().filter(kind=Kind.MERGE, by=None).newest_first()
    return render(request, "review/joined.html", {"page": page_of(request.GET, merges)})


def _decide_statement(request: Request, statement: Statement, act: str | None) -> Correction | None:
    by, version = person(request), seen(request)
    if act == "skip":
        skip(statement, by)
        return None
    if act == "accept":
        return accept_statement(statement, by, version)
    if act == "reject":
        return reject_statement(statement, by, version)
    if act != "retype" or request.POST.get("type") not in dict(TYPES):
        raise Http404
    statement.type = request.POST["type"]
    return save_statement(statement, by, version) or accept_statement(statement, by, version)


def _decide_merge(request: Request, suggestion: Suggestion, act: str | None) -> Correction | None:
    by, one, other = person(request), suggestion.one, suggestion.other
    if act == "skip":
        skip(suggestion, by)
        return None
    if act == "never":
        return never_merge(one, other, by)
    if act not in ("keep", "give"):
        raise Http404
    kept, merged = (one, other) if act == "keep" else (other, one)
    return merge_actors(kept, merged, by)


def _done(request: Request, item: Item, decision: Correction | None) -> HttpResponse:
    if decision is not None:
        release(item, person(request))
    sitting = sitting_of(request)
    sitting.add(_kind(item), item.pk, decision.pk if decision else 0)
    sitting.keep(request)
    if not request.htmx:
        return HttpResponseRedirect(reverse("review"))
    return _show(request)


def _show(request: Request, more: dict[str, Any] = {}) -> HttpResponse:  # noqa: B006 - only read
    template = "review/item.html" if request.htmx else "review/review.html"
    return render(request, template, review_page(person(request), sitting_of(request)) | more)


def _kind(item: Item) -> str:
    return "statement" if isinstance(item, Statement) else "merge"


def _again(kind: str, pk: int) -> Item | None:
    if kind == "statement":
        return Statement.objects.filter(pk=pk).first()
    return Suggestion.objects.filter(pk=pk).first()
