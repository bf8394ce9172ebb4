from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.knowledge.corrections.names import confirm_alias, forbid_alias, move_alias
from newsgraph.knowledge.models import Actor, Alias, Status
from newsgraph.names import name_key
from newsgraph.web.admin.lists import DecidedAdmin
from newsgraph.web.admin.search import KeySearch
from newsgraph.web.admin.tables import AliasResource, TableAdmin
from newsgraph.web.requests import person


class AliasForm(forms.ModelForm[Alias]):
    """A name is not rewritten: another one is added, or this one is forbidden."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding and "name" in self.fields:
            self.fields["name"].disabled = True

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        name, actor = given.get("name", ""), given.get("actor") or getattr(self.instance, "actor", None)
        if (
            given.get("status") == Status.REJECTED
            and isinstance(actor, Actor)
            and name_key(name) == actor.key
        ):
            raise ValidationError(_("This is what the actor is called. Rename it first."))
        if name and not name_key(name):
            raise ValidationError({"name": _("A name needs letters.")})
        return given


class AliasInline(admin.TabularInline[Alias, Actor]):
    model = Alias
    form = AliasForm
    extra = 0
    fields = ("name", "status")
    can_delete = False


def save_names(formset: Any, actor: Actor, by: User | None) -> None:
    """Decide what the forms of an actor's names say."""
    for form in formset.forms:
        if form.has_changed():
            _decide(actor, form.cleaned_data["name"], form.cleaned_data["status"], by)
    formset.new_objects = formset.changed_objects = formset.deleted_objects = []


def _decide(actor: Actor, name: str, status: str, by: User | None) -> None:
    if status == Status.REJECTED:
        forbid_alias(actor, name, by)
    else:
        confirm_alias(actor, name, by)


@admin.register(Alias)
class AliasAdmin(TableAdmin, KeySearch, DecidedAdmin):
    form = AliasForm
    resource_classes = [AliasResource]
    list_display = ("name", "actor", "status", "found")
    list_filter = ("status", "found", "actor__kind")
    list_select_related = ("actor",)
    search_fields = ("key",)
    fields = ("name", "actor", "status")
    autocomplete_fields = ("actor",)
    ordering = ("key", "pk")
    actions = ("confirm", "forbid")

    def save_model(self, request: HttpRequest, obj: Alias, form: Any, change: bool) -> None:
        by = person(request)
        if change and "actor" in form.changed_data:
            move_alias(Alias.objects.select_related("actor").get(pk=obj.pk), obj.actor, by)
        elif not change or form.changed_data:
            _decide(obj.actor, obj.name, obj.status, by)
        here = Alias.objects.filter(actor=obj.actor, key=name_key(obj.name))
        obj.pk = here.values_list("pk", flat=True).first()

    @admin.action(description=_("Confirm selected names"), permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: Any) -> None:
        count = _decide_all(queryset, Status.CONFIRMED, person(request))
        said = ngettext("%(count)d name confirmed.", "%(count)d names confirmed.", count)
        messages.success(request, said % {"count": count})

    @admin.action(description=_("Forbid selected names"), permissions=["change"])
    def forbid(self, request: HttpRequest, queryset: Any) -> None:
        count = _decide_all(queryset, Status.REJECTED, person(request))
        said = ngettext("%(count)d name forbidden.", "%(count)d names forbidden.", count)
        messages.success(request, said % {"count": count})


def _decide_all(aliases: Any, status: str, by: User) -> int:
    rows = list(aliases.select_related("actor"))
    for alias in rows:
        _decide(alias.actor, alias.name, status, by)
    return len(rows)
