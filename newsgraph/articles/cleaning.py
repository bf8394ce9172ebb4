"""Text from outside -> the text that is stored and shown; or a sentence that says why it can't be.

What people paste has been through PDF, mail and word processors. What that did to it is mended here, once,
so that all spans refer to the mended text; which mends there were is told to the reader.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum

import ftfy
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.capitals import with_small_letters
from newsgraph.articles.lines import unwrapped
from newsgraph.articles.markup import without_markup

MAX_CHARACTERS = 1_000_000

_LINE_BREAK = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_LIGATURES = {ord(c): unicodedata.normalize("NFKC", c) for c in "ﬀﬁﬂﬃﬄﬅﬆĲĳ"}
# What a soft hyphen or another invisible character at the end of a line says: the word goes on.
_BROKEN_WORD = re.compile(r"(?<=\w)[\u00ad\u200b\u2060\ufeff][ \t]*\n[ \t]*(?=\w)")


class Mend(StrEnum):
    """One thing that was wrong with a text."""

    MARKUP = "markup"
    ENCODING = "encoding"
    LIGATURES = "ligatures"
    LINES = "lines"
    CAPITALS = "capitals"
    BYTES = "bytes"


_MENDS: tuple[tuple[Mend, Callable[[str], str]], ...] = (
    (Mend.MARKUP, without_markup),
    (Mend.ENCODING, ftfy.fix_encoding),
    (Mend.LIGATURES, lambda text: text.translate(_LIGATURES)),
    (Mend.LINES, unwrapped),
    (Mend.CAPITALS, with_small_letters),
)


def clean(text: str) -> str:
    """The text as it is stored; see `mended`."""
    return mended(text)[0]


def mended(text: str) -> tuple[str, tuple[Mend, ...]]:
    """The text as it is stored, and what was mended.

    NFC, line breaks as \\n, without control, bidi and zero-width characters; a paragraph is a line. Cleaning
    a clean text changes nothing. Raises ValidationError if it is empty, has no letters or is too long.
    """
    text = text.strip()
    if len(text) > 2 * MAX_CHARACTERS:
        raise _too_long(len(text))
    text = _BROKEN_WORD.sub("", _LINE_BREAK.sub("\n", text))
    text = unicodedata.normalize("NFC", "".join(map(_plain, text)))
    mends = []
    for name, mend in _MENDS:
        better = mend(text)
        if better != text:
            mends.append(name)
            text = better
    text = _BLANK_LINES.sub("\n\n", text).strip()
    if not text:
        raise ValidationError(_("The text is empty."))
    if not any(character.isalpha() for character in text):
        raise ValidationError(_("The text has no letters."))
    if len(text) > MAX_CHARACTERS:
        raise _too_long(len(text))
    return text, tuple(mends)


def clean_line(text: str) -> str:
    """The same for a title or a publisher: one line, perhaps empty."""
    line = " ".join("".join(map(_plain, text)).split()).translate(_LIGATURES)
    return unicodedata.normalize("NFC", ftfy.fix_encoding(line))


def _too_long(characters: int) -> ValidationError:
    return ValidationError(
        _("The text is too long: %(there)s characters. At most %(most)s can be read."),
        params={"there": characters, "most": MAX_CHARACTERS},
    )


def _plain(character: str) -> str:
    """One character of the stored text: none for what is invisible and could mislead, spaces for spaces."""
    if character in "\n\t" or " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    return "" if category in ("Cc", "Cf", "Cs") else character
