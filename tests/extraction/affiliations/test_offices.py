"""Of what body an office is."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken

SENTENCES = [
    ("Der Präsident der EU-Kommission, Jonas Brandt, sprach.", "Jonas Brandt > EU-Kommission: Präsident"),
    ("Russlands Außenminister Igor Sokolow sprach.", "Igor Sokolow > Russland: Außenminister"),
    ("Der russische Außenminister Igor Sokolow sprach.", "Igor Sokolow > Russland: Außenminister"),
    ("US-Präsident John Miller sprach.", "John Miller > USA: Präsident"),
    ("Der Bürgermeister von Köln, Jonas Brandt, sprach.", "Jonas Brandt > Köln: Bürgermeister"),
    ("Der Minister sprach in Russland mit Igor Sokolow.", "not Igor Sokolow > Russland"),
    ("Chinas neuer Staats- und Parteichef Li Wen sprach.", "Li Wen > China"),
    # whose it is, before it
    ("Norwegens langjähriger Premier Lars Holmboe lobte Oslo.", "Lars Holmboe > Norwegen: Premier"),
    ("Die norwegische Premierministerin Eva Probst lobte Peru.", "Eva Probst > Norwegen: Premierministerin"),
    ("Norwegen lobte Premier Igor Sokolow.", "not Igor Sokolow > Norwegen"),
    # in the word
    ("Kremlchef Igor Sokolow lobte Oslo. Russland schwieg.", "Igor Sokolow > Russland: Kremlchef"),
    (
        "Nationalratspräsidentin Eva Probst lobte Oslo. Der Nationalrat tagt.",
        "Eva Probst > Nationalrat: Nationalratspräsidentin",
    ),
    (
        "Bundestagsabgeordneter Jens Lindauer lobte Oslo. Der Bundestag tagt.",
        "Jens Lindauer > Bundestag: Bundestagsabgeordneter",
    ),
    ("Bundestagsabgeordneter Jens Lindauer lobte Oslo. Der Bundesrat tagt.", "not Jens Lindauer > Bundesrat"),
    # behind it
    ("Der Chef der Partei Nordwind, Jens Lindauer, lobte Oslo.", "Jens Lindauer > Nordwind: Chef"),
    ("Der Chef des IWF, Jens Lindauer, lobte Oslo.", "Jens Lindauer > IWF: Chef"),
    ("Der Sprecher von Greenpeace, Jens Lindauer, lobte Oslo.", "Jens Lindauer > Greenpeace: Sprecher"),
    ("Die Präsidentin Norwegens, Eva Probst, lobte Peru.", "Eva Probst > Norwegen: Präsidentin"),
    (
        "Der Chefvolkswirt für Asien bei der Deutschen Bank, Jens Lindauer, lobte Oslo.",
        "Jens Lindauer > Deutsche Bank: Chefvolkswirt",
    ),
    ("Der Premier Russlands und Norwegens König lobten Peru.", "not Russland > Norwegen"),
    # where somebody is, if it is known whose he is
    (
        "Der norwegische Botschafter in Schweden, Lars Holmboe, lobte Oslo.",
        "Lars Holmboe > Norwegen: Botschafter\nnot Lars Holmboe > Schweden",
    ),
    (
        "Norwegens Botschafter bei der Nato, Lars Holmboe, lobte Oslo.",
        "Lars Holmboe > Norwegen\nnot Lars Holmboe > Nato",
    ),
    # bodies that end like an office
    ("Der Bundesrat lobte Jens Lindauer.", "not Jens Lindauer > Bundesrat"),
    # former
    ("Ex-SPD-Chef Jens Lindauer lobte Oslo.", "Jens Lindauer > SPD: Ex-Chef"),
    # forms of address are no offices
    ("Herr Lindauer von der SPD lobte Oslo.", "not Lindauer > SPD: Herr"),
    # two in a row
    ("Jens Lindauer ist Arzt und Chef der SPD.", "Jens Lindauer > SPD"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
