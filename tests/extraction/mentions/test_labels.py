"""Person, organisation or place: the whole text decides."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Frau Holm kritisierte die SPD.", "person Holm"),
    ("Minister Holm kritisierte die SPD. Holm lobte die CDU.", "person Holm"),
    (
        "Jonas Brandt lobte die CDU. Brandt schwieg. Für Brandt war es ein Sieg.",
        "person Jonas Brandt\nno Brandt",
    ),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
