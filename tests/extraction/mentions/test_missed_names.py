"""Names that the recogniser missed."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Ministerin Xylanda Qwerz kritisierte die SPD.", "person Xylanda Qwerz"),
    (
        "Jonas Xyqwerz kritisierte die SPD. Später lobte Xyqwerz die CDU.",
        "person Jonas Xyqwerz\nXyqwerz = Jonas Xyqwerz",
    ),
    ("Präsident Russland kritisierte die SPD.", "no Präsident Russland"),
    ("Die Ministerin kritisierte die SPD.", "organisation SPD"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
