"""What said a statement, in the language of the reader: a word, a pattern, the classifier."""

from __future__ import annotations

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

# Where "tie/title" and the like stand in the text.
TIE_RULES = {
    "title": _("office before the name"),
    "apposition": _("office after the name"),
    "copula": _("sentence with “is”"),
    "party": _("party behind the name"),
    "from": _("“of” or “from”"),
    "around": _("“around”"),
    "compound": _("compound word"),
    "counterpart": _("counterpart"),
    "possessive": _("possessive"),
    "described": _("description"),
    "nearby": _("body of the office, named close by"),
    "country": _("country of the office"),
    "guessed": _("country of the office, by weak signs"),
    "party-of-office": _("party of the office"),
    "union": _("office of the EU"),
}


def rule_words(rule: str) -> str:
    """What said a statement, for those who ask why.

    "accuses/Kritik üben" is an entry of the lexicon, "tie/title" a pattern; "classifier accuses/Kritik
    üben" is that word judged by the classifier, where the entry says nothing of its ends.
    """
    if not rule:
        return ""
    group, _slash, entry = rule.partition("/")
    if group.startswith("classifier"):
        return (
            gettext("by the classifier, at: %(word)s") % {"word": entry}
            if entry
            else gettext("by the classifier")
        )
    if group == "tie":
        return gettext("by the pattern: %(pattern)s") % {"pattern": TIE_RULES.get(entry, entry)}
    return gettext("by the word: %(word)s") % {"word": entry or rule}
