"""Actors inside words and adjectives."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken


@pytest.mark.parametrize(
    ("text", "part", "name"),
    [
        ("Der US-Präsident schwieg.", "US", "USA"),
        ("Ein Ex-SPD-Chef schwieg.", "SPD", "SPD"),
        ("Die PKK-Kämpfer ergaben sich.", "PKK", "PKK"),
        ("Die EU-Fraktion stimmte zu.", "EU", "EU"),
        ("Die US-Luftwaffe flog davon.", "US", "USA"),
        ("Die Grün-Politikerin schwieg.", "Grün", "Grüne"),
        ("Ein Kreml-Sprecher schwieg.", "Kreml", "Russland"),
        ("Die Kreml-Führung schwieg.", "Kreml", "Russland"),
        ("Karl Brandner schwieg. Sein Freund, ein Brandner-Vertrauter, kam.", "Brandner", "Karl Brandner"),
        ("Die Stiftung Blaues Wasser schwieg. Eine Wasser-Sprecherin kam.", "Wasser", "Blaues Wasser"),
        ("Lindwurm-Chef Karl Brandner schwieg.", "Lindwurm", "Lindwurm"),
        ("Gestern schwieg Lindwurm-Sprecherin Eva Probst.", "Lindwurm", "Lindwurm"),
    ],
)
def test_who_is_named_before_a_hyphen(inside, text, part, name):
    assert inside(text).get(part) == name


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Der Kreml-Palast brannte.", "Kreml"),
        ("Der Kreml-Experte schwieg.", "Kreml"),
        ("Die Brandner-Vertraute Eva Probst schwieg.", "Brandner"),
        ("Partei-Chef Karl Brandner schwieg.", "Partei"),
        ("Polizei-Chef Karl Brandner schwieg.", "Polizei"),
        ("Lindwurm-Richter Karl Brandner schwieg.", "Lindwurm"),
        ("Der Lindwurm-Chef schwieg.", "Lindwurm"),
        ("Die Lindwurm-Chefin traf Karl Brandner.", "Lindwurm"),
        ("Senator-Chef Karl Brandner schwieg.", "Senator"),
        ("Die -Chefin Eva Probst schwieg.", ""),
        ("(Lindwurm-Chef Karl Brandner, 3.5.2016)", "Lindwurm"),
    ],
)
def test_what_names_nobody_before_a_hyphen(inside, text, part):
    assert part not in inside(text)


def test_a_country_before_a_thing_is_only_an_actor_if_something_else_makes_it_one(inside, weak):
    assert inside("Der US-Markt brach ein.") == {}
    assert weak("Der US-Markt brach ein.") == {"US"}
    assert weak("Die Brandner-Tochter kam. Karl Brandner schwieg.") == {"Karl Brandner"}


def test_the_part_before_the_hyphen_is_what_is_marked(mentions):
    text = "Er sprach mit dem Ex-US-Präsidenten."
    (found,) = [c for c in mentions(text).candidates if c.entity]
    assert text[slice(*found.chars)] == "US"
    assert found.chars[0] == text.index("US")


@pytest.mark.parametrize("name", ["SPIEGEL-Reporterin", "ORF-Korrespondentin", "NZZ-Redakteurin"])
def test_reporters_only_report(names, name):
    assert "Eva Probst" not in names(f"{name} Eva Probst traf Norwegen.")


@pytest.mark.parametrize("name", ["Lindwurm-Reporterin", "SPIEGEL-Chefin", "Reporterin", "ORF-Moderatorin"])
def test_others_may_act(names, name):
    assert "Eva Probst" in names(f"{name} Eva Probst traf Norwegen.")


@pytest.mark.parametrize(
    ("text", "adjective", "country"),
    [
        ("Russische Vertreter kamen nach Oslo.", "Russische", "Russland"),
        ("Der türkische Ministerpräsident kam nach Oslo.", "türkische", "Türkei"),
        ("Das Prager Außenministerium schwieg.", "Prager", "Tschechien"),
        ("Die norwegische und schwedische Regierung kamen.", "norwegische", "Norwegen"),
        ("Der polnische Amtskollege kam.", "polnische", "Polen"),
        ("Eine polnische Gruppensprecherin kam.", "polnische", "Polen"),
        ("Der westliche Präsident kam.", "westliche", "Der Westen"),
        ("Der Londoner Bürgermeister kam.", "Londoner", "London"),
        ("Die Wiener Bürgermeisterin kam.", "Wiener", "Wien"),
    ],
)
def test_adjectives_that_name_an_actor(inside, text, adjective, country):
    assert inside(text).get(adjective) == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Polnische Äpfel sind beliebt.", "Polen"),
        ("Der polnische Vorstandskollege kam.", "Polen"),
        ("Der norwegische Bürgermeister kam.", "Norwegen"),
        ("Der deutsche Autor schwieg.", "Deutschland"),
    ],
)
def test_adjectives_of_what_is_not_the_states(inside, weak, text, country):
    assert inside(text) == {}
    assert weak(text) == {country}


@pytest.mark.parametrize(
    "text",
    [
        "Prager Schinken ist beliebt.",
        "Westliche Äpfel sind beliebt.",
        "Die Wiener sind freundlich.",
        "Der Russische ist schwer.",
        "Komische Vertreter kamen nach Oslo.",
    ],
)
def test_adjectives_that_name_nobody(inside, weak, text):
    assert inside(text) == {}
    assert weak(text) <= {"Oslo"}


SENTENCES = [
    ("Der US-Präsident kritisierte die EU.", "country USA"),
    ("PKK-Kämpfer griffen die Türkei an.", "PKK | attacks | Türkei"),
    ("Russische Vertreter kritisierten die EU.", "Russland | accuses | EU"),
    ("Russische Musiker kritisierten die EU.", "not Russland | accuses | EU"),
    ("Das Prager Außenministerium kritisierte die EU.", "Tschechien | accuses | EU"),
    ("Der Prager Schriftsteller Jan Nowicki kritisierte die EU.", "not Tschechien | accuses | EU"),
    ("Wagner-Chef Igor Sokolow drohte Russland.", "organisation Wagner\nIgor Sokolow > Wagner: Chef"),
    ("Der Londoner Bürgermeister Jack Smith kritisierte die EU.", "Jack Smith > London: Bürgermeister"),
    ("SPIEGEL-Reporterin Eva Probst schrieb über Russland.", "no SPIEGEL"),
    ("Jonas Brandt kritisierte die EU. Brandt-Vertraute lobten die SPD.", "person Jonas Brandt"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
