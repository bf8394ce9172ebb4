"""One tie before it becomes a statement, and what ties ask of an article."""

from __future__ import annotations

from dataclasses import dataclass

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.results import ActorKind


@dataclass(frozen=True)
class Tie:
    source: int
    target: int
    token: int
    role: str
    rule: str


def polities_of(article: ArticleActors, person: int) -> list[int]:
    found = [b for t in article.titles if person in t.holders for b in t.bodies]
    return list(dict.fromkeys(b for b in found if article.actors[b].kind is ActorKind.COUNTRY))


def is_party(article: ArticleActors, body: int) -> bool:
    """By its name, or because the article has members of it."""
    name = article.actors[body].name
    if name.casefold().endswith(("partei", "party", "front", "union")) or name in _PARTIES:
        return True
    return any(body in title.bodies and title.word.office.body == "party" for title in article.titles)


_PARTIES = words("parties")
