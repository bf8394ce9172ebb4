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
    # gender by the office, where the name tells none
    ("Präsidentin Toiku Brandner kam. Er lobte Oslo.", "Er = -"),
    ("Präsidentin Toiku Brandner kam. Sie lobte Oslo.", "Sie = Toiku Brandner"),
    # the word of an office denotes its holder, but not as a predicate
    ("Präsident Karl Brandner dankt Norwegen.", "Karl Brandner | supports | Norwegen"),
    # "Rebellen" are an office and a body
    (
        "Schweden griff die Huthis an. Die Rebellen drohten Norwegen.",
        "Die Rebellen = Huthis\nHuthis | threatens | Norwegen",
    ),
    # in lower case nothing is described
    ("Die Deutsche Bank klagt Oslo. Das ist die bank.", "die bank = -"),
    # each word means what it is nearest to
    (
        "Norwegen und Schweden stritten. Beide Länder klagten. Karl Brandner kam. Der Politiker lobte Peru.",
        "Beide Länder = Norwegen, Schweden\nDer Politiker = Karl Brandner\nKarl Brandner | supports | Peru",
    ),
    (
        "Norwegens Premier Lars Holmboe kam. Der Norweger lobte Peru. Das Land schwieg.",
        "Der Norweger = Lars Holmboe",
    ),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
