"""An extraction as JSON and back: what the machine said last of an article is kept as it came out."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from newsgraph.extraction.results import Actor, ActorKind, Extraction, Mention, MentionForm, Statement

_STATEMENT = [field.name for field in fields(Statement)]


def as_json(extraction: Extraction) -> dict[str, Any]:
    """All but the text, which the article has."""
    return {
        "language": extraction.language,
        "model": extraction.model,
        "actors": [[actor.name, actor.kind.value, list(actor.aliases)] for actor in extraction.actors],
        "mentions": [[mention.actor, *mention.span, mention.form.value] for mention in extraction.mentions],
        "statements": [
            {name: getattr(statement, name) for name in _STATEMENT} for statement in extraction.statements
        ],
    }


def from_json(said: dict[str, Any], text: str) -> Extraction:
    return Extraction(
        text=text,
        language=said["language"],
        model=said["model"],
        actors=tuple(Actor(name, ActorKind(kind), tuple(aliases)) for name, kind, aliases in said["actors"]),
        mentions=tuple(
            Mention(actor, (start, end), MentionForm(form)) for actor, start, end, form in said["mentions"]
        ),
        statements=tuple(Statement(**_with_spans(statement)) for statement in said["statements"]),
    )


def _with_spans(statement: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in statement.items()}
