"""A page asks the database the same number of questions for little and for much."""

from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsgraph.knowledge.corrections.statements import accept_statement, reject_statement
from newsgraph.knowledge.models import Actor, Statement, Status
from tests.corpus import busy_corpus, party

PAGES = {
    "corpus": "/",
    "corpus with filters": "/?types=accuses&kinds=person&since=2014-01-01&until=2020-01-01",
    "articles": "/articles/",
    "article": "/articles/{article}/",
    "actors": "/actors/?q=nummer",
    "actor": "/actors/{actor}/",
    "actor, one type": "/actors/{actor}/?type=accuses",
    "actor panel": "/actors/{actor}/panel/",
    "edge": "/edges/{actor}-{other}/",
    "edge panel": "/edges/{actor}-{other}/panel/",
    "article history": "/articles/{article}/history/",
    "actor history": "/actors/{actor}/history/",
    "conflicts": "/conflicts/",
    "suggestions": "/actors/suggestions/?q=nummer&article={article}",
    "names": "/actors/{actor}/names/",
    "merge preview": "/actors/{actor}/merge/?other={other}",
    "split": "/actors/{actor}/split/",
    "add a statement": "/articles/{article}/statements/add/",
}
MOST_QUERIES = 24


def queries(client: Client, address: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as asked:
        response = client.get(address)
    assert response.status_code == 200
    return len(asked)


def decide_some() -> None:
    """So that there are histories, and statements of every status."""
    for place, statement in enumerate(Statement.objects.filter(status=Status.MACHINE)[:12]):
        (accept_statement if place % 2 else reject_statement)(statement, None)


def places() -> dict[str, Any]:
    return {
        "actor": Actor.objects.get(name=party(0).name).pk,
        "other": Actor.objects.get(name=party(1).name).pk,
        "article": Actor.objects.get(name=party(0).name).mentions.first().article_id,
    }


def test_the_number_of_queries_does_not_grow(editor_client: Client) -> None:
    """All pages are asked of one small corpus and of one large one: to store them takes the most time."""
    busy_corpus(4)
    decide_some()
    few = {page: queries(editor_client, address.format(**places())) for page, address in PAGES.items()}
    busy_corpus(30, parties=40)
    decide_some()
    many = {page: queries(editor_client, address.format(**places())) for page, address in PAGES.items()}
    assert {page: (few[page], many[page]) for page in PAGES if many[page] > few[page]} == {}
    assert {page: asked for page, asked in few.items() if asked > MOST_QUERIES} == {}
