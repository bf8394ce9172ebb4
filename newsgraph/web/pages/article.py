"""An article as people read and correct it: its text, its actors, its statements, its graph."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Min, Q, QuerySet
from django.http import QueryDict

from newsgraph.articles.models import Article
from newsgraph.graphs.edges import Node
from newsgraph.graphs.selection import Filter, Trust, drawable, tallied
from newsgraph.knowledge.models import Actor, Conflict, Mention, Statement, Status
from newsgraph.knowledge.models.statements import StatementQuerySet
from newsgraph.web.drawing.graph import Drawing, draw
from newsgraph.web.drawing.text import Name, article_html
from newsgraph.web.pages.statements import in_corpus
from newsgraph.web.pages.trust import trust_of
from newsgraph.web.paging import page_of
from newsgraph.web.wording.conflicts import sides

MOST_STATEMENTS = 200
MOST_REJECTED = 50
MOST_MENTIONS = 5000
MOST_ACTORS = 100
MOST_CONFLICTS = 50


def article_page(article: Article, given: QueryDict) -> dict[str, Any]:
    """What the article's page shows, whole or refreshed after a change; `given` is the page's query."""
    said = Statement.objects.visible().filter(article=article)
    trust, choice = trust_of(given, said)
    page = page_of(given, _in_full(trust.of(said)), MOST_STATEMENTS)
    rejected = list(
        _in_full(Statement.objects.filter(article=article, status=Status.REJECTED))[:MOST_REJECTED]
    )
    for statement in (*page, *rejected):
        statement.article = article  # already here, so no query for each
    in_corpus([*page, *rejected])
    actors = _actors_of(article)
    return choice | {
        "article": article,
        "page": page,
        "rejected_statements": rejected,
        "conflicts": sides(_conflicts(article)),
        "text": article_html(article.text, _names(article), page),
        "actors": actors,
        "drawing": _drawing(article, actors, trust),
    }


def _in_full(statements: StatementQuerySet) -> StatementQuerySet:
    return statements.in_text_order().select_related("source", "target", "contradicted_by")


def _conflicts(article: Article) -> QuerySet[Conflict]:
    """Those to be resolved, with both sides."""
    return (
        Conflict.objects.filter(article=article)
        .select_related("correction__by", "other__by")
        .order_by("pk")[:MOST_CONFLICTS]
    )


def _names(article: Article) -> list[tuple[int, int, Name]]:
    rows = (
        Mention.objects.visible()
        .filter(article=article)
        .order_by("start")
        .values_list("start", "end", "actor", "actor__name", "actor__kind", "form", "pk")[:MOST_MENTIONS]
    )
    return [(start, end, Name(pk, name, kind, form, key)) for start, end, pk, name, kind, form, key in rows]


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


def _drawing(article: Article, actors: QuerySet[Actor], trust: Trust) -> Drawing:
    """The graph of the article's statements; actors without any stand in the list of actors only."""
    tallies = tallied(drawable(Filter(trust=trust)).filter(article=article))
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
