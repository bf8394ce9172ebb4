"""Changing many rows so that nobody else waits long to write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

MOST_AT_ONCE = 500
"""Rows that one write changes."""


def spread(rows: QuerySet[Any], changes: Callable[[], Mapping[str, Any]]) -> None:
    """Change rows at once if they are few, else after the transaction, MOST_AT_ONCE in each.

    `changes` gives the new values. It is asked before each write, so that what others did meanwhile counts.
    """
    if rows.order_by()[: MOST_AT_ONCE + 1].count() <= MOST_AT_ONCE:
        rows.update(**changes())
    else:
        transaction.on_commit(partial(_little_by_little, rows, changes))


def _little_by_little(rows: QuerySet[Any], changes: Callable[[], Mapping[str, Any]]) -> None:
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), MOST_AT_ONCE):
        rows.model._default_manager.filter(pk__in=keys[start : start + MOST_AT_ONCE]).update(**changes())
