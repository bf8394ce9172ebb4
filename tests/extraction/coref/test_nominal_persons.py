"""Persons described by office, nationality or age."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Kanzlerin Renate Holm reiste nach Oslo. Die Kanzlerin kritisierte die SPD.",
        "Die Kanzlerin = Renate Holm\nRenate Holm | accuses | SPD",
    ),
    (
        "Kanzlerin Renate Holm reiste nach Oslo. Eine Kanzlerin kritisiert die SPD nicht.",
        "Eine Kanzlerin = -",
    ),
    ("Kanzlerin Renate Holm reiste nach Oslo. Der Kanzler kritisierte die SPD.", "Der Kanzler = -"),
    (
        "Kanzlerin Renate Holm reiste nach Oslo. Die frühere Kanzlerin kritisierte die SPD.",
        "Die frühere Kanzlerin = -",
    ),
    (
        "SPD-Politiker Jonas Brandt sprach. Der SPD-Politiker kritisierte die CDU.",
        "Der SPD-Politiker = Jonas Brandt",
    ),
    ("Jonas Brandt sprach. Der 53-Jährige kritisierte die CDU.", "Der 53-Jährige = Jonas Brandt"),
    ("Renate Holm sprach. Der 53-Jährige kritisierte die CDU.", "Der 53-Jährige = -"),
    (
        "Kolumbiens Präsident Pablo Reyes sprach. Der Kolumbianer kritisierte die EU.",
        "Der Kolumbianer = Pablo Reyes",
    ),
    ("Kolumbiens Präsident Pablo Reyes sprach. Die Kolumbianer kritisierten die EU.", "Die Kolumbianer = -"),
    ("Kolumbiens Präsident Pablo Reyes sprach. Ein Kolumbianer kritisierte die EU.", "Ein Kolumbianer = -"),
    ("Jonas Brandt ist Minister. Der Minister kritisierte die CDU.", "Der Minister = Jonas Brandt"),
    ("Jonas Brandt wurde Präsident.", "Präsident = -"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
