"""When a text was published and by whom, as far as it says so itself."""

from __future__ import annotations

from datetime import date

import pytest

from newsgraph.articles.datelines import publication

DAY = date(2024, 5, 3)
REST = " Die Ministerin traf den Kanzler. " * 20


@pytest.mark.parametrize(
    ("text", "day", "publisher"),
    [
        ("Wien, 3. Mai 2024 (APA) –" + REST, DAY, "APA"),
        ("dpa, 03.05.2024" + REST, DAY, "dpa"),
        ("Treffen in Oslo\n\n2024-05-03\n\n" + REST, DAY, ""),
        ("Treffen in Oslo\n3.5.2024, 10:15 Uhr\n" + REST, DAY, ""),
        ("Berlin (dpa) –" + REST, None, "dpa"),
        ("Genf (AFP/dpa) –" + REST, None, "AFP"),
        (REST + "\nErschienen: 3. Mai 2024", DAY, ""),
        ("Graz, 3. Jänner 2024." + REST, date(2024, 1, 3), ""),
    ],
)
def test_what_a_text_says_of_itself(text, day, publisher):
    assert publication(text) == (day, publisher)


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Mai 2024 trat die Ministerin zurück." + REST,
        "Bis zum 3. Mai 2024 gilt das." + REST,
        "3. Mai 2024 oder 4. Mai 2024?" + REST,  # two days: which one?
        "Wien, 33.05.2024" + REST,
        REST + " Am Rand: 3. Mai 2024. " + REST,  # in the middle
        "Die APA meldet das." + REST,
        "",
    ],
)
def test_what_it_does_not_say(text):
    assert publication(text) == (None, "")
