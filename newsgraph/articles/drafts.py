from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from newsgraph.articles.reading import clean, clean_line, decode

TITLE_LENGTH = 300
SOURCE_LENGTH = 200
_HEADER = re.compile(r"(Title|Date|Source):(.*)")
_HEADLINE_LENGTH = 150


@dataclass(frozen=True)
class Draft:
    """An article that may be stored: its text is clean, its title not empty."""

    title: str
    text: str
    source: str = ""
    published_on: date | None = None


def draft_of_file(name: str, data: bytes) -> Draft:
    """An article from a text file.

    The file may begin with lines "Title: …", "Date: YYYY-MM-DD" and "Source: …"
    before the first blank line. Without a title, a short first line is the
    title, else the file's name. Raises ValidationError if it can't be read.
    """
    headers, body = _split_headers(clean(decode(data)))
    text = clean(body)
    title = headers.get("Title") or headline(text) or clean_line(PurePath(name).stem) or text
    return Draft(
        title=clean_line(title)[:TITLE_LENGTH],
        text=text,
        source=headers.get("Source", "")[:SOURCE_LENGTH],
        published_on=_date(headers.get("Date", "")),
    )


def headline(text: str) -> str:
    """The first line if it reads like a headline, else nothing."""
    first, _, more = text.partition("\n")
    return first if more and len(first) <= _HEADLINE_LENGTH and not first.endswith(".") else ""


def _split_headers(text: str) -> tuple[dict[str, str], str]:
    headers: dict[str, str] = {}
    rest = text
    while match := _HEADER.match(rest):
        headers[match[1]] = match[2].strip()
        rest = rest[match.end() :].removeprefix("\n")
    return headers, rest


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
