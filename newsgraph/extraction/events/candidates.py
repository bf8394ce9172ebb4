"""Candidate events: may this word state this relation between these two actors?

There is a candidate for every pair of actors near each other and every type that the lexicon knows a
trigger of in the sentence, whether or not the trigger's frame fits. The classifier judges them by their
features.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.events.denials import denials
from newsgraph.extraction.events.factuality import Factuality, factuality_of
from newsgraph.extraction.events.frames import FrameMatch, FrameMatcher
from newsgraph.extraction.lexicon import Entry, Lexicon
from newsgraph.extraction.relation_types import RelationType
from newsgraph.extraction.results import MentionForm
from newsgraph.extraction.syntax.paths import FAR, Path, path

MOST_ACTORS = 12  # of a sentence with the one before it; longer lists make no candidates


@dataclass(frozen=True)
class Occurrence:
    """Where an actor stands: its words in the sentence, else those in the sentence before."""

    actor: int
    tokens: tuple[Token, ...]
    here: bool


@dataclass(frozen=True)
class EventCandidate:
    """One candidate. `target` is None where the type needs none, `match` where no frame states it."""

    sentence: SentenceCandidates
    entry: Entry
    predicate: Token
    source: Occurrence
    target: Occurrence | None
    match: FrameMatch | None
    factuality: Factuality

    @property
    def ends(self) -> tuple[int, int | None]:
        return self.source.actor, None if self.target is None else self.target.actor

    @property
    def source_token(self) -> Token:
        """The word of the source that is nearest to the predicate."""
        return self.sentence.nearest(self.source, self.predicate)[1]

    @property
    def target_token(self) -> Token | None:
        return None if self.target is None else self.sentence.nearest(self.target, self.predicate)[1]


class ArticleCandidates:
    """The candidates of one article."""

    def __init__(self, doc: Doc, actors: ArticleActors, lexicon: Lexicon) -> None:
        self.doc, self.actors, self.lexicon = doc, actors, lexicon
        self._judged: dict[int, Factuality] = {}
        matcher = FrameMatcher(doc, lexicon, actors)
        matches = list(matcher.matches())
        for accusation, denial in list(denials(matches, actors, lexicon)):
            matches.append(denial)
            matcher.triggered.append((denial.entry, denial.predicate))
            # The denial stands below what it denies, but is no part of it.
            self._judged[denial.predicate.i] = self.factuality(accusation.predicate)
        self.matches: dict[int, list[FrameMatch]] = defaultdict(list)
        for match in matches:
            self.matches[match.predicate.sent.start].append(match)
        self.triggered: dict[int, list[tuple[Entry, Token]]] = defaultdict(list)
        for entry, predicate in matcher.triggered:
            self.triggered[predicate.sent.start].append((entry, predicate))
        self.mentioned: dict[int, list[tuple[int, bool]]] = defaultdict(list)
        for mention in actors.mentions:
            named = mention.form == MentionForm.NAME
            for token in doc.char_span(*mention.span, alignment_mode="expand") or ():
                self.mentioned[token.i].append((mention.actor, named))

    def __iter__(self) -> Iterator[EventCandidate]:
        """All candidates, sentence by sentence."""
        before: dict[int, Occurrence] = {}
        latest: dict[int, Occurrence] = {}
        for sentence in self.doc.sents:
            here = self._occurrences(sentence)
            speaker = self.actors.speakers.get(sentence.start)
            if speaker in latest:
                before[speaker] = latest[speaker]
            if sentence.start in self.triggered and (here or before):
                yield from SentenceCandidates(self, sentence, here, before)
            before = {actor: Occurrence(actor, found.tokens, False) for actor, found in here.items()}
            latest |= before

    def factuality(self, predicate: Token) -> Factuality:
        if predicate.i not in self._judged:
            self._judged[predicate.i] = factuality_of(predicate, self.lexicon)
        return self._judged[predicate.i]

    def _occurrences(self, sentence: Span) -> dict[int, Occurrence]:
        tokens: dict[int, list[Token]] = defaultdict(list)
        for token in sentence:
            for actor, _ in self.mentioned.get(token.i, ()):
                tokens[actor].append(token)
        return {actor: Occurrence(actor, tuple(found), True) for actor, found in tokens.items()}


class SentenceCandidates:
    """The candidates of one sentence."""

    def __init__(
        self,
        article: ArticleCandidates,
        sentence: Span,
        here: dict[int, Occurrence],
        before: dict[int, Occurrence],
    ) -> None:
        self.article, self.sentence = article, sentence
        self.speaker = article.actors.speakers.get(sentence.start)
        self.matches = article.matches.get(sentence.start, [])
        matched = {
            filler.actor: Occurrence(filler.actor, (filler.token,), filler.token in sentence)
            for match in self.matches
            for filler in (match.source, match.target)
            if filler is not None
        }
        occurrences = {**before, **matched, **here}
        self.occurrences = dict(list(occurrences.items())[-MOST_ACTORS:])
        self.here = {actor: found for actor, found in self.occurrences.items() if found.here}
        self._paths: dict[tuple[int, int], Path] = {}
        self._nearest: dict[tuple[int, int], tuple[Path, Token]] = {}

    def __iter__(self) -> Iterator[EventCandidate]:
        matched = {(match.predicate.i, frozenset(ends_of(match))) for match in self.matches}
        for relation, triggers in self._triggers().items():
            for source, target in self._pairs(relation):
                candidate = self._candidate(relation, triggers, source, target)
                # What a word's frames state of two actors is all that it states of them.
                if candidate.match or (candidate.predicate.i, frozenset(candidate.ends)) not in matched:
                    yield candidate

    def _triggers(self) -> dict[RelationType, list[tuple[Entry, Token]]]:
        found: dict[RelationType, list[tuple[Entry, Token]]] = defaultdict(list)
        for entry, predicate in self.article.triggered[self.sentence.start]:
            found[entry.type].append((entry, predicate))
        return found

    def _pairs(self, relation: RelationType) -> Iterator[tuple[Occurrence, Occurrence | None]]:
        for source in self.occurrences.values():
            if relation.target_optional and (source.here or source.actor == self.speaker):
                yield source, None
            for target in self.occurrences.values():
                both_ways = relation.symmetric and target.actor <= source.actor
                near = source.here or target.here or source.actor == self.speaker
                if source.actor != target.actor and not both_ways and near:
                    yield source, target

    def _candidate(
        self,
        relation: RelationType,
        triggers: list[tuple[Entry, Token]],
        source: Occurrence,
        target: Occurrence | None,
    ) -> EventCandidate:
        match = self._match(relation, source, target)
        if match is not None:
            entry, predicate = match.entry, match.predicate
        else:
            entry, predicate = min(triggers, key=lambda trigger: self._cost(trigger[1], source, target))
        factuality = self.article.factuality(predicate)
        return EventCandidate(self, entry, predicate, source, target, match, factuality)

    def _match(
        self, relation: RelationType, source: Occurrence, target: Occurrence | None
    ) -> FrameMatch | None:
        ends = source.actor, None if target is None else target.actor
        wanted = (ends, ends[::-1]) if relation.symmetric else (ends,)
        found = [match for match in self.matches if match.entry.type == relation and ends_of(match) in wanted]
        return max(found, key=lambda match: (self.is_fact(match), match.confidence), default=None)

    def is_fact(self, match: FrameMatch) -> bool:
        """Is it stated as a fact, not as negated, hypothetical, demanded or intended?"""
        factuality = self.article.factuality(match.predicate)
        return factuality.factual and not factuality.negated and not factuality.intended

    def _cost(self, predicate: Token, source: Occurrence, target: Occurrence | None) -> int:
        return sum(self.nearest(found, predicate)[0].length for found in (source, target) if found)

    def nearest(self, occurrence: Occurrence, predicate: Token) -> tuple[Path, Token]:
        """The word of an actor that is nearest to the predicate in the tree, and the way there."""
        if not occurrence.here:
            return FAR, occurrence.tokens[-1]
        key = occurrence.actor, predicate.i
        if key not in self._nearest:
            ways = ((self._path(token, predicate), token) for token in _heads(occurrence.tokens))
            self._nearest[key] = min(ways, key=lambda way: way[0].length)
        return self._nearest[key]

    def _path(self, token: Token, predicate: Token) -> Path:
        key = token.i, predicate.i
        if key not in self._paths:
            self._paths[key] = path(token, predicate)
        return self._paths[key]


def ends_of(match: FrameMatch) -> tuple[int, int | None]:
    """Its source and target, as actors."""
    return match.source.actor, None if match.target is None else match.target.actor


def _heads(tokens: Sequence[Token]) -> Iterable[Token]:
    """Of words that stand for one actor those that no other of them governs."""
    numbers = {token.i for token in tokens}
    return [t for t in tokens if t.head.i not in numbers or t.head.i == t.i] or tokens[:1]
