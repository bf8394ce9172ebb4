"""Who holds an office of, belongs to, or leads what."""

import pytest

from newsgraph.extraction.extract import read


@pytest.fixture
def ties(nlp):
    """Text -> {(source, role, target)}."""

    def triples(text):
        found = read(nlp(text))
        names = [actor.name for actor in found.actors]
        return {
            (names[tie.source], tie.role, names[tie.target])
            for tie in found.statements
            if tie.type == "affiliated-with"
        }

    return triples


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("US-Präsidentin Helen Carter lobte die Nato.", ("Helen Carter", "Präsidentin", "USA")),
        ("SPD-Chef Jens Lindauer lobte die Nato.", ("Jens Lindauer", "Chef", "SPD")),
        (
            "Ex-FDP-Generalsekretär Jens Lindauer kam.",
            ("Jens Lindauer", "Ex-Generalsekretär", "FDP"),
        ),
        (
            "Norwegens Außenminister Lars Holmboe lobte die Nato.",
            ("Lars Holmboe", "Außenminister", "Norwegen"),
        ),
        (
            "Der türkische Ministerpräsident Kemal Aydin kam.",
            ("Kemal Aydin", "Ministerpräsident", "Türkei"),
        ),
        (
            "Der Präsident der EU-Kommission, Pieter van Houten, lobte die Nato.",
            ("Pieter van Houten", "Präsident", "EU-Kommission"),
        ),
        (
            "Igor Sokolow, der russische Außenminister, lobte die Nato.",
            ("Igor Sokolow", "Außenminister", "Russland"),
        ),
        ("Eva Probst, Chefin des IWF, lobte die Nato.", ("Eva Probst", "Chefin", "IWF")),
        ("Jens Lindauer (SPD) lobte die Nato.", ("Jens Lindauer", "", "SPD")),
        ("Der SPD-Politiker Jens Lindauer lobte die Nato.", ("Jens Lindauer", "Politiker", "SPD")),
        ("Jens Lindauer ist Vorsitzender der SPD.", ("Jens Lindauer", "Vorsitzender", "SPD")),
        (
            "Greenpeace-Sprecherin Eva Probst lobte die Nato.",
            ("Eva Probst", "Sprecherin", "Greenpeace"),
        ),
        ("Für den Grünen Jens Lindauer ist das Verbot richtig.", ("Jens Lindauer", "", "Grüne")),
        ("Jens Lindauer von der FDP lobte die Nato.", ("Jens Lindauer", "", "FDP")),
        ("Das Nato-Mitglied Norwegen hat den Plan kritisiert.", ("Norwegen", "Mitglied", "Nato")),
        (
            "Kölns Oberbürgermeisterin Eva Probst kam.",
            ("Eva Probst", "Oberbürgermeisterin", "Köln"),
        ),
    ],
)
def test_a_stated_office_is_a_tie(ties, text, tie):
    assert tie in ties(text)


def test_every_holder_of_a_joint_office_has_the_tie(ties):
    found = ties("Die SPD-Abgeordneten Jens Lindauer und Eva Probst kritisierten die Nato.")
    assert {(name, target) for name, _, target in found} == {("Jens Lindauer", "SPD"), ("Eva Probst", "SPD")}


def test_both_members_in_one_bracket(ties):
    found = ties("Gekommen waren auch Jens Lindauer und Eva Probst (beide SPD).")
    assert {(name, target) for name, _, target in found} == {("Jens Lindauer", "SPD"), ("Eva Probst", "SPD")}


def test_a_counterpart_holds_the_same_office(ties):
    found = ties("Norwegens Außenminister Lars Holmboe traf seinen russischen Amtskollegen Igor Sokolow.")
    assert ("Igor Sokolow", "Außenminister", "Russland") in found
    assert ("Lars Holmboe", "Außenminister", "Norwegen") in found


def test_a_function_for_a_person_is_a_tie_to_the_person(ties):
    found = ties("Jens Lindauer wies die Vorwürfe zurück. Lindauers Anwältin Eva Probst kündigte Klage an.")
    assert ("Eva Probst", "Anwältin", "Jens Lindauer") in found


def test_the_office_without_a_country_belongs_to_the_one_spoken_of(ties):
    found = ties("Norwegen lehnt den Vertrag ab. Außenminister Lars Holmboe kritisierte die Nato.")
    assert ("Lars Holmboe", "Außenminister", "Norwegen") in found


def test_an_office_is_no_tie_to_a_country_that_is_no_actor(ties):
    assert ties("Bundeskanzlerin Eva Probst lobte die Nato.") == set()


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Die FDP lehnt den Plan ab. Parteichef Jens Lindauer sprach von einem Fehler.",
            ("Jens Lindauer", "Parteichef", "FDP"),
        ),
        (
            "Der Bundestag berät am Montag. Bundestagspräsidentin Eva Probst mahnte zur Eile.",
            ("Eva Probst", "Bundestagspräsidentin", "Bundestag"),
        ),
        (
            "Siemens baut Stellen ab. Konzernchef Jens Lindauer verteidigte den Plan.",
            ("Jens Lindauer", "Konzernchef", "Siemens"),
        ),
        (
            "Greenpeace hat den Plan kritisiert. Deren Sprecherin Eva Probst sprach von einem Fehler.",
            ("Eva Probst", "Sprecherin", "Greenpeace"),
        ),
        (
            "Die EU prüft den Fall. Handelskommissar Pieter van Houten mahnte zur Eile.",
            ("Pieter van Houten", "Handelskommissar", "EU"),
        ),
        (
            "Der Londoner Bürgermeister Edward Whitby lobte die Nato.",
            ("Edward Whitby", "Bürgermeister", "London"),
        ),
    ],
)
def test_an_office_takes_its_body_from_the_text_around_it(ties, text, tie):
    assert tie in ties(text)


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "Amnesty International prüft den Fall. Generalsekretär Jens Lindauer mahnte zur Eile.",
            ("Jens Lindauer", "Generalsekretär", "Amnesty International"),
        ),
        (
            "Greenpeace und die IG Metall stritten. Gewerkschaftssekretärin Eva Probst mahnte zur Ruhe.",
            ("Eva Probst", "Gewerkschaftssekretärin", "IG Metall"),
        ),
        (
            "Die Technische Universität Graz hat gewählt, sagte Rektor Jens Lindauer der SPD.",
            ("Jens Lindauer", "Rektor", "Technische Universität Graz"),
        ),
        (
            "Der CDU-Innenexperte Jens Lindauer lobte die Nato.",
            ("Jens Lindauer", "Innenexperte", "CDU"),
        ),
        ("Der Oberste Gerichtshof Norwegens verurteilte ihn.", ("Oberster Gerichtshof", "", "Norwegen")),
        (
            "In Norwegen wird gewählt. Ministerpräsident Lars Holmboe kritisierte die Nato.",
            ("Lars Holmboe", "Ministerpräsident", "Norwegen"),
        ),
    ],
)
def test_an_office_takes_its_body_from_what_is_named_close_by(ties, text, tie):
    assert tie in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty International und Greenpeace stritten. Generalsekretär Jens Lindauer mahnte zur Eile.",
        "Siemens baut Stellen ab. Rektor Jens Lindauer mahnte zur Eile.",
        "Der Bundestag stimmte zu. Präsident Jens Lindauer mahnte zur Eile.",
        "Der Nato-Experte Jens Lindauer mahnte zur Eile.",
    ],
)
def test_an_office_takes_no_body_that_has_no_such_office(ties, text):
    assert ties(text) == set()


def test_a_party_office_is_left_alone_between_two_parties(ties):
    found = ties(
        "FDP und SPD lehnen den Plan ab. Danach sprach in Köln Parteichef Jens Lindauer von einem Fehler."
    )
    assert found == set()


def test_a_branch_belongs_to_its_body(ties):
    found = ties("Die Al-Nusra-Front ist der syrische Zweig der Al-Kaida.")
    assert ("Al-Nusra-Front", "Al-Kaida") in {(source, target) for source, _, target in found}


@pytest.mark.parametrize(
    "text",
    [
        "Jens Lindauer hat die SPD kritisiert.",
        "Der Nato-Kritiker Jens Lindauer sprach in Köln.",
        "Der EU-Skeptiker Jens Lindauer sprach in Köln.",
        "Jens Lindauer sprach mit der SPD.",
        "Jens Lindauer ist nicht Vorsitzender der SPD.",
        "Der Chef der SPD kritisierte Jens Lindauer.",
        "Jens Lindauer wurde von der SPD gelobt.",
    ],
)
def test_naming_both_in_a_sentence_is_no_tie(ties, text):
    assert ties(text) == set()


def test_a_tie_is_listed_once_with_its_first_sentence(nlp):
    text = "SPD-Chef Jens Lindauer sprach am Montag. Am Dienstag lobte SPD-Chef Jens Lindauer die Nato."
    statements = [s for s in read(nlp(text)).statements if s.type == "affiliated-with"]
    assert len(statements) == 1
    start, end = statements[0].sentence
    assert text[start:end] == "SPD-Chef Jens Lindauer sprach am Montag."
    assert text[slice(*statements[0].trigger)] == "SPD-Chef"
    assert statements[0].rule == "tie/title"


def test_the_evidence_of_a_tie_has_no_blank_lines_around_it(nlp):
    text = "Viel Lob\n\nSPD-Chef Jens Lindauer lobte die Nato.\n\nDas Wetter war schön."
    (tie,) = [s for s in read(nlp(text)).statements if s.type == "affiliated-with"]
    assert text[slice(*tie.sentence)] == text[slice(*tie.sentence)].strip()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Norwegen berät. Außenminister Lars Holmboe lobte die Nato.", "tie/guessed"),
        ("Die SPD berät. Parteichef Jens Lindauer lobte die Nato.", "tie/party-of-office"),
        ("Die EU-Kommission prüft den Vertrag. Handelskommissarin Eva Probst lobte Polen.", "tie/union"),
        ("Der Energiekonzern Donau AG baut um. Konzernchefin Eva Probst lobte Polen.", "tie/nearby"),
    ],
)
def test_an_office_that_states_no_body_says_how_its_body_was_found(nlp, text, rule):
    assert {s.rule for s in read(nlp(text)).statements if s.type == "affiliated-with"} == {rule}
