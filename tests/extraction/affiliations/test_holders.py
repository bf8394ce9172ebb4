"""Who holds an office: named right after it, beside it, or as the subject of "ist"."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("SPD-Chef Jonas Brandt kritisierte die CDU.", "Jonas Brandt > SPD: Chef"),
    ("Jonas Brandt, Chef der SPD, kritisierte die CDU.", "Jonas Brandt > SPD: Chef"),
    ("Der Chef der SPD, Jonas Brandt, kritisierte die CDU.", "Jonas Brandt > SPD: Chef"),
    ("Jonas Brandt ist Chef der SPD.", "Jonas Brandt > SPD: Chef"),
    ("Jonas Brandt ist nicht Chef der SPD.", "not Jonas Brandt > SPD"),
    ("Jonas Brandt kritisierte den Chef der SPD.", "not Jonas Brandt > SPD"),
    ("Die SPD-Politiker Jonas Brandt und Eva Probst kritisierten die CDU.", "Jonas Brandt > SPD"),
    (
        "Die Chefs der SPD und der CDU, Jonas Brandt und Eva Probst, sprachen.",
        "person Jonas Brandt\nperson Eva Probst",
    ),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
