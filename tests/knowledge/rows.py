"""What the database says, for tests that don't care how rows come to be."""

from __future__ import annotations

from dataclasses import replace

from newsgraph.articles.models import Article
from newsgraph.knowledge import models
from newsgraph.knowledge.models import Statement
from newsgraph.knowledge.storing import store
from tests.extractions import visit


def said(*types: str) -> set[tuple[str, str, str]]:
    rows = Statement.objects.visible().select_related("source", "target")
    there = {(row.source.name, row.type, row.target.name) for row in rows}
    return {triple for triple in there if not types or triple[1] in types}


def the(type_: str) -> Statement:
    return Statement.objects.get(type=type_)


def actor(name: str) -> models.Actor:
    return models.Actor.objects.get(name=name)


def reread(article: Article, without: str = "", **changes: object) -> None:
    """A better model reads the article: without statements of a type, and all others with changes."""
    extraction = visit(model="test-2")
    kept = tuple(replace(one, **changes) for one in extraction.statements if one.type != without)
    store(article, replace(extraction, statements=kept))
