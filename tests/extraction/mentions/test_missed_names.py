"""Names that the entity recogniser missed. So that it misses them, what it found is taken away."""

from __future__ import annotations

import pytest

from newsgraph.extraction.mentions.candidate import ORGANISATION, PERSON, MentionCandidate
from newsgraph.extraction.mentions.collector import MentionCollector
from newsgraph.extraction.mentions.missed_names import find_missed_people, repeat_known_names
from tests.extraction.claims import broken


@pytest.fixture
def missed(nlp):
    """A text -> names of persons found by the words before them."""

    def names(text):
        collector = MentionCollector(nlp(text))
        find_missed_people(collector)
        assert all(candidate.label == PERSON for candidate in collector.found)
        return [candidate.name for candidate in collector.found]

    return names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gestern kam Ministerin Brandner nach Oslo.", "Brandner"),
        ("Gestern kam Herr Brandner nach Oslo.", "Brandner"),
        ("Gestern kam Karl Brandner nach Oslo.", "Karl Brandner"),
        ("Gestern kam Karl von Brandner nach Oslo.", "Karl von Brandner"),
        ("Gestern kam Präsident al Hakimi nach Oslo.", "al Hakimi"),
        ("Die Reise Karl Brandners endet.", "Karl Brandner"),
        ("Gestern kam die Ministerin Eva Maria Probst", "Eva Maria Probst"),
    ],
)
def test_who_stands_behind_an_office_a_title_or_a_first_name(missed, text, name):
    assert missed(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Gestern kam Karl nach Oslo.",
        "Gestern kam die Ministerin nach Oslo.",
        "Gestern kam Lindwurm Brandner nach Oslo.",
        "Gestern bat der Minister Norwegen um Hilfe.",
        "Gestern kam Minister von Brandner nach Oslo.",
        "Gestern kam Ministerin Professorin.",
        "Foto: Karl Brandner\nEs regnet.",
        "Es kam die Ministerin",
    ],
)
def test_nobody_stands_there(missed, text):
    assert missed(text) == []


def test_a_name_has_at_most_five_words(missed):
    text = "Gestern kam Eva Anna Julia Mara Ulrike Henriette Probst nach Oslo."
    assert missed(text)[0] == "Eva Anna Julia Mara Ulrike"


@pytest.fixture
def repeated(nlp):
    """A text, its first candidate -> the names found wherever they stand again, with the words there."""

    def names(text, name, label, **more):
        doc = nlp(text)
        collector = MentionCollector(doc)
        collector.add(MentionCandidate(0, len(name.split()), name, label, **more))
        repeat_known_names(collector)
        return [(doc[c.start : c.end].text, c.name, c.label) for c in collector.found[1:]]

    return names


@pytest.mark.parametrize(
    ("text", "name", "label", "found"),
    [
        ("Karl Brandner kam. Dann ging Brandner.", "Karl Brandner", PERSON, ("Brandner", "Brandner", PERSON)),
        (
            "Karl Brandner kam. Brandners Frau ging.",
            "Karl Brandner",
            PERSON,
            ("Brandners", "Brandner", PERSON),
        ),
        (
            "Lindwurm kam. Dann ging Lindwurm.",
            "Lindwurm",
            ORGANISATION,
            ("Lindwurm", "Lindwurm", ORGANISATION),
        ),
        ("Mara Lux kam. Dann ging Lux.", "Mara Lux", PERSON, ("Lux", "Lux", PERSON)),
    ],
)
def test_a_name_found_once_is_found_again(repeated, text, name, label, found):
    assert repeated(text, name, label) == [found]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Karl Brandner kam. Dann ging Karl.", "Karl Brandner", PERSON),
        ("Mara Li kam. Dann ging Li.", "Mara Li", PERSON),
        ("Blaues Wasser kam. Dann stieg Wasser.", "Blaues Wasser", ORGANISATION),
        ("Ulrike von der Au kam. Dann ging Au.", "Ulrike von der Au", PERSON),
        ("Karl Koch kam. Dann kochte ein alter Koch.", "Karl Koch", PERSON),
        ("Oslo kam. Dann ging Oslo.", "Oslo", "LOC"),
        ("Karl Lang kam. Es dauerte lang.", "Karl Lang", PERSON),
    ],
)
def test_what_only_resembles_it_is_not(repeated, text, name, label):
    assert repeated(text, name, label) == []


def test_what_is_found_again_is_as_strong(nlp):
    collector = MentionCollector(nlp("Lindwurm kam. Dann ging Lindwurm."))
    collector.add(MentionCandidate(0, 1, "Lindwurm", ORGANISATION, strong=False))
    repeat_known_names(collector)
    assert [candidate.strong for candidate in collector.found] == [False, False]


SENTENCES = [
    ("Ministerin Xylanda Qwerz kritisierte die SPD.", "person Xylanda Qwerz"),
    (
        "Jonas Xyqwerz kritisierte die SPD. Später lobte Xyqwerz die CDU.",
        "person Jonas Xyqwerz\nXyqwerz = Jonas Xyqwerz",
    ),
    ("Präsident Russland kritisierte die SPD.", "no Präsident Russland"),
    ("Die Ministerin kritisierte die SPD.", "organisation SPD"),
]


@pytest.mark.parametrize(("text", "claims"), SENTENCES)
def test_it_is_read_so(read, text, claims):
    assert not broken(read(text), claims)
