"""Names in the nominative."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Eva Probsts Kritik an der SPD überraschte. Eva Probst schwieg.", "person Eva Probst\nno Eva Probsts"),
    ("Die Kritik Russlands an der EU überraschte.", "Russland | accuses | EU\nno Russlands"),
    ("Die SPD kritisierte den Internationalen Währungsfonds.", "organisation Internationaler Währungsfonds"),
    (
        "Die Entscheidung des Europäischen Gerichtshofs stärkt die Grünen. "
        "Polen kritisierte den Europäischen Gerichtshof.",
        "organisation Europäischer Gerichtshof",
    ),
    ("Jens Markus kritisierte die SPD. Jens Markus lobte die CDU.", "person Jens Markus"),
    ("Pablo Iglesias kritisierte die SPD.", "person Pablo Iglesias"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
