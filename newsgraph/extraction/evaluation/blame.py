"""Which stage of the extraction lost what was missed, and what is wrong with what is false."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Doc, Token

from newsgraph.extraction.evaluation.scoring import (
    RELATION_ROWS,
    Json,
    Names,
    Triple,
    compared,
)
from newsgraph.extraction.evaluation.trace import Trace, trace
from newsgraph.extraction.events.factuality import factuality_of
from newsgraph.extraction.events.frames import LEAST_CONFIDENCE, FrameMatch
from newsgraph.extraction.lexicon import load_lexicon
from newsgraph.extraction.output import as_json
from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import Extraction, MentionForm, Span, Statement


class Missed(StrEnum):
    """What a gold relation was lost to; the first that holds."""

    ACTOR = "actor not found"
    LINK = "end not linked in the sentence"
    FACTUALITY = "filter: factuality"
    CONFIDENCE = "filter: confidence"
    CLASSIFIER = "filter: classifier"  # a match that passed the other two, but is unlikely
    NEGATION = "negation"
    REVERSED = "reversed"
    TYPE = "other type"
    OTHER_ENDS = "frame/parse: other ends"
    NO_ENDS = "frame/parse: an end missing"
    LEXICON = "predicate not in the lexicon"
    PATTERN = "no pattern for the tie"


class Invented(StrEnum):
    """What is wrong with a statement that the gold does not make; the first that holds."""

    ACTOR = "wrong actor"
    NEGATION = "negation"
    REVERSED = "reversed"
    TYPE = "wrong type"
    COREFERENCE = "wrong end: coreference"
    FRAME = "wrong end: frame/parse"
    PAIR = "wrong pair"  # the sentence states something else of the kind
    NOTHING = "nothing stated"


# Every table with its rows.
TABLES: dict[str, tuple[StrEnum, ...]] = {
    "missed events": tuple(stage for stage in Missed if stage is not Missed.PATTERN),
    "false events": tuple(Invented),
    "missed ties": (Missed.ACTOR, Missed.LINK, Missed.NEGATION, Missed.REVERSED, Missed.PATTERN),
    "false ties": tuple(stage for stage in Invented if stage is not Invented.TYPE),
}


@dataclass(frozen=True)
class Blame:
    """One error: the table that counts it, the row there, and where it is.

    `evidence` is the gold's for what was missed, the statement's own for what is false. `detail` names
    the ends that were not found or not linked, the lexicon's entries or types that were read instead,
    or the rule that stated what is false.
    """

    table: str
    stage: StrEnum
    article: str
    triple: Triple
    detail: str
    evidence: str


def blame(article: str, gold: Json, doc: Doc, extraction: Extraction) -> Iterator[Blame]:
    """Every missed and every false relation of one article, from `doc` and what was read off it."""
    steps = trace(doc)
    for row in ("events", "ties"):
        errors = _Errors(row, gold, extraction, steps)
        for triple in sorted(errors.triples.missed):
            stage, detail = errors.missed_at(triple)
            evidence = errors.gold[triple].get("evidence", "")
            yield Blame(f"missed {row}", stage, article, triple, detail, evidence)
        for triple in sorted(errors.triples.invented):
            said = errors.said[triple]
            evidence = doc.text[slice(*said.sentence)]
            yield Blame(f"false {row}", errors.invented_by(triple), article, triple, said.rule, evidence)


class _Errors:
    """The errors of one article in one row of the scores."""

    def __init__(self, row: str, gold: Json, extraction: Extraction, steps: Trace) -> None:
        counts, _ = RELATION_ROWS[row]
        self.row, self.trace, self.text = row, steps, extraction.text
        self.names = Names(gold["actors"])
        self.mentions = [(self._name(m.actor), m) for m in steps.actors.mentions]
        wanted = sorted(filter(counts, gold["relations"]), key=lambda relation: bool(relation.get("alt")))
        self.gold: dict[Triple, Json] = {}
        for relation in wanted:
            self.gold.setdefault(self.names.triple(relation), relation)
        found = as_json(extraction)["relations"]
        self.said: dict[Triple, Statement] = {}
        for relation, statement in zip(found, extraction.statements, strict=True):
            if counts(relation):
                self.said.setdefault(self.names.triple(relation), statement)
        self.triples = compared(self.names, wanted, found, row)

    def _name(self, actor: int | None) -> str:
        return "" if actor is None else self.names.gold_name(self.trace.actors.actors[actor].name)

    def _where(self, triple: Triple) -> Span:
        """The span of a gold relation's evidence; the whole text if it is not in there."""
        evidence = self.gold[triple].get("evidence", "")
        start = self.text.find(evidence) if evidence else -1
        return (start, start + len(evidence)) if start >= 0 else (0, len(self.text))

    # Missed -------------------------------------------------------------------------------------------

    def missed_at(self, triple: Triple) -> tuple[Missed, str]:
        """The stage that lost a gold relation, and the detail of it."""
        sentence = self._where(triple)
        found = {self._name(i) for i in range(len(self.trace.actors.actors))}
        if lacking := set(filter(None, triple[:2])) - found:
            return Missed.ACTOR, _listed(lacking)
        linked = {name for name, mention in self.mentions if _overlap(mention.span, sentence)}
        if lacking := set(filter(None, triple[:2])) - linked:
            return Missed.LINK, _listed(lacking)
        matches = [m for m in self.trace.matches if _overlap(_span(m.predicate), sentence)]
        right = [(self._dropped_at(m, triple), m) for m in matches if self._triple(m)[:3] == triple[:3]]
        if right:
            stage, match = max(right, key=lambda dropped: list(Missed).index(dropped[0]))
            return stage, match.entry.name
        return self._said_otherwise(triple, sentence) or self._not_framed(triple[2], sentence, matches)

    def _dropped_at(self, match: FrameMatch, triple: Triple) -> Missed:
        factuality = factuality_of(match.predicate, load_lexicon())
        if not factuality.factual:
            return Missed.FACTUALITY
        if factuality.negated != triple[3]:
            return Missed.NEGATION
        unsure = factuality.negated and match.confidence < LEAST_CONFIDENCE
        return Missed.CONFIDENCE if unsure else Missed.CLASSIFIER

    def _said_otherwise(self, triple: Triple, sentence: Span) -> tuple[Missed, str] | None:
        """Was the pair related in this sentence, but in another way? Ties know no further stages."""
        said = [other for other, statement in self.said.items() if _overlap(statement.sentence, sentence)]
        source, target, type_, negated = triple
        if (source, target, type_, not negated) in said:
            return Missed.NEGATION, ""
        if any(other[:3] == (target, source, type_) for other in said):
            return Missed.REVERSED, ""
        if self.row == "ties":
            return Missed.PATTERN, ""
        types = {other[2] for other in said if set(other[:2]) == {source, target}}
        return (Missed.TYPE, _listed(types)) if types else None

    def _not_framed(self, type_: str, sentence: Span, matches: Iterable[FrameMatch]) -> tuple[Missed, str]:
        """How far a sentence was read as stating a type at all."""
        if filled := {m.entry.name for m in matches if m.entry.type.name == type_}:
            return Missed.OTHER_ENDS, _listed(filled)
        triggered = (entry for entry, token in self.trace.triggered if _overlap(_span(token), sentence))
        if empty := {entry.name for entry in triggered if entry.type.name == type_}:
            return Missed.NO_ENDS, _listed(empty)
        return Missed.LEXICON, ""

    def _triple(self, match: FrameMatch) -> Triple:
        target = None if match.target is None else match.target.actor
        ends = {"source": self._name(match.source.actor), "target": self._name(target)}
        return self.names.triple({"type": match.entry.type.name} | ends)

    # Invented -----------------------------------------------------------------------------------------

    def invented_by(self, triple: Triple) -> Invented:
        """What is wrong with a statement."""
        source, target, type_, negated = triple
        if not {source, target} <= self.names.allowed | {""}:
            return Invented.ACTOR
        if (source, target, type_, not negated) in self.gold:
            return Invented.NEGATION
        if any(other[:3] == (target, source, type_) for other in self.gold):
            return Invented.REVERSED
        sentence = self.said[triple].sentence
        there = [other for other in self.gold if _overlap(self._where(other), sentence)]
        pairs = self.gold if source and target else there  # one actor's topics are many
        if any({source, target} == set(other[:2]) for other in pairs):
            return Invented.TYPE
        for other in there:
            if other[2] == type_ and (wrong := _wrong_end(triple, other)) is not None:
                by_reference = self._is_reference(wrong, self.said[triple])
                return Invented.COREFERENCE if by_reference else Invented.FRAME
        return Invented.PAIR if there else Invented.NOTHING

    def _is_reference(self, end: str, statement: Statement) -> bool:
        """Is an end named by a pronoun or a description only?"""
        at_source = end == self._name(statement.source)
        span = statement.source_span if at_source else statement.target_span
        forms = {mention.form for name, mention in self.mentions if name == end and mention.span == span}
        return bool(forms) and forms <= {MentionForm.PRONOUN, MentionForm.DESCRIPTION}


def _wrong_end(triple: Triple, right: Triple) -> str | None:
    """The end of a triple that should be another one by a gold triple of its type; None if both should."""
    pairs = [(triple[0], triple[1], right[0], right[1])]
    if BY_NAME[right[2]].symmetric:
        pairs.append((triple[0], triple[1], right[1], right[0]))
    for source, target, right_source, right_target in pairs:
        if source == right_source:
            return target
        if target == right_target:
            return source
    return None


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _span(token: Token) -> Span:
    return token.idx, token.idx + len(token)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
