"""Articles, and what each says. Here and not in articles: to delete one takes knowledge with it."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.articles.languages import language_name
from newsgraph.articles.models import Article
from newsgraph.ingest.queue import read_again
from newsgraph.knowledge.models import Statement
from newsgraph.knowledge.models.statements import StatementQuerySet
from newsgraph.knowledge.storing import save_article, withdraw_article
from newsgraph.web.admin.lists import BoundedAdmin, in_percent
from newsgraph.web.admin.search import KeySearch
from newsgraph.web.wording.decisions import NOTHING

MOST_AT_ONCE = 1000
MOST_NAMED = 50


class StatementInline(admin.TabularInline[Statement, Article]):
    """What the article says, to look at; each leads to its form."""

    model = Statement
    fields = readonly_fields = ("source", "type", "target", "topic", "negated", "sure", "status")
    ordering = ("sentence_start", "pk")
    show_change_link = True
    can_delete = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        statements: StatementQuerySet = super().get_queryset(request)  # type: ignore[assignment]
        return statements.sure().select_related("source", "target")

    @admin.display(description=_("confidence"))
    def sure(self, statement: Statement) -> str:
        return in_percent(statement.confidence)

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(Article)
class ArticleAdmin(KeySearch, BoundedAdmin):
    list_display = ("title", "publisher", "published_on", "read_as", "state", "created_at")
    list_filter = ("state", "published_on", "created_at")
    search_fields = ("search_key",)
    search_help_text = _("Title or publisher")
    # The text stays as it came: all spans are offsets into it.
    fields = (
        *("title", "publisher", "published_on", "read_as", "state", "model_version", "uploaded_by", "text"),
        "less_sure",
    )
    readonly_fields = ("read_as", "state", "model_version", "uploaded_by", "text", "less_sure")
    ordering = ("-pk",)
    inlines = (StatementInline,)
    actions = ("read_again",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        articles = super().get_queryset(request)
        match = request.resolver_match
        return articles if match and "object_id" in match.kwargs else articles.defer("text")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # articles come in by upload

    @admin.display(description=_("language"), ordering="language")
    def read_as(self, article: Article) -> str:
        return language_name(article.language) if article.language else NOTHING

    @admin.display(description=_("less sure statements"))
    def less_sure(self, article: Article) -> SafeString:
        """How many are not in the table below, and the way to them."""
        count = Statement.objects.filter(article=article).unsure().count()
        address = reverse("admin:knowledge_statement_changelist", query={"article": article.pk, "sure": "0"})
        return format_html('{} · <a href="{}">{}</a>', count, address, _("Show them"))

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        return redirect("article_history", object_id)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """The articles alone: what they say goes with them, and nobody wants to read all of it here."""
        names = [str(article) for article in objs[:MOST_NAMED]]
        return names, {Article._meta.verbose_name_plural: len(objs)}, set(), []

    @admin.action(description=_("Read selected articles again"), permissions=["change"])
    def read_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        articles = list(queryset.defer("text")[: MOST_AT_ONCE + 1])
        if len(articles) > MOST_AT_ONCE:
            wrong = _("At most %(most)s articles at once. For more there is the command reextract.")
            messages.error(request, wrong % {"most": MOST_AT_ONCE})
            return
        with transaction.atomic():
            count = sum(read_again(article) is not None for article in articles)
        said = ngettext("%(count)d article is read again.", "%(count)d articles are read again.", count)
        messages.success(request, said % {"count": count})

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        save_article(obj)

    def delete_model(self, request: HttpRequest, obj: Article) -> None:
        withdraw_article(obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        for article in queryset:
            withdraw_article(article)
