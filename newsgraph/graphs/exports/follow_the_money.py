"""Entities of FollowTheMoney, the format of OpenAleph and OpenSanctions, as JSON Lines.

Actors are Person, Organization or PublicBody (countries); ties are Membership, what happened is UnknownLink;
both point to the Article that states it (proof), with the sentence as summary and the review state as status.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from newsgraph.extraction.relation_types import AFFILIATION
from newsgraph.graphs.exports.export import Export, citation
from newsgraph.knowledge.models import Actor, Statement
from newsgraph.knowledge.models.statements import TYPE_WORDS

SCHEMAS = {"person": "Person", "organisation": "Organization", "country": "PublicBody"}


def write(statements: Iterable[Statement]) -> Iterator[str]:
    """Each actor and article before the first statement that needs it."""
    told: set[str] = set()
    for statement in statements:
        if statement.target is None or statement.negated:
            continue
        ends = [_actor(actor) for actor in (statement.source, statement.target)]
        article = _article(statement)
        for entity in (*ends, article):
            if entity["id"] not in told:
                told.add(entity["id"])
                yield _line(entity)
        yield _line(_link(statement, *(entity["id"] for entity in (*ends, article))))


def _actor(actor: Actor) -> dict[str, Any]:
    return _entity(f"actor {actor.anchor}", SCHEMAS[actor.kind], name=actor.name)


def _article(statement: Statement) -> dict[str, Any]:
    cited = citation(statement.article)
    return _entity(
        f"article {statement.article.text_hash}",
        "Article",
        title=cited["title"],
        publisher=cited["publisher"],
        publishedAt=cited["date"],
    )


def _link(statement: Statement, source: str, target: str, article: str) -> dict[str, Any]:
    tie = statement.type == AFFILIATION
    first, second = ("member", "organization") if tie else ("subject", "object")
    return _entity(
        f"statement {statement.article.text_hash} {statement.origin}",
        "Membership" if tie else "UnknownLink",
        **{first: source, second: target},
        role=statement.role if tie else str(TYPE_WORDS[statement.type]),
        summary=" ".join(statement.evidence.split()),
        date=citation(statement.article)["date"],
        status=statement.status,
        proof=article,
    )


def _entity(key: str, schema: str, **properties: str) -> dict[str, Any]:
    """The id depends on nothing but the key, so that two exports of one state are equal."""
    return {
        "id": hashlib.sha1(key.encode()).hexdigest(),  # noqa: S324 (a name, no secret)
        "schema": schema,
        "properties": {name: [value] for name, value in properties.items() if value},
    }


def _line(entity: dict[str, Any]) -> str:
    return json.dumps(entity, ensure_ascii=False) + "\n"


FOLLOW_THE_MONEY = Export(
    "ftm", _("Entities for OpenAleph (FollowTheMoney)"), ".ftm.json", "application/json+ftm", write
)
