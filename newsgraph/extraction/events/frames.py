"""Does an entry of the lexicon fit a clause, and who then does what to whom about what?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.events.light_verbs import with_companion
from newsgraph.extraction.events.neighbours import told_apart
from newsgraph.extraction.events.role_fillers import RoleFiller, RoleFillers
from newsgraph.extraction.events.topics import topic_of
from newsgraph.extraction.lexicon import Entry, Lexicon
from newsgraph.extraction.lexicon.grammar import load_grammar
from newsgraph.extraction.lexicon.nouns import noun_lemma
from newsgraph.extraction.syntax.cases import DATIVE, possible_cases
from newsgraph.extraction.syntax.clauses import Clause, verb_clauses
from newsgraph.extraction.syntax.nominal_clauses import GOVERNING_SUBJECT, adjective_clause, noun_clause
from newsgraph.extraction.syntax.noun_phrases import is_bare_name
from newsgraph.extraction.syntax.tokens import conjuncts, full_lemma, is_verb, plural, preposition

THROUGH_FACTOR = 0.9
LEAST_CONFIDENCE = 0.45  # of a match that states something by itself
SAID_OF_SUBJECT = {"accuses", "requests"}  # types whose target may be the subject of what is said
GRAMMAR = load_grammar()
FROM, IN, WITH = GRAMMAR.possessive_preposition, GRAMMAR.place_preposition, GRAMMAR.companion_preposition


@dataclass(frozen=True)
class FrameMatch:
    """An entry's frame as one clause fills it. `target` is None where the type allows it."""

    entry: Entry
    predicate: Token
    source: RoleFiller
    target: RoleFiller | None
    topic: str
    confidence: float


class FrameMatcher:
    """Applies the lexicon to the clauses of one article."""

    def __init__(self, doc: Doc, lexicon: Lexicon, actors: ArticleActors) -> None:
        self.doc, self.lexicon, self.actors = doc, lexicon, actors
        self.fillers = RoleFillers(doc, lexicon, actors)
        self.triggered: list[tuple[Entry, Token]] = []
        """Entries whose whole predicate stands in the text, with its token, whoever fills it."""

    def matches(self) -> Iterator[FrameMatch]:
        """All matches of all verbs, nouns and adjectives, in no particular order."""
        for clause in verb_clauses(self.doc):
            clause = told_apart(clause, self.actors)
            for entry in self.lexicon.verbs.get(clause.lemma, ()):
                yield from self.match(entry, clause)
        for token in self.doc:
            if token.pos_ == "NOUN" and (entries := self.lexicon.nouns.get(self._noun(token))):
                clause = noun_clause(token)
            elif token.pos_ in ("ADJ", "ADV") and (
                entries := self.lexicon.adjectives.get(token.lemma_.lower())
            ):
                clause = adjective_clause(token)
            else:
                continue
            for entry in entries:
                yield from self.match(entry, clause)

    def match(self, entry: Entry, clause: Clause) -> Iterator[FrameMatch]:
        """The ways in which one clause fills one entry's frame; none if it does not fit."""
        if clause.verbal and not self._reflexive_fits(entry, clause):
            return
        fitting = with_companion(entry, clause)
        if fitting is None or self._excluded(entry, fitting) or not self._whole(entry, fitting):
            return
        self.triggered.append((entry, clause.predicate))
        if not all(self._slot(fitting, slot, entry.target) for slot in entry.requires):
            return
        fitting = self._dative_first(entry, fitting)
        sources = self._role_fillers(entry, entry.source, fitting, entry.source_kind, acting=True)
        if not sources and entry.source == ("subject",) and "accusative" not in entry.target:
            fitting = _turned(fitting)
            sources = self._role_fillers(entry, entry.source, fitting, entry.source_kind, acting=True)
        if not sources and not clause.verbal and self._done_by_subject(entry, clause.predicate):
            sources = self._role_fillers(entry, (GOVERNING_SUBJECT,), fitting, entry.source_kind, acting=True)
        if not sources:
            return
        targets = self._role_fillers(entry, entry.target, fitting, entry.target_kind, acting=False)
        if not targets and entry.type.name in SAID_OF_SUBJECT:
            targets = self._subject_of_content(entry, fitting) or self._of_object(entry, fitting)
        if not targets and _reciprocal(clause):
            targets = sources
        topic = topic_of(entry, fitting, targets, self.actors)
        if targets or not _addressed(entry, fitting):
            yield from self._pairs(entry, clause.predicate, sources, targets, topic)

    def _dative_first(self, entry: Entry, clause: Clause) -> Clause:
        """ "Der FDP drohte die CSU", "Polen half die Nato": who can be in no dative is the subject."""
        subjects = clause.fillers("subject")
        if not clause.verbal or clause.passive or clause.fillers("dative") or entry.source != ("subject",):
            return clause
        if entry.target != ("dative",) or not all(DATIVE in possible_cases(t) for t in subjects):
            return clause
        actors = [t for t in clause.fillers("accusative") if self.actors.actors_at(t)]
        if not subjects or len(actors) != 1 or DATIVE in possible_cases(actors[0]):
            return clause
        rest = [t for t in clause.fillers("accusative") if t not in actors]
        return replace(
            clause, slots={**clause.slots, "subject": actors, "dative": subjects, "accusative": rest}
        )

    def _noun(self, token: Token) -> str:
        """The lexicon's noun behind a token; of an infinitive used as a noun, the lemma may be none."""
        known, false_compounds = self.lexicon.known_nouns, self.lexicon.words["false_compounds"]
        found = noun_lemma(token.lemma_, known, false_compounds)
        return found or noun_lemma(token.text, known, false_compounds)

    # Fitting ------------------------------------------------------------------------------------------

    @staticmethod
    def _reflexive_fits(entry: Entry, clause: Clause) -> bool:
        """ "sich" may also be reciprocal: "A und B schüttelten sich die Hand"."""
        if bool(entry.reflexive) == clause.reflexive or _reciprocal(clause):
            return True
        return clause.reflexive and entry.type.symmetric and any(map(plural, clause.fillers("subject")))

    def _done_by_subject(self, entry: Entry, noun: Token) -> bool:
        """Is the act that a noun names done by the subject of its verb?

        "X übte Kritik an Y", "bei einem Treffen mit Y sagte X"; but not "nach dem Angriff auf Y sagte X".
        """
        if noun.dep_ == "obj":
            return full_lemma(noun.head) in self.lexicon.words["carrying"]
        adposition = preposition(noun)
        meeting = entry.type.symmetric and adposition in GRAMMAR.occasions
        return meeting or adposition in GRAMMAR.during

    def _whole(self, entry: Entry, clause: Clause) -> bool:
        """Does all stand there that makes the predicate, besides its ends?"""
        beside = set(entry.requires).difference(entry.source, entry.target)
        return all(self._slot(clause, slot, entry.target) for slot in beside)

    @staticmethod
    def _excluded(entry: Entry, clause: Clause) -> bool:
        if not entry.excludes:
            return False
        words = {word for child in clause.predicate.children for word in (child.lemma_, child.lower_)}
        words |= {token.lemma_ for tokens in clause.slots.values() for token in tokens}
        filled = {slot for slot, tokens in clause.slots.items() if tokens}
        return bool(entry.excludes & (words | filled))

    # Filling ------------------------------------------------------------------------------------------

    def _role_fillers(
        self, entry: Entry, slots: tuple[str, ...], clause: Clause, kinds: frozenset[str], *, acting: bool
    ) -> list[RoleFiller]:
        for slot in slots:
            found: list[RoleFiller] = []
            for filler in self._slot(clause, slot, slots):
                for token in conjuncts(filler):
                    found += self.fillers.behind(token, entry.through, acting, slot)
            if kinds:
                found = [end for end in found if self.actors.actors[end.actor].kind.value in kinds]
            if found:
                return list({end.actor: end for end in reversed(found)}.values())[::-1]
        return []

    def _subject_of_content(self, entry: Entry, clause: Clause) -> list[RoleFiller]:
        """ "X kritisierte, dass Y …", "X forderte, Y müsse …": whom the content clause is about."""
        verbs = clause.fillers("clause") or _said(clause.predicate)
        subjects = [c for verb in verbs for c in verb.children if c.dep_ in ("nsubj", "nsubj:pass")]
        content = replace(clause, slots={"subject": subjects})
        return self._role_fillers(entry, ("subject",), content, entry.target_kind, acting=True)

    def _of_object(self, entry: Entry, clause: Clause) -> list[RoleFiller]:
        """ "X fordert einen Kurswechsel von Y": where "von Y" hangs on the object beside the verb."""
        subjects = {token.i for subject in clause.fillers("subject") for token in subject.subtree}
        stray = [token for token in clause.fillers("~" + FROM) if token.i not in subjects]
        if FROM not in entry.target or not stray:
            return []
        clause = replace(clause, slots={FROM: stray})
        return self._role_fillers(entry, (FROM,), clause, entry.target_kind, acting=False)

    def _slot(self, clause: Clause, slot: str, wanted: tuple[str, ...]) -> list[Token]:
        """A slot's tokens. A bare name shows no case: it may stand in for the other object's."""
        found = clause.fillers(slot)
        if found or slot.startswith("~"):
            return found
        if slot == "dative":
            return [t for t in clause.fillers("accusative") + clause.fillers("adverbial") if is_bare_name(t)]
        if slot == "accusative" and "dative" not in wanted:
            return [t for t in clause.fillers("dative") if is_bare_name(t)]
        return clause.fillers("~" + slot) if slot not in (FROM, IN) or not clause.verbal else []

    # Pairing ------------------------------------------------------------------------------------------

    def _pairs(
        self, entry: Entry, predicate: Token, sources: list[RoleFiller], targets: list[RoleFiller], topic: str
    ) -> Iterator[FrameMatch]:
        if entry.type.symmetric and not targets and entry.alone:
            targets = sources[1:]
        found = False
        for i, source in enumerate(sources):
            for target in targets:
                later = entry.type.symmetric and target in sources and sources.index(target) <= i
                if source.actor != target.actor and not later:
                    found = True
                    yield FrameMatch(
                        entry, predicate, source, target, topic, _confidence(entry, source, target)
                    )
        if not found and not targets and entry.alone and entry.type.target_optional and topic:
            for source in sources:
                yield FrameMatch(entry, predicate, source, None, topic, _confidence(entry, source, None))


def _said(verb: Token) -> list[Token]:
    """The clause that a verb of judging stands behind: "X habe versagt, kritisierte Y"."""
    if verb.dep_ == "parataxis" and is_verb(verb.head) and verb.head.i < verb.i:
        return [verb.head]
    return [c for c in verb.children if c.dep_ == "parataxis" and is_verb(c) and c.i < verb.i]


def _addressed(entry: Entry, clause: Clause) -> bool:
    """Is there somebody it is said or done to, if only no known actor: "bat die Nachbarn um Hilfe"?"""
    return not entry.type.symmetric and any(
        clause.fillers(slot) for slot in entry.target if slot not in entry.topic
    )


def _reciprocal(clause: Clause) -> bool:
    """ "A und B warfen einander Betrug vor", "… sich gegenseitig …": each does it to the other."""
    words = {child.lower_ for child in clause.predicate.children} & GRAMMAR.reciprocals
    return bool(words) and any(map(plural, clause.fillers("subject")))


def _confidence(entry: Entry, source: RoleFiller, target: RoleFiller | None) -> float:
    behind = (source.noun is not None) + (target is not None and target.noun is not None)
    return float(entry.confidence * THROUGH_FACTOR**behind)


def _turned(clause: Clause) -> Clause:
    """ "Die Lage erörterte X mit Y": a thing in front, taken for the subject of what X does."""
    things, names = clause.fillers("subject"), clause.fillers("accusative")
    if clause.passive or not things or not any(map(is_bare_name, names)):
        return clause
    return replace(clause, slots={**clause.slots, "subject": names, "accusative": things})
