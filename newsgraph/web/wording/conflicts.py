"""Both sides of a conflict in words: what a person decided, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsgraph.knowledge.models import Conflict
from newsgraph.web.wording.decisions import Difference, about, differences, headline, statement_words


@dataclass(frozen=True)
class Sides:
    """One conflict. `mine` is the decision, `theirs` what the machine or another decision says instead."""

    conflict: Conflict
    mine: str
    mine_rows: list[Difference]
    theirs: str
    theirs_rows: list[Difference]


def sides(conflicts: Iterable[Conflict]) -> list[Sides]:
    return [_sides(conflict) for conflict in conflicts]


def _sides(conflict: Conflict) -> Sides:
    mine, other = conflict.correction, conflict.other
    said = f"{headline(mine)}: {about(mine)}"
    if other is not None:
        theirs, rows = f"{headline(other)}: {about(other)}", differences(other)
    else:
        theirs, rows = statement_words(conflict.machine or {}), []
    return Sides(conflict, said, differences(mine), theirs, rows)
