"""Documents of word processors: DOCX, ODT and RTF."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePath
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import clean_line, mended
from newsgraph.articles.datelines import publication
from newsgraph.articles.drafts import TITLE_LENGTH, Draft, headline
from newsgraph.articles.formats.archives import names_in, unpacked
from newsgraph.articles.formats.format import Format

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_UNSAID = frozenset(("annotation", "tracked-changes", "note"))  # of an ODT: no words of the author's text


def _read_docx(name: str, data: bytes) -> list[Draft]:
    body = _part(data, "word/document.xml")
    lines = ("".join(_docx_words(paragraph)) for paragraph in body.iter(f"{_WORD}p"))
    return [_draft(name, "\n".join(lines), _title(data, "docProps/core.xml"))]


def _docx_words(paragraph: Element) -> Iterator[str]:
    for part in paragraph.iter():
        if part.tag == f"{_WORD}t":
            yield part.text or ""
        elif part.tag in (f"{_WORD}tab", f"{_WORD}br"):
            yield " "


def _read_odt(name: str, data: bytes) -> list[Draft]:
    body = _part(data, "content.xml").find(f"{_OFFICE}body")
    blocks = (f"{_TEXT}p", f"{_TEXT}h")
    lines = [
        "".join(_odt_words(block))
        for block in (body.iter() if body is not None else ())
        if block.tag in blocks
    ]
    return [_draft(name, "\n".join(lines), _title(data, "meta.xml"))]


def _odt_words(block: Element) -> Iterator[str]:
    yield block.text or ""
    for part in block:
        kind = part.tag.rpartition("}")[2]
        if kind in ("s", "tab", "line-break"):
            yield " "
        elif kind not in _UNSAID:
            yield from _odt_words(part)
        yield part.tail or ""


def _read_rtf(name: str, data: bytes) -> list[Draft]:
    from striprtf.striprtf import rtf_to_text  # only who reads RTF loads it

    try:
        text = rtf_to_text(data.decode("cp1252", errors="replace"), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, UnicodeError) as error:
        raise ValidationError(_("This file is damaged.")) from error
    return [_draft(name, text, "")]


def _draft(name: str, text: str, title: str) -> Draft:
    text, mends = mended(text)
    title = clean_line(title) or headline(text) or clean_line(PurePath(name).stem) or text
    day, agency = publication(text)
    return Draft(title[:TITLE_LENGTH], text, agency, day, mends)


def _part(data: bytes, name: str) -> Element:
    """The XML in a part of the document. Raises ValidationError if it is missing, damaged or a trap."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found: Element = ElementTree.fromstring(unpacked(archive, name))
    except (zipfile.BadZipFile, ParseError, DefusedXmlException, ValueError, OSError) as error:
        raise ValidationError(_("This file is damaged.")) from error
    return found


def _title(data: bytes, name: str) -> str:
    """The title that the author gave the document, if any."""
    try:
        return next((found.text or "" for found in _part(data, name).iter(_TITLE)), "")
    except ValidationError:
        return ""


DOCX = Format(
    name="Word (DOCX)",
    suffixes=(".docx",),
    media_types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    read=_read_docx,
    sniff=lambda data: "word/document.xml" in names_in(data),
)
ODT = Format(
    name="OpenDocument (ODT)",
    suffixes=(".odt",),
    media_types=("application/vnd.oasis.opendocument.text",),
    read=_read_odt,
    sniff=lambda data: (
        data.startswith(b"PK") and b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]
    ),
)
RTF = Format(
    name="RTF",
    suffixes=(".rtf",),
    media_types=("application/rtf", "text/rtf"),
    read=_read_rtf,
    sniff=lambda data: data.startswith(b"{\\rtf"),
)
