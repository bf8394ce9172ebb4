"""Offices that do not state their body."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Die SPD streitet. Parteichef Jonas Brandt sprach.", "Jonas Brandt > SPD"),
    (
        "SPD und CDU streiten. Parteichef Jonas Brandt sprach.",
        "not Jonas Brandt > SPD\nnot Jonas Brandt > CDU",
    ),
    ("Die EU-Kommission droht Polen. Kommissionschefin Renate Holm sprach.", "Renate Holm > EU-Kommission"),
    ("Die EU-Kommission droht Polen. Handelskommissar Jonas Brandt sprach.", "Jonas Brandt > EU-Kommission"),
    ("Die EU-Kommission droht Polen. Kommissar Jonas Brandt ermittelte.", "not Jonas Brandt > EU-Kommission"),
    ("Die SPD streitet. Parteichefin Renate Holm (CDU) sprach.", "Renate Holm > CDU\nnot Renate Holm > SPD"),
    # of the one party in the sentence, the sentence before, or by far the most frequent
    ("Die FDP klagt. Fraktionschef Jens Lindauer lobte Oslo.", "Jens Lindauer > FDP: Fraktionschef"),
    ("Die FDP klagt. Ex-Bundesobmann Karl Brandner lobte Oslo.", "Karl Brandner > FDP: Ex-Bundesobmann"),
    (
        "FDP und SPD streiten. Die FDP klagt. Die FDP schwieg. Es taut. Parteichef Jens Lindauer kam.",
        "Jens Lindauer > FDP: Parteichef",
    ),
    (
        "FDP und SPD streiten. Die FDP klagt. Es regnet. Es taut. Parteichef Jens Lindauer kam.",
        "Jens Lindauer > FDP",
    ),
    (
        "FDP und SPD streiten. FDP und SPD klagen. Die FDP kam. Es taut. Parteichef Jens Lindauer kam.",
        "not Jens Lindauer > FDP\nnot Jens Lindauer > SPD",
    ),
    ("Die SPD klagt. Es regnet. Wie die FDP lobte Parteichef Jens Lindauer Oslo.", "not Jens Lindauer > SPD"),
    ("Die FDP klagt. Konzernchef Jens Lindauer lobte Oslo.", "not Jens Lindauer > FDP"),
    ("Die FDP klagt. SPD-Parteichef Jens Lindauer lobte Oslo.", "not Jens Lindauer > FDP"),
    ("Die FDP klagt. SPD-Chef Jens Lindauer kam. Parteichef Lindauer lobte Oslo.", "not Jens Lindauer > FDP"),
    ("Norwegen klagt. Parteichef Jens Lindauer lobte Oslo.", "not Jens Lindauer > Norwegen"),
    # of the European Union
    (
        "Die EU klagt. Ratspräsident Karl Brandner kam. Die EU-Kommission schwieg.",
        "Karl Brandner > EU: Ratspräsident\nnot Karl Brandner > EU-Kommission",
    ),
    (
        "Die EU klagt. Außenbeauftragte Eva Probst kam. Die EU-Kommission schwieg.",
        "Eva Probst > EU-Kommission: Außenbeauftragte\nnot Eva Probst > EU",
    ),
    ("Die EU klagt. Ex-Kommissionschef Karl Brandner kam.", "Karl Brandner > EU: Ex-Kommissionschef"),
    ("Die EU klagt. Handelskommissar Karl Brandner kam.", "Karl Brandner > EU: Handelskommissar"),
    ("Die EU klagt. Kommissar Karl Brandner kam.", "not Karl Brandner > EU"),
    ("Die EU klagt. Präsident Karl Brandner kam.", "not Karl Brandner > EU"),
    ("Norwegen klagt. Handelskommissar Karl Brandner kam.", "not Karl Brandner > Norwegen"),
    # named close by is enough, and nothing else is sought
    ("Die EU klagt. Die Linde AG klagt. Konzernchef Karl Brandner kam.", "not Karl Brandner > EU"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Die SPD tagte. Die Sozialdemokratin Jana Brandt lobte Oslo.", "Jana Brandt > SPD"),
        ("Die CDU tagte. Der Christdemokrat Jens Brandt lobte Oslo.", "Jens Brandt > CDU"),
        ("Die Sozialdemokratin Jana Brandt lobte Oslo. Die SPÖ schwieg.", "Jana Brandt > SPÖ"),
        ("SPD und SPÖ tagten. Die Sozialdemokratin Jana Brandt lobte Oslo.", "not Jana Brandt > SPD"),
        ("Die FDP tagte. Die Sozialdemokratin Jana Brandt lobte Oslo.", "not Jana Brandt > FDP"),
        ("Die SPD tagte. Die Sozialdemokratin Jana Brandt (SPÖ) lobte Oslo.", "not Jana Brandt > SPD"),
        ("Die SPD tagte. Die Demokratin Jana Brandt lobte Oslo.", "not Jana Brandt > SPD"),
    ],
)
def test_a_member_of_the_one_party_called_so(read, text, claim):
    assert broken(read(text), claim) == []
