"""Where a full stop ends a sentence, and where it belongs to a number, an initial or a ruler."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.fixture(scope="module")
def split(nlp: Language):  # type: ignore[no-untyped-def]
    return lambda text: [sentence.text.strip() for sentence in nlp(text).sents]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Der Verband verklagte den FC Probe 04.", "Das Urteil fiel am Montag."),
        ("Sie ging zu Muster 96.", "Trainer Brandner blieb."),
        ("Das war im Jahr 2015.", "Minister Brandner trat zurück."),
        ("Er kam am 3.", "Der Kanzler kam später."),
        ("Sie kam am 3. Oktober.", "Er nicht."),
        ("Die Behörde verklagte den Dienst X.", "Elon Muster schwieg."),
        ("Die Behörde verklagte X.", "Danach lenkte X ein."),
        ("Nun beginnt Plan B.", "Die Partei ist zufrieden."),
        ("Am Montag kam Benedikt XVI.", "Er blieb lange."),
        ("Sie rief: „Es lebe Leo XIV.“", "Dann ging sie."),
        ("Am Montag kam Benedikt XVI. nach Rom.", "Er blieb."),
        ("Karl V. kam.", "Elisabeth II. ging."),
        ("George W. Muster traf J. K. Brandner.", "Sie sprachen lange."),
        ("Der 2. Weltkrieg und der 1. FC Probe, z. B. und u. a. auch Nr. 5 davon.", "Das genügt."),
        ("Dr. Muster und Mag. Brandner kamen als 1. Redner.", "Abg. Probe ging."),
    ],
)
def test_two_sentences(split, first: str, second: str) -> None:  # type: ignore[no-untyped-def]
    assert split(f"{first} {second}") == [first, second]


def test_the_stop_of_a_paragraph_is_a_word_of_its_own(nlp: Language) -> None:
    words = [token.text for token in nlp("Sie gewann gegen Probe 05.\n\nDanach kam der 3. Gegner.")]
    assert words[4:6] == ["05", "."]
    assert "3." in words


def test_regnal_numbers_keep_their_stop(nlp: Language) -> None:
    assert "XVI." in [token.text for token in nlp("Benedikt XVI. traf den Kanzler.")]
