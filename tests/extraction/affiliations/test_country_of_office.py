"""Whose minister "Minister Muster" is: only where the article, or what is known for certain, shows it."""

import pytest

from newsgraph.extraction.extract import read

SURE = 0.6


@pytest.fixture(scope="module")
def offices(nlp):
    """Text -> {(source, target): confidence} of its ties to countries and states."""

    def found(text, background=None):
        if background is None:
            background = {}
        extraction = read(nlp(text), background)
        actors = extraction.actors
        return {
            (actors[tie.source].name, actors[tie.target].name): tie.confidence
            for tie in extraction.statements
            if tie.type == "affiliated-with" and actors[tie.target].kind == "country"
        }

    return found


@pytest.mark.parametrize(
    "text",
    [
        "Außenminister Jens Lindauer hat Norwegen vor einer Offensive gewarnt.",
        "Außenminister Jens Lindauer warnte am Dienstag vor Russland.",
        "Präsidentin Helen Carter hat Mexiko gedroht. Mexikos Präsident Pablo Ruiz wies das zurück.",
        "Verteidigungsministerin Eva Probst traf am Montag in Ankara ein. Sie lobte die Türkei.",
        "Wirtschaftsminister Jens Lindauer reist nach China. Er will China zu Reformen bewegen.",
        "Innenministerin Eva Probst kritisierte Polen. Polen wies die Kritik zurück.",
        "Ministerpräsidentin Eva Probst verurteilte den Angriff Russlands. Russland sprach von Notwehr.",
        "Präsident Igor Sokolow hat mit Deutschland telefoniert. In Deutschland gab es Kritik.",
        "Russland griff die Ukraine an. Außenminister Igor Sokolow lobte den Angriff.",
    ],
    ids=["warns", "warns of", "threatens", "visits", "travels", "criticises", "condemns", "phones", "two"],
)
def test_no_office_is_of_the_country_its_holder_deals_with(offices, text):
    assert not {pair for pair in offices(text) if pair[0] not in ("Pablo Ruiz",)}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (
            "Deutschland zahlt mehr. Gesundheitsministerin Eva Probst (CDU) verteidigte den Plan.",
            ("Eva Probst", "Deutschland"),
        ),
        (
            "Österreich zahlt mehr. Familienminister Jens Lindauer (ÖVP) verteidigte den Plan.",
            ("Jens Lindauer", "Österreich"),
        ),
        (
            "Norwegen wählt. In Norwegen sind Wahlen selten. Die Norweger mögen sie, Norwegens Parteien auch."
            " Ministerpräsident Lars Holmboe gab in Norwegen seine Stimme ab.",
            ("Lars Holmboe", "Norwegen"),
        ),
        (
            "Der Dubliner Außenminister Sean Brennan lobte die Nato.",
            ("Sean Brennan", "Irland"),
        ),
    ],
    ids=["a member of a German party", "of an Austrian one", "all is about one country", "by its seat"],
)
def test_an_office_is_of_the_country_that_the_article_shows(offices, text, pair):
    assert offices(text)[pair] >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "Norwegen lehnt den Vertrag ab. Außenminister Lars Holmboe kritisierte die Nato.",
        "In Oslo wird gewählt. Norwegen ist geteilt. Ministerin Eva Probst lobte die Wähler.",
    ],
)
def test_little_evidence_makes_a_guess_only(offices, text):
    assert set(offices(text).values())
    assert max(offices(text).values()) < SURE


@pytest.mark.parametrize(
    "text",
    [
        "Norwegen wählt. Präsident Igor Sokolow lobte die Nato.",
        "Frankreich wählt. König Igor Sokolow lobte die Nato.",
        "Die USA wählen. Ministerpräsident Igor Sokolow lobte die Nato.",
        "Frankreich wählt. Bundeskanzlerin Eva Probst lobte die Nato.",
        "Bayern wählt. Landeshauptmann Jens Lindauer lobte die Nato.",
        "Norwegen wählt. Handwerkspräsident Jens Lindauer lobte die Nato.",
    ],
)
def test_a_country_without_such_an_office_is_not_meant(offices, text):
    assert offices(text) == {}


def test_what_is_known_for_certain_decides(offices):
    text = "Norwegen und Schweden streiten. Außenminister Lars Holmboe kritisierte die Nato."
    assert offices(text) == {}
    known = {"Lars Holmboe": frozenset({"Schweden"})}
    assert offices(text, known)["Lars Holmboe", "Schweden"] >= SURE
    elsewhere = {"Lars Holmboe": frozenset({"Island"})}
    assert offices("Norwegen berät. Außenminister Lars Holmboe lobte die Nato.", elsewhere) == {}


HEAD = "Norwegens Premier Nils Ekberg kam."


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        # evidence adds up: the only country, spoken of just before, foremost, with its bodies, as the place
        ("Schweden zahlt mehr. König Nils Ekberg lobte die Nato.", "guessed"),
        ("Die Regierung in Oslo tritt zurück. Außenminister Lars Holmboe lobte die Nato.", "guessed"),
        ("Oslo – Außenminister Lars Holmboe lobte die Nato. Norwegen schweigt.", "guessed"),
        ("In Norwegen hat Finanzminister Lars Holmboe die Nato gelobt. Norwegen schwieg.", "guessed"),
        ("Norwegen wählt. Armeechef Lars Holmboe lobte die Nato.", "guessed"),
        ("Österreich wählt. Kanzlerin Eva Probst lobte die Nato.", "guessed"),
        ("Tirol wählt. Landesrat Jens Lindauer lobte die Nato.", "guessed"),
        ("Bayern wählt. Innenminister Jens Lindauer kam. Bayern schwieg. In Bayern regnet es.", "country"),
        (f"{HEAD} Finanzminister Lars Holmboe lobte die Nato.", "country"),
        # another of the government is named too far before
        (f"{HEAD} Es regnete. Es schneite. Es taute. Finanzminister Lars Holmboe kam.", "guessed"),
        # two who cannot hold one office
        (f"{HEAD} Premier Lars Holmboe lobte die Nato.", ""),
        # who has no such office
        ("Bayern wählt. Landesrat Jens Lindauer lobte die Nato.", ""),
        ("Bayern wählt. Verteidigungsminister Jens Lindauer kam. Bayern schwieg. In Bayern regnet es.", ""),
        ("Norwegen wählt. Kanzlerin Eva Probst lobte die Nato.", ""),
        ("Schweden wählt. Präsident Nils Ekberg lobte die Nato.", ""),
        # offices of something else
        ("Norwegen wählt. Parteichef Lars Holmboe lobte die Nato.", ""),
        ("Norwegen wählt. Verbandspräsident Lars Holmboe lobte die Nato.", ""),
        ("Norwegen wählt. Nato-Minister Lars Holmboe lobte Jens Lindauer.", ""),
        # one of two, and one that is named only beside the person
        ("Norwegen und Schweden wählen. Außenminister Lars Holmboe lobte die Nato.", ""),
        ("Außenminister Lars Holmboe lobte die Nato in Norwegen.", ""),
        ("Außenminister Lars Holmboe lobte Norwegen.", ""),
    ],
)
def test_how_much_the_article_shows_of_the_country_of_an_office(nlp, text, rule):
    found = read(nlp(text))
    rules = {
        tie.rule.removeprefix("tie/")
        for tie in found.statements
        if tie.rule in ("tie/country", "tie/guessed")
        and found.actors[tie.source].name in ("Lars Holmboe", "Nils Ekberg", "Eva Probst", "Jens Lindauer")
    }
    assert rules == ({rule} if rule else set())
