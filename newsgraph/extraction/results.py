"""What the extractor says of an article: actors, their mentions, and statements.

All spans are half-open pairs of character offsets into the article's text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

Span = tuple[int, int]


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"


class MentionForm(StrEnum):
    """How a mention names its actor."""

    NAME = "name"
    METONYM = "metonym"  # "Moskau" for the Russian government
    NATIONALITY = "nationality"  # "russische Vertreter", "US-" in "US-Präsident"
    PRONOUN = "pronoun"
    DESCRIPTION = "description"  # "der Kremlchef"


@dataclass(frozen=True)
class Mention:
    """One span of the text that names an actor. `actor` indexes Extraction.actors."""

    actor: int
    span: Span
    form: MentionForm = MentionForm.NAME


@dataclass(frozen=True)
class Actor:
    """Somebody the article tells of, under the canonical name; `aliases` are other surface forms."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statement:
    """One typed relation in one sentence. `source` and `target` index Extraction.actors.

    `target` is None only for types whose target is optional; then there is a topic.
    `confidence` is a probability in 0..1. `rule` names what said it: the lexicon
    entry ("accuses/vorwerfen") or a tie pattern ("tie/title").
    """

    source: int
    type: str
    target: int | None
    sentence: Span
    trigger: Span
    source_span: Span
    target_span: Span | None = None
    topic: str = ""
    role: str = ""
    negated: bool = False
    reported: bool = False
    confidence: float = 1.0
    rule: str = ""


# The fields of a statement, wherever it is kept: whatever takes one apart or puts one together goes by these.
VALUES = ("source", "type", "target", "topic", "role", "negated", "reported")
"""What a statement says, in the order in which it is told."""
ENDS = ("source", "target")
FLAGS = ("negated", "reported")
PLAIN = tuple(name for name in VALUES if name not in ENDS)
"""Those that are the same everywhere: ends are indices here, rows in the database and names in JSON."""
TEXTS = tuple(name for name in PLAIN if name not in FLAGS)
SPANS = ("sentence", "trigger", "source_span", "target_span")


@dataclass(frozen=True)
class Extraction:
    """The result for one text. `model` names the version of pipeline and rules."""

    text: str
    language: str
    model: str
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = field(default=())
