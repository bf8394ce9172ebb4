"""Numbers over time as bars: what the template draws as SVG."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

MOST_MONTHS = 48
WIDTH, HEIGHT = 600, 120


@dataclass(frozen=True)
class Bar:
    """One month or, in a long time, one year. x, y, width and height are in the SVG's units."""

    start: date
    yearly: bool
    count: int
    x: float
    y: float
    width: float
    height: float


def bars(counts: Mapping[date, int]) -> list[Bar]:
    """A bar for every month from the first to the last, also the empty ones.

    `counts` maps the first day of months to numbers. More than MOST_MONTHS months become years.
    """
    if not counts:
        return []
    first, last = min(counts), max(counts)
    yearly = _months_between(first, last) >= MOST_MONTHS
    if yearly:
        starts = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    else:
        starts = [_month_after(first, months) for months in range(_months_between(first, last) + 1)]
    sums = dict.fromkeys(starts, 0)
    for month, count in counts.items():
        sums[date(month.year, 1, 1) if yearly else month] += count
    highest = max(sums.values())
    step = WIDTH / max(len(starts), 12)
    return [
        _bar(start, yearly, count, place * step, step, HEIGHT * count / highest)
        for place, (start, count) in enumerate(sums.items())
    ]


def _bar(start: date, yearly: bool, count: int, x: float, step: float, height: float) -> Bar:
    return Bar(
        start, yearly, count, round(x, 1), round(HEIGHT - height, 1), round(step * 0.8, 1), round(height, 1)
    )


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _month_after(start: date, months: int) -> date:
    years, month = divmod(start.month - 1 + months, 12)
    return date(start.year + years, month + 1, 1)
