from __future__ import annotations

from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from newsgraph.articles.models import Article, ArticleState
from newsgraph.knowledge.models import BY_PEOPLE, Conflict, Statement
from newsgraph.knowledge.models.statements import StatementQuerySet
from newsgraph.knowledge.storing import save_article, withdraw_article
from newsgraph.web.forms.articles import ArticleForm
from newsgraph.web.pages.article import article_page
from newsgraph.web.pages.trust import trust_of
from newsgraph.web.paging import page_of
from newsgraph.web.requests import posted
from newsgraph.web.roles import may_delete_articles, may_edit_articles


def articles(request: HttpRequest) -> HttpResponse:
    """All articles, the newest uploads first, with ?by=date the newest news; ?q= searches titles, publishers.

    Statements count that are as sure as ?confirmed= and ?sure= say.
    """
    search = " ".join(request.GET.get("q", "").split())
    by_date = request.GET.get("by") == "date"
    rows = Article.objects.newest_first() if by_date else Article.objects.order_by("-pk")
    rows = rows.defer("text")
    if search:
        rows = rows.titled_like(search)
    page = page_of(request.GET, rows)
    said = Statement.objects.visible().filter(article__in=[article.pk for article in page])
    trust, choice = trust_of(request.GET, said)
    counts = _statement_counts(trust.of(said))
    for article in page:
        article.statement_count, article.confirmed_count = counts.get(article.pk, (0, 0))
    context = choice | {
        "page": page,
        "search": search,
        "by_date": by_date,
        "failed_count": Article.objects.filter(state=ArticleState.FAILED).count(),
        "conflict_count": Conflict.objects.count(),
    }
    return render(request, "articles/list.html", context)


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """One article: its text, its statements, its graph."""
    article = get_object_or_404(Article, pk=pk)
    job = None if article.state == ArticleState.READY else article.jobs.order_by("-pk").first()
    return render(request, "articles/article.html", article_page(article, request.GET) | {"job": job})


@may_edit_articles
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """The form for title, publisher and date; the way to delete the article."""
    article = get_object_or_404(Article, pk=pk)
    form = ArticleForm(posted(request), instance=article)
    if form.is_valid():
        save_article(form.save(commit=False))
        return redirect(article)
    statements = Statement.objects.visible().filter(article=article).count()
    context = {"form": form, "article": Article.objects.get(pk=pk), "statements": statements}
    return render(request, "articles/edit.html", context)


@may_delete_articles
@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete an article with what it says, if the person is sure."""
    article = get_object_or_404(Article, pk=pk)
    if "sure" not in request.POST:
        return redirect("edit_article", pk)
    title = article.title
    withdraw_article(article)
    messages.success(request, _("Deleted: %(title)s") % {"title": title})
    return redirect("articles")


def _statement_counts(said: StatementQuerySet) -> dict[int, tuple[int, int]]:
    """For each article how many of the statements it has, and behind how many of them some person stands."""
    counted = said.order_by().values("article")
    counted = counted.annotate(n=Count("pk"), by_people=Count("pk", filter=Q(status__in=BY_PEOPLE)))
    rows = counted.values_list("article", "n", "by_people")
    return {article: (count, by_people) for article, count, by_people in rows}
