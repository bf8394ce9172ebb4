"""Plain text in whatever encoding, with or without headers."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgraph.articles.cleaning import clean
from newsgraph.articles.formats import read_file
from newsgraph.articles.formats.text import decode

GERMAN = "Die Ministerin begrüßte „größere“ Zusagen – über 20 € je Kopf, hieß es aus Köln.\nÄußerst knapp."
PLAIN_LATIN = "Die Ministerin begrüßte am Dienstag größere Zusagen, hieß es aus Köln."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_german_is_read_rightly_in_each_encoding(encoding):
    assert decode(GERMAN.encode(encoding)) == (GERMAN, False)


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15"])
@pytest.mark.parametrize("text", [PLAIN_LATIN, "Grüße", "Zürich: Nein."])
def test_latin_1_is_read_rightly_however_short(encoding, text):
    assert decode(text.encode(encoding)) == (text, False)


@settings(deadline=None)  # the first text in capitals loads a dictionary
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    try:
        text = clean(decode(data)[0])
    except ValidationError:
        return
    assert any(character.isalpha() for character in text)


def test_a_file_may_bring_its_title_date_and_source():
    data = b"Title: Treffen in Oslo\nDate: 2016-02-12\nSource: Beispiel\n\nErster Absatz.\n\nZweiter."
    [draft] = read_file("a.txt", data)
    assert (draft.title, draft.publisher, draft.published_on) == (
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


def test_a_single_wrong_byte_costs_no_more_than_itself():
    data = GERMAN.encode().replace("ü".encode(), b"\xfc", 1)
    assert decode(data) == (GERMAN, True)
