"""What a perfect stage would win, by errors whose stage is known."""

from __future__ import annotations

import pytest

from newsgraph.extraction.evaluation.blame import TABLES, Blame, Invented, Missed
from newsgraph.extraction.evaluation.oracle import FAULTS, Stage, perfect
from newsgraph.extraction.evaluation.scoring import Tally

MADE = Tally(hits=4, found=8, wanted=10)


def error(table: str, stage: Missed | Invented) -> Blame:
    return Blame(table, stage, "a", ("Okoro", "Nordland", "accuses", False), "", "")


ERRORS = [
    error("missed events", Missed.ACTOR),
    error("missed events", Missed.NO_ENDS),
    error("missed events", Missed.LINK),
    error("missed ties", Missed.ACTOR),
    error("false events", Invented.COREFERENCE),
    error("false events", Invented.ACTOR),
    error("false events", Invented.ACTOR),
]


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        (Stage.ACTORS, Tally(hits=5, found=7, wanted=10)),
        (Stage.ENDS, Tally(hits=6, found=9, wanted=10)),
        (Stage.TYPES, MADE),
    ],
)
def test_what_was_missed_is_found_and_what_was_invented_is_gone(stage: Stage, expected: Tally) -> None:
    assert perfect(MADE, "events", ERRORS, stage) == expected


def test_rows_do_not_mix() -> None:
    assert perfect(MADE, "ties", ERRORS, Stage.ACTORS) == Tally(hits=5, found=9, wanted=10)


def test_every_error_is_the_fault_of_one_stage() -> None:
    blamed = [fault for faults in FAULTS.values() for fault in faults]
    assert len(blamed) == len(set(blamed))
    assert set(blamed) == {stage for stages in TABLES.values() for stage in stages}
