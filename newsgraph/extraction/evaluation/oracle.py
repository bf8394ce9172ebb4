"""What a perfect stage would win: the scores if everything that one stage got wrong were right.

An upper bound: what the stage loses today might be lost again further on.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from newsgraph.extraction.evaluation.blame import Blame, Invented, Missed
from newsgraph.extraction.evaluation.scoring import Tally


class Stage(StrEnum):
    """The stages that can be taken for perfect."""

    ACTORS = "actors"  # who is in the text
    TRIGGERS = "triggers"  # which words state something, and as a fact
    ENDS = "ends"  # of whom
    TYPES = "types"  # what


FAULTS: dict[Stage, frozenset[StrEnum]] = {
    Stage.ACTORS: frozenset({Missed.ACTOR, Invented.ACTOR}),
    Stage.TRIGGERS: frozenset(
        {
            Missed.FACTUALITY, Missed.CONFIDENCE, Missed.CLASSIFIER, Missed.NEGATION,
            Missed.LEXICON, Missed.PATTERN, Invented.NEGATION, Invented.NOTHING,
        }
    ),
    Stage.ENDS: frozenset(
        {
            Missed.LINK, Missed.REVERSED, Missed.OTHER_ENDS, Missed.NO_ENDS,
            Invented.REVERSED, Invented.COREFERENCE, Invented.FRAME, Invented.PAIR,
        }
    ),
    Stage.TYPES: frozenset({Missed.TYPE, Invented.TYPE}),
}  # fmt: skip


def perfect(tally: Tally, row: str, blames: Sequence[Blame], stage: Stage) -> Tally:
    """The tally of "events" or "ties" without the faults of a stage: it misses and invents nothing."""
    missed = _number(blames, f"missed {row}", stage)
    invented = _number(blames, f"false {row}", stage)
    return Tally(tally.hits + missed, tally.found + missed - invented, tally.wanted)


def _number(blames: Sequence[Blame], table: str, stage: Stage) -> int:
    return sum(b.table == table and b.stage in FAULTS[stage] for b in blames)
