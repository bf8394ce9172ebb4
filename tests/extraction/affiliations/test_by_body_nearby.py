"""Offices whose body is named close by."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Der Konzern Siemens baut Stellen ab. Konzernchefin Renate Holm sprach.", "Renate Holm > Siemens"),
    ("Siemens und Bosch bauen Stellen ab. Konzernchefin Renate Holm sprach.", "not Renate Holm > Bosch"),
    ("Russland baut Stellen ab. Konzernchefin Renate Holm sprach.", "not Renate Holm > Russland"),
    (
        "Die Gewerkschaft Verdi ruft zum Streik. Gewerkschaftschef Jonas Brandt sprach.",
        "Jonas Brandt > Verdi",
    ),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
