from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.ingest.models import Delivery, Job, JobError
from newsgraph.ingest.queue import retry
from newsgraph.web.admin.lists import BoundedAdmin
from newsgraph.web.admin.search import KeySearch
from newsgraph.web.wording.decisions import NOTHING

FAILURES = {
    JobError.LANGUAGE: _("language"),
    JobError.INTERRUPTED: _("interrupted"),
    JobError.UNEXPECTED: _("unexpected"),
}


class Failure(admin.SimpleListFilter):
    """Why jobs failed. The model's own words name the language of one job's text."""

    title = _("error")
    parameter_name = "error"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(error.value, FAILURES[error]) for error in JobError]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.filter(error=self.value()) if self.value() else queryset


@admin.register(Job)
class JobAdmin(KeySearch, BoundedAdmin):
    list_display = ("article", "state", "stage", "progress", "attempts", "why", "created_at")
    list_filter = ("state", Failure, "created_at")
    list_select_related = ("article",)
    search_fields = ("article__search_key",)
    fields = readonly_fields = (
        *("article", "upload", "state", "stage", "progress", "attempts", "why"),
        *("created_at", "started_at", "heartbeat", "finished_at"),
    )
    ordering = ("-pk",)
    actions = ("try_again",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Job]:
        return super().get_queryset(request).defer("article__text")

    @admin.display(description=_("error"), ordering="error")
    def why(self, job: Job) -> str:
        return job.error_message or NOTHING

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.action(description=_("Try selected jobs again"), permissions=["change"])
    def try_again(self, request: HttpRequest, queryset: QuerySet[Job]) -> None:
        count = sum(retry(job) for job in queryset.select_related("article"))
        said = ngettext("%(count)d job is tried again.", "%(count)d jobs are tried again.", count)
        messages.success(request, said % {"count": count})


@admin.register(Delivery)
class DeliveryAdmin(BoundedAdmin):
    list_display = ("name", "state", "articles", "why", "by", "created_at")
    list_filter = ("state", "created_at")
    list_select_related = ("by",)
    search_fields = ("name",)
    fields = ("name", "upload", "by", "language", "state", "articles", "why", "attempts", "created_at")
    readonly_fields = fields
    ordering = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delivery]:
        return super().get_queryset(request).defer("data")

    @admin.display(description=_("error"))
    def why(self, delivery: Delivery) -> str:
        return delivery.error_message or NOTHING

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False
