"""Which of several holders the description of an office means."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Außenminister Jonas Brandt und Innenminister Peter Kranz stritten. "
        "Der Außenminister kritisierte die SPD.",
        "Der Außenminister = Jonas Brandt",
    ),
    (
        "Außenminister Jonas Brandt und Innenminister Peter Kranz stritten. "
        "Der Innenminister kritisierte die SPD.",
        "Der Innenminister = Peter Kranz",
    ),
    (
        "Frankreichs Präsident Luc Morel und Polens Präsident Jan Nowicki sprachen. "
        "Der polnische Präsident kritisierte die EU.",
        "Der polnische Präsident = Jan Nowicki",
    ),
    (
        "Frankreichs Präsident Luc Morel und Polens Präsident Jan Nowicki sprachen. "
        "Frankreichs Präsident kritisierte die EU.",
        "Luc Morel | accuses | EU",
    ),
    (
        "Frankreichs Präsident Luc Morel und Polens Präsident Jan Nowicki sprachen. "
        "Der spanische Präsident kritisierte die EU.",
        "not Luc Morel | accuses | EU\nnot Jan Nowicki | accuses | EU",
    ),
    (
        "Der ehemalige Kanzler Jonas Brandt sprach mit Kanzler Peter Kranz. Der Kanzler kritisierte die EU.",
        "Der Kanzler = Peter Kranz",
    ),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
