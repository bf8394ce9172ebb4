"""Text as people have it: what PDF, mail and word processors did to it is mended, and nothing else."""

from __future__ import annotations

import unicodedata

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgraph.articles.cleaning import MAX_CHARACTERS, Mend, clean, clean_line, mended
from newsgraph.articles.formats import read_file

COLUMN = """Der Kanzler hat am Montag in
Berlin den Präsidenten von
Frankreich getroffen. Beide
sprachen lange über den Krieg
in der Ukraine und über Geld.
Danach reiste er nach Ost- und
Westeuropa weiter, um für Ver-
ständnis zu werben."""
AS_ONE_LINE = (
    "Der Kanzler hat am Montag in Berlin den Präsidenten von Frankreich getroffen. Beide sprachen lange "
    "über den Krieg in der Ukraine und über Geld. Danach reiste er nach Ost- und Westeuropa weiter, um für "
    "Verständnis zu werben."
)
LONG_LINE = "https://www.beispiel.example/ein/sehr/langer/weg/zu/einer/seite/die/es/gar/nicht/gibt/und/noch/weiter.html"


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (COLUMN, AS_ONE_LINE),
        (
            f"Treffen in Berlin\n\n{COLUMN}\n\n{COLUMN}",
            f"Treffen in Berlin\n\n{AS_ONE_LINE}\n\n{AS_ONE_LINE}",
        ),
        ("Die Verhand-\nlungen sind ge-\nscheitert.", "Die Verhandlungen sind gescheitert."),
        ("Der US-\nPräsident kam.", "Der US-Präsident kam."),
        ("Die Do-\nnau-\ndampf-\nschiff-\nfahrt ruht.", "Die Donaudampfschifffahrt ruht."),
        (
            "Ida Stettler hat\nam Montag die\nFDP scharf kri-\ntisiert. Die Mi-\nnisterin dankte\nder SPD.",
            "Ida Stettler hat am Montag die FDP scharf kritisiert. Die Ministerin dankte der SPD.",
        ),
        (
            "Alle gingen.\nDie Union lobte den\nKanzler dafür.",
            "Alle gingen.\nDie Union lobte den Kanzler dafür.",
        ),
        (
            "Rus\N{SOFT HYPHEN}\nsland schwieg, Nord\N{SOFT HYPHEN}land auch.",
            "Russland schwieg, Nordland auch.",
        ),
    ],
)
def test_lines_and_words_that_a_column_broke_are_joined(broken, whole):
    text, mends = mended(broken)
    assert text == whole
    assert Mend.LINES in mends or "\N{SOFT HYPHEN}" in broken


def test_one_long_line_in_a_column_changes_nothing():
    lines = COLUMN.split("\n")
    text = clean("\n".join([*lines[:3], *lines[3:], LONG_LINE, *lines]))
    assert AS_ONE_LINE[:100] in text
    assert LONG_LINE in text


@pytest.mark.parametrize(
    "text",
    [
        "Der Kanzler kam.\nDer Minister ging.\nDie Union schwieg.\nAlle waren müde.",
        "Ein Absatz, der für sich steht und lang ist und weiter geht.\n" * 3 + "Ende.",
        "Äpfel\nBirnen\nKirschen\nPflaumen\nQuitten",
        "Man nehme:\n- zwei Eier und etwas Mehl dazu\n- einen halben Liter Milch\n- Salz und Pfeffer",
        "Titel\n\nErster Absatz.\n\nZweiter Absatz.",
    ],
)
def test_lines_that_stand_for_themselves_stay(text):
    assert clean(text) == text.strip()


@pytest.mark.parametrize(
    ("loud", "spoken"),
    [
        (
            "HOLM KRITISIERT BRANDT SCHARF\n\nKanzler Fritz Holm hat Jonas Brandt kritisiert.",
            "Holm kritisiert Brandt scharf\n\nKanzler Fritz Holm hat Jonas Brandt kritisiert.",
        ),
        ("DIE EU WARNT RUSSLAND VOR KRIEG", "Die EU warnt Russland vor Krieg"),
        ("SPD, CDU und FDP streiten.", "SPD, CDU und FDP streiten."),
        ("SPD UND CDU", "SPD und CDU"),
        ("NATO-Gipfel", "NATO-Gipfel"),
    ],
)
def test_lines_in_capitals_are_written_small_but_for_names_and_nouns(loud, spoken):
    assert clean(loud) == spoken


@pytest.mark.parametrize(
    ("dirty", "text", "mend"),
    [
        ("Sie treﬀen sich, ﬁnden es ﬂach.", "Sie treffen sich, finden es flach.", Mend.LIGATURES),
        ("Der KÃ¤mpfer trÃ¤gt groÃŸe StÃ¤rke.", "Der Kämpfer trägt große Stärke.", Mend.ENCODING),
        (
            "<p>Er kam.</p><p>Sie <b>ging</b> &amp; schwieg.</p><br>",
            "Er kam.\nSie ging & schwieg.",
            Mend.MARKUP,
        ),
        (
            "<p>Die <b>Union</b> schwieg &ndash; wie die SPD.</p>",
            "Die Union schwieg – wie die SPD.",
            Mend.MARKUP,
        ),
        ("<div><script>böse()</script><p>Er kam.</p></div><br>", "Er kam.", Mend.MARKUP),
    ],
)
def test_what_programs_did_to_a_text_is_mended_and_said(dirty, text, mend):
    assert mended(dirty) == (text, (mend,))


@pytest.mark.parametrize(
    "text",
    ["Er sagte: 3 < 4 und 5 > 4.", "<script>alert(1)</script>", "Das Ä ist ein Buchstabe.", "Wörter mit ß."],
)
def test_what_only_looks_damaged_stays(text):
    assert mended(text) == (text, ())


def test_one_stray_byte_does_not_make_the_whole_file_unreadable():
    data = "Der Präsident lobte die Länder für große Mühe, sagte M".encode() + b"\xfc" + b"ller."
    [draft] = read_file("a.txt", data)
    assert draft.text == "Der Präsident lobte die Länder für große Mühe, sagte Müller."
    assert draft.mends == (Mend.BYTES,)


def test_a_file_in_windows_letters_is_no_damaged_one():
    [draft] = read_file("a.txt", "Für Müller ändert sich nichts.".encode("cp1252"))
    assert draft.text == "Für Müller ändert sich nichts."
    assert draft.mends == ()


def test_titles_are_mended_too():
    assert clean_line("Treﬀen  in\nMÃ¼nchen") == "Treffen in München"


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("abcXYZäß-. \n<>p/\N{SOFT HYPHEN}ﬁ"), min_size=1, max_size=300))
def test_cleaning_twice_is_cleaning_once(text):
    once = clean(f"a{text}")
    assert clean(once) == once


@pytest.mark.parametrize("text", ["", "  \n\t ", "\u200b\ufeff", "\N{RIGHT-TO-LEFT OVERRIDE}"])
def test_empty_texts_are_refused(text):
    with pytest.raises(ValidationError, match="text is empty"):
        clean(text)


@pytest.mark.parametrize("text", ["123 456", "– – –", "👍👍", "!!!\n???"])
def test_texts_without_letters_are_refused(text):
    with pytest.raises(ValidationError, match="no letters"):
        clean(text)


def test_five_megabytes_of_text_are_refused_with_both_numbers():
    with pytest.raises(ValidationError, match=r"too long: 4999999 characters\. At most 1000000"):
        clean("Wort " * 1_000_000)
    assert len(clean("a" * MAX_CHARACTERS)) == MAX_CHARACTERS


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\n\n \n\n\nb", "a\n\nb"),
        ("Rus\u00adsland\N{NO-BREAK SPACE}und", "Russland und"),
        ("\u202eabc\u202c \u2066def\u2069\u200f", "abc def"),
        ("Mu\u0308nchen", "München"),
        ("a\x00b\x1b[31mc", "ab[31mc"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("ok 👍", "ok 👍"),
        ("a\ud800b", "ab"),
    ],
)
def test_what_is_invisible_or_misleading_is_taken_out(dirty, expected):
    assert clean(dirty) == expected


def test_a_title_is_one_line():
    assert clean_line(" Zwei\nZeilen\u202e \t hier ") == "Zwei Zeilen hier"


@given(st.text())
def test_cleaning_is_done_once_for_all(text):
    try:
        once = clean(text)
    except ValidationError:
        return
    assert clean(once) == once
    assert not {unicodedata.category(c) for c in once.replace("\n", "").replace("\t", "")} & {
        "Cc",
        "Cf",
        "Cs",
    }
