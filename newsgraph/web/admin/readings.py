"""What rows are made of, to look at when something seems odd."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.models import Finding, Involved, Reading, Sound
from newsgraph.web.admin.lists import ReadOnlyAdmin
from newsgraph.web.admin.search import KeySearch
from newsgraph.web.wording.decisions import told


@admin.register(Reading)
class ReadingAdmin(KeySearch, ReadOnlyAdmin):
    list_display = ("article", "at")
    list_filter = ("at",)
    list_select_related = ("article",)
    search_fields = ("article__search_key",)
    fields = ("article", "at", "in_full")
    readonly_fields = fields
    ordering = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> Any:
        readings = super().get_queryset(request)
        match = request.resolver_match
        in_full = match and "object_id" in match.kwargs
        return readings if in_full else readings.defer("said", "article__text")

    @admin.display(description=_("what the machine said"))
    def in_full(self, reading: Reading) -> SafeString:
        return format_html("<pre>{}</pre>", json.dumps(reading.said, ensure_ascii=False, indent=1))


@admin.register(Finding)
class FindingAdmin(KeySearch, ReadOnlyAdmin):
    list_display = fields = ("key", "actor", "article")
    list_select_related = ("actor", "article")
    search_fields = ("key",)
    ordering = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("article__text")


@admin.register(Involved)
class InvolvedAdmin(KeySearch, ReadOnlyAdmin):
    list_display = fields = ("anchor", "decision")
    list_select_related = ("correction__of",)
    search_fields = ("anchor",)
    ordering = ("-pk",)

    @admin.display(description=_("decision"))
    def decision(self, involved: Involved) -> str:
        return told(involved.correction)


@admin.register(Sound)
class SoundAdmin(KeySearch, ReadOnlyAdmin):
    list_display = ("actor", "of", "sound")
    list_select_related = ("actor",)
    search_fields = ("of",)
    ordering = ("-pk",)
