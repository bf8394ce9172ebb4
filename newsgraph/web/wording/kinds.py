"""The kinds of actors, in the language of the reader."""

from __future__ import annotations

from newsgraph.knowledge.models.actors import KINDS

KIND_WORDS = dict(KINDS)


def kind_word(kind: str) -> str:
    return str(KIND_WORDS.get(kind, kind))
