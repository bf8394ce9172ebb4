"""Many articles in one file: JSON Lines, and tables as spreadsheets write them (CSV)."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import clean_line, mended
from newsgraph.articles.drafts import PUBLISHER_LENGTH, TITLE_LENGTH, Draft, Refused, headline
from newsgraph.articles.formats.format import Format
from newsgraph.articles.formats.text import decode

COLUMNS: Mapping[str, Sequence[str]] = {
    "text": ("text", "volltext", "inhalt", "body", "content", "artikel", "article", "fulltext"),
    "title": ("title", "titel", "headline", "überschrift", "schlagzeile", "name"),
    "publisher": ("publisher", "source", "quelle", "medium", "zeitung", "outlet", "site"),
    "date": (
        "date",
        "datum",
        "published",
        "published_on",
        "published_at",
        "veröffentlicht",
        "erschienen",
        "day",
    ),
}
"""What a column may be called, in any case; the first that is there counts."""
MOST_ROWS = 10_000
_GERMAN_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
csv.field_size_limit(2_000_000)


def _read_json_lines(name: str, data: bytes) -> list[Draft | Refused]:
    lines = [line for line in decode(data)[0].split("\n") if line.strip()]
    return _articles(name, (_object(line) for line in lines), len(lines))


def _object(line: str) -> Mapping[str, object] | None:
    """One line; None if it is no JSON object."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return {str(key).lower(): value for key, value in found.items()} if isinstance(found, dict) else None


def _read_csv(name: str, data: bytes) -> list[Draft | Refused]:
    text = decode(data)[0].lstrip("\ufeff")
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t|", key=first.count)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise ValidationError(_("This is no table: %(error)s"), params={"error": str(error)}) from error
    head = [cell.strip().lower() for cell in rows[0]] if rows else []
    filled = [row for row in rows[1:] if any(cell.strip() for cell in row)]
    if not _column(head, "text"):
        raise ValidationError(
            _("No column of this table is called “text”. Its columns: %(columns)s"),
            params={"columns": clean_line(", ".join(head))[:300]},
        )
    return _articles(name, (dict(zip(head, row, strict=False)) for row in filled), len(filled))


def _articles(name: str, rows: Iterable[Mapping[str, object] | None], number: int) -> list[Draft | Refused]:
    if not number:
        raise ValidationError(_("The file is empty."))
    if number > MOST_ROWS:
        raise ValidationError(
            _("These are %(there)s articles; at most %(most)s can be uploaded in one file."),
            params={"there": number, "most": MOST_ROWS},
        )
    found: list[Draft | Refused] = []
    for place, row in enumerate(rows, 1):
        try:
            found.append(_draft(row))
        except ValidationError as refusal:
            found.append(Refused(f"{name} #{place}", refusal))
    return found


def _draft(row: Mapping[str, object] | None) -> Draft:
    if row is None or not _column(row, "text"):
        raise ValidationError(_("This is not a JSON object with a text."))
    given = {what: str(row.get(_column(row, what)) or "") for what in COLUMNS}
    text, mends = mended(given["text"])
    title = clean_line(given["title"]) or headline(text) or text[:80]
    return Draft(
        title=clean_line(title)[:TITLE_LENGTH],
        text=text,
        publisher=clean_line(given["publisher"])[:PUBLISHER_LENGTH],
        published_on=_date(given["date"]),
        mends=mends,
    )


def _column(there: Iterable[str], what: str) -> str:
    """The column that holds it, "" if there is none."""
    names = set(there)
    return next((name for name in COLUMNS[what] if name in names), "")


def _date(text: str) -> date | None:
    """As in "2024-05-03", "2024-05-03T10:00:00Z", "3.5.2024"."""
    german = _GERMAN_DATE.search(text)
    try:
        if german:
            return date(int(german[3]), int(german[2]), int(german[1]))
        return datetime.fromisoformat(text.strip()).date()
    except ValueError:
        return None


JSON_LINES = Format(
    name="JSON Lines",
    suffixes=(".jsonl", ".ndjson"),
    media_types=("application/jsonl",),
    read=_read_json_lines,
)
CSV = Format(name=_("table (CSV)"), suffixes=(".csv", ".tsv"), media_types=("text/csv",), read=_read_csv)
