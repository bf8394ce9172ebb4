"""Plain text in whatever encoding, perhaps with lines "Title: …", "Date: …" and "Source: …" before it."""

from __future__ import annotations

import codecs
import re
import unicodedata
from datetime import date
from pathlib import PurePath

from charset_normalizer import from_bytes
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import Mend, clean_line, mended
from newsgraph.articles.datelines import publication
from newsgraph.articles.drafts import PUBLISHER_LENGTH, TITLE_LENGTH, Draft, headline
from newsgraph.articles.formats.format import Format

_HEADER = re.compile(r"(Title|Date|Source):(.*)")
# The longer one first: UTF-32's mark begins with UTF-16's.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = set("ÄÖÜäöüßÀÁÂÇÈÉÊËÎÏÑÓÔàáâçèéêëîïíñóôúøå„“”‚‘’–—…€»«›‹°§·•´©®½²³\N{NO-BREAK SPACE}")


def read(name: str, data: bytes) -> list[Draft]:
    """The article of a text file.

    The file may begin with lines "Title: …", "Date: YYYY-MM-DD" and "Source: …"
    before the first blank line. Without a title, a short first line is the
    title, else the file's name. Raises ValidationError if it can't be read.
    """
    decoded, faulty = decode(data)
    headers, body = _split_headers(decoded.lstrip("\ufeff \r\n").replace("\r\n", "\n"))
    text, mends = mended(body)
    if faulty:
        mends = (Mend.BYTES, *mends)
    day, agency = publication(text)
    title = headers.get("Title") or headline(text) or clean_line(PurePath(name).stem) or text
    return [
        Draft(
            title=clean_line(title)[:TITLE_LENGTH],
            text=text,
            publisher=headers.get("Source", agency)[:PUBLISHER_LENGTH],
            published_on=_date(headers.get("Date", "")) or day,
            mends=mends,
        )
    ]


def decode(data: bytes) -> tuple[str, bool]:
    """The text of a file in UTF-8, UTF-16, UTF-32 or an 8-bit encoding of western Europe.

    Also whether it is UTF-8 with single wrong bytes. Raises ValidationError if it is not plain text.
    """
    text, faulty = _decoded(data)
    if text is None or _is_binary(text):
        raise ValidationError(_("Files of this kind can’t be read."))
    return text, faulty


def _decoded_with_single_faults(data: bytes) -> str | None:
    """UTF-8 in which a few bytes are not: those alone are read as Windows would; None if it is no UTF-8."""
    text = data.decode("utf-8", errors="newsgraph_western")
    letters = sum(byte >= 0xC2 for byte in data)
    faults = len(data.decode("utf-8", errors="replace").split("\ufffd")) - 1 - data.count(b"\xef\xbf\xbd")
    return text if letters > 2 * faults and "\0" not in text else None


def _as_western(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101 (for the type checker)
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error("newsgraph_western", _as_western)


def _decoded(data: bytes) -> tuple[str | None, bool]:
    encodings = [encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)][:1]
    for encoding in encodings or ["utf-8", *_utf16_without_mark(data)]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, False
    if b"\0" in data:
        return None, False
    text_with_faults = _decoded_with_single_faults(data)
    return (text_with_faults, True) if text_with_faults else (_decoded_from_8_bits(data), False)


def _utf16_without_mark(data: bytes) -> list[str]:
    """Western text in UTF-16 has a zero in every second byte: which one tells the byte order."""
    sample = data[:4096]
    half = max(len(sample) // 2, 1)
    return [
        encoding
        for encoding, zeros in (("utf-16-le", sample[1::2].count(0)), ("utf-16-be", sample[0::2].count(0)))
        if zeros / half > 0.7
    ]


def _decoded_from_8_bits(data: bytes) -> str | None:
    try:
        text = data.decode("cp1252")  # Latin-1 and what Windows adds to it
    except UnicodeDecodeError:
        text = ""
    foreign = [character for character in text if ord(character) > 127]
    if foreign and sum(character in _WESTERN for character in foreign) >= 0.9 * len(foreign):
        return text
    best = from_bytes(data).best()
    return None if best is None else str(best)


def _is_binary(text: str) -> bool:
    controls = sum(unicodedata.category(c) == "Cc" and c not in "\t\n\r\v\f\x85" for c in text)
    return controls > len(text) / 200


def _split_headers(text: str) -> tuple[dict[str, str], str]:
    headers: dict[str, str] = {}
    rest = text
    while match := _HEADER.match(rest):
        headers[match[1]] = clean_line(match[2])
        rest = rest[match.end() :].removeprefix("\n")
    return headers, rest


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


TEXT = Format(name=_("plain text"), suffixes=(".txt",), media_types=("text/plain",), read=read)
