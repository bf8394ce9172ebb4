"""Countries that stand beside a person as the other side of what happens, or as its place."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    # whom somebody warns, meets or visits is another's country
    ("Außenminister Lars Holmboe warnte Norwegen. Norwegen schwieg.", "not Lars Holmboe > Norwegen"),
    ("Außenminister Lars Holmboe traf sich mit Norwegen. Norwegen schwieg.", "not Lars Holmboe > Norwegen"),
    ("Außenminister Lars Holmboe reist nach Norwegen. Norwegen schwieg.", "not Lars Holmboe > Norwegen"),
    (
        "Außenminister Lars Holmboe ist zu Besuch in Norwegen. Norwegen schwieg.",
        "not Lars Holmboe > Norwegen",
    ),
    # beside whom one acts, or where, is not
    (
        "Norwegen und Außenminister Lars Holmboe kritisierten die Nato. Norwegen schwieg.",
        "Lars Holmboe > Norwegen",
    ),
    ("In Norwegen lobte Finanzminister Lars Holmboe Peru. Norwegen schwieg.", "Lars Holmboe > Norwegen"),
    # who appoints somebody is of the same country
    ("Norwegens König hat Premier Lars Holmboe entlassen. Norwegen wartet.", "Lars Holmboe > Norwegen"),
    ("Norwegens König hat Premier Lars Holmboe gelobt. Norwegen wartet.", "not Lars Holmboe > Norwegen"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
