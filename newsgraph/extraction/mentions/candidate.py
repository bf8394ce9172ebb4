"""A candidate for a mention of an actor, and the candidates of one text."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsgraph.extraction.gazetteer.lookup import KnownEntity
from newsgraph.extraction.results import MentionForm

PERSON, ORGANISATION, PLACE, OTHER = "PER", "ORG", "LOC", "MISC"


@dataclass(eq=False)
class MentionCandidate:
    """Tokens [start, end) that may name an actor. `name` is the nominative without titles."""

    start: int
    end: int
    name: str
    label: str
    entity: KnownEntity | None = None
    form: MentionForm = MentionForm.NAME
    strong: bool = True
    """A weak one joins an actor that others establish, but makes none."""
    doubtful: bool = False
    """A surname of several persons that nothing but the order of the text tells apart."""
    chars: tuple[int, int] = (0, 0)
    """Characters, where these are less than the tokens ("US" in "US-Präsident"); else (0, 0)."""


@dataclass
class Mentions:
    """Candidates in the order of the text, and what their surroundings say."""

    candidates: list[MentionCandidate]
    homes: list[KnownEntity] = field(default_factory=list)
    """Countries of the datelines."""
    abbreviations: dict[str, str] = field(default_factory=dict)
    """Short name -> long name, as introduced in brackets."""
