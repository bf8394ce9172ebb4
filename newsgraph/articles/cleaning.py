"""Text from outside -> the text that is stored and shown; or a sentence that says why it can't be."""

from __future__ import annotations

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MAX_CHARACTERS = 1_000_000

_LINE_BREAK = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")


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


def _plain(character: str) -> str:
    """One character of the stored text: none for what is invisible and could mislead, spaces for spaces."""
    if character in "\n\t" or " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    return "" if category in ("Cc", "Cf", "Cs") else character
