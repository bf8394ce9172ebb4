"""Which names are one actor."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    # the European Union, or the two parties
    ("Die EU berät. Polen kritisierte die Union.", "Polen | accuses | EU\nno Union"),
    ("Die EU berät. Die SPD kritisierte die Union.", "SPD | accuses | Union"),
    ("Polen kritisierte die Union.", "Polen | accuses | Union"),
    ("Die EU berät. Polen kritisierte CDU/CSU.", "no Union\nnot Polen | accuses | EU"),
    (
        "Jonas Brandt kritisierte die SPD. Brandt lobte die CDU.",
        "person Jonas Brandt\nno Brandt\nBrandt = Jonas Brandt",
    ),
    (
        "Jonas Brandt und Eva Brandt kamen. Eva Brandt lobte die CDU.",
        "person Jonas Brandt\nperson Eva Brandt\nnot Jonas Brandt | supports | CDU",
    ),
    (
        "Der Internationale Gerichtshof urteilte. Russland kritisierte den Internationalen Gerichtshof.",
        "Russland | accuses | Internationaler Gerichtshof",
    ),
    (
        "Russland griff an. Russlands Armee griff die Ukraine an. Moskau drohte der EU.",
        "no Moskau\nMoskau = Russland\nRussland | threatens | EU",
    ),
    (
        "Jonas Brandt sprach. Peter Brandt kritisierte die SPD.",
        "Peter Brandt | accuses | SPD\nnot Jonas Brandt | accuses | SPD",
    ),
    # full names first, also for headlines
    (
        "Kreuzer lobt Peru.\n\nDer Abgeordnete Tobias Kreuzer hat Peru gelobt.",
        "person Tobias Kreuzer\nno Kreuzer\nKreuzer = Tobias Kreuzer",
    ),
    # of two, the one named last
    (
        "Tobias Kreuzer lobte Peru. Norbert Kreuzer lobte Peru. Kreuzer lobte am Abend die Nato.",
        "Norbert Kreuzer | supports | Nato\nnot Tobias Kreuzer | supports | Nato",
    ),
    (
        "Tobias Kreuzer lobte Peru. Norbert Kreuzer lobte Peru. Tobias Kreuzer kam. Kreuzer lobte die Nato.",
        "Tobias Kreuzer | supports | Nato\nnot Norbert Kreuzer | supports | Nato",
    ),
    # the name with the most words, then the most frequent
    (
        "Otto Brandner kam. Otto Friedrich Brandner lobte Peru. Otto Brandner ging.",
        "person Otto Friedrich Brandner\nno Otto Brandner",
    ),
    # bodies by case, legal form and abbreviation
    (
        "Das Rote Kreuz kam. Peru lobte die Arbeit des Roten Kreuzes.",
        "Peru | supports | Rotes Kreuz\nno Roten Kreuzes",
    ),
    ("Die Feronia AG verklagt Peru. Peru lobte die Feronia.", "Peru | supports | Feronia AG\nno Feronia"),
    (
        "Das Bundesinstitut für Moorforschung (BIMO) kam. Das BIMO lobte Peru.",
        "Bundesinstitut für Moorforschung | supports | Peru\nno BIMO",
    ),
    (
        "Das Bundesinstitut für Moorforschung kam. Peru lobte die Bundesanstalt für Moorforschung (BAMO).",
        "organisation Bundesinstitut für Moorforschung\norganisation Bundesanstalt für Moorforschung",
    ),
    # seats are their country, but cities by themselves are not
    (
        "Paris kritisierte Norwegen. Frankreich lobte Peru.",
        "Paris = Frankreich\nFrankreich | accuses | Norwegen\nno Paris",
    ),
    ("Die Stadt Zürich verklagte Norwegen. Zürich lobte Peru.", "Zürich | supports | Peru\nno Schweiz"),
    ("Brüssel droht Norwegen. Die EU lobte Peru.", "organisation EU\nno Brüssel\nEU | threatens | Norwegen"),
    # people and bodies are not mixed
    (
        "Henriette Brandner traf in Wien Karl Brandner. Henriette Brandner lobte ihn.",
        "person Henriette Brandner\nperson Karl Brandner\nno Brandner",
    ),
    ("Siemens klagt Peru. Peter Siemens lobte Peru.", "organisation Siemens\nperson Peter Siemens"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
