"""Which names are one actor."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Jonas Brandt kritisierte die SPD. Brandt lobte die CDU.",
        "person Jonas Brandt\nno Brandt\nBrandt = Jonas Brandt",
    ),
    (
        "Jonas Brandt und Eva Brandt kamen. Eva Brandt lobte die CDU.",
        "person Jonas Brandt\nperson Eva Brandt\nnot Jonas Brandt | supports | CDU",
    ),
    (
        "Der Internationale Gerichtshof urteilte. Russland kritisierte den Internationalen Gerichtshof.",
        "Russland | accuses | Internationaler Gerichtshof",
    ),
    (
        "Russland griff an. Russlands Armee griff die Ukraine an. Moskau drohte der EU.",
        "no Moskau\nMoskau = Russland\nRussland | threatens | EU",
    ),
    (
        "Jonas Brandt sprach. Peter Brandt kritisierte die SPD.",
        "Peter Brandt | accuses | SPD\nnot Jonas Brandt | accuses | SPD",
    ),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
