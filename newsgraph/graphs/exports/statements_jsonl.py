"""Statements as JSON Lines: an object each, with its sentence, its citation and its review state."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import VALUES
from newsgraph.graphs.exports.export import Export, citation
from newsgraph.knowledge.models import Actor, Statement


def write(statements: Iterable[Statement]) -> Iterator[str]:
    """A line for each statement."""
    for statement in statements:
        said = {name: _value(getattr(statement, name)) for name in VALUES} | {
            "plover": BY_NAME[statement.type].plover,
            "confidence": round(statement.confidence, 3),
            "status": statement.status,
            "sentence": " ".join(statement.evidence.split()),
            "article": citation(statement.article),
        }
        yield json.dumps(said, ensure_ascii=False) + "\n"


def _value(value: Any) -> Any:
    return {"name": value.name, "kind": value.kind} if isinstance(value, Actor) else value


STATEMENTS_JSONL = Export("jsonl", _("Statements as JSON Lines"), ".jsonl", "application/jsonl", write)
