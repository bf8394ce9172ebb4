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


SNIPPETS = [
    "Prof. Dr. Dr. h.c. Karl Lauterberg kritisierte die Krankenkassen. Dr. Lauterberg warnte die FDP.",
    "Kanzler Fritz Holm (r.) traf Frankreichs Präsidenten Emil Morel (l.) in Berlin. Foto: Kai Probst/dpa",
    "Montag, 3. Mai 2024",
    "Wien, 12. 10. 2015",
    "SPD fordert Rücktritt",
    "Holm trifft Morel in Paris",
    "EU in der Krise",
    "Wahl in Rumänien: Kandidat vorne",
    "Den Haag – Urteil im Prozess",
    "Foto: Reuters / Max Muster",
    "Präsident Ionescu in Wien",
    "De Groot trifft Van der Berg",
    "Amsterdam de Jong van Dijk",
    "Real Madrid gewinnt in Barcelona",
    "Air France streicht Flüge nach Rom",
    "Im Bild: Premier De Vries (links) mit Amtskollegen",
    "Streit um Le Pen",
    "Brexit-Deal: No Deal?",
    "Tour de France: Etappe nach Lyon",
    "Sonntag, 18 Uhr: Tatort im Ersten",
    "Die Zeit drängt",
]


@pytest.mark.parametrize("text", SNIPPETS)
def test_titles_captions_dates_and_names_pass(text: str) -> None:
    assert detect_language(text) == "de"


FOREIGN = [
    ("The minister said on Monday that the two countries had agreed.", "en"),
    ("De minister zei dat het verdrag niet door kan gaan voor de verkiezingen.", "nl"),
    ("Ministrul a declarat luni că cele două țări au ajuns la un acord.", "ro"),
    ("Ministeren sagde mandag, at de to lande var blevet enige om en aftale.", "da"),
    ("Ministern sade på måndagen att de två länderna hade enats om ett avtal.", "sv"),
    ("La ministre a déclaré lundi que les deux pays se sont mis d'accord.", "fr"),
    ("El ministro dijo el lunes que los dos países llegaron a un acuerdo.", "es"),
    ("Il ministro ha detto lunedì che i due paesi hanno raggiunto un accordo.", "it"),
    ("O ministro disse na segunda-feira que os dois países chegaram a um acordo.", "pt"),
    ("Minister powiedział w poniedziałek, że oba kraje osiągnęły porozumienie i że nie będzie.", "pl"),
    ("Bakan pazartesi günü iki ülkenin bir anlaşmaya vardığını ve bunun çok önemli olduğunu söyledi.", "tr"),
]


@pytest.mark.parametrize(("text", "language"), FOREIGN)
def test_one_plain_sentence_of_another_language_is_enough(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_a_text_is_judged_as_a_whole() -> None:
    quoted = f"{ENGLISH} {GERMAN} {GERMAN}"
    assert detect_language(quoted) == "de"
    assert detect_language(f"{GERMAN} {' '.join([ENGLISH] * 8)}") == "en"


def test_a_person_who_knows_the_language_is_believed() -> None:
    assert extract(ENGLISH, language="de").text == ENGLISH
