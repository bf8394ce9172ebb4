"""Actors inside words and adjectives."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Der US-Präsident kritisierte die EU.", "country USA"),
    ("PKK-Kämpfer griffen die Türkei an.", "PKK | attacks | Türkei"),
    ("Russische Vertreter kritisierten die EU.", "Russland | accuses | EU"),
    ("Russische Musiker kritisierten die EU.", "not Russland | accuses | EU"),
    ("Das Prager Außenministerium kritisierte die EU.", "Tschechien | accuses | EU"),
    ("Der Prager Schriftsteller Jan Nowicki kritisierte die EU.", "not Tschechien | accuses | EU"),
    ("Wagner-Chef Igor Sokolow drohte Russland.", "organisation Wagner\nIgor Sokolow > Wagner: Chef"),
    ("Der Londoner Bürgermeister Jack Smith kritisierte die EU.", "Jack Smith > London: Bürgermeister"),
    ("SPIEGEL-Reporterin Eva Probst schrieb über Russland.", "no SPIEGEL"),
    ("Jonas Brandt kritisierte die EU. Brandt-Vertraute lobten die SPD.", "person Jonas Brandt"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
