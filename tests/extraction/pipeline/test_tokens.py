"""Words of texts without spaces: the same as otherwise, and no character is lost."""

from __future__ import annotations

import pytest

from newsgraph.extraction.pipeline.tokens import LONGEST_RUN


@pytest.mark.parametrize(
    "text",
    [
        "Der FC lobte die AfD. " + "👍" * 1000 + " Dann kam z. B. Eva Probst.",
        "<p>a<p>b" * 200 + " Ende.",
        "x" * (LONGEST_RUN + 1),
        "." * 3 * LONGEST_RUN,
        "Ein Satz.\n\n" + "-" * 999 + "\nNoch einer.",
    ],
)
def test_no_character_is_lost(nlp, text):
    assert nlp.make_doc(text).text == text


def test_words_around_a_run_are_those_of_a_text_without(nlp):
    before, after = "Die SPD lobte z. B. die AfD. Dann: ", " Am 3. Mai kam Eva Probst (CDU)."
    words = [token.text for token in nlp.make_doc(before + "👍" * 500 + after)]
    assert words[: len(nlp.make_doc(before))] == [token.text for token in nlp.make_doc(before)]
    assert words[-len(nlp.make_doc(after.strip())) :] == [token.text for token in nlp.make_doc(after.strip())]


def test_a_long_word_stays_one(nlp):
    word = "Donaudampfschifffahrts" * 9
    assert len(word) <= LONGEST_RUN
    assert [token.text for token in nlp.make_doc(f"Die {word} kam.")] == ["Die", word, "kam", "."]
