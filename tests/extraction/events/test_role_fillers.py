"""Who stands in a slot."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Der Konzern Apple streitet mit Samsung. Gestern hat Apple Samsung verklagt.",
        "Apple | accuses | Samsung\nno Apple Samsung",
    ),
    ("Kanzler Fritz Menkel sprach. Danach traf Menkel Seidl.", "Fritz Menkel | talked-to | Seidl"),
    ("Kanzler Fritz Menkel sprach. Danach traf Fritz Menkel ein.", "not Fritz Menkel | talked-to | Menkel"),
    ("Viele Politiker*innen der CDU kritisierten die SPD.", "CDU | accuses | SPD"),
    ("Viele Politiker_innen der CSU lobten die FDP.", "CSU | supports | FDP"),
    ("PolitikerInnen der ÖVP unterstützten die FPÖ.", "ÖVP | supports | FPÖ"),
    ("Die Kritik Russlands an der EU wächst.", "Russland | accuses | EU"),
    ("Russlands Kritik an der EU wächst.", "Russland | accuses | EU"),
    ("Die EU wurde von Russland kritisiert.", "Russland | accuses | EU"),
    ("Die Kritik an der EU wächst. Russland schweigt.", "not Russland | accuses | EU"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
