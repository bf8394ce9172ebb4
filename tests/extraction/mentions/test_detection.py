"""From recognised names to candidates."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Brandts Ministerium kritisierte die SPD. Minister Jonas Brandt schwieg.",
        "person Jonas Brandt\nno Brandts Ministerium",
    ),
    ("Kolumbiens Kongress kritisierte die USA.", "no Kolumbiens Kongress"),
    ("Die Stadt-ÖVP kritisierte die SPÖ.", "ÖVP | accuses | SPÖ"),
    ("Amnesty International kritisierte Russland.", "Amnesty International | accuses | Russland"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
