"""Which names are alike."""

from __future__ import annotations

import pytest

from newsgraph.knowledge.matching.likeness import Reason, abbreviates, likeness, pronunciation, sounds

SAME_PERSON = [
    ("Sergej Lawrow", "Sergei Lavrov"),
    ("Wolodymyr Selenskyj", "Volodymyr Zelenskyy"),
    ("Michail Gorbatschow", "Mikhail Gorbachev"),
    ("Nikita Chruschtschow", "Nikita Khrushchev"),
    ("Wladimir Putin", "Vladimir Poutine"),
    ("Sergej Schoigu", "Sergey Shoigu"),
    ("Dmitri Medwedew", "Dmitry Medvedev"),
    ("Julia Timoschenko", "Yulia Tymoshenko"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
]
DOUBTFUL = [
    ("Angela Meier", "Angela Maier"),
    ("Martin Schulz", "Martin Schultz"),
    ("Peter Sander", "Peter Zander"),
    ("Karl Wagner", "Karl Vagner"),
    ("Mohammed Mursi", "Muhammad Morsi"),
    ("Muammar al-Gaddafi", "Muammar Kadhafi"),
    ("Sergej Lawrow", "S. Lawrow"),
    ("Lawrow", "Sergei Lavrov"),
    ("Lawrow", "Lavrov"),
]
OTHERS = [
    ("Anna Schmidt", "Peter Schmidt"),
    ("Wladimir Klitschko", "Vitali Klitschko"),
    ("John Kerry", "Bob Corker"),
    ("Redner Nummer 1", "Redner Nummer 11"),
]


@pytest.mark.parametrize(("one", "other"), SAME_PERSON)
def test_transliterations_of_a_full_name_are_plainly_one_person(one: str, other: str) -> None:
    found = likeness(one, other, "person")
    assert found is not None
    assert found.plain
    assert sounds(one, "person") & sounds(other, "person")


@pytest.mark.parametrize(("one", "other"), DOUBTFUL)
def test_variants_that_two_people_may_bear_are_only_likely(one: str, other: str) -> None:
    found = likeness(one, other, "person")
    assert found is not None
    assert not found.plain
    assert found.likelihood < 0.9
    assert sounds(one, "person") & sounds(other, "person")


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_people_are_not_compared(one: str, other: str) -> None:
    assert likeness(one, other, "person") is None


@pytest.mark.parametrize(("one", "other"), [*SAME_PERSON, *DOUBTFUL, *OTHERS])
def test_likeness_has_no_direction(one: str, other: str) -> None:
    assert likeness(one, other, "person") == likeness(other, one, "person")


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("IWF", "Internationaler Währungsfonds"),
        ("EZB", "Europäische Zentralbank"),
        ("SPD", "Sozialdemokratische Partei Deutschlands"),
        ("OSZE", "Organisation für Sicherheit und Zusammenarbeit in Europa"),
        ("IAEO", "Internationale Atomenergie-Organisation"),
    ],
)
def test_initials_stand_for_long_names(short: str, long: str) -> None:
    assert abbreviates(short, long)
    assert sounds(short, "organisation") & sounds(long, "organisation")
    found = likeness(short, long, "organisation")
    assert found is not None
    assert found.reason == Reason.ABBREVIATION


@pytest.mark.parametrize(
    ("short", "long"),
    [("IWF", "Internationaler Gerichtshof"), ("Nato", "Nordland"), ("EZB", "Europäisches Parlament")],
)
def test_other_initials_do_not(short: str, long: str) -> None:
    assert not abbreviates(short, long)


def test_a_word_is_read_as_the_language_sounds() -> None:
    assert pronunciation("schoigu", "de") == pronunciation("shoigu", "en") == pronunciation("choigou", "fr")
