"""PDF: the text of its pages; of scanned ones, if there is somebody to read pictures."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import clean_line, mended
from newsgraph.articles.datelines import publication
from newsgraph.articles.drafts import TITLE_LENGTH, Draft, headline
from newsgraph.articles.formats.format import Format

MOST_PAGES = 500
LEAST_LETTERS = 40
"""A page with fewer is a picture of a page."""
OCR = ("tesseract", "-", "-", "-l", "deu+eng")


def read(name: str, data: bytes) -> list[Draft]:
    """The document as one article. Raises ValidationError if it is damaged, locked, or only pictures."""
    # Heavy: only who reads PDF loads it.
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValidationError(_("This PDF is protected by a password. Please save it without one."))
        if len(reader.pages) > MOST_PAGES:
            raise ValidationError(
                _("This PDF has %(there)s pages; at most %(most)s can be read."),
                params={"there": len(reader.pages), "most": MOST_PAGES},
            )
        pages = [page.extract_text() for page in reader.pages]
        if sum(character.isalpha() for page in pages for character in page) < LEAST_LETTERS * len(pages):
            pages = list(_recognised(reader.pages)) or pages
        title = clean_line((reader.metadata and reader.metadata.title) or "")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError) as error:
        raise ValidationError(_("This PDF is damaged.")) from error
    text = "\n".join(_without_running_heads(pages))
    if not any(character.isalpha() for character in text):
        raise ValidationError(
            _("This PDF holds pictures of pages. They are read where the program tesseract is installed.")
        )
    text, mends = mended(text)
    title = title or headline(text) or clean_line(PurePath(name).stem) or text
    day, agency = publication(text)
    return [Draft(title[:TITLE_LENGTH], text, agency, day, mends)]


def _without_running_heads(pages: Sequence[str]) -> Iterator[str]:
    """Without page numbers and without the lines that stand above or below on half of the pages."""
    edges = Counter(line for page in pages for line in {*_lines(page)[:2], *_lines(page)[-2:]})
    for page in pages:
        lines = _lines(page)
        for number, line in enumerate(lines):
            edge = number < 2 or number >= len(lines) - 2
            repeated = len(pages) > 2 and 2 * edges[line] > len(pages)
            if not (edge and (repeated or line.strip("–- |/").isdigit())):
                yield line


def _lines(page: str) -> list[str]:
    return [line.rstrip() for line in page.strip().split("\n")]


def _recognised(pages: Iterable[Any]) -> Iterator[str]:
    """What tesseract reads in the pictures of the pages; nothing if it is not installed."""
    if shutil.which(OCR[0]) is None:
        return
    for page in pages:
        for picture in page.images:
            done = subprocess.run(OCR, input=picture.data, capture_output=True, check=False)  # noqa: S603 (fixed words)
            yield done.stdout.decode("utf-8", errors="replace")


PDF = Format(
    name="PDF",
    suffixes=(".pdf",),
    media_types=("application/pdf",),
    read=read,
    sniff=lambda data: data.startswith(b"%PDF-"),
)
