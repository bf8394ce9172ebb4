"""Languages by their names, in the language of the reader."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError
from django.utils.translation import get_language


def language_name(code: str) -> str:
    """What the language of a code is called; the code itself if nobody knows."""
    try:
        return Locale.parse(code).get_display_name(get_language() or "en") or code
    except (ValueError, UnknownLocaleError):
        return code or "?"
