"""The words for relation types and quads, in the language of the reader."""

from __future__ import annotations

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from newsgraph.extraction.relation_types import RELATION_TYPES, Quad
from newsgraph.knowledge.models.statements import TYPE_WORDS

# The same without a target: "Poland – supports – topic Waffenruhe".
TARGETLESS_WORDS = TYPE_WORDS | {"agreed-on": _("agreed on"), "requests": _("demands")}

QUAD_WORDS = {
    Quad.VERBAL_COOPERATION: _("Friendly words"),
    Quad.MATERIAL_COOPERATION: _("Friendly deeds"),
    Quad.VERBAL_CONFLICT: _("Hostile words"),
    Quad.MATERIAL_CONFLICT: _("Hostile deeds"),
    Quad.TIE: _("Ties and offices"),
}

QUADS_WITH_TYPES = [
    (quad, word, [relation.name for relation in RELATION_TYPES if relation.quad is quad])
    for quad, word in QUAD_WORDS.items()
]


def type_word(name: str) -> str:
    return str(TYPE_WORDS.get(name, name))


def types_in_words(types: dict[str, int]) -> str:
    """ "talked to × 3, accuses × 1" in the reader's language."""
    return ", ".join(f"{type_word(name)} × {count}" for name, count in types.items())


def statements_in_words(count: int) -> str:
    return ngettext("%(count)d statement", "%(count)d statements", count) % {"count": count}


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
