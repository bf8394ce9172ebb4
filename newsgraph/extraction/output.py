"""An extraction as the JSON object that `manage.py extract` prints and gold files hold."""

from __future__ import annotations

from typing import Any

from newsgraph.extraction.results import Extraction


def as_json(extraction: Extraction) -> dict[str, Any]:
    """Actors and relations by name, each relation with its sentence; without the article's id."""
    actors = extraction.actors
    return {
        "language": extraction.language,
        "actors": [
            {"name": actor.name, "kind": actor.kind.value, "aliases": list(actor.aliases)} for actor in actors
        ],
        "relations": [
            {
                "source": actors[statement.source].name,
                "type": statement.type,
                "target": "" if statement.target is None else actors[statement.target].name,
                "topic": statement.topic,
                "role": statement.role,
                "negated": statement.negated,
                "reported": statement.reported,
                "evidence": extraction.text[slice(*statement.sentence)],
            }
            for statement in extraction.statements
        ],
    }
