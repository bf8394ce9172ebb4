"""Web pages that were saved: the article in them, without menus, teasers and comments."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import Mend, clean_line, mended
from newsgraph.articles.drafts import PUBLISHER_LENGTH, TITLE_LENGTH, Draft
from newsgraph.articles.formats.format import Format

_PAGE = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html[\s>])", re.I | re.S
)
SEEN = 2_000
"""Bytes in which a page shows what it is."""


def read(name: str, data: bytes) -> list[Draft]:
    """The article of a page. Raises ValidationError if there is no text in it."""
    # Heavy: only who reads pages loads it.
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(data, with_metadata=True, include_comments=False, include_tables=False)
    if not isinstance(found, Document) or not found.text:
        raise ValidationError(_("There is no article in this page."))
    text, mends = mended(found.text)
    title = clean_line(found.title or "") or clean_line(PurePath(name).stem) or text
    return [
        Draft(
            title=title[:TITLE_LENGTH],
            text=text,
            publisher=clean_line(found.sitename or found.hostname or "")[:PUBLISHER_LENGTH],
            published_on=_date(found.date),
            mends=(Mend.MARKUP, *mends),
        )
    ]


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None


PAGE = Format(
    name=_("web page"),
    suffixes=(".html", ".htm", ".xhtml"),
    media_types=("text/html",),
    read=read,
    sniff=lambda data: bool(_PAGE.match(data[:SEEN])),
)
