"""Correcting the names of actors: add, confirm, forbid, give to another actor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from newsgraph.knowledge.corrections.names import confirm_alias, forbid_alias, move_alias
from newsgraph.knowledge.models import Actor, Alias, Correction
from newsgraph.web.answers import changed, dialog
from newsgraph.web.forms.actors import MoveNameForm, NameForm
from newsgraph.web.paging import page_of
from newsgraph.web.requests import Request, person, posted
from newsgraph.web.roles import may_edit_actors

NAMES_A_PAGE = 30


@may_edit_actors
def names(request: Request, pk: int) -> HttpResponse:
    """All names of an actor, forbidden ones too; a posted one is added."""
    actor = _actor(pk)
    form = NameForm(posted(request))
    if form.is_valid():
        try:
            decision = confirm_alias(actor, form.cleaned_data["name"], person(request))
        except ValidationError as error:
            form.add_error("name", error)
        else:
            return changed(request, decision, actor.get_absolute_url())
    return _names(request, actor, form=form)


@require_POST
@may_edit_actors
def confirm(request: Request, pk: int) -> HttpResponse:
    alias = _alias(pk)
    return _named(request, alias, lambda: confirm_alias(alias.actor, alias.name, person(request)))


@require_POST
@may_edit_actors
def forbid(request: Request, pk: int) -> HttpResponse:
    """Say that this is no name of its actor."""
    alias = _alias(pk)
    return _named(request, alias, lambda: forbid_alias(alias.actor, alias.name, person(request)))


@may_edit_actors
def move(request: Request, pk: int) -> HttpResponse:
    """Say whose name it is."""
    alias = _alias(pk)
    form = MoveNameForm(posted(request))
    if form.is_valid():
        try:
            decision = move_alias(alias, form.cleaned_data["to"], person(request))
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return changed(request, decision, alias.actor.get_absolute_url())
    return dialog(request, "dialogs/move_name.html", {"form": form, "alias": alias})


def _named(request: Request, alias: Alias, act: Callable[[], Correction]) -> HttpResponse:
    try:
        decision = act()
    except ValidationError as error:
        return _names(request, alias.actor, form=NameForm(), refused=error.messages)
    return changed(request, decision, alias.actor.get_absolute_url())


def _names(request: Request, actor: Actor, **more: Any) -> HttpResponse:
    rows = Alias.objects.filter(actor=actor) | Alias.objects.filter(actor__merged_into=actor)
    page = page_of(request.GET, rows.select_related("actor").order_by("name", "pk"), NAMES_A_PAGE)
    return dialog(request, "dialogs/names.html", {"actor": actor, "page": page} | more)


def _actor(pk: int) -> Actor:
    return get_object_or_404(Actor, pk=pk, merged_into=None)


def _alias(pk: int) -> Alias:
    return get_object_or_404(Alias.objects.select_related("actor"), pk=pk)
