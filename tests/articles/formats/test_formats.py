"""Which format reads a file."""

from __future__ import annotations

import zlib

import pytest
from django.core.exceptions import ValidationError

from newsgraph.articles.drafts import Draft
from newsgraph.articles.formats import FORMATS, MAX_BYTES, accepted, format_of, read_file
from tests.articles.formats import made

GERMAN = "Die Ministerin begrüßte „größere“ Zusagen – über 20 € je Kopf, hieß es aus Köln.\nÄußerst knapp."


@pytest.mark.parametrize(
    "data",
    [
        zlib.compress(GERMAN.encode() * 50),
        bytes(range(256)) * 4,
        b"\xd0\xcf\x11\xe0rest",
        b"\x7fELF\x02\x01\x01\0\0\0",
        b"\xff\xfe\x00",
        b"\0\0\0\0",
    ],
)
def test_binary_files_are_refused(data):
    with pytest.raises(ValidationError, match="Files of this kind"):
        read_file("a.txt", data)


def test_files_that_are_too_large_are_refused():
    with pytest.raises(ValidationError, match="too large: at most 25 MB"):
        read_file("a.txt", b"a" * (MAX_BYTES + 1))


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a", "a.unknown"])
def test_what_no_other_format_claims_is_taken_for_text(name):
    assert format_of(name, b"Ein Text.").suffixes == (".txt",)


def test_the_upload_form_takes_what_can_be_read():
    assert set(accepted().split(",")) == {
        kind for one in FORMATS for kind in (*one.suffixes, *one.media_types)
    }


FILES = {
    "a.html": made.page(),
    "a.pdf": made.pdf(),
    "a.docx": made.docx(),
    "a.odt": made.odt(),
    "a.rtf": made.rtf(),
    "a.eml": made.mail(),
    "a.zip": made.archive({"a.txt": GERMAN.encode()}),
    "a.jsonl": made.json_lines({"text": GERMAN}),
    "a.csv": b"text\nOkoro lobte Lindqvist.\n",
    "a.txt": GERMAN.encode(),
}
"""A good file of each format."""


def test_each_format_reads_its_own_files():
    assert {format_of(name, data).suffixes for name, data in FILES.items()} == {
        one.suffixes for one in FORMATS
    }
    for name, data in FILES.items():
        assert [type(one) for one in read_file(name, data)] == [Draft]
