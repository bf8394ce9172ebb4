"""Entities of the gazetteer, unless their words belong to a longer name."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Die Vereinigten Staaten kritisierten Russland.", "USA | accuses | Russland"),
    ("Der Deutsche Gewerkschaftsbund kritisierte die SPD.", "no Deutschland"),
    ("Die linke Hand schmerzt. Die SPD schweigt.", "no Linke"),
    ("Die Republik Moldau kritisierte Russland.", "Moldau | accuses | Russland"),
    ("Die Deutsch-Russische Handelskammer kritisierte die EU.", "no Russland"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
