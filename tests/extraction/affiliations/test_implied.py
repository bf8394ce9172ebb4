"""Offices that do not state their body."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Die SPD streitet. Parteichef Jonas Brandt sprach.", "Jonas Brandt > SPD"),
    (
        "SPD und CDU streiten. Parteichef Jonas Brandt sprach.",
        "not Jonas Brandt > SPD\nnot Jonas Brandt > CDU",
    ),
    ("Die EU-Kommission droht Polen. Kommissionschefin Renate Holm sprach.", "Renate Holm > EU-Kommission"),
    ("Die EU-Kommission droht Polen. Handelskommissar Jonas Brandt sprach.", "Jonas Brandt > EU-Kommission"),
    ("Die EU-Kommission droht Polen. Kommissar Jonas Brandt ermittelte.", "not Jonas Brandt > EU-Kommission"),
    ("Die SPD streitet. Parteichefin Renate Holm (CDU) sprach.", "Renate Holm > CDU\nnot Renate Holm > SPD"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
