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
    (
        "Norwegen hat den Vertrag abgelehnt. Die Regierung sieht die Fischer bedroht.",
        "Die Regierung = Norwegen",
    ),
    (
        "Norwegen hat den Vertrag abgelehnt. Das Außenministerium sprach von Betrug.",
        "Das Außenministerium = Norwegen",
    ),
    (
        "Norwegen hat den Vertrag abgelehnt. Sicherheitskräfte nahmen die Fischer fest.",
        "Sicherheitskräfte = Norwegen",
    ),
    # between two: of the one named in this sentence or the two before
    (
        "Norwegen und Schweden streiten. Karl Brandner kam. Eva Probst ging. Jens Lindauer blieb. "
        "Peru hat geliefert. Die Regierung lobte den Vertrag.",
        "Die Regierung = Peru",
    ),
    (
        "Norwegen und Schweden streiten. Karl Brandner kam. Eva Probst ging. Jens Lindauer blieb. "
        "Peru hat geliefert. Es regnete. Die Regierung lobte den Vertrag.",
        "Die Regierung = Peru",
    ),
    # of the one that is named twice as often
    (
        "Norwegen und Schweden streiten. Norwegen klagt. Die Regierung lobte den Vertrag.",
        "Die Regierung = Norwegen",
    ),
    ("Norwegen hat den Vertrag abgelehnt. Die Nato kritisierte das Land.", "das Land = Norwegen"),
    ("Norwegen und Schweden streiten. Norwegen klagt. Das Land fordert Geld.", "Das Land = Norwegen"),
    ("Norwegen hat den Vertrag abgelehnt. Das Königreich fordert Geld.", "Das Königreich = Norwegen"),
    ("Die Nato hat Deutschland kritisiert. Danach schwieg der Bund.", "der Bund = Deutschland"),
    ("Die Nato hat Österreich und Norwegen kritisiert. Der Bund wies das zurück.", "Der Bund = Österreich"),
    ("Die Nato hat Österreich und Wien kritisiert. Der Bund wies das zurück.", "Der Bund = Österreich"),
    ("Karl Brandner kam am Montag. Die Regierung sieht die Fischer bedroht.", "Die Regierung = -"),
    ("Norwegen und Schweden streiten. Die Regierung lobte den Vertrag.", "Die Regierung = -"),
    ("Norwegen hat den Vertrag abgelehnt. Eine Regierung sieht die Fischer bedroht.", "Eine Regierung = -"),
    (
        "Norwegen hat den Vertrag abgelehnt. Die Regierung der Insel sieht die Fischer bedroht.",
        "Die Regierung = -",
    ),
    (
        "Norwegen hat den Vertrag abgelehnt. Die neue Regierung sieht die Fischer bedroht.",
        "Die neue Regierung = -",
    ),
    (
        "Norwegen und Schweden streiten. Norwegen und Schweden klagen. Norwegen kam. Die Regierung schwieg.",
        "Die Regierung = -",
    ),
    ("Norwegen und Peru stritten. Die Nato kritisierte das Land.", "das Land = -"),
    ("Norwegen hat den Vertrag abgelehnt. Im Norden des Landes regnet es.", "des Landes = -"),
    ("Norwegen hat den Vertrag abgelehnt. Im Land regnet es.", "Land = -"),
    ("Norwegen hat den Vertrag abgelehnt. Die Nato kritisierte ein Land.", "ein Land = -"),
    ("Norwegen hat den Vertrag abgelehnt. Die Nato kritisierte das arme Land.", "das arme Land = -"),
    ("Norwegen hat den Vertrag abgelehnt. Die Nato lobte das Land der Seen.", "das Land = -"),
    ("Norwegen und Bayern streiten. Die Nato kritisierte das Land.", "das Land = -"),
    ("Die Nato hat Norwegen kritisiert. Danach schwieg der Bund.", "der Bund = -"),
    ("Deutschland und Österreich streiten. Der Bund wies das zurück.", "Der Bund = -"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
