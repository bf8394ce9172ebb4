from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.articles.models import Article
from newsgraph.ingest.models import Job
from newsgraph.ingest.queue import retry
from newsgraph.knowledge.admin.search import KeySearch
from newsgraph.knowledge.storing import withdraw_article


@admin.register(Article)
class ArticleAdmin(KeySearch, admin.ModelAdmin[Article]):
    """Here and not in articles: to delete one takes knowledge with it."""

    list_display = ("title", "source", "published_on", "language", "state", "created_at")
    list_filter = ("state", "language", "published_on", "created_at")
    list_per_page = 50
    search_fields = ("search_key",)
    search_help_text = _("Title or source")
    # The text stays as it came: all spans are offsets into it.
    fields = ("title", "source", "published_on", "language", "state", "model_version", "uploaded_by", "text")
    readonly_fields = ("language", "state", "model_version", "uploaded_by", "text")
    ordering = ("-pk",)
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        articles = super().get_queryset(request)
        match = request.resolver_match
        return articles if match and "object_id" in match.kwargs else articles.defer("text")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # articles come in by upload

    def delete_model(self, request: HttpRequest, obj: Article) -> None:
        withdraw_article(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        for article in queryset:
            withdraw_article(article)


@admin.register(Job)
class JobAdmin(KeySearch, admin.ModelAdmin[Job]):
    list_display = ("article", "state", "stage", "progress", "attempts", "error_message", "created_at")
    list_filter = ("state", "error", "created_at")
    list_select_related = ("article",)
    list_per_page = 50
    search_fields = ("article__search_key",)
    ordering = ("-pk",)
    show_full_result_count = False
    actions = ("try_again",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Job]:
        return super().get_queryset(request).defer("article__text")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [field.name for field in Job._meta.fields]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    @admin.action(description=_("Try selected jobs again"), permissions=["change"])
    def try_again(self, request: HttpRequest, queryset: QuerySet[Job]) -> None:
        count = sum(retry(job) for job in queryset.select_related("article"))
        said = ngettext("%(count)d job is tried again.", "%(count)d jobs are tried again.", count)
        messages.success(request, said % {"count": count})
