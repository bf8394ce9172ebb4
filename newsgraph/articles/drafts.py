"""An article before it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError

TITLE_LENGTH = 300
PUBLISHER_LENGTH = 200
_HEADLINE_LENGTH = 150


@dataclass(frozen=True)
class Draft:
    """An article that may be stored: its text is clean, its title not empty."""

    title: str
    text: str
    publisher: str = ""
    published_on: date | None = None
    mends: tuple[str, ...] = ()
    """What was mended in the text."""


@dataclass(frozen=True)
class Refused:
    """Something in a file that is no article, and why."""

    name: str
    reason: ValidationError


def headline(text: str) -> str:
    """The first line if it reads like a headline, else nothing."""
    first, _, more = text.partition("\n")
    return first if more and len(first) <= _HEADLINE_LENGTH and not first.endswith(".") else ""
