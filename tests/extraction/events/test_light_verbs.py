"""Verbs that say little, with the noun that says it."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Russland übte Kritik an der EU.", "Russland | accuses | EU"),
    ("Jonas Brandt führte ein Gespräch mit Eva Probst.", "Jonas Brandt | talked-to | Eva Probst"),
    ("Jonas Brandt führte Eva Probst durch das Haus.", "not Jonas Brandt | talked-to | Eva Probst"),
    ("Russland setzte die EU unter Druck.", "not Russland | accuses | EU"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
