"""Statements as a table for spreadsheets: comma-separated, UTF-8 with a mark, so that Excel reads umlauts."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from newsgraph.extraction.results import ENDS, FLAGS, VALUES
from newsgraph.graphs.exports.export import Export
from newsgraph.knowledge.models import Statement

COLUMNS = (
    *(*VALUES, "status", "confidence"),
    *("sentence", "article", "publisher", "date"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """A file for csv that gives back what it is told to write."""

    def write(self, line: str) -> str:
        return line


def write(statements: Iterable[Statement]) -> Iterator[str]:
    """The lines of the table, its head first."""
    writer: Any = csv.writer(_Line())
    yield "\ufeff" + writer.writerow(COLUMNS)
    for statement in statements:
        yield writer.writerow(map(_cell, _row(statement)))


def _row(statement: Statement) -> tuple[Any, ...]:
    article = statement.article
    return (
        *(_said(name, getattr(statement, name)) for name in VALUES),
        statement.status,
        f"{statement.confidence:.2f}",
        " ".join(statement.evidence.split()),
        article.title,
        article.publisher,
        article.published_on.isoformat() if article.published_on else "",
    )


def _said(name: str, value: Any) -> str:
    if name in ENDS:
        return value.name if value else ""
    return ("yes" if value else "no") if name in FLAGS else value


def _cell(value: Any) -> str:
    """Text that a spreadsheet must not take for a formula stands behind an apostrophe; no letter is lost."""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


STATEMENTS_CSV = Export("csv", _("Statements as a table (CSV)"), ".csv", "text/csv", write)
