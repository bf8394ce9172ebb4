"""The words for relation types and quads, in the language of the reader."""

from __future__ import annotations

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

EXAMPLES = {
    "talked-to": "Norwegen und Island haben am Montag in Oslo verhandelt.",
    "agreed-on": "Norwegen und Island einigten sich auf einen Vertrag.",
    "supports": "Ministerin Mara Lindqvist lobte den Kanzler Jonas Okoro.",
    "cooperates-with": "Norwegen arbeitet mit Island zusammen.",
    "aids": "Norwegen schickte Island Hilfsgüter.",
    "yields-to": "Norwegen machte Island Zugeständnisse.",
    "requests": "Ida Stettler forderte Jonas Okoro zum Rücktritt auf.",
    "accuses": "Jonas Okoro warf Ida Stettler Wortbruch vor.",
    "rejects": "Island lehnt den Vorschlag Norwegens ab.",
    "threatens": "Ida Stettler drohte Jonas Okoro mit einer Klage.",
    "protests": "Greenpeace demonstrierte gegen Norwegen.",
    "sanctions": "Die EU verhängte Sanktionen gegen Belarus.",
    "mobilizes": "Schweden mobilisierte Truppen gegen Dänemark.",
    "coerces": "Schweden ließ Jonas Okoro festnehmen.",
    "attacks": "Schweden griff Dänemark an.",
    "affiliated-with": "Norwegens Außenministerin Mara Lindqvist traf ein.",
}
"""A sentence that states each, in the language that is read."""

QUADS_WITH_TYPES = [
    (quad, word, [relation.name for relation in RELATION_TYPES if relation.quad is quad])
    for quad, word in QUAD_WORDS.items()
]


def type_word(name: str) -> str:
    return str(TYPE_WORDS.get(name, name))


def types_in_words(types: dict[str, int]) -> str:
    """ "talked to × 3, accuses × 1" in the reader's language."""
    return ", ".join(f"{type_word(name)} × {count}" for name, count in types.items())
