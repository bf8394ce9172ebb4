"""What was mended in a text when it came in, in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import Mend

MEND_WORDS = {
    Mend.MARKUP: _("HTML taken out"),
    Mend.ENCODING: _("letters mended that were encoded twice"),
    Mend.LIGATURES: _("ligatures written as letters"),
    Mend.LINES: _("broken lines and words joined"),
    Mend.CAPITALS: _("lines in capitals written small"),
    Mend.BYTES: _("single damaged bytes read as letters"),
}


def mends_in_words(mends: Iterable[str]) -> str:
    """ "ligatures written as letters, broken lines and words joined"; "" for an untouched text."""
    return ", ".join(str(MEND_WORDS[Mend(mend)]) for mend in mends if mend in list(Mend))
