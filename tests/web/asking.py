"""Asking for pages as browsers do, and reading what is answered."""

from __future__ import annotations

from typing import Any

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor

HTMX = {"HX-Request": "true"}


def actor(name: str) -> Actor:
    return Actor.objects.get(name=name)


def on(article: Article) -> dict[str, str]:
    """Headers of a request in the background from the article's page."""
    return HTMX | {"HX-Current-URL": f"http://testserver{article.get_absolute_url()}"}


def html(response: Any) -> str:
    assert response.status_code == 200
    said: str = response.content.decode()
    return said
