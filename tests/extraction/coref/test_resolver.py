"""Each word is taken for what it may be: an office, a name, a pronoun, a description."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Die Deutsche Bank klagte. Die Bank kritisierte die EU.",
        "Die Bank = Deutsche Bank\nDeutsche Bank | accuses | EU",
    ),
    ("Die Deutsche Bank klagte. Eine Bank kritisierte die EU.", "Eine Bank = -"),
    (
        "Kanzlerin Renate Holm sprach. Sie lobte die Deutsche Bank. Die Bank dankte der Kanzlerin.",
        "Sie = Renate Holm\nDie Bank = Deutsche Bank\nder Kanzlerin = Renate Holm",
    ),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
