"""Recognised names that are no actors."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Die Münchner Sicherheitskonferenz begann. Russland kritisierte die EU.",
        "no Münchner Sicherheitskonferenz",
    ),
    ("Im Januar kritisierte Russland die EU.", "no Januar"),
    ("Die Polizei kritisierte Russland.", "no Polizei"),
    ("Der Spiegel berichtete über Russland.", "no Spiegel"),
    ("Die Nachrichtenagentur Interfax meldete Verluste Russlands.", "no Interfax"),
    ("Frau Koch kritisierte die SPD.", "person Koch"),
    ("Die Seite example.org kritisierte die SPD.", "no example.org"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
