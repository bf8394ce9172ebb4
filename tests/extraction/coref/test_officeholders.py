"""Which of several holders the description of an office means."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    (
        "Der Außenminister der Palmeninseln, Toni Brand, kam. Frankreichs Außenminister lobte Oslo.",
        "not Toni Brand > Frankreich",
    ),
    (
        "Außenminister Toni Brand kam an. Norwegens Außenminister lobte die EU.",
        "Toni Brand > Norwegen",
    ),
    (
        "Frankreichs Präsident Luc Morel und sein polnischer Kollege Jan Nowicki sprachen. "
        "Der polnische Präsident kritisierte die EU. Es regnet.",
        "Jan Nowicki | accuses | EU",
    ),
    (
        "Polens Präsident kritisierte die EU. Es regnet. Es taut. Es schneit. Es stürmt. Jan Nowicki kam.",
        "Polens Präsident = -",
    ),
    (
        "Außenminister Jonas Brandt und Innenminister Peter Kranz stritten. "
        "Der Außenminister kritisierte die SPD.",
        "Der Außenminister = Jonas Brandt",
    ),
    (
        "Außenminister Jonas Brandt und Innenminister Peter Kranz stritten. "
        "Der Innenminister kritisierte die SPD.",
        "Der Innenminister = Peter Kranz",
    ),
    (
        "Frankreichs Präsident Luc Morel und Polens Präsident Jan Nowicki sprachen. "
        "Der polnische Präsident kritisierte die EU.",
        "Der polnische Präsident = Jan Nowicki",
    ),
    (
        "Frankreichs Präsident Luc Morel und Polens Präsident Jan Nowicki sprachen. "
        "Frankreichs Präsident kritisierte die EU.",
        "Luc Morel | accuses | EU",
    ),
    (
        "Frankreichs Präsident Luc Morel und Polens Präsident Jan Nowicki sprachen. "
        "Der spanische Präsident kritisierte die EU.",
        "not Luc Morel | accuses | EU\nnot Jan Nowicki | accuses | EU",
    ),
    (
        "Der ehemalige Kanzler Jonas Brandt sprach mit Kanzler Peter Kranz. Der Kanzler kritisierte die EU.",
        "Der Kanzler = Peter Kranz",
    ),
    # the same office in other words
    (
        "Bundesaußenminister Karl Brandner kam. Der Außenminister lobte Oslo.",
        "Der Außenminister = Karl Brandner",
    ),
    ("Außenminister Karl Brandner kam. Der Chefdiplomat lobte Oslo.", "Der Chefdiplomat = Karl Brandner"),
    ("Finanzminister Karl Brandner kam. Der Minister lobte Oslo.", "Der Minister = Karl Brandner"),
    (
        "Norwegens Premier Lars Holmboe kam. Der Regierungschef lobte Oslo.",
        "Der Regierungschef = Lars Holmboe",
    ),
    ("CDU-Chefin Eva Probst kam. Die CDU-Vorsitzende lobte Oslo.", "Die CDU-Vorsitzende = Eva Probst"),
    ("Präsident Karl Brandner kam. Das Staatsoberhaupt lobte Oslo.", "Das Staatsoberhaupt = Karl Brandner"),
    # another one
    ("Finanzminister Karl Brandner kam. Der Außenminister lobte Oslo.", "Der Außenminister = -"),
    ("Präsident Karl Brandner kam. Der Regierungschef lobte Oslo.", "Der Regierungschef = -"),
    ("Präsident Karl Brandner kam. Der Vizepräsident lobte Oslo.", "Der Vizepräsident = -"),
    ("Siemens-Chef Karl Brandner kam. Der Parteichef lobte Oslo.", "Der Parteichef = -"),
    ("SPD-Chef Jens Lindauer kam. Der Bürgermeister lobte Oslo.", "Der Bürgermeister = -"),
    # an office that is over
    ("Ex-Präsident Karl Brandner kam. Der Präsident lobte Oslo.", "Der Präsident = -"),
    ("Ex-Präsident Karl Brandner kam. Der Ex-Präsident lobte Oslo.", "Der Ex-Präsident = Karl Brandner"),
    # of which body
    (
        "Norwegens Premier Lars Holmboe kam. Der norwegische Premier lobte Oslo.",
        "Der norwegische Premier = Lars Holmboe",
    ),
    (
        "Norwegens Premier Lars Holmboe kam. Der schwedische Premier lobte Oslo.",
        "Der schwedische Premier = -",
    ),
    (
        "Norwegens Premier Lars Holmboe traf Schwedens Premier Nils Ekberg. "
        "Der norwegische Regierungschef lobte Oslo.",
        "Der norwegische Regierungschef = Lars Holmboe",
    ),
    (
        "Norwegens Premier Lars Holmboe traf Schwedens Premier Nils Ekberg. Der dänische Premier lobte Oslo.",
        "Der dänische Premier = -",
    ),
    (
        "Finanzminister Karl Brandner kam. Der norwegische Finanzminister lobte Oslo.",
        "Der norwegische Finanzminister = Karl Brandner",
    ),
    # the last of several who fit
    (
        "Präsident Karl Brandner kam. Präsident Nils Ekberg kam. Der Präsident lobte Oslo.",
        "Der Präsident = Nils Ekberg",
    ),
    # the next who has it, where nobody before did
    ("Der Präsident kam. Präsident Nils Ekberg lobte Oslo.", "Der Präsident = Nils Ekberg"),
    # somebody named without an office
    (
        "Nils Ekberg ist gekommen. Der schwedische Premier lobte Oslo.",
        "Der schwedische Premier = Nils Ekberg",
    ),
    ("Am Montag sprach Lars Holmboe. Der Präsident lobte Oslo.", "Der Präsident = Lars Holmboe"),
    ("Am Montag sprach Lars Holmboe. Die Nato lobte den Präsidenten.", "den Präsidenten = -"),
    ("Am Montag sprach Holmboe. Der Präsident lobte Oslo.", "Der Präsident = -"),
    ("Am Montag sprach Lars Holmboe. Der Vizepräsident lobte Oslo.", "Der Vizepräsident = -"),
    ("Am Montag sprach Lars Holmboe. Der Bürgermeister lobte Oslo.", "Der Bürgermeister = -"),
    ("Am Montag sprach Karl Brandner. Die Präsidentin lobte Oslo.", "Die Präsidentin = -"),
    ("Am Montag sprach Karl Brandner (SPD). Der Präsident lobte Oslo.", "Der Präsident = -"),
    ("Am Montag sprachen Lars Holmboe und Nils Ekberg. Der Präsident lobte Oslo.", "Der Präsident = -"),
    ("Am Montag sprach Lars Holmboe. Es regnete. Der Präsident lobte Oslo.", "Der Präsident = -"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
