"""Bytes and pasted text -> the text of an article; or a sentence that says why it can't be read."""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MAX_BYTES = 4_000_000
MAX_CHARACTERS = 1_000_000

# The longer one first: UTF-32's mark begins with UTF-16's.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FORMATS = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
)
_WESTERN = set("ÄÖÜäöüßÀÁÂÇÈÉÊËÎÏÑÓÔàáâçèéêëîïíñóôúøå„“”‚‘’–—…€»«›‹°§·•´©®½²³\N{NO-BREAK SPACE}")
_LINE_BREAK = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


def decode(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16, UTF-32 or an 8-bit encoding of western Europe.

    Raises ValidationError if it is empty, too large or not plain text.
    """
    if len(data) > MAX_BYTES:
        raise ValidationError(
            _("The file is too large: at most %(megabytes)s MB."),
            params={"megabytes": MAX_BYTES // 1_000_000},
        )
    not_text = ValidationError(_("This is not a plain text file."))
    if data.startswith(_OTHER_FORMATS):
        raise not_text
    text = _decoded(data)
    if text is None or _is_binary(text):
        raise not_text
    return text


def clean(text: str) -> str:
    """The text as it is stored: NFC, line breaks as \\n, without control, bidi and zero-width characters.

    Raises ValidationError if it is empty, has no letters or is too long.
    """
    text = "".join(map(_plain, _LINE_BREAK.sub("\n", text)))
    text = _BLANK_LINES.sub("\n\n", unicodedata.normalize("NFC", text)).strip()
    if not text:
        raise ValidationError(_("The text is empty."))
    if not any(character.isalpha() for character in text):
        raise ValidationError(_("The text has no letters."))
    if len(text) > MAX_CHARACTERS:
        raise ValidationError(
            _("The text is too long: %(there)s characters. At most %(most)s can be read."),
            params={"there": len(text), "most": MAX_CHARACTERS},
        )
    return text


def clean_line(text: str) -> str:
    """The same for a title or a source: one line, perhaps empty."""
    return unicodedata.normalize("NFC", " ".join("".join(map(_plain, text)).split()))


def _decoded(data: bytes) -> str | None:
    encodings = [encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)][:1]
    for encoding in encodings or ["utf-8", *_utf16_without_mark(data)]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    return None if b"\0" in data else _decoded_from_8_bits(data)


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


def _plain(character: str) -> str:
    """One character of the stored text: none for what is invisible and could mislead, spaces for spaces."""
    if character in "\n\t" or " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    return "" if category in ("Cc", "Cf", "Cs") else character
