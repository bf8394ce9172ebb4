"""Two actors that are one: merging them, or keeping them apart for ever."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.corrections.decisions import EditedMeanwhile
from newsgraph.knowledge.corrections.history import history_of_actor
from newsgraph.knowledge.corrections.merging import may_merge, merge_actors, merge_preview, never_merge
from newsgraph.knowledge.models import Actor
from newsgraph.web.answers import changed, dialog, edited_meanwhile
from newsgraph.web.forms.actors import MergeForm
from newsgraph.web.requests import Request, person, seen
from newsgraph.web.roles import may_edit_actors


@may_edit_actors
def merge(request: Request, pk: int) -> HttpResponse:
    """Make one actor of two: choose the other (?other=), see what would change, then do it.

    POST with `act`: "keep" keeps this actor, "give" the other one, "never" keeps them apart.
    """
    actor = _actor(pk)
    given = request.POST if request.method == "POST" else request.GET
    form = MergeForm(given if "other" in given else None)
    context: dict[str, Any] = {"actor": actor, "form": form}
    if not form.is_valid():
        return dialog(request, "dialogs/merge.html", context)
    other: Actor = form.cleaned_data["other"]
    if other == actor:
        form.add_error("other", _("Choose another actor than this one."))
        return dialog(request, "dialogs/merge.html", context)
    try:
        if request.method == "POST" and request.POST.get("act"):
            return _merged(request, actor, other)
    except EditedMeanwhile as edit:
        context |= edited_meanwhile(edit, history_of_actor(actor) | history_of_actor(other))
        actor, other = _actor(actor.pk), _actor(other.pk)
    except ValidationError as error:
        form.add_error(None, error)
        return dialog(request, "dialogs/merge.html", context)
    context |= {"actor": actor, "other": other, "preview": merge_preview(actor, other)}
    context |= {"apart": not may_merge([(actor, other)])[0]}
    return dialog(request, "dialogs/merge.html", context)


def _merged(request: Request, actor: Actor, other: Actor) -> HttpResponse:
    act = request.POST["act"]
    if act == "never":
        return changed(request, never_merge(actor, other, person(request)), actor.get_absolute_url())
    kept, merged = (other, actor) if act == "give" else (actor, other)
    versions = {actor: seen(request) or 0, other: seen(request, "seen_other") or 0}
    decision = merge_actors(kept, merged, person(request), seen=(versions[kept], versions[merged]))
    return changed(request, decision, kept.get_absolute_url(), leave=kept != actor)


def _actor(pk: int) -> Actor:
    return get_object_or_404(Actor.objects.visible(), pk=pk)
