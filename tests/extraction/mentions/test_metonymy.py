"""When a country or a seat of government acts, and when it is a place."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Moskau warf der EU Wortbruch vor.", "Russland | accuses | EU"),
    (
        "In Moskau trafen sich Jonas Brandt und Eva Probst.",
        "not Russland | talked-to | Jonas Brandt\nno Moskau",
    ),
    ("Das Weiße Haus kritisierte die EU.", "USA | accuses | EU"),
    ("Die Regierung in Warschau kritisierte die EU.", "Polen | accuses | EU"),
    ("Die Menschen in Warschau kritisierten die EU.", "not Polen | accuses | EU"),
    ("Der Angriff auf Syrien begann. Russland griff Syrien an.", "Russland | attacks | Syrien"),
    (
        "Roms Bürgermeister Luca Ferri kritisierte die EU.",
        "Luca Ferri > Rom: Bürgermeister\nnot Italien | accuses | EU",
    ),
    ("Jonas Brandt reiste von Wien nach Prag.", "no Wien\nno Prag"),
    ("Brüssel kritisierte Polen.", "EU | accuses | Polen"),
    ("Im Süden Syriens regnete es. Russland kritisierte die EU.", "no Syrien"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
