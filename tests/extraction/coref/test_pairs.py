"""Two who are meant together."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Russland und China verhandelten. Beide Länder kritisierten die EU.",
        "Beide Länder = Russland, China\nRussland | accuses | EU\nChina | accuses | EU",
    ),
    ("Russland, China und Indien verhandelten. Beide Länder kritisierten die EU.", "Beide Länder = -"),
    ("Jonas Brandt kam nach Oslo. Beide Politiker lobten die SPD.", "Beide Politiker = -"),
    ("Russland und China verhandelten. Die Länder kritisierten die EU.", "Die Länder = -"),
    ("SPD und CDU verhandelten. Beide Parteien kritisierten die FDP.", "Beide Parteien = SPD, CDU"),
    (
        "Karl Brandner und Eva Probst haben telefoniert. Beide lobten den Vertrag.",
        "Beide = Karl Brandner, Eva Probst",
    ),
    ("Norwegen und Schweden haben sich geeinigt. Beide lobten den Vertrag.", "Beide = Norwegen, Schweden"),
    (
        "Norwegen und Schweden haben sich geeinigt. Beide Länder wollen zusammenarbeiten.",
        "Beide Länder = Norwegen, Schweden",
    ),
    (
        "Karl Brandner und Jens Lindauer kamen nach Oslo. Die beiden Männer lobten den Vertrag.",
        "Die beiden Männer = Karl Brandner, Jens Lindauer",
    ),
    ("SPD und FDP haben sich geeinigt. Beide Parteien lobten den Vertrag.", "Beide Parteien = SPD, FDP"),
    # two sentences back, as far as nobody else is named
    (
        "SPD und FDP haben sich geeinigt. Es regnete. Beide Parteien lobten den Vertrag.",
        "Beide Parteien = SPD, FDP",
    ),
    # persons, though two countries are named too
    (
        "Karl Brandner und Eva Probst flogen von Norwegen nach Schweden. Beide lobten den Vertrag.",
        "Beide = Karl Brandner, Eva Probst",
    ),
    # countries, though persons are named too
    (
        "Karl Brandner und Eva Probst lobten Norwegen und Schweden. Beide Länder schwiegen.",
        "Beide Länder = Norwegen, Schweden",
    ),
    ("Karl Brandner, Jens Lindauer und Eva Probst haben telefoniert. Beide lobten den Vertrag.", "Beide = -"),
    ("Karl Brandner hat telefoniert. Beide lobten den Vertrag.", "Beide = -"),
    ("Norwegen und Schweden haben sich geeinigt. Beide Parteien lobten den Vertrag.", "Beide Parteien = -"),
    ("Norwegen und Schweden haben sich geeinigt. Die Länder lobten den Vertrag.", "Die Länder = -"),
    ("SPD und FDP kamen. Es regnete. Es schneite. Beide Parteien lobten den Plan.", "Beide Parteien = -"),
    ("SPD und FDP kamen. SPD, FDP und CDU blieben. Beide Parteien lobten den Plan.", "Beide Parteien = -"),
    ("Karl Brandner und Eva Probst haben telefoniert. Beide Hunde bellten.", "Beide = -"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
