from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import QueryDict

PAGE_SIZE = 25


def page_of(given: QueryDict, rows: Any, size: int = PAGE_SIZE) -> Page[Any]:
    """The page that ?page= asks for; the nearest there is if it asks for nonsense."""
    return Paginator(rows, size).get_page(given.get("page"))
