from __future__ import annotations

import unicodedata
import zlib
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgraph.articles.cleaning import MAX_CHARACTERS, clean, clean_line
from newsgraph.articles.formats import FORMATS, MAX_BYTES, accepted, format_of, read_file
from newsgraph.articles.formats.text import decode

GERMAN = "Die Ministerin begrüßte „größere“ Zusagen – über 20 € je Kopf, hieß es aus Köln.\nÄußerst knapp."
PLAIN_LATIN = "Die Ministerin begrüßte am Dienstag größere Zusagen, hieß es aus Köln."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_german_is_read_rightly_in_each_encoding(encoding):
    assert decode(GERMAN.encode(encoding)) == GERMAN


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15"])
@pytest.mark.parametrize("text", [PLAIN_LATIN, "Grüße", "Zürich: Nein."])
def test_latin_1_is_read_rightly_however_short(encoding, text):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "data",
    [
        zlib.compress(GERMAN.encode() * 50),
        bytes(range(256)) * 4,
        b"%PDF-1.7\nText",
        b"PK\x03\x04rest",
        b"\x7fELF\x02\x01\x01\0\0\0",
        b"\xff\xfe\x00",
        b"\0\0\0\0",
    ],
)
def test_binary_files_are_refused(data):
    with pytest.raises(ValidationError, match="not a plain text file"):
        read_file("a.txt", data)


def test_files_that_are_too_large_are_refused():
    with pytest.raises(ValidationError, match="too large: at most 4 MB"):
        read_file("a.txt", b"a" * (MAX_BYTES + 1))


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


@settings(deadline=None)  # the first text in capitals loads a dictionary
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    try:
        text = clean(decode(data))
    except ValidationError:
        return
    assert any(character.isalpha() for character in text)


def test_a_file_may_bring_its_title_date_and_source():
    data = b"Title: Treffen in Oslo\nDate: 2016-02-12\nSource: Beispiel\n\nErster Absatz.\n\nZweiter."
    [draft] = read_file("a.txt", data)
    assert (draft.title, draft.source, draft.published_on) == (
        "Treffen in Oslo",
        "Beispiel",
        date(2016, 2, 12),
    )
    assert draft.text == "Erster Absatz.\n\nZweiter."


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.txt", "Treffen in Oslo\n\nMara Lindqvist traf Jonas Okoro.", "Treffen in Oslo"),
        ("bericht.txt", "Mara Lindqvist traf Jonas Okoro.\nDann reiste sie ab.", "bericht"),
        ("bericht.txt", "Mara Lindqvist traf Jonas Okoro", "bericht"),
        ("bericht.txt", "Date: gestern\n\nMara Lindqvist traf Jonas Okoro.", "bericht"),
        ("bericht.txt", "x " * 400 + "\nEnde", "bericht"),
        (".txt", "Kurz.", ".txt"),
    ],
)
def test_without_a_title_the_headline_or_the_file_name_is_the_title(name, text, title):
    assert [draft.title for draft in read_file(name, text.encode())] == [title]


def test_a_file_of_nothing_but_headers_is_empty():
    with pytest.raises(ValidationError, match="text is empty"):
        read_file("a.txt", b"Title: Oslo\nDate: 2016-02-12\n")


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a", "a.unknown"])
def test_what_no_other_format_claims_is_taken_for_text(name):
    assert format_of(name, b"Ein Text.").suffixes == (".txt",)


def test_the_upload_form_takes_what_can_be_read():
    assert set(accepted().split(",")) == {
        kind for one in FORMATS for kind in (*one.suffixes, *one.media_types)
    }
