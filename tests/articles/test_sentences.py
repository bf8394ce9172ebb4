"""Where sentences are, for choosing one."""

from __future__ import annotations

from newsgraph.articles.sentences import clipped, sentence_at, sentences


def split(text: str, known: list[tuple[int, int]] | None = None) -> list[str]:
    return [text[slice(*span)] for span in sentences(text, known or [])]


def test_sentences_end_with_punctuation_or_a_line() -> None:
    assert split("Titel\n\nMara kam. Jonas ging! „Warum?“ Niemand wusste es") == [
        "Titel",
        "Mara kam.",
        "Jonas ging!",
        "„Warum?“",
        "Niemand wusste es",
    ]


def test_dates_and_abbreviations_end_none() -> None:
    text = "Am 17. Mai kam z. B. Mara, so u. a. die Zeitung. Dann ging sie."
    assert split(text) == ["Am 17. Mai kam z. B. Mara, so u. a. die Zeitung.", "Dann ging sie."]


def test_known_sentences_are_taken_as_they_are() -> None:
    text = "Eins. Zwei. Drei."
    assert split(text, [(0, 11)]) == ["Eins. Zwei.", "Drei."]
    assert split(text, [(0, 11), (3, 17), (0, 99)]) == ["Eins. Zwei.", "Drei."]


def test_the_sentence_at_a_place() -> None:
    spans = sentences("Eins. Zwei.")
    assert sentence_at(spans, 0) == (0, 5)
    assert sentence_at(spans, 8) == (6, 11)
    assert sentence_at([], 3) is None


def test_a_text_is_clipped_between_words_and_only_where_it_is_long() -> None:
    assert clipped("Mara kam ", " spät an.", 20) == ("Mara kam ", " spät an.")
    assert clipped("Am Dienstag kam ", " spät in Nordland an.", 10) == ("… kam ", " spät in …")
    assert clipped("", "", 10) == ("", "")
