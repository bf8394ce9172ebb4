from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.models import Correction
from newsgraph.knowledge.models.statements import TYPE_WORDS


@admin.register(Correction)
class CorrectionAdmin(admin.ModelAdmin[Correction]):
    """The log of what people decided: to read, not to write."""

    list_display = ("at", "kind", "subject", "said", "by")
    list_filter = ("kind", "subject")
    list_select_related = ("by",)
    ordering = ("-pk",)
    show_full_result_count = False

    @admin.display(description=_("now"))
    def said(self, correction: Correction) -> str:
        values = dict(correction.after)
        if "type" in values:
            values["type"] = str(TYPE_WORDS.get(values["type"], values["type"]))
        return " · ".join(value for value in values.values() if isinstance(value, str) and value)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
