"""Of what body an office is."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Der Präsident der EU-Kommission, Jonas Brandt, sprach.", "Jonas Brandt > EU-Kommission: Präsident"),
    ("Russlands Außenminister Igor Sokolow sprach.", "Igor Sokolow > Russland: Außenminister"),
    ("Der russische Außenminister Igor Sokolow sprach.", "Igor Sokolow > Russland: Außenminister"),
    ("US-Präsident John Miller sprach.", "John Miller > USA: Präsident"),
    ("Der Bürgermeister von Köln, Jonas Brandt, sprach.", "Jonas Brandt > Köln: Bürgermeister"),
    ("Der Minister sprach in Russland mit Igor Sokolow.", "not Igor Sokolow > Russland"),
    ("Chinas neuer Staats- und Parteichef Li Wen sprach.", "Li Wen > China"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
