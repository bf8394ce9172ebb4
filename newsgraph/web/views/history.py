"""Who changed what when, with the difference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from newsgraph.articles.models import Article
from newsgraph.knowledge.corrections.history import history_of_actor, history_of_article, history_of_statement
from newsgraph.knowledge.models import Actor, Correction, Kind, Statement
from newsgraph.knowledge.models.corrections import CorrectionQuerySet
from newsgraph.web.paging import page_of
from newsgraph.web.wording.decisions import Difference, about, differences, headline


@dataclass(frozen=True)
class Entry:
    """One decision as a row of a history."""

    decision: Correction
    headline: str
    about: str
    rows: list[Difference]

    @property
    def undoable(self) -> bool:
        return self.decision.in_force and self.decision.kind not in (Kind.UNDO, Kind.REDO)

    @property
    def redoable(self) -> bool:
        return not self.decision.in_force and self.decision.kind not in (Kind.UNDO, Kind.REDO)


def article_history(request: HttpRequest, pk: int) -> HttpResponse:
    article = get_object_or_404(Article.objects.defer("text"), pk=pk)
    return _page(request, history_of_article(article), article.title, article.get_absolute_url())


def actor_history(request: HttpRequest, pk: int) -> HttpResponse:
    """Also that of a rejected or merged actor, for there it can be undone."""
    actor = get_object_or_404(Actor, pk=pk)
    return _page(request, history_of_actor(actor), actor.name, actor.get_absolute_url())


def statement_history(request: HttpRequest, pk: int) -> HttpResponse:
    statement = get_object_or_404(Statement.objects.with_ends(), pk=pk)
    back = f"{statement.article.get_absolute_url()}#statement-{pk}"
    return _page(request, history_of_statement(statement), str(statement), back, statement=statement)


def _page(
    request: HttpRequest, decisions: CorrectionQuerySet, title: str, back: str, **more: Any
) -> HttpResponse:
    page = page_of(request.GET, decisions)
    entries = [Entry(one, headline(one), about(one), differences(one)) for one in page]
    heading = _("History: %(title)s") % {"title": title}
    context = {"page": page, "entries": entries, "heading": heading, "back": back}
    return render(request, "history/history.html", context | more)
