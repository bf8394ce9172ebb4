"""Short names of bodies, and what they are short for."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken


@pytest.fixture
def short(mentions):
    return lambda text: mentions(text).abbreviations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Das Bundesinstitut für Waldkunde (BIW) kritisierte Norwegen.",
            {"BIW": "Bundesinstitut für Waldkunde"},
        ),
        ('Die Partei "Grüner Aufbruch" (GA) kritisierte Norwegen.', {"GA": "Grüner Aufbruch"}),
        (
            "Die Bergbauernunion Alpenland (Beuna) kritisierte Norwegen.",
            {"Beuna": "Bergbauernunion Alpenland"},
        ),
        ("Die Neue Bauernpartei stritt. Die NB kritisierte Norwegen.", {"NB": "Neue Bauernpartei"}),
        (
            "Die Deutsch-Norwegische Volksfront stritt. Die DNV schwieg.",
            {"DNV": "Deutsch-Norwegische Volksfront"},
        ),
    ],
)
def test_short_names(short, text, found):
    assert short(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Das Bundesinstitut für Waldkunde (1973) kritisierte Norwegen.",
        "Das Bundesinstitut für Waldkunde (siehe) kritisierte Norwegen.",
        "Das Bundesinstitut für Waldkunde (B) kritisierte Norwegen.",
        "Das Bundesinstitut für Waldkunde (Waldforschungsanstalt) kritisierte Norwegen.",
        "Das Bundesinstitut für Waldkunde (seit Mai) kritisierte Norwegen.",
        "Das Bundesinstitut für Waldkunde BIW kritisierte Norwegen.",
        "Karl Brandner (KB) kritisierte Norwegen.",
        "Die Neue Bauernpartei stritt. Die SPD kritisierte Norwegen.",
        "Die Neue Bauernpartei stritt. Die BN kritisierte Norwegen.",
    ],
)
def test_what_is_no_short_name(short, text):
    assert short(text) == {}


def test_a_bracket_at_the_end_of_a_text(short):
    assert short("Es kam das Bundesinstitut für Waldkunde (BIW)") == {"BIW": "Bundesinstitut für Waldkunde"}
    assert short("Es kam das Bundesinstitut für Waldkunde (BIW") == {}


def test_a_short_name_is_a_name_of_a_body(names):
    assert names("Das Bundesinstitut für Waldkunde (Biwu) schwieg.")["Biwu"] == "ORG"
    assert names("Die Neue Bauernpartei (Norwegen) schwieg.")["Norwegen"] == "ORG"


SENTENCES = [
    (
        "Das Bundesinstitut für Berufsbildung (BIBB) kritisierte die SPD. Das BIBB lobte die CDU.",
        "organisation Bundesinstitut für Berufsbildung\nno BIBB",
    ),
    ("Die Kommunistische Partei kritisierte die EU. Die KP lobte Russland.", "no KP"),
    ("Die SPD (links) kritisierte die CDU.", "organisation SPD"),
    ("Jonas Brandt (SPD) kritisierte die CDU.", "organisation SPD\nperson Jonas Brandt"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
