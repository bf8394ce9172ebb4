"""From a text to candidates: who is found under which name, in the order of the text."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ministerin Eva Probst traf Karl Brandner von der SPD.",
            {"Eva Probst": "PER", "Karl Brandner": "PER", "SPD": "ORG"},
        ),
        ("Brandner kam. Karl Brandner lobte den Plan.", {"Brandner": "PER", "Karl Brandner": "PER"}),
        ("Das Institut für Waldkunde kritisierte den Plan.", {"Institut für Waldkunde": "ORG"}),
        ("Die Stadt-ÖVP kritisierte den Plan.", {"ÖVP": "ORG"}),
        ("Frankfurt lehnte den Plan der Nato ab.", {"Frankfurt": "LOC", "Nato": "ORG"}),
        ("Der Bürgermeister von Lindau lehnte den Plan ab.", {"Lindau": "LOC"}),
    ],
)
def test_who_is_found(names, text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Die Regierung kritisierte den Plan.",
        "Das meldete die Agentur Reuters.",
        "Der Präsident kritisierte den Plan.",
        "In Lindau regnet es.",
    ],
)
def test_nobody_is_found(names, text):
    assert names(text) == {}


def test_candidates_stand_in_the_order_of_the_text(mentions):
    text = "Die US-Ministerin Eva Probst, die Bundesregierung und Frankreich kritisierten russische Soldaten."
    found = mentions(text).candidates
    assert [c.entity.name if c.entity else c.name for c in found] == [
        "USA",
        "Eva Probst",
        "Deutschland",
        "Frankreich",
        "Russland",
    ]


def test_every_word_is_taken_by_one_candidate_at_most(mentions):
    text = (
        "Der frühere Nato-Generalsekretär Karl Brandner und die Vereinigten Staaten kritisierten "
        "die Partei Grüner Aufbruch (GA) und den Kreml in Moskau."
    )
    taken = [i for c in mentions(text).candidates if c.chars == (0, 0) for i in range(c.start, c.end)]
    assert sorted(set(taken)) == sorted(taken)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Das kritisierte Kolumbiens Verfassungsgerichtshof gestern.", "Kolumbiens Verfassungsgerichtshof"),
        ("Karl Brandner kam. Gestern schwieg Brandners Ministerium.", "Brandners Ministerium"),
    ],
)
def test_whose_a_body_is_is_no_part_of_its_name(names, weak, text, name):
    assert name not in names(text)
    assert name not in weak(text)


SENTENCES = [
    (
        "Brandts Ministerium kritisierte die SPD. Minister Jonas Brandt schwieg.",
        "person Jonas Brandt\nno Brandts Ministerium",
    ),
    ("Kolumbiens Kongress kritisierte die USA.", "no Kolumbiens Kongress"),
    ("Die Stadt-ÖVP kritisierte die SPÖ.", "ÖVP | accuses | SPÖ"),
    ("Der Stiftungsrat forderte die SPÖ zum Handeln auf.", "Stiftungsrat | requests | SPÖ"),
    ("Vor dem Stiftungsrat wartete Eva Probst.", "no Stiftungsrat"),
    ("Die Bauern-Union kritisierte die SPÖ.", "Bauern-Union | accuses | SPÖ\nno Union"),
    ("Die Rathaus-Union lobte Eva Probst.", "Rathaus-Union | supports | Eva Probst\nno Union"),
    ("Amnesty International kritisierte Russland.", "Amnesty International | accuses | Russland"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
