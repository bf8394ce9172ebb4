"""What a page says of statements beyond themselves: whom a verdict affects, what contradicts a tie."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsgraph.knowledge.projection.confidence import MOST_AT_ONCE, affected
from newsgraph.knowledge.projection.plausibility import support_of


def in_corpus(statements: Sequence[Any]) -> None:
    """Give each what its line says of the rest of the corpus, in a constant number of queries.

    `affects`: how many statements a verdict on it touches, itself among them; `affects_more`: counted no
    further. Of a tie that is held back `against` and `in_favour`: how many articles say which.
    """
    counts = affected([statement.rule for statement in statements])
    supports = support_of(statements)
    for statement in statements:
        count = max(1, counts.get(statement.rule, 1))
        statement.affects, statement.affects_more = min(count, MOST_AT_ONCE), count > MOST_AT_ONCE
        statement.against, statement.in_favour = supports.get(statement.pk, (0, 0))
