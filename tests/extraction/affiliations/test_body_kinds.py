"""What kind of body an organisation is decides how one calls it."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Der Konzern Holmberg klagte. Der Konzern kritisierte die EU.", "Der Konzern = Holmberg"),
    ("Die Bank Holmberg klagte. Die Bank kritisierte die EU.", "Die Bank = Holmberg"),
    ("Die SPD stimmte zu. Der Konzern kritisierte die EU.", "Der Konzern = -"),
    ("Die SPD stimmte zu. Die Partei kritisierte die EU.", "Die Partei = SPD"),
    ("Amnesty International klagte. Die Partei kritisierte die EU.", "Die Partei = -"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
