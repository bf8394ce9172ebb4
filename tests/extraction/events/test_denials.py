""" "…, was X bestreitet": the denier rejects the accuser."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Russland wirft der Ukraine Angriffe vor, was Kiew bestreitet.",
        "Russland | accuses | Ukraine\nUkraine | rejects | Russland",
    ),
    ("Russland wirft der Ukraine Angriffe vor, was die USA bedauern.", "not USA | rejects | Russland"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
