"""Statements as JSON Lines: an object each, with its sentence, its citation and its review state."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.graphs.exports.export import Export, citation
from newsgraph.knowledge.models import Actor, Statement


def write(statements: Iterable[Statement]) -> Iterator[str]:
    """A line for each statement."""
    for statement in statements:
        said = {
            "source": _actor(statement.source),
            "type": statement.type,
            "plover": BY_NAME[statement.type].plover,
            "target": statement.target and _actor(statement.target),
            "topic": statement.topic,
            "role": statement.role,
            "negated": statement.negated,
            "reported": statement.reported,
            "confidence": round(statement.confidence, 3),
            "status": statement.status,
            "sentence": " ".join(statement.evidence.split()),
            "article": citation(statement.article),
        }
        yield json.dumps(said, ensure_ascii=False) + "\n"


def _actor(actor: Actor) -> dict[str, str]:
    return {"name": actor.name, "kind": actor.kind}


STATEMENTS_JSONL = Export("jsonl", _("Statements as JSON Lines"), ".jsonl", "application/jsonl", write)
