from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from newsgraph.names import name_key


class KeySearch:
    """For an admin whose search_fields are keys: what is typed is folded as they are."""

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        found: tuple[Any, bool] = super().get_search_results(  # type: ignore[misc]
            request, queryset, name_key(search_term)
        )
        return found
