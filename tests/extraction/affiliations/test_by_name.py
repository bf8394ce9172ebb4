"""Ties that names alone state."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Jonas Brandt (SPD) kritisierte die CDU.", "Jonas Brandt > SPD"),
    ("Jonas Brandt (53) kritisierte die CDU.", "not Jonas Brandt > CDU"),
    ("CSU-Vize Jonas Brandt sprach.", "Jonas Brandt > CSU: Vize"),
    ("Jonas Brandt (dpa) schrieb über die CDU.", "not Jonas Brandt > dpa"),
    ("Jonas Brandt von der SPD kritisierte die CDU.", "Jonas Brandt > SPD"),
    ("Jonas Brandt kritisierte die Grünen um Eva Probst.", "Eva Probst > Grüne\nnot Jonas Brandt > Grüne"),
    # in brackets
    ("Jens Lindauer und Eva Probst (beide SPD) lobten Oslo.", "Jens Lindauer > SPD\nEva Probst > SPD"),
    ("Jens Lindauer und Eva Probst (SPD) lobten Oslo.", "Eva Probst > SPD\nnot Jens Lindauer > SPD"),
    ("Jens Lindauer, Eva Probst (beide SPD) und Karl Brandner lobten Oslo.", "not Karl Brandner > SPD"),
    ("Jens Lindauer (SPD/Oslo) lobte Peru.", "Jens Lindauer > SPD"),
    ("Jens Lindauer (SPD, 53) lobte Peru.", "Jens Lindauer > SPD"),
    ("Jens Lindauer (@lindauer, SPD) lobte Peru.", "Jens Lindauer > SPD"),
    ("Jens Lindauer (@lindauer) lobte die SPD.", "not Jens Lindauer > SPD\nno @lindauer"),
    ("Jens Lindauer (SPD wählt er) lobte Peru.", "not Jens Lindauer > SPD"),
    ("Jens Lindauer (Norwegen) lobte Peru.", "not Jens Lindauer > Norwegen"),
    # from a body
    ("Jens Lindauer von der Partei Nordwind lobte Oslo.", "Jens Lindauer > Nordwind"),
    ("Jens Lindauer vom WWF lobte Oslo.", "Jens Lindauer > WWF"),
    ("Jens Lindauer wurde von der SPD gewählt.", "not Jens Lindauer > SPD"),
    ("Jens Lindauer von Norwegen lobte Peru.", "not Jens Lindauer > Norwegen"),
    ("Jens Lindauer mit der SPD lobte Peru.", "not Jens Lindauer > SPD"),
    # around a person
    ("Am Abend lobten die Grünen um Eva Probst Norwegen.", "Eva Probst > Grüne"),
    ("Die FDP unter Jens Lindauer lobte Oslo.", "Jens Lindauer > FDP"),
    ("Die FDP mit Jens Lindauer lobte Oslo.", "not Jens Lindauer > FDP"),
    ("Norwegen unter Lars Holmboe lobte Peru.", "not Lars Holmboe > Norwegen"),
    (
        "Die Demokratische Partei von Premier Matteo Bianchi lobte Oslo.",
        "Matteo Bianchi > Demokratische Partei",
    ),
    ("Die Nato von Jens Lindauer lobte Oslo.", "not Jens Lindauer > Nato"),
    # words for members that are no offices
    ("SPD-Mann Jens Lindauer lobte Oslo. Die SPD schwieg.", "Jens Lindauer > SPD: Mann"),
    ("SPD-Gegner Jens Lindauer lobte Oslo. Die SPD schwieg.", "not Jens Lindauer > SPD"),
    ("Norwegen-Freund Jens Lindauer lobte Peru.", "not Jens Lindauer > Norwegen"),
    ("Für den Grünen Jens Lindauer ist das falsch.", "Jens Lindauer > Grüne"),
    ("Das lobte für die Grünen Jens Lindauer. Die SPD schwieg.", "not Jens Lindauer > SPD"),
    # countries in bodies
    ("Das Nato-Mitglied Norwegen lobte Peru.", "Norwegen > Nato: Mitglied"),
    ("Das EU-Land Norwegen lobte Peru.", "Norwegen > EU: Mitglied"),
    ("Der EU-Gegner Norwegen lobte Peru.", "not Norwegen > EU"),
    # bodies of a state
    ("Der Oberste Gerichtshof Norwegens lobte Peru.", "Oberster Gerichtshof > Norwegen"),
    ("Der Oberste Gerichtshof lobte Norwegen.", "not Oberster Gerichtshof > Norwegen"),
    ("Die Nato Norwegen zuliebe zu loben, ist falsch.", "not Nato > Norwegen"),
    # branches
    ("Die Al-Nusra-Front ist ein Zweig der Al-Kaida.", "Al-Nusra-Front > Al-Kaida: Zweig"),
    ("Die Al-Nusra-Front ist kein Zweig der Al-Kaida.", "not Al-Nusra-Front > Al-Kaida"),
    ("Norwegen, Mitglied der Nato, lobte Peru.", "Norwegen > Nato: Mitglied"),
    ("Die Al-Nusra-Front ist ein Feind der Al-Kaida.", "not Al-Nusra-Front > Al-Kaida"),
    ("Al-Nusra-Front, sagt ein Zweig der Al-Kaida, lebt.", "not Al-Nusra-Front > Al-Kaida"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
