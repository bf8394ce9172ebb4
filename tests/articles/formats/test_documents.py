"""Files as people have them give their article, its title and its words; bad ones a clear sentence."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher

import pytest
from django.core.exceptions import ValidationError

from newsgraph.articles.drafts import Draft, Refused
from newsgraph.articles.formats import format_of, read_file
from tests.articles.formats import made

WORDS = " ".join(made.PARAGRAPHS).split()


def recovered(text: str) -> float:
    """The share of the words that are there in the right order."""
    same = SequenceMatcher(None, WORDS, text.split(), autojunk=False).get_matching_blocks()
    return sum(block.size for block in same) / len(WORDS)


@pytest.mark.parametrize(
    ("name", "data", "title"),
    [
        ("a.html", made.page(), made.TITLE),
        ("a.txt", made.page(), made.TITLE),
        ("a.pdf", made.pdf(), made.TITLE),
        ("two.pdf", made.pdf(made.PARAGRAPHS * 12, columns=2), made.TITLE),
        ("a.docx", made.docx(), made.TITLE),
        ("noname", made.docx(), made.TITLE),
        ("a.odt", made.odt(), made.TITLE),
        ("bericht.rtf", made.rtf(), "bericht"),
        ("a.eml", made.mail(), made.TITLE),
        ("a.eml", made.mail(html=True), made.TITLE),
    ],
    ids=[
        "page",
        "page as text",
        "PDF",
        "two columns",
        "DOCX",
        "without suffix",
        "ODT",
        "RTF",
        "mail",
        "HTML mail",
    ],
)
def test_the_words_of_a_document_are_recovered(name, data, title):
    [draft] = read_file(name, data)
    assert isinstance(draft, Draft)
    assert draft.title == title
    assert recovered(draft.text) > 0.97


def test_what_stands_around_an_article_is_left_out():
    [draft] = read_file("a.html", made.page())
    assert "Garten" not in draft.text
    assert "Impressum" not in draft.text
    assert (draft.publisher, draft.published_on) == ("Beispielblatt", date(2024, 5, 3))


def test_a_mail_brings_its_sender_its_date_and_its_attachments():
    files = {"bericht.pdf": made.pdf(), "bild.png": b"\x89PNG rest", "notiz.txt": b"Okoro lobte Lindqvist."}
    first, report, picture, note = read_file("a.eml", made.mail(files=files))
    assert (first.publisher, first.published_on) == ("Presse <presse@amt.example>", date(2024, 5, 3))
    assert recovered(report.text) > 0.97
    assert isinstance(picture, Refused)
    assert note.text == "Okoro lobte Lindqvist."


def test_every_file_of_an_archive_is_read_and_a_bad_one_stops_no_other():
    inner = made.archive({"tief.txt": b"Okoro lobte Lindqvist."})
    data = made.archive(
        {
            "ordner/a.docx": made.docx(),
            "../../b.pdf": made.pdf(),
            "kaputt.pdf": b"%PDF-1.7 nichts",
            "c.zip": inner,
            "__MACOSX/._a": b"x",
            ".versteckt": b"x",
        }
    )
    found = read_file("a.zip", data)
    assert [type(one).__name__ for one in found] == ["Draft", "Draft", "Refused", "Draft"]
    assert found[2].name == "kaputt.pdf"
    assert found[3].text == "Okoro lobte Lindqvist."


def test_json_lines_and_tables_hold_many_articles():
    rows = made.json_lines(
        {"text": "Okoro lobte Lindqvist.", "Title": "Lob", "source": "Blatt", "date": "2024-05-03T10:00:00Z"},
        {"text": ""},
        "kein Objekt",
    )
    first, empty, no_object = read_file("a.jsonl", rows)
    assert (first.title, first.publisher, first.published_on) == ("Lob", "Blatt", date(2024, 5, 3))
    assert [one.name for one in (empty, no_object)] == ["a.jsonl #2", "a.jsonl #3"]


@pytest.mark.parametrize(
    "data",
    [
        "Titel;Volltext;Datum;Quelle\nLob;Okoro lobte Lindqvist.;3.5.2024;Blatt\n".encode("utf-8-sig"),
        b"title,text,date,source\r\nLob,Okoro lobte Lindqvist.,2024-05-03,Blatt\r\n",
        'Titel\tInhalt\tDatum\tMedium\nLob\t"Okoro lobte Lindqvist."\t03.05.2024\tBlatt\n\t\t\t\n'.encode(
            "utf-16"
        ),
        "Titel;Artikel;Veröffentlicht;Zeitung\nLob;Okoro lobte Lindqvist.;3. 5. 2024;Blatt".encode("cp1252"),
    ],
    ids=["German Excel", "comma", "tabs in UTF-16", "Windows"],
)
def test_a_table_is_read_as_spreadsheets_write_it(data):
    [draft] = read_file("a.csv", data)
    assert (draft.title, draft.text, draft.publisher, draft.published_on) == (
        "Lob", "Okoro lobte Lindqvist.", "Blatt", date(2024, 5, 3),
    )  # fmt: skip


BOMB = (
    "<!DOCTYPE x ["
    + '<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.pdf", made.pdf(password="geheim"), "protected by a password"),
        ("a.pdf", made.pdf()[:900], "damaged"),
        ("a.pdf", made.scanned_pdf(), "pictures of pages"),
        ("a.docx", made.docx()[:-900], "damaged"),
        ("a.odt", made.odt(before=BOMB), "damaged"),
        ("a.zip", made.archive({}), "archive is empty"),
        ("a.zip", made.archive({f"{n}.txt": b"x" for n in range(10_001)}), "10001 files; at most 10000"),
        ("a.zip", made.archive({"gross.txt": b"0" * 120_000_000}), "unpacks to more"),
        ("a.csv", b"Datum;Ort\n1;2\n", "No column of this table is called “text”. Its columns: datum, ort"),
        ("a.jsonl", b"", "empty"),
        ("a.eml", made.mail(paragraphs=(), files={"bild.png": b"\x89PNG rest"}), "no text in this e-mail"),
        ("a.html", b"<!doctype html><html><body></body></html>", "no article in this page"),
        (
            "a.xlsx",
            made.archive({"[Content_Types].xml": b"<x/>", "xl/sheet1.xml": b"<x/>"}),
            "Files of this kind",
        ),
        ("a.epub", made.archive({"mimetype": b"application/epub+zip"}), "Files of this kind"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 99, "Files of this kind"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_read_says_why(name, data, says):
    with pytest.raises(ValidationError) as refusal:
        read_file(name, data)
    assert says in " ".join(refusal.value.messages)


def test_archives_in_archives_come_to_an_end():
    data = b"Okoro lobte Lindqvist."
    for depth in range(6):
        data = made.archive({f"{depth}.zip" if depth else "a.txt": data})
    [refused] = read_file("a.zip", data)
    while isinstance(refused, list):
        refused = refused[0]
    assert "too many others" in " ".join(refused.reason.messages)


@pytest.mark.parametrize(
    ("name", "data", "format_name"),
    [
        ("a.pdf", b"Nur Text.", "PDF"),  # the name is all that tells
        ("a.txt", made.pdf(), "PDF"),
        ("a.zip", made.docx(), "Word (DOCX)"),
        ("a.docx", made.archive({"a.txt": b"x"}), "ZIP archive"),
        ("a.txt", b"From: Okoro an Lindqvist\n\nText", "plain text"),
    ],
)
def test_bytes_tell_more_than_names(name, data, format_name):
    assert str(format_of(name, data).name) == format_name
