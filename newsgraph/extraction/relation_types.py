"""The relation types: the PLOVER event ontology under readable names, and ties.

The order is that of PLOVER's quads and decides colours and legends everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Quad(StrEnum):
    """PLOVER's four fields of political interaction, and standing ties apart."""

    VERBAL_COOPERATION = "verbal-cooperation"
    MATERIAL_COOPERATION = "material-cooperation"
    VERBAL_CONFLICT = "verbal-conflict"
    MATERIAL_CONFLICT = "material-conflict"
    TIE = "tie"


@dataclass(frozen=True)
class RelationType:
    """What holds for every relation of one type."""

    name: str
    plover: str
    quad: Quad
    symmetric: bool = False
    target_optional: bool = False
    """May stand without a target, if it has a topic."""


AFFILIATION = "affiliated-with"

RELATION_TYPES: tuple[RelationType, ...] = (
    RelationType("talked-to", "CONSULT", Quad.VERBAL_COOPERATION, symmetric=True),
    RelationType("agreed-on", "AGREE", Quad.VERBAL_COOPERATION, symmetric=True, target_optional=True),
    RelationType("supports", "SUPPORT", Quad.VERBAL_COOPERATION, target_optional=True),
    RelationType("cooperates-with", "COOPERATE", Quad.MATERIAL_COOPERATION, symmetric=True),
    RelationType("aids", "AID", Quad.MATERIAL_COOPERATION),
    RelationType("yields-to", "CONCEDE", Quad.MATERIAL_COOPERATION),
    RelationType("requests", "REQUEST", Quad.VERBAL_CONFLICT, target_optional=True),
    RelationType("accuses", "ACCUSE", Quad.VERBAL_CONFLICT),
    RelationType("rejects", "REJECT", Quad.VERBAL_CONFLICT, target_optional=True),
    RelationType("threatens", "THREATEN", Quad.VERBAL_CONFLICT),
    RelationType("protests", "PROTEST", Quad.MATERIAL_CONFLICT),
    RelationType("sanctions", "SANCTION", Quad.MATERIAL_CONFLICT),
    RelationType("mobilizes", "MOBILIZE", Quad.MATERIAL_CONFLICT),
    RelationType("coerces", "COERCE", Quad.MATERIAL_CONFLICT),
    RelationType("attacks", "ASSAULT", Quad.MATERIAL_CONFLICT),
    RelationType(AFFILIATION, "", Quad.TIE),
)

BY_NAME: dict[str, RelationType] = {relation.name: relation for relation in RELATION_TYPES}
