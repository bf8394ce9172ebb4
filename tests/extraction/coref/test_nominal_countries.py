"""Countries described: "die Regierung", "das Land", "der Bund"."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "In Norwegen wird gewählt. Norwegen ist reich. Die Regierung kritisierte die EU.",
        "Die Regierung = Norwegen\nNorwegen | accuses | EU",
    ),
    (
        "Norwegen und Schweden streiten. Norwegen droht. Schweden droht. Die Regierung kritisierte die EU.",
        "Die Regierung = -",
    ),
    (
        "Norwegen wählt. Norwegen ist reich. Die Regierung von Schweden kritisierte die EU.",
        "not Norwegen | accuses | EU",
    ),
    (
        "Norwegen ist reich. Norwegen verhandelt mit der EU. Das Land kritisierte die Nato.",
        "Das Land = Norwegen\nNorwegen | accuses | Nato",
    ),
    (
        "Norwegen ist reich. Norwegen verhandelt mit der EU. Das kleine Land kritisierte die Nato.",
        "Das kleine Land = -",
    ),
    ("Norwegen ist reich. Norwegen verhandelt mit der EU. Ein Land kritisierte die Nato.", "Ein Land = -"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
