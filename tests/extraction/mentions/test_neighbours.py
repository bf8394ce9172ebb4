"""Names side by side are two where the text knows them apart or the verb wants two; else one."""

from __future__ import annotations

import pytest

from newsgraph.extraction.mentions.candidate import ORGANISATION, PERSON
from newsgraph.extraction.mentions.neighbours import apart


@pytest.fixture
def parts(marked):
    """A text with [recognised persons] -> their names after those of two were told apart."""

    def names(text, label=PERSON):
        spans = marked(text)
        doc = spans[0].doc
        found = apart(
            doc, [(spans[0].start, spans[0].end, label), *((s.start, s.end, PERSON) for s in spans[1:])]
        )
        return [doc[start:end].text for start, end, _ in found]

    return names


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Da warf [Probst Brandner] Betrug vor. [Probst] kam, [Brandner] nicht.", ["Probst", "Brandner"]),
        (
            "Da warf [Eva Probst Brandner] Betrug vor. [Eva Probst] kam, [Brandner] nicht.",
            ["Eva Probst", "Brandner"],
        ),
        ("Da warf [Probst Brandner] Betrug vor. [Brandner] kam.", ["Probst", "Brandner"]),
        ("Da warf [Eva Probst Brandner] Betrug vor. [Brandner] kam.", ["Eva Probst", "Brandner"]),
        (
            "Da warf [Eva Probst Karl Brandner] Betrug vor. [Jens Probst] kam, [Karl Brandner] nicht.",
            ["Eva Probst", "Karl Brandner"],
        ),
    ],
)
def test_two_persons_side_by_side_are_told_apart(parts, text, two):
    assert parts(text)[:2] == two


@pytest.mark.parametrize(
    "text",
    [
        "Da schwieg [Eva Probst] lange. [Eva] kam, [Probst] auch.",
        "Da schwieg [Probst Brandner] lange. [Brandner] kam.",
        "Gestern sagte [Bartok Brandner] seinem Gast Geld zu.",
        "Die Ministerin warf [Bartok Brandner] Wortbruch vor.",
        "Zuvor hatte Präsident [Bartok Brandner] seinem Gast aus Paris zugesagt, Wissen zu teilen.",
        "[Probst Brandner] warf ihm Betrug vor. [Probst] kam, [Brandner] nicht.",
        "Da warf [Probst Brandner] ihm Betrug vor. [Probst Brandner] kam.",
    ],
)
def test_one_person_is_not_torn_apart(parts, text):
    assert parts(text)[0] == text.split("[")[1].split("]")[0]


def test_companies_are_told_apart_too(parts):
    text = "Da verklagte [Probst Brandner] gestern. [Probst] kam, [Brandner] nicht."
    assert parts(text, ORGANISATION)[:2] == ["Probst", "Brandner"]


COMPANIES = "Die Firma Siemens streitet mit Bosch."
PERSONS = "Kanzler Fritz Menzel sprach mit Eva Klinger."


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        (
            f"{PERSONS} Am Montag kritisierte Menzel Klinger scharf.",
            ("Fritz Menzel", "accuses", "Eva Klinger"),
        ),
        (f"{PERSONS} Danach traf Menzel Seidel.", ("Fritz Menzel", "talked-to", "Seidel")),
        (f"{PERSONS} Am Abend warf Seidel Menzel Wortbruch vor.", ("Seidel", "accuses", "Fritz Menzel")),
        ("Am Montag traf Helen Carter Peter Brandner.", ("Helen Carter", "talked-to", "Peter Brandner")),
        (f"{COMPANIES} Nun hat Siemens Bosch verklagt.", ("Siemens", "accuses", "Bosch")),
        (f"{COMPANIES} Gestern verklagte Siemens Probex.", ("Siemens", "accuses", "Probex")),
        ("Gestern verklagte Google Microsoft.", ("Google", "accuses", "Microsoft")),
        (
            "Statt Peter Brandner kritisierte Helen Carter Eva Linder.",
            ("Helen Carter", "accuses", "Eva Linder"),
        ),
    ],
)
def test_two_names(read, text, triple):
    extraction = read(text)
    names = [actor.name for actor in extraction.actors]
    stated = {
        (names[s.source], s.type, "" if s.target is None else names[s.target]) for s in extraction.statements
    }
    source, kind, target = triple
    assert stated & {triple, (target, kind, source) if kind == "talked-to" else triple}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{PERSONS} Am Dienstag kritisierte Aydan Menzel die SPD.", "Aydan Menzel"),
        (f"{PERSONS} Am Dienstag warnte Menzel vor Gewalt.", "Fritz Menzel"),
        ("Am Montag kritisierte Nayib Bukele die Regierung von Norwegen.", "Nayib Bukele"),
        ("Am Dienstag lobte Juan Carlos Muster die SPD.", "Juan Carlos Muster"),
        ("Aydan Klinger schwieg. Am Montag traf Aydan Klinger Norwegens Präsidenten.", "Aydan Klinger"),
        ("Die Firma Probe Bau verklagte die SPD. Probe Bau schwieg.", "Probe Bau"),
    ],
)
def test_one_name(read, text, name):
    assert name in [actor.name for actor in read(text).actors]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Am Freitag warf [Anna Probst Wortbruch] vor.", ["Anna Probst"]),
        ("Gestern warf [Brandner Anna Probst Wortbruch] vor.", ["Brandner", "Anna Probst"]),
        ("Gestern warf [Anna Probst Brandner Heuchelei] vor.", ["Anna Probst", "Brandner"]),
        ("Gestern sagte [Anna Probst Brandner Unterstützung] zu.", ["Anna Probst", "Brandner"]),
        ("Gestern warf [Hans Peter Brandner Betrug] vor.", ["Hans Peter Brandner"]),
        ("Gestern traf [Anna Probst Brandner] ein.", ["Anna Probst Brandner"]),
    ],
)
def test_what_is_said_of_somebody_is_no_name(parts, text, names):
    assert parts(text) == names
