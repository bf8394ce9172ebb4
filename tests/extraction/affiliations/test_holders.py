"""Who holds an office: named right after it, beside it, or as the subject of "ist"."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    # behind "und" somebody else begins
    (
        "Der französische Präsident und sein Gastgeber Jan Nowak lobten die EU.",
        "not Jan Nowak > Frankreich",
    ),
    ("Der Chef der SPD und die Ministerin Eva Probst lobten die EU.", "not Eva Probst > SPD"),
    (
        "Der Chef der SPD und frühere Minister Jan Nowak lobte die EU.",
        "Jan Nowak > SPD: Chef",
    ),
    (
        "Die Regierungschefs der EU berieten auf Einladung von Ratspräsident Jan Nowak.",
        "not Jan Nowak > EU: Regierungschef",
    ),
    ("SPD-Chef Jonas Brandt kritisierte die CDU.", "Jonas Brandt > SPD: Chef"),
    ("Jonas Brandt, Chef der SPD, kritisierte die CDU.", "Jonas Brandt > SPD: Chef"),
    ("Der Chef der SPD, Jonas Brandt, kritisierte die CDU.", "Jonas Brandt > SPD: Chef"),
    ("Jonas Brandt ist Chef der SPD.", "Jonas Brandt > SPD: Chef"),
    ("Jonas Brandt ist nicht Chef der SPD.", "not Jonas Brandt > SPD"),
    ("Jonas Brandt kritisierte den Chef der SPD.", "not Jonas Brandt > SPD"),
    ("Die SPD-Politiker Jonas Brandt und Eva Probst kritisierten die CDU.", "Jonas Brandt > SPD"),
    (
        "Die Chefs der SPD und der CDU, Jonas Brandt und Eva Probst, sprachen.",
        "person Jonas Brandt\nperson Eva Probst",
    ),
    # right after the office, behind forms of address and quotation marks
    ("SPD-Chef Dr. Jens Lindauer lobte Oslo.", "Jens Lindauer > SPD: Chef"),
    ("SPD-Chef „Jens Lindauer“ lobte Oslo.", "Jens Lindauer > SPD: Chef"),
    (
        "Die SPD-Abgeordneten lobten Jens Lindauer und Eva Probst.",
        "not Jens Lindauer > SPD\nnot Eva Probst > SPD",
    ),
    # in lists
    (
        "Die SPD-Abgeordneten Jens Lindauer, Eva Probst und Karl Brandner lobten Oslo.",
        "Jens Lindauer > SPD: Abgeordneter\nEva Probst > SPD\nKarl Brandner > SPD",
    ),
    (
        "Die SPD-Abgeordneten Jens Lindauer sowie Eva Probst lobten Oslo.",
        "Jens Lindauer > SPD\nEva Probst > SPD",
    ),
    (
        "Die Abgeordneten der SPD Jens Lindauer und Eva Probst lobten Oslo.",
        "Jens Lindauer > SPD\nEva Probst > SPD",
    ),
    (
        "Der SPD-Abgeordnete Jens Lindauer und Eva Probst lobten Oslo.",
        "Jens Lindauer > SPD\nnot Eva Probst > SPD",
    ),
    ("Jens Lindauer und Eva Probst, die SPD-Abgeordnete lobte, kamen.", "not Jens Lindauer > SPD"),
    # behind what the office is of
    ("Der Chef der SPD, Dr. Jens Lindauer, lobte Oslo.", "Jens Lindauer > SPD: Chef"),
    ("Der Chef der SPD (Jens Lindauer) lobte Oslo.", "Jens Lindauer > SPD: Chef"),
    ("Der Chef der Grünen Cem Lindauer lobte Oslo.", "Cem Lindauer > Grüne: Chef"),
    ("Der Chef der SPD von Oslo, Jens Lindauer, lobte Peru.", "Jens Lindauer > SPD: Chef"),
    ("Der Chef der SPD sagte, Jens Lindauer sei krank. Lindauer ist Arzt.", "not Jens Lindauer > SPD: Arzt"),
    # behind the name and a comma
    ("Jens Lindauer, seit 2010 Chef der SPD, lobte Oslo.", "Jens Lindauer > SPD: Chef"),
    ("Jens Lindauer, langjähriger Chef der SPD, lobte Oslo.", "Jens Lindauer > SPD: Chef"),
    ("Gelobt wurde Jens Lindauer, der Chef der SPD.", "Jens Lindauer > SPD: Chef"),
    ("Jens Lindauer, sagt der Chef der SPD, sei krank.", "not Jens Lindauer > SPD"),
    ("Wie Jens Lindauer, lobte der Chef der SPD Oslo.", "not Jens Lindauer > SPD"),
    # what somebody is
    ("Jens Lindauer ist der neue Chef der SPD.", "Jens Lindauer > SPD: Chef"),
    ("Chef der SPD ist Jens Lindauer.", "Jens Lindauer > SPD: Chef"),
    ("Jens Lindauer ist kein Chef der SPD.", "not Jens Lindauer > SPD"),
    ("Jens Lindauer war nie Chef der SPD.", "not Jens Lindauer > SPD"),
    ("Jens Lindauer wird Chef der SPD.", "not Jens Lindauer > SPD"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
