"""An extraction as the JSON object that `manage.py extract` prints and gold files hold."""

from __future__ import annotations

from typing import Any

from newsgraph.extraction.results import VALUES, Extraction


def as_json(extraction: Extraction) -> dict[str, Any]:
    """Actors and relations by name, each relation with its sentence; without the article's id."""
    actors = extraction.actors
    return {
        "language": extraction.language,
        "actors": [
            {"name": actor.name, "kind": actor.kind.value, "aliases": list(actor.aliases)} for actor in actors
        ],
        "relations": [
            relation_json(
                statement,
                source=actors[statement.source].name,
                target="" if statement.target is None else actors[statement.target].name,
                evidence=extraction.text[slice(*statement.sentence)],
            )
            for statement in extraction.statements
        ],
    }


def relation_json(statement: Any, source: str, target: str, evidence: str) -> dict[str, Any]:
    """One relation of a gold file, of anything that has the fields of a statement."""
    ends = {"source": source, "target": target}
    said = {name: ends[name] if name in ends else getattr(statement, name) for name in VALUES}
    return said | {"evidence": evidence}
