from __future__ import annotations

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from newsgraph.articles.models import Article, ArticleState
from newsgraph.graphs.selection import BY_PEOPLE
from newsgraph.knowledge.models import Conflict, Statement
from newsgraph.web.pages.article import article_page
from newsgraph.web.paging import page_of


def articles(request: HttpRequest) -> HttpResponse:
    """All articles, the newest uploads first, with ?by=date the newest news; ?q= searches titles, sources."""
    search = " ".join(request.GET.get("q", "").split())
    by_date = request.GET.get("by") == "date"
    rows = Article.objects.newest_first() if by_date else Article.objects.order_by("-pk")
    rows = rows.defer("text")
    if search:
        rows = rows.titled_like(search)
    page = page_of(request.GET, rows)
    counts = _statement_counts([article.pk for article in page])
    for article in page:
        article.statement_count, article.confirmed_count = counts.get(article.pk, (0, 0))
    context = {
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


def _statement_counts(articles: list[int]) -> dict[int, tuple[int, int]]:
    """For each article how many statements it has, and behind how many of them some person stands."""
    counted = Statement.objects.visible().filter(article__in=articles).order_by().values("article")
    counted = counted.annotate(n=Count("pk"), by_people=Count("pk", filter=Q(status__in=BY_PEOPLE)))
    rows = counted.values_list("article", "n", "by_people")
    return {article: (count, by_people) for article, count, by_people in rows}
