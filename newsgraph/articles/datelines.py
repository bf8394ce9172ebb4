"""When and by whom a text was published, as far as it says so itself: "Wien, 3. Mai 2024 (APA)"."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    ("januar", "jänner", "jan"), ("februar", "feber", "feb"), ("märz", "mär"), ("april", "apr"), ("mai",),
    ("juni", "jun"), ("juli", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("oktober", "okt"),
    ("november", "nov"), ("dezember", "dez"),
)  # fmt: skip
_MONTH_NUMBERS = {name: number for number, names in enumerate(MONTHS, 1) for name in names}
_NAMES = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_DATE = re.compile(
    rf"\b(?:(?P<iso>\d{{4}}-\d\d-\d\d)|(?P<day>\d{{1,2}})\.\s?"
    rf"(?:(?P<month>\d{{1,2}})\.\s?|(?P<name>{_NAMES})\.?\s)(?P<year>(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_AGENCIES = (
    "dpa",
    "APA",
    "AFP",
    "Reuters",
    "AP",
    "epd",
    "KNA",
    "SDA",
    "Keystone-SDA",
    "DPA",
    "sid",
    "dapd",
    "ANSA",
)
_AGENCY = re.compile(
    rf"\(({'|'.join(_AGENCIES)})(?:/[\w/-]+)?\)|^({'|'.join(_AGENCIES)})\b[,:–-]", re.MULTILINE
)
HEAD, FOOT = 300, 120
"""Letters at the beginning and the end of a text where it says so."""


def publication(text: str) -> tuple[date | None, str]:
    """The one day that the beginning or the end of a text names, and its agency; None and "" if it doesn't.

    A day inside the news ("am 3. Mai 2024 trat er zurück") does not count: before it stands a preposition.
    """
    edges = (text[:HEAD], text[max(HEAD, len(text) - FOOT) :])
    days = {day for edge in edges for found in _DATE.finditer(edge) if (day := _day(edge, found))}
    agency = next((found for edge in edges if (found := _AGENCY.search(edge))), None)
    publisher = (agency[1] or agency[2]) if agency else ""
    return (days.pop() if len(days) == 1 else None), publisher


def _day(text: str, found: re.Match[str]) -> date | None:
    before = text[: found.start()].split()
    if before and before[-1].lower() in ("am", "vom", "zum", "bis", "seit", "ab", "den", "dem", "der", "und"):
        return None
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        month = int(found["month"]) if found["month"] else _MONTH_NUMBERS[found["name"].lower()]
        return date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None
