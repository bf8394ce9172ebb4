"""Which texts are taken for German, and which are refused."""

from __future__ import annotations

import pytest

from newsgraph.extraction.extract import extract
from newsgraph.extraction.language import UnsupportedLanguage, check_language, detect_language

GERMAN = "Die Ministerin hat am Montag erklärt, dass sich die Länder auf einen neuen Vertrag geeinigt haben."
ENGLISH = "The minister said on Monday that the two countries had agreed on a new treaty."
FRENCH = "La ministre a déclaré lundi que les deux pays se sont mis d'accord sur un nouveau traité avec nous."
RUSSIAN = "Министр заявила в понедельник, что обе страны договорились о новом соглашении."


@pytest.mark.parametrize(
    "text",
    [
        GERMAN,
        GERMAN.upper(),
        "„So nicht!“, sagte er. Der Brexit, so Johnson, sei „done“ – und das ist auch gut so für uns alle.",
        f"{GERMAN} “It is what it is”, he said in the end.",
    ],
)
def test_german_is_read(text: str) -> None:
    assert detect_language(text) == "de"
    check_language(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (FRENCH, "fr"),
        ("El ministro dijo el lunes que los dos países han llegado a un acuerdo sobre el tratado.", "es"),
        ("De minister zei maandag dat de twee landen het eens zijn geworden over een nieuw verdrag.", "nl"),
        (f"{ENGLISH} {ENGLISH} Das ist gut.", "en"),
        (RUSSIAN, ""),
        ("部长周一表示，两国已就新条约达成一致。", ""),
    ],
)
def test_other_languages_are_refused_by_name(text: str, language: str) -> None:
    with pytest.raises(UnsupportedLanguage) as refused:
        check_language(text)
    assert refused.value.language == language


@pytest.mark.parametrize(
    "text", ["", " \n\t ", "Gipfel in Genf", "Breaking News", "😀🎉", "2026 – 12:30", "Merkel Putin Obama"]
)
def test_what_is_too_short_to_tell_passes(text: str) -> None:
    assert detect_language(text) == "de"


def test_the_extractor_refuses_what_it_cannot_read() -> None:
    with pytest.raises(UnsupportedLanguage, match="en"):
        extract(ENGLISH)


@pytest.mark.parametrize("text", ["", "😀🎉", "Gipfel", "???", "\n\n"])
def test_the_extractor_reads_the_shortest_texts(text: str) -> None:
    extraction = extract(text)
    assert extraction.text == text
    assert extraction.statements == ()
