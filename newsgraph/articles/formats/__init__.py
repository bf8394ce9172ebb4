"""Files of many formats -> drafts of articles. A new format is a module here and an entry of FORMATS."""

from __future__ import annotations

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.drafts import Draft
from newsgraph.articles.formats.format import Format
from newsgraph.articles.formats.text import TEXT

FORMATS: tuple[Format, ...] = (TEXT,)
"""The first one that knows a file by its bytes reads it, else the one of its suffix, else text."""

MAX_BYTES = 4_000_000

# What we know and cannot read, so that it is not taken for text.
_FOREIGN = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\xd0\xcf\x11\xe0")


def read_file(name: str, data: bytes) -> list[Draft]:
    """The articles of an uploaded file. Raises ValidationError if it is too large or can't be read."""
    if len(data) > MAX_BYTES:
        raise ValidationError(
            _("The file is too large: at most %(megabytes)s MB."),
            params={"megabytes": MAX_BYTES // 1_000_000},
        )
    return format_of(name, data).read(name, data)


def format_of(name: str, data: bytes) -> Format:
    """What a file is: by its bytes, else by the end of its name. Raises ValidationError for neither."""
    known = next((one for one in FORMATS if one.sniff(data)), None)
    if known is not None:
        return known
    if data.startswith(_FOREIGN):
        raise ValidationError(_("This is not a plain text file."))
    suffix = PurePath(name).suffix.lower()
    return next((one for one in FORMATS if suffix in one.suffixes), TEXT)


def accepted() -> str:
    """For a browser's choice of files: ".txt,text/plain"."""
    return ",".join(kind for one in FORMATS for kind in (*one.suffixes, *one.media_types))
