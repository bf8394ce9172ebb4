"""Short names of bodies."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Das Bundesinstitut für Berufsbildung (BIBB) kritisierte die SPD. Das BIBB lobte die CDU.",
        "organisation Bundesinstitut für Berufsbildung\nno BIBB",
    ),
    ("Die Kommunistische Partei kritisierte die EU. Die KP lobte Russland.", "no KP"),
    ("Die SPD (links) kritisierte die CDU.", "organisation SPD"),
    ("Jonas Brandt (SPD) kritisierte die CDU.", "organisation SPD\nperson Jonas Brandt"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
