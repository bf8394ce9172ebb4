from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.knowledge.admin.requests import person
from newsgraph.knowledge.marking import decide_mentions, save_mention
from newsgraph.knowledge.models import Mention


@admin.register(Mention)
class MentionAdmin(admin.ModelAdmin[Mention]):
    list_display = ("surface", "actor", "form", "status", "article")
    list_filter = ("status", "form", "actor__kind")
    list_select_related = ("actor", "article")
    list_per_page = 50
    search_fields = ("surface",)
    fields = ("article", "surface", "start", "end", "actor", "form", "status", "model_version")
    readonly_fields = ("article", "surface", "start", "end", "status", "model_version")
    autocomplete_fields = ("actor",)
    ordering = ("-pk",)
    show_full_result_count = False
    actions = ("accept", "reject")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mention]:
        return super().get_queryset(request).defer("article__text")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a span is marked in the text, not typed as numbers

    def save_model(self, request: HttpRequest, obj: Mention, form: Any, change: bool) -> None:
        save_mention(obj, person(request))

    @admin.action(description=_("Accept selected mentions"), permissions=["change"])
    def accept(self, request: HttpRequest, queryset: Any) -> None:
        count = decide_mentions(queryset, rejected=False, by=person(request))
        said = ngettext("%(count)d mention accepted.", "%(count)d mentions accepted.", count)
        messages.success(request, said % {"count": count})

    @admin.action(description=_("Reject selected mentions"), permissions=["change"])
    def reject(self, request: HttpRequest, queryset: Any) -> None:
        count = decide_mentions(queryset, rejected=True, by=person(request))
        said = ngettext("%(count)d mention rejected.", "%(count)d mentions rejected.", count)
        messages.success(request, said % {"count": count})
