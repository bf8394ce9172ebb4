"""Where sentences end: at line breaks and by punctuation."""

from __future__ import annotations

import pytest

from newsgraph.extraction.pipeline.sentences import MOST_WORDS, line_breaks

FULL = "Die Minister der beiden Länder haben sich am Abend in"
SHORT = "der Hauptstadt getroffen."


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("", []),
        ("Ein Satz ohne Umbruch.", []),
        ("Kurz\nKurz", [4]),
        # a hard-wrapped text: only after a short line and around a blank one
        (f"{FULL}\n{FULL}\n{FULL}\n{FULL}", []),
        (f"{FULL}\n{FULL}\n{SHORT}\n{FULL}", [2 * (len(FULL) + 1) + len(SHORT)]),
        (f"{FULL}\n\n{FULL}\n{FULL}", [len(FULL), len(FULL) + 1]),
        # three lines tell too little, long lines are paragraphs
        (f"{FULL}\n{FULL}\n{FULL}", [len(FULL), 2 * len(FULL) + 1]),
        (f"{'A' * 121}\n{'A' * 121}\n{'A' * 121}\n{'A' * 121}", [121, 243, 365]),
        (f"{'A' * 120}\n{'A' * 120}\n{'A' * 120}\n{'A' * 120}", []),
    ],
)
def test_line_breaks_that_end_a_sentence(text, ends):
    assert sorted(line_breaks(text)) == ends


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Er kam. Sie ging.", ["Er kam.", "Sie ging."]),
        ("„Er kam.“ Sie ging.", ["„Er kam.“", "Sie ging."]),
        ("(Er kam.) Sie ging!", ["(Er kam.)", "Sie ging!"]),
        ("Er kam … und ging.", ["Er kam … und ging."]),
        ("„Wer kommt?“, fragte sie.", ["„Wer kommt?“, fragte sie."]),
        ("Wer kommt? “Niemand.”", ["Wer kommt?", "“Niemand.”"]),
        ("Er kam.  Sie ging.", ["Er kam.", "Sie ging."]),
    ],
)
def test_punctuation_that_ends_a_sentence(nlp, text, sentences):
    assert [sentence.text.strip() for sentence in nlp(text).sents] == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Wort " * 1000,
        "Eva Probst, " * 500,
        "👍" * 1000,
        "<p>a<p>b" * 300,
        "Er kam und " * 100 + "ging. Sie kam.",
    ],
)
def test_no_sentence_is_endless(nlp, text):
    doc = nlp(text)
    assert max(len([word for word in sentence if not word.is_space]) for sentence in doc.sents) <= MOST_WORDS
    assert doc.text == text


def test_a_list_is_cut_at_a_comma(nlp):
    sentences = [
        sentence.text for sentence in nlp("Es kamen " + "Eva Probst, " * 100 + "Karl Brandner.").sents
    ]
    assert len(sentences) == 3
    assert all(sentence.endswith(",") for sentence in sentences[:-1])
