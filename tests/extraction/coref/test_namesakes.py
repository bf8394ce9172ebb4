"""Persons of one surname, monarchs without their number, and bodies known by what they are."""

import pytest

from newsgraph.extraction.extract import read
from newsgraph.extraction.results import ActorKind

SURE = 0.6


@pytest.fixture(scope="module")
def said(nlp):
    """Text -> {(source, type, target): confidence} of its events."""

    def found(text):
        extraction = read(nlp(text))
        names = [actor.name for actor in extraction.actors]
        return {
            (names[s.source], s.type, "" if s.target is None else names[s.target]): s.confidence
            for s in extraction.statements
            if s.type != "affiliated-with"
        }

    return found


@pytest.fixture(scope="module")
def actors(nlp):
    """Text -> {name: kind}."""
    return lambda text: {actor.name: actor.kind for actor in read(nlp(text)).actors}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Sozialminister Ralf Lindauer (SPD) lobte den Plan."
            " Die CDU-Abgeordnete Eva Lindauer warf Lindauer Untätigkeit vor.",
            ("Eva Lindauer", "accuses", "Ralf Lindauer"),
        ),
        (
            "Die Abgeordnete Eva Lindauer und Minister Ralf Lindauer stritten. Frau Lindauer lobte Polen.",
            ("Eva Lindauer", "supports", "Polen"),
        ),
        (
            "Ralf Lindauer (SPD) und Karl Lindauer (CDU) stritten. Der SPD-Politiker Lindauer lobte Polen.",
            ("Ralf Lindauer", "supports", "Polen"),
        ),
        (
            "Finanzminister Ralf Lindauer und der Abgeordnete Karl Lindauer stritten."
            " Minister Lindauer lobte Polen.",
            ("Ralf Lindauer", "supports", "Polen"),
        ),
    ],
    ids=["not the subject itself", "by the form of address", "by the party", "by the office"],
)
def test_the_context_tells_which_namesake_is_meant(said, text, event):
    assert said(text)[event] >= SURE


def test_a_namesake_that_nothing_tells_apart_is_doubtful(said):
    found = said("Ralf Lindauer und Karl Lindauer stritten lange. Danach kritisierte Lindauer die Nato.")
    assert [c < SURE for (source, kind, _), c in found.items() if kind == "accuses"] == [True]


def test_one_bearer_of_a_surname_is_not_doubtful(said):
    found = said("Ralf Lindauer sprach lange. Danach kritisierte Lindauer die Nato.")
    assert found["Ralf Lindauer", "accuses", "Nato"] >= SURE


def test_a_full_name_is_never_somebody_else_of_that_surname(actors):
    found = actors("Ralf Lindauer lobte Polen. Danach kritisierte Eva Lindauer die Nato.")
    assert {"Ralf Lindauer", "Eva Lindauer"} <= found.keys()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Königin Margarethe II. empfing den Minister. Margarethe lobte Norwegen.",
            ("Margarethe II.", "supports", "Norwegen"),
        ),
        (
            "Papst Pius XIII. reiste ab. Pius kritisierte Russland. Der Papst lobte Polen.",
            ("Pius XIII.", "accuses", "Russland"),
        ),
        (
            "Papst Pius XIII. reiste ab. Der Papst lobte Polen.",
            ("Pius XIII.", "supports", "Polen"),
        ),
    ],
)
def test_monarchs_and_popes_are_the_same_without_number(said, text, event):
    assert event in said(text)


def test_a_first_name_alone_is_no_commoner(actors):
    assert "Charles" in actors("Charles Lindauer kam. Später lobte König Charles die Nato.")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Die Bundesregierung kritisierte Russland.", "Deutschland"),
        ("Das Bundesinnenministerium warnte Russland.", "Deutschland"),
        ("Wien – Die Bundesregierung kritisierte Russland.", "Österreich"),
        ("Die Bundesregierung kritisierte Russland. Die ÖVP und die SPÖ lobten das.", "Österreich"),
        ("Die Bundesregierung kritisierte Russland. Sie gibt 5 Millionen Franken.", "Schweiz"),
        ("Die österreichische Bundesregierung kritisierte Russland.", "Österreich"),
    ],
)
def test_a_federal_government_is_its_country(said, text, country):
    assert {source for source, _, target in said(text) if target == "Russland"} == {country}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Republikaner kritisierten die Nato.", "Republikaner"),
        ("Die Kurden kritisierten die Türkei.", "Kurden"),
        ("Die Palästinenser warfen Israel Mord vor.", "Palästinenser"),
        ("Die Sozialdemokraten kritisierten die CDU.", "Sozialdemokraten"),
        ("Die SPD berät. Die Sozialdemokraten kritisierten die CDU.", "SPD"),
        ("Tirol berät. Der Landtag kritisierte die ÖVP.", "Landtag"),
    ],
)
def test_groups_and_councils_that_act_are_organisations(actors, text, name):
    assert actors(text)[name] is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Viele Republikaner kritisierten die Nato.", "Republikaner"),
        ("In der Stadt leben viele Kurden.", "Kurden"),
        ("Der Landtag ist ein altes Haus.", "Landtag"),
    ],
)
def test_some_of_a_group_and_idle_councils_are_no_actors(actors, text, name):
    assert name not in actors(text)
