from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, F, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.knowledge.admin.requests import person
from newsgraph.knowledge.admin.search import KeySearch
from newsgraph.knowledge.editing import decide_actors, save_actor
from newsgraph.knowledge.merging import merge_actors
from newsgraph.knowledge.models import Actor, Alias, Status
from newsgraph.knowledge.models.actors import ActorQuerySet
from newsgraph.names import name_key

MOST_TO_MERGE = 20


class AliasInline(admin.TabularInline[Alias, Actor]):
    model = Alias
    extra = 0
    fields = ("name", "status")


@admin.register(Actor)
class ActorAdmin(admin.ModelAdmin[Actor]):
    list_display = ("name", "kind", "status", "statements", "merged_into")
    list_editable = ("kind",)
    list_filter = ("kind", "status", ("merged_into", admin.EmptyFieldListFilter))
    list_select_related = ("merged_into",)
    list_per_page = 50
    search_fields = ("key",)
    search_help_text = _("Any of its names")
    fields = ("name", "kind", "status", "merged_into")
    readonly_fields = ("status", "merged_into")
    inlines = (AliasInline,)
    ordering = ("key", "pk")
    show_full_result_count = False
    actions = ("merge", "accept", "reject")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Actor]:
        ends = (
            Actor.objects.filter(pk=OuterRef("pk")).order_by().values("pk").annotate(n=Count(end)).values("n")
            for end in ("statements_as_source", "statements_as_target")
        )
        as_source, as_target = (Coalesce(Subquery(end, output_field=IntegerField()), 0) for end in ends)
        return super().get_queryset(request).annotate(as_source=as_source, as_target=as_target)

    def get_search_results(
        self, request: HttpRequest, queryset: Any, search_term: str
    ) -> tuple[ActorQuerySet, bool]:
        if request.path.endswith("/autocomplete/"):
            queryset = queryset.visible()
        return (queryset.named_like(search_term) if name_key(search_term) else queryset), False

    @admin.display(description=_("statements"))
    def statements(self, actor: Any) -> int:
        return int(actor.as_source + actor.as_target)

    def save_model(self, request: HttpRequest, obj: Actor, form: Any, change: bool) -> None:
        save_actor(obj, person(request))

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        for alias_form in formset.forms:
            _touch(alias_form.instance, change=not alias_form.instance._state.adding)
        super().save_formset(request, form, formset, change)

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


@admin.register(Alias)
class AliasAdmin(KeySearch, admin.ModelAdmin[Alias]):
    list_display = ("name", "actor", "status")
    list_filter = ("status",)
    list_select_related = ("actor",)
    list_per_page = 50
    search_fields = ("key",)
    autocomplete_fields = ("actor",)
    ordering = ("key", "pk")
    show_full_result_count = False

    def save_model(self, request: HttpRequest, obj: Alias, form: Any, change: bool) -> None:
        _touch(obj, change)
        super().save_model(request, obj, form, change)


def _touch(alias: Alias, change: bool) -> None:
    """Mark a name that a person saves as theirs, unless they said otherwise."""
    if alias.status == Status.MACHINE:
        alias.status = Status.CORRECTED if change else Status.ADDED
