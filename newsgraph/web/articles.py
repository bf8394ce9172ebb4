from __future__ import annotations

from django.db.models import Count, Min, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from newsgraph.articles.models import Article, ArticleState
from newsgraph.graphs.edges import Node
from newsgraph.graphs.selection import drawable, tallied
from newsgraph.knowledge.models import Actor, Mention, Statement, Status
from newsgraph.web.paging import page_of
from newsgraph.web.pictures import Drawing, draw
from newsgraph.web.reading import Name, article_html

MOST_STATEMENTS = 200
MOST_MENTIONS = 5000
MOST_ACTORS = 100


def articles(request: HttpRequest) -> HttpResponse:
    """All articles, the newest first; ?q= searches titles and sources."""
    search = " ".join(request.GET.get("q", "").split())
    rows = Article.objects.newest_first().defer("text")
    if search:
        rows = rows.titled_like(search)
    page = page_of(request, rows)
    counts = _statement_counts([article.pk for article in page])
    for article in page:
        article.statement_count = counts.get(article.pk, 0)
    return render(request, "articles/list.html", {"page": page, "search": search})


def article(request: HttpRequest, pk: int) -> HttpResponse:
    """One article: its text, its statements, its graph."""
    article = get_object_or_404(Article, pk=pk)
    statements = (
        Statement.objects.visible().filter(article=article).in_text_order().select_related("source", "target")
    )
    page = page_of(request, statements, MOST_STATEMENTS)
    for statement in page:
        statement.article = article  # already here, so no query for each
    actors = _actors_of(article)
    context = {
        "article": article,
        "page": page,
        "text": article_html(article.text, _names(article), page),
        "actors": actors,
        "drawing": _drawing(article, actors),
        "job": None if article.state == ArticleState.READY else article.jobs.order_by("-pk").first(),
    }
    return render(request, "articles/article.html", context)


def _statement_counts(articles: list[int]) -> dict[int, int]:
    counted = Statement.objects.visible().filter(article__in=articles).order_by().values("article")
    return dict(counted.annotate(n=Count("pk")).values_list("article", "n"))


def _names(article: Article) -> list[tuple[int, int, Name]]:
    rows = (
        Mention.objects.visible()
        .filter(article=article)
        .order_by("start")
        .values_list("start", "end", "actor", "actor__name", "actor__kind", "form")[:MOST_MENTIONS]
    )
    return [(start, end, Name(pk, name, kind, form)) for start, end, pk, name, kind, form in rows]


def _actors_of(article: Article) -> QuerySet[Actor]:
    """The actors named in the article in the order of their first mention, with `times`."""
    seen = Q(mentions__article=article) & ~Q(mentions__status=Status.REJECTED)
    here = Mention.objects.visible().filter(article=article)
    return (
        Actor.objects.visible()
        .filter(pk__in=here.values("actor"))
        .annotate(times=Count("mentions", filter=seen), first=Min("mentions__start", filter=seen))
        .order_by("first", "pk")[:MOST_ACTORS]
    )


def _drawing(article: Article, actors: QuerySet[Actor]) -> Drawing:
    """The graph of the article's statements; actors without any stand in the list of actors only."""
    tallies = tallied(drawable().filter(article=article))
    sums: dict[int, int] = {}
    for tally in tallies:
        for end in (tally.source, tally.target):
            sums[end] = sums.get(end, 0) + tally.count
    known = {actor.pk: actor for actor in actors}
    missing = sums.keys() - known.keys()
    if missing:
        known |= Actor.objects.in_bulk(missing)
    strongest = sorted(sums, key=lambda pk: (-sums[pk], pk))[:MOST_ACTORS]
    return draw([Node(pk, known[pk].name, known[pk].kind, sums[pk]) for pk in strongest], tallies)
