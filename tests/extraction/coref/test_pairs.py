"""Two who are meant together."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Russland und China verhandelten. Beide Länder kritisierten die EU.",
        "Beide Länder = Russland, China\nRussland | accuses | EU\nChina | accuses | EU",
    ),
    ("Russland, China und Indien verhandelten. Beide Länder kritisierten die EU.", "Beide Länder = -"),
    ("Jonas Brandt kam nach Oslo. Beide Politiker lobten die SPD.", "Beide Politiker = -"),
    ("Russland und China verhandelten. Die Länder kritisierten die EU.", "Die Länder = -"),
    ("SPD und CDU verhandelten. Beide Parteien kritisierten die FDP.", "Beide Parteien = SPD, CDU"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
