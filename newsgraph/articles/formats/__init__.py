"""Files of many formats -> drafts of articles. A new format is a module here and an entry of `formats`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.drafts import Draft, Refused
from newsgraph.articles.formats import mail, zip_files
from newsgraph.articles.formats.format import Format
from newsgraph.articles.formats.page import PAGE
from newsgraph.articles.formats.pdf import PDF
from newsgraph.articles.formats.tables import CSV, JSON_LINES
from newsgraph.articles.formats.text import TEXT
from newsgraph.articles.formats.word import DOCX, ODT, RTF

__all__ = ["FORMATS", "MAX_BYTES", "TEXT", "accepted", "check_size", "format_of", "formats", "read_file"]

MAX_BYTES = 25_000_000
MOST_NESTED = 3
"""Archives in archives, files attached to e-mails in them."""

# What we know and cannot read, so that it is not taken for text.
_FOREIGN = (b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")


def read_file(name: str, data: bytes, depth: int = 0) -> Sequence[Draft | Refused]:
    """What an uploaded file holds. Raises ValidationError if it is too large or can't be read."""
    check_size(data)
    if depth > MOST_NESTED:
        raise ValidationError(_("This file lies in too many others."))
    return format_of(name, data, depth).read(name, data)


def check_size(data: bytes) -> None:
    """Raise ValidationError if a file has more than MAX_BYTES."""
    if len(data) > MAX_BYTES:
        raise ValidationError(
            _("The file is too large: at most %(megabytes)s MB."),
            params={"megabytes": MAX_BYTES // 1_000_000},
        )


def formats(depth: int = 0) -> tuple[Format, ...]:
    """All formats. The first that knows a file by its bytes reads it, else the one of its suffix, else text.

    `depth`: how many files are around the one that is to be read.
    """
    inside = partial(read_file, depth=depth + 1)
    return (PAGE, PDF, DOCX, ODT, RTF, mail.reader(inside), zip_files.reader(inside), JSON_LINES, CSV, TEXT)


FORMATS = formats()


def format_of(name: str, data: bytes, depth: int = 0) -> Format:
    """What a file is: by its bytes, else by the end of its name. Raises ValidationError for neither."""
    there = formats(depth)
    known = next((one for one in there if one.sniff(data)), None)
    if known is not None:
        return known
    if data.startswith(_FOREIGN):
        raise ValidationError(_("Files of this kind can’t be read."))
    suffix = PurePath(name).suffix.lower()
    return next((one for one in there if suffix in one.suffixes), TEXT)


def accepted() -> str:
    """For a browser's choice of files: ".txt,text/plain"."""
    return ",".join(kind for one in FORMATS for kind in (*one.suffixes, *one.media_types))
