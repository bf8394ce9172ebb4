from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Count, F, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.knowledge.corrections.actors import decide_actors, save_actor
from newsgraph.knowledge.corrections.decisions import name_is_free
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.models import Actor
from newsgraph.knowledge.models.actors import ActorQuerySet
from newsgraph.names import name_key
from newsgraph.web.admin.lists import DecidedAdmin, row_seen
from newsgraph.web.admin.names import AliasInline, save_names
from newsgraph.web.admin.tables import ActorResource, TableAdmin
from newsgraph.web.requests import person

MOST_TO_MERGE = 20


class ActorForm(forms.ModelForm[Actor]):
    """Names tell actors apart."""

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if {"name", "kind"} <= given.keys() and self.has_changed():
            if not name_key(given["name"]):
                raise ValidationError({"name": _("An actor needs a name.")})
            name_is_free(
                given["name"], given["kind"], but=None if self.instance._state.adding else self.instance
            )
        return given


@admin.register(Actor)
class ActorAdmin(TableAdmin, DecidedAdmin):
    form = ActorForm
    resource_classes = [ActorResource]
    list_display = ("name", "kind", "state", "statements", "merged_into")
    list_editable = ("kind",)
    list_filter = ("kind", "status", ("merged_into", admin.EmptyFieldListFilter), "created_at")
    list_select_related = ("merged_into",)
    search_fields = ("key",)
    search_help_text = _("Any of its names")
    fields = ("name", "kind", "state", "merged_into")
    readonly_fields = ("state", "merged_into")
    inlines = (AliasInline,)
    ordering = ("key", "pk")
    actions = ("merge", "split", "accept", "reject")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Actor]:
        ends = (
            Actor.objects.filter(pk=OuterRef("pk")).order_by().values("pk").annotate(n=Count(end)).values("n")
            for end in ("statements_as_source", "statements_as_target")
        )
        as_source, as_target = (Coalesce(Subquery(end, output_field=IntegerField()), 0) for end in ends)
        actors: QuerySet[Actor] = super().get_queryset(request)
        return actors.annotate(as_source=as_source, as_target=as_target)

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> tuple[ActorQuerySet, bool]:
        if request.path.endswith("/autocomplete/"):
            queryset = queryset.visible()
        return (queryset.named_like(search_term) if name_key(search_term) else queryset), False

    def get_export_queryset(self, request: HttpRequest) -> Any:
        return super().get_export_queryset(request).prefetch_related("aliases", "merged__aliases")

    @admin.display(description=_("statements"))
    def statements(self, actor: Any) -> int:
        return int(actor.as_source + actor.as_target)

    def save_model(self, request: HttpRequest, obj: Actor, form: Any, change: bool) -> None:
        save_actor(obj, person(request), row_seen(request, obj))

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        save_names(formset, form.instance, person(request))

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        return redirect("actor_history", object_id)

    @admin.action(description=_("Accept selected actors"), permissions=["change"])
    def accept(self, request: HttpRequest, queryset: Any) -> None:
        count = decide_actors(queryset, rejected=False, by=person(request))
        said = ngettext("%(count)d actor accepted.", "%(count)d actors accepted.", count)
        messages.success(request, said % {"count": count})

    @admin.action(description=_("Reject selected actors and what is said of them"), permissions=["change"])
    def reject(self, request: HttpRequest, queryset: Any) -> None:
        count = decide_actors(queryset, rejected=True, by=person(request))
        said = ngettext("%(count)d actor rejected.", "%(count)d actors rejected.", count)
        messages.success(request, said % {"count": count})

    @admin.action(description=_("Split the selected actor"), permissions=["change"])
    def split(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        """Lead to the form that asks in which articles it is somebody else."""
        chosen = list(queryset.filter(merged_into=None).values_list("pk", flat=True)[:2])
        if len(chosen) == 1:
            return redirect("split", chosen[0])
        messages.error(request, _("Choose one actor that is not merged into another."))
        return None

    @admin.action(description=_("Merge selected actors into one"), permissions=["change"])
    def merge(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        """Ask which of them stays, then merge the others into it."""
        chosen = queryset.filter(merged_into=None).order_by(-(F("as_source") + F("as_target")), "pk")
        actors = list(chosen.prefetch_related("aliases")[: MOST_TO_MERGE + 1])
        if not 2 <= len(actors) <= MOST_TO_MERGE:
            wrong = _("Choose at least two actors that are not merged yet, and at most %(most)s.")
            messages.error(request, wrong % {"most": MOST_TO_MERGE})
            return None
        kept = next((actor for actor in actors if str(actor.pk) == request.POST.get("kept")), None)
        if kept is None:
            context = self.admin_site.each_context(request) | {
                "title": _("Merge actors"),
                "opts": self.model._meta,
                "actors": actors,
            }
            return TemplateResponse(request, "admin/knowledge/actor/merge.html", context)
        for actor in actors:
            if actor != kept:
                merge_actors(kept, actor, by=person(request))
        messages.success(request, _("Merged into %(name)s.") % {"name": kept.name})
        return redirect("admin:knowledge_actor_change", kept.pk)
