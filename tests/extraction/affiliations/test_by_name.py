"""Ties that names alone state."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Jonas Brandt (SPD) kritisierte die CDU.", "Jonas Brandt > SPD"),
    ("Jonas Brandt (53) kritisierte die CDU.", "not Jonas Brandt > CDU"),
    ("CSU-Vize Jonas Brandt sprach.", "Jonas Brandt > CSU: Vize"),
    ("Jonas Brandt (dpa) schrieb über die CDU.", "not Jonas Brandt > dpa"),
    ("Jonas Brandt von der SPD kritisierte die CDU.", "Jonas Brandt > SPD"),
    ("Jonas Brandt kritisierte die Grünen um Eva Probst.", "Eva Probst > Grüne\nnot Jonas Brandt > Grüne"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
