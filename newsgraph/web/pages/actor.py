"""An actor as people read it: names, offices, counterparts, what is said of it, its graph."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber, TruncMonth
from django.http import QueryDict

from newsgraph.articles.models import Article
from newsgraph.extraction.relation_types import AFFILIATION
from newsgraph.graphs.edges import TYPE_ORDER
from newsgraph.graphs.selection import USUALLY, Filter, Trust, counterparts, neighbourhood, tallies_among
from newsgraph.knowledge.models import Actor, Alias, Mention, Statement, Status
from newsgraph.web.drawing.bars import Bar, bars
from newsgraph.web.drawing.graph import draw
from newsgraph.web.pages.statements import affected_by_rejecting, in_corpus
from newsgraph.web.pages.trust import trust_of, usually
from newsgraph.web.paging import page_of

EGO_ACTORS = 25
SHORT_LIST = 12
LATEST = 3
MOST_NAMES = 60


def actor_page(actor: Actor, given: QueryDict) -> dict[str, Any]:
    """All of it, statements by type only the latest, as sure as the page's query wants them."""
    said = Statement.objects.visible().of(actor)
    trust, choice = trust_of(given, said)
    drawn = Filter(trust=trust)
    nodes, neighbours = neighbourhood(actor, EGO_ACTORS, drawn)
    return choice | {
        "actor": actor,
        "rejecting": affected_by_rejecting(actor),
        "names": _other_names(actor),
        "ties": _ties(actor, trust),
        "groups": _latest_by_type(trust.of(said)),
        "articles": articles_of(actor).newest_first().defer("text")[:SHORT_LIST],
        "bars": _articles_over_time(actor),
        "drawing": draw(nodes, tallies_among([node.id for node in nodes], drawn)),
        "counterparts": _named(page_of(given, counterparts(actor, drawn), SHORT_LIST)),
        "neighbours": neighbours,
        "shown": len(nodes) - 1,
    }


def statements_of_type(actor: Actor, type_: str, given: QueryDict) -> dict[str, Any]:
    """All that is said of it of one type, the newest first."""
    said = Statement.objects.visible().of(actor).filter(type=type_)
    trust, choice = trust_of(given, said)
    page = page_of(given, trust.of(said).newest_first().with_ends())
    in_corpus(page)
    return choice | {"actor": actor, "type": type_, "page": page}


def actor_in_short(actor: Actor, given: QueryDict) -> dict[str, Any]:
    """What stands beside a graph."""
    page = page_of(given, counterparts(actor, Filter(trust=USUALLY)), 8)
    said = Statement.objects.visible().of(actor)
    return usually(said) | {
        "actor": actor,
        "ties": _ties(actor, USUALLY)[:4],
        "counterparts": _named(page),
        "statement_count": USUALLY.of(said).count(),
        "article_count": articles_of(actor).count(),
    }


def articles_of(actor: Actor) -> Any:
    """The articles that name the actor or say something of it."""
    named = Mention.objects.filter(actor=actor).exclude(status=Status.REJECTED).values("article")
    said = Statement.objects.visible().of(actor).values("article")
    return Article.objects.filter(Q(pk__in=named) | Q(pk__in=said))


def _other_names(actor: Actor) -> QuerySet[Any, Any]:
    """Its names but for the one that it is called by, those of actors merged into it too."""
    names = Alias.objects.of(actor).exclude(name=actor.name).order_by("name")
    return names.values_list("name", flat=True).distinct()[:MOST_NAMES]


def _ties(actor: Actor, trust: Trust) -> QuerySet[Any, Any]:
    """Offices the actor holds and who holds one of it: rows with both ends, role and count."""
    return (
        trust.of(Statement.objects.visible())
        .of(actor)
        .filter(type=AFFILIATION, negated=False, target__isnull=False)
        .order_by()
        .values("source", "source__name", "source__kind", "target", "target__name", "target__kind", "role")
        .annotate(count=Count("pk"))
        .order_by("-count", "source__name", "role")[:MOST_NAMES]
    )


def _latest_by_type(said: Any) -> list[tuple[str, int, list[Statement]]]:
    """For each relation type the number of these statements and the latest ones."""
    newest: list[Any] = [
        F("article__published_on").desc(nulls_last=True),
        F("article").desc(),
        F("sentence_start"),
        F("pk"),
    ]
    rows = list(
        said.annotate(
            place=Window(RowNumber(), partition_by="type", order_by=newest),
            total=Window(Count("pk"), partition_by="type"),
        )
        .filter(place__lte=LATEST)
        .with_ends()
        .order_by("place")
    )
    in_corpus(rows)
    groups: dict[str, list[Any]] = {}
    for statement in rows:
        groups.setdefault(statement.type, []).append(statement)
    return [(name, groups[name][0].total, groups[name]) for name in TYPE_ORDER if name in groups]


def _articles_over_time(actor: Actor) -> list[Bar]:
    dated = articles_of(actor).filter(published_on__isnull=False).annotate(month=TruncMonth("published_on"))
    return bars(dict(dated.order_by().values("month").annotate(n=Count("pk")).values_list("month", "n")))


def _named(page: Any) -> Any:
    """A page of counterparts whose rows carry the `actor` itself."""
    found = Actor.objects.in_bulk([row["other"] for row in page])
    for row in page:
        row["actor"] = found[row["other"]]
    return page
