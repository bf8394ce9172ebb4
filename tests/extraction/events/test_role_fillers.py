"""Who stands in a slot."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Die Kritik Russlands an der EU wächst.", "Russland | accuses | EU"),
    ("Russlands Kritik an der EU wächst.", "Russland | accuses | EU"),
    ("Die EU wurde von Russland kritisiert.", "Russland | accuses | EU"),
    ("Die Kritik an der EU wächst. Russland schweigt.", "not Russland | accuses | EU"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
