"""Entities of the gazetteer, unless their words belong to a longer name."""

from __future__ import annotations

import pytest

from tests.extraction.claims import broken


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Norwegen kritisierte den Plan.", "Norwegen"),
        ("Die Vereinigten Staaten kritisierten den Plan.", "USA"),
        ("Moskau kritisierte den Plan.", "Russland"),
        ("Tirol kritisierte den Plan.", "Tirol"),
        ("Die Regierung in Warschau kritisierte den Plan.", "Polen"),
        ("Das Internationale Rote Kreuz kritisierte den Plan.", "Rotes Kreuz"),
        ("Die Republikaner kritisierten den Plan.", "Republikaner"),
        ("Die Linke kritisierte den Plan.", "Die Linke"),
        ("Der Westen kritisierte den Plan.", "Der Westen"),
        ("Die EU-Kommission kritisierte den Plan.", "EU-Kommission"),
        ("Die Nato-Außenminister kritisierten die Nato.", "Nato"),
        ("Die Partei Die Linke kritisierte den Plan.", "Die Linke"),
    ],
)
def test_known_entities_that_act(mentions, text, entity):
    assert entity in {c.entity.name for c in mentions(text).candidates if c.entity and c.strong}


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("In Norwegen regnet es.", "Norwegen"),
        ("In Moskau regnet es.", "Russland"),
        ("Die Straßen Moskaus sind leer.", "Russland"),
        ("Im Westen regnet es.", "Der Westen"),
        ("Eva Probst wohnt in der Steiermark.", "Steiermark"),
        ("Brüssel liegt an der Zenne.", "EU"),
    ],
)
def test_known_entities_that_are_only_places(mentions, text, entity):
    found = [c for c in mentions(text).candidates if c.entity and c.entity.name == entity]
    assert found
    assert not any(c.strong for c in found)


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("Jordan Paris kritisierte den Plan.", "Frankreich"),
        ("Der FC Norwegen verlor.", "Norwegen"),
        ("Ein Republikaner kritisierte den Plan.", "Republikaner"),
        ("Fünf Republikaner kritisierten den Plan.", "Republikaner"),
        ("Die enttäuschten Republikaner kritisierten den Plan.", "Republikaner"),
        ("Mit den Republikanern sprach niemand.", "Republikaner"),
        ("Die Pariser Börse brach ein.", "Frankreich"),
    ],
)
def test_words_of_longer_names_and_common_nouns(mentions, text, entity):
    assert entity not in {c.entity.name for c in mentions(text).candidates if c.entity and c.strong}


def test_the_longest_known_name_counts(mentions):
    text = "Die Vereinten Nationen und der Internationale Währungsfonds kritisierten den Plan."
    found = mentions(text).candidates
    assert [(c.name, c.end - c.start) for c in found] == [
        ("Vereinte Nationen", 2),
        ("Internationaler Währungsfonds", 2),
    ]


def test_how_a_known_entity_is_named(mentions):
    forms = {c.name: c.form.value for c in mentions("Moskau und Norwegen kritisierten Schweden.").candidates}
    assert forms == {"Moskau": "metonym", "Norwegen": "name", "Schweden": "name"}


def test_a_city_with_its_mayor_is_no_seat(mentions):
    (city,) = list(mentions("Der Bürgermeister von Moskau kritisierte den Plan.").candidates)
    assert (city.name, city.entity, city.strong) == ("Moskau", None, True)


SENTENCES = [
    ("Die Vereinigten Staaten kritisierten Russland.", "USA | accuses | Russland"),
    ("Der Deutsche Gewerkschaftsbund kritisierte die SPD.", "no Deutschland"),
    ("Die linke Hand schmerzt. Die SPD schweigt.", "no Linke"),
    ("Die Republik Moldau kritisierte Russland.", "Moldau | accuses | Russland"),
    ("Die Deutsch-Russische Handelskammer kritisierte die EU.", "no Russland"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Die Grüne Eva Probst lobte die SPD.",
            "Eva Probst > Grüne\nEva Probst | supports | SPD\nnot Grüne | supports | SPD",
        ),
        (
            "Jens Brandt traf den Freiheitlichen Udo Senn.",
            "Udo Senn > Freiheitliche\nnot Jens Brandt | talked-to | Freiheitliche",
        ),
        ("Der Linke Jens Brandt kritisierte die FDP.", "Jens Brandt > Linke\nnot Linke | accuses | FDP"),
    ],
)
def test_one_member_is_not_the_party(read, text, claims):
    assert broken(read(text), claims) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Die Grünen kritisierten Eva Probst.", "Die Grünen | accuses | Eva Probst"),
        ("Der Chef der Grünen Jens Brandt lobte Oslo.", "Jens Brandt > Grüne: Chef"),
        ("Die Linke kritisierte Eva Probst.", "Die Linke | accuses | Eva Probst"),
    ],
)
def test_the_party_acts_itself(read, text, claims):
    assert broken(read(text), claims) == []
