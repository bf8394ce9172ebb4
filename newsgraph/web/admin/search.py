from __future__ import annotations

import re
import unicodedata
from typing import Any

from django.http import HttpRequest

from newsgraph.names import name_key

_UMLAUTS = {"ae": "ae|ä", "oe": "oe|ö", "ue": "ue|ü", "ss": "ss|ß"}
_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class KeySearch:
    """For an admin whose search_fields are keys: what is typed is folded as they are."""

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        found: tuple[Any, bool] = super().get_search_results(  # type: ignore[misc]
            request, queryset, name_key(search_term)
        )
        return found


def folded(text: str) -> str:
    """A pattern for iregex that finds the text whatever its case and however its umlauts are written.

    SQLite's own icontains folds the case of English letters only.

    >>> folded("Gespräche")
    'gespr(ae|ä)che'
    """
    plain = unicodedata.normalize("NFC", text).casefold().translate(_PLAIN)
    parts = re.split("(ae|oe|ue|ss)", " ".join(plain.split()))
    return "".join(f"({_UMLAUTS[part]})" if part in _UMLAUTS else re.escape(part) for part in parts)
