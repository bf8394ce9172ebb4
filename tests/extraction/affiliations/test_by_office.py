"""Ties that offices state, also those that only coreference tells."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    # a place where something is done is no attribute of an office
    (
        "Die EU schwieg. Strafen, die Kanzlerin Eva Probst und Holm in der EU durchsetzten, wirkten.",
        "not Eva Probst > EU",
    ),
    ("Jan Nowak, der frühere Bürgermeister Londons, lobte die EU.", "not Jan Nowak > Großbritannien"),
    (
        "Jan Nowak, der frühere Minister Großbritanniens, lobte die EU.",
        "Jan Nowak > Großbritannien: Minister",
    ),
    # who a description means holds its office
    ("Jens Lindauer kam. Der SPD-Politiker lobte Oslo.", "Jens Lindauer > SPD: Politiker"),
    ("Norwegens Premier Lars Holmboe kam. Der Premier lobte Peru.", "Lars Holmboe > Norwegen: Premier"),
    # who knows a party is its member, who knows a country is not
    ("CDU-Innenexperte Jens Lindauer lobte Oslo.", "Jens Lindauer > CDU: Innenexperte"),
    ("Russland-Experte Jens Lindauer lobte Oslo. Russland schwieg.", "not Jens Lindauer > Russland"),
    ("Nato-Kritiker Jens Lindauer lobte Oslo. Die Nato schwieg.", "not Jens Lindauer > Nato"),
    # of a party in a state
    ("Tirols SPÖ-Chef Jens Lindauer lobte Oslo.", "Jens Lindauer > SPÖ: Chef\nnot Jens Lindauer > Tirol"),
    # his and her
    ("Jens Lindauer kam. Sein Sprecher Karl Brandner lobte Oslo.", "Karl Brandner > Jens Lindauer: Sprecher"),
    ("Die SPD kam. Ihr Sprecher Karl Brandner lobte Oslo.", "Karl Brandner > SPD: Sprecher"),
    (
        "Norwegens Premier Lars Holmboe und sein Außenminister Nils Ekberg lobten Peru.",
        "Nils Ekberg > Norwegen: Außenminister\nnot Nils Ekberg > Lars Holmboe",
    ),
    ("Jens Lindauer kam. Sein Arzt Karl Brandner lobte Oslo.", "not Karl Brandner > Jens Lindauer"),
    (
        "Jens Lindauer kam. Lindauers Anwalt Karl Brandner lobte Oslo.",
        "Karl Brandner > Jens Lindauer: Anwalt",
    ),
    ("Jens Lindauer kam. Lindauers Arzt Karl Brandner lobte Oslo.", "not Karl Brandner > Jens Lindauer"),
    # the same office elsewhere
    (
        "Norwegens Außenminister Lars Holmboe traf seinen russischen Amtskollegen Igor Sokolow.",
        "Igor Sokolow > Russland: Außenminister\nnot Igor Sokolow > Norwegen",
    ),
    (
        "Norwegens Außenminister Lars Holmboe kam. Peru lobte den russischen Amtskollegen Igor Sokolow.",
        "Igor Sokolow > Russland: Außenminister",
    ),
    # who comes before or after
    (
        "Norwegens Premier Lars Holmboe lobte Peru. Sein Nachfolger Nils Ekberg schwieg.",
        "Nils Ekberg > Norwegen: Premier",
    ),
    ("Jens Lindauer lobte Peru. Sein Nachfolger Nils Ekberg schwieg.", "not Nils Ekberg > Jens Lindauer"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
