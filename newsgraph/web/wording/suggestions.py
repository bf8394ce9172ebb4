"""Why two actors may be one, in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.matching.likeness import Reason

REASON_WORDS = {
    Reason.SPELLING: _("The names are the same but for accents and endings."),
    Reason.TRANSLITERATION: _("The names are written as different languages spell the same sounds."),
    Reason.VARIANT: _("The names are spelt alike."),
    Reason.SURNAME: _("One bears the other's family name only."),
    Reason.ABBREVIATION: _("One name can be short for the other."),
    Reason.COMPANY: _("They deal with the same others."),
    Reason.TOGETHER: _("But an article names both, so they may be two."),
    Reason.UNDONE: _("But somebody took their merge back before."),
}


def reason_words(reasons: Iterable[str]) -> list[str]:
    return [str(REASON_WORDS[Reason(reason)]) for reason in reasons if reason in list(Reason)]
