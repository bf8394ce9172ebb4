"""Correcting actors: name, kind and names; one that is none, two that are one, one that is two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from newsgraph.knowledge.corrections import names as naming
from newsgraph.knowledge.corrections.actors import accept_actor, reject_actor, save_actor
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile
from newsgraph.knowledge.corrections.history import history_of_actor
from newsgraph.knowledge.models import Actor, Alias, Correction
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.web.answers import MAY_EDIT_ACTORS, changed, dialog, edited_meanwhile, refused
from newsgraph.web.forms.actors import ActorField
from newsgraph.web.paging import page_of
from newsgraph.web.requests import Request, person, posted, seen

NAMES_A_PAGE = 30


class ActorForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS)


@MAY_EDIT_ACTORS
def edit_actor(request: Request, pk: int) -> HttpResponse:
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
@MAY_EDIT_ACTORS
def accept(request: Request, pk: int) -> HttpResponse:
    """Say that the actor is right as it is."""
    actor = _actor(pk)
    return _decided(request, actor, lambda: accept_actor(actor, person(request), seen=seen(request)))


@require_POST
@MAY_EDIT_ACTORS
def reject(request: Request, pk: int) -> HttpResponse:
    """Say that this is no actor: it has no page any more."""
    actor = _actor(pk)
    act = lambda: reject_actor(actor, person(request), seen=seen(request))  # noqa: E731
    return _decided(request, actor, act, leave=True)


class NameForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=200)


class MoveNameForm(forms.Form):
    to = ActorField(label=_("Whose name is it?"))


@MAY_EDIT_ACTORS
def names(request: Request, pk: int) -> HttpResponse:
    """All names of an actor, forbidden ones too; a posted one is added."""
    actor = _actor(pk)
    form = NameForm(posted(request))
    if form.is_valid():
        try:
            decision = naming.confirm_alias(actor, form.cleaned_data["name"], person(request))
        except ValidationError as error:
            form.add_error("name", error)
        else:
            return changed(request, decision, actor.get_absolute_url())
    return _names(request, actor, form=form)


@require_POST
@MAY_EDIT_ACTORS
def confirm_name(request: Request, pk: int) -> HttpResponse:
    alias = _alias(pk)
    return _named(request, alias, lambda: naming.confirm_alias(alias.actor, alias.name, person(request)))


@require_POST
@MAY_EDIT_ACTORS
def forbid_name(request: Request, pk: int) -> HttpResponse:
    """Say that this is no name of its actor."""
    alias = _alias(pk)
    return _named(request, alias, lambda: naming.forbid_alias(alias.actor, alias.name, person(request)))


@MAY_EDIT_ACTORS
def move_name(request: Request, pk: int) -> HttpResponse:
    """Say whose name it is."""
    alias = _alias(pk)
    form = MoveNameForm(posted(request))
    if form.is_valid():
        try:
            decision = naming.move_alias(alias, form.cleaned_data["to"], person(request))
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return changed(request, decision, alias.actor.get_absolute_url())
    return dialog(request, "dialogs/move_name.html", {"form": form, "alias": alias})


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


def _named(request: Request, alias: Alias, act: Callable[[], Correction]) -> HttpResponse:
    try:
        decision = act()
    except ValidationError as error:
        return _names(request, alias.actor, form=NameForm(), refused=error.messages)
    return changed(request, decision, alias.actor.get_absolute_url())


def _names(request: Request, actor: Actor, **more: Any) -> HttpResponse:
    rows = Alias.objects.filter(actor=actor) | Alias.objects.filter(actor__merged_into=actor)
    page = page_of(request, rows.select_related("actor").order_by("name", "pk"), NAMES_A_PAGE)
    return dialog(request, "dialogs/names.html", {"actor": actor, "page": page} | more)


def _actor(pk: int) -> Actor:
    return get_object_or_404(Actor, pk=pk, merged_into=None)


def _alias(pk: int) -> Alias:
    return get_object_or_404(Alias.objects.select_related("actor"), pk=pk)
