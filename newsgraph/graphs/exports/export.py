"""What an export of a graph is to the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.utils.functional import Promise

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Statement


@dataclass(frozen=True)
class Export:
    """A way to take away the statements of a graph.

    `write` takes the statements, with their ends and articles at hand, one after the other, and gives
    the file in pieces: nobody needs to hold all of it.
    """

    name: str
    label: str | Promise
    suffix: str
    media_type: str
    write: Callable[[Iterable[Statement]], Iterator[str]]


def citation(article: Article) -> dict[str, str]:
    """What one cites an article by."""
    day = article.published_on
    return {"title": article.title, "publisher": article.publisher, "date": day.isoformat() if day else ""}
