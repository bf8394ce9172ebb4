"""Correcting actors: name and kind; one that is right, one that is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from newsgraph.knowledge.corrections.actors import accept_actor, reject_actor, save_actor
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile
from newsgraph.knowledge.corrections.history import history_of_actor
from newsgraph.knowledge.models import Actor, Correction
from newsgraph.web.answers import changed, dialog, edited_meanwhile, refused
from newsgraph.web.forms.actors import ActorForm
from newsgraph.web.requests import Request, person, posted, seen
from newsgraph.web.roles import may_edit_actors


@may_edit_actors
def edit(request: Request, pk: int) -> HttpResponse:
    """The form for an actor's name and kind."""
    actor = _actor(pk)
    form = ActorForm(posted(request), initial={"name": actor.name, "kind": actor.kind})
    context: dict[str, Any] = {"form": form, "actor": actor, "version": actor.version}
    if form.is_valid():
        actor.name, actor.kind = form.cleaned_data["name"], form.cleaned_data["kind"]
        try:
            decision = save_actor(actor, person(request), seen=seen(request))
        except EditedMeanwhile as edit:
            now = _actor(pk)
            context |= edited_meanwhile(edit, history_of_actor(now)) | {"now": now, "version": now.version}
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return changed(request, decision, actor.get_absolute_url())
    return dialog(request, "dialogs/actor.html", context)


@require_POST
@may_edit_actors
def accept(request: Request, pk: int) -> HttpResponse:
    """Say that the actor is right as it is."""
    actor = _actor(pk)
    return _decided(request, actor, lambda: accept_actor(actor, person(request), seen=seen(request)))


@require_POST
@may_edit_actors
def reject(request: Request, pk: int) -> HttpResponse:
    """Say that this is no actor: it has no page any more."""
    actor = _actor(pk)
    act = lambda: reject_actor(actor, person(request), seen=seen(request))  # noqa: E731
    return _decided(request, actor, act, leave=True)


def _decided(
    request: Request, actor: Actor, act: Callable[[], Correction], leave: bool = False
) -> HttpResponse:
    try:
        decision = act()
    except EditedMeanwhile as edit:
        now = _actor(actor.pk)
        form = ActorForm(initial={"name": now.name, "kind": now.kind})
        context = {"form": form, "actor": now, "now": now, "version": now.version}
        told = edited_meanwhile(edit, history_of_actor(now))
        return dialog(request, "dialogs/actor.html", context | told)
    except ValidationError as error:
        return refused(request, error, actor.get_absolute_url())
    return changed(request, decision, reverse("actors") if leave else actor.get_absolute_url(), leave=leave)


def _actor(pk: int) -> Actor:
    return get_object_or_404(Actor, pk=pk, merged_into=None)
