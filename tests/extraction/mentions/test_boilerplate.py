"""Where names are no news: datelines, bylines, credits, agencies."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Berlin (dpa) – Jonas Brandt kritisierte die SPD.", "no dpa\nno Berlin\nJonas Brandt | accuses | SPD"),
    ("Berlin/Wien – Jonas Brandt kritisierte die SPD.", "no Berlin\nno Wien"),
    ("Berlin kritisierte Wien.", "Deutschland | accuses | Österreich"),
    ("Foto: Eva Probst/Reuters\n\nJonas Brandt kritisierte die SPD.", "no Eva Probst\nno Reuters"),
    ("Von Eva Probst\n\nJonas Brandt kritisierte die SPD.", "no Eva Probst"),
    ("Jonas Brandt kritisierte die SPD (Eva Probst, 3.5.2016).", "no Eva Probst"),
    ("Jonas Brandt kritisierte Eva Probst.", "Jonas Brandt | accuses | Eva Probst"),
    ("Jonas Brandt kritisierte die SPD.\n\nanr/Reuters/dpa", "no Reuters\nno dpa"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
