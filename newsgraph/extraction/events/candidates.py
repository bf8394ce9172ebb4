"""The questions put to the classifier: does this actor do this to that one, by this word?

A question is asked for every pair of actors near each other and every type that the lexicon
knows a word of the sentence for, whether or not the word's frame fits. What is known of it is
told in features: short strings, the same for training and for use.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.events.denials import denials
from newsgraph.extraction.events.factuality import Factuality, factuality_of
from newsgraph.extraction.events.features import Candidate, Place, ends_of
from newsgraph.extraction.events.frames import Reader, Reading
from newsgraph.extraction.lexicon import Entry, Lexicon
from newsgraph.extraction.relation_types import RelationType
from newsgraph.extraction.results import MentionForm
from newsgraph.extraction.syntax.paths import FAR, Path, path

MOST_ACTORS = 12  # of a sentence with the one before it; longer lists are not asked about


class Questions:
    """The candidates of one article."""

    def __init__(self, doc: Doc, actors: ArticleActors, lexicon: Lexicon) -> None:
        self.doc, self.actors, self.lexicon = doc, actors, lexicon
        self._judged: dict[int, Factuality] = {}
        reader = Reader(doc, lexicon, actors)
        readings = list(reader.readings())
        for accusation, denial in list(denials(readings, actors, lexicon)):
            readings.append(denial)
            reader.triggered.append((denial.entry, denial.predicate))
            # The denial stands below what it denies, but is no part of it.
            self._judged[denial.predicate.i] = self.factuality(accusation.predicate)
        self.readings: dict[int, list[Reading]] = defaultdict(list)
        for reading in readings:
            self.readings[reading.predicate.sent.start].append(reading)
        self.triggered: dict[int, list[tuple[Entry, Token]]] = defaultdict(list)
        for entry, predicate in reader.triggered:
            self.triggered[predicate.sent.start].append((entry, predicate))
        self.mentioned: dict[int, list[tuple[int, bool]]] = defaultdict(list)
        for mention in actors.mentions:
            named = mention.form == MentionForm.NAME
            for token in doc.char_span(*mention.span, alignment_mode="expand") or ():
                self.mentioned[token.i].append((mention.actor, named))

    def candidates(self) -> Iterator[Candidate]:
        """All candidates, sentence by sentence."""
        before: dict[int, Place] = {}
        latest: dict[int, Place] = {}
        for sentence in self.doc.sents:
            here = self._places(sentence)
            speaker = self.actors.speakers.get(sentence.start)
            if speaker in latest:
                before[speaker] = latest[speaker]
            if sentence.start in self.triggered and (here or before):
                yield from Sentence(self, sentence, here, before).candidates()
            before = {actor: Place(actor, place.tokens, False) for actor, place in here.items()}
            latest |= before

    def factuality(self, predicate: Token) -> Factuality:
        if predicate.i not in self._judged:
            self._judged[predicate.i] = factuality_of(predicate, self.lexicon)
        return self._judged[predicate.i]

    def _places(self, sentence: Span) -> dict[int, Place]:
        tokens: dict[int, list[Token]] = defaultdict(list)
        for token in sentence:
            for actor, _ in self.mentioned.get(token.i, ()):
                tokens[actor].append(token)
        return {actor: Place(actor, tuple(found), True) for actor, found in tokens.items()}


class Sentence:
    """The questions of one sentence."""

    def __init__(
        self, article: Questions, sentence: Span, here: dict[int, Place], before: dict[int, Place]
    ) -> None:
        self.article, self.sentence = article, sentence
        self.speaker = article.actors.speakers.get(sentence.start)
        self.readings = article.readings.get(sentence.start, [])
        read = {
            end.actor: Place(end.actor, (end.token,), end.token in sentence)
            for reading in self.readings
            for end in (reading.source, reading.target)
            if end is not None
        }
        places = {**before, **read, **here}
        self.places = dict(list(places.items())[-MOST_ACTORS:])
        self.here = {actor: place for actor, place in self.places.items() if place.here}
        self._paths: dict[tuple[int, int], Path] = {}

    def candidates(self) -> Iterator[Candidate]:
        read = {(reading.predicate.i, frozenset(ends_of(reading))) for reading in self.readings}
        for relation, words in self._predicates().items():
            for source, target in self._pairs(relation):
                candidate = self._candidate(relation, words, source, target)
                # What a word is read as stating of two actors is all that it states of them.
                if candidate.reading or (candidate.predicate.i, frozenset(candidate.ends)) not in read:
                    yield candidate

    def _predicates(self) -> dict[RelationType, list[tuple[Entry, Token]]]:
        found: dict[RelationType, list[tuple[Entry, Token]]] = defaultdict(list)
        for entry, predicate in self.article.triggered[self.sentence.start]:
            found[entry.type].append((entry, predicate))
        return found

    def _pairs(self, relation: RelationType) -> Iterator[tuple[Place, Place | None]]:
        for source in self.places.values():
            if relation.target_optional and (source.here or source.actor == self.speaker):
                yield source, None
            for target in self.places.values():
                both_ways = relation.symmetric and target.actor <= source.actor
                near = source.here or target.here or source.actor == self.speaker
                if source.actor != target.actor and not both_ways and near:
                    yield source, target

    def _candidate(
        self, relation: RelationType, words: list[tuple[Entry, Token]], source: Place, target: Place | None
    ) -> Candidate:
        reading = self._reading(relation, source, target)
        if reading is not None:
            entry, predicate = reading.entry, reading.predicate
        else:
            entry, predicate = min(words, key=lambda word: self._cost(word[1], source, target))
        factuality = self.article.factuality(predicate)
        return Candidate(self, entry, predicate, source, target, reading, factuality)

    def _reading(self, relation: RelationType, source: Place, target: Place | None) -> Reading | None:
        ends = source.actor, None if target is None else target.actor
        wanted = (ends, ends[::-1]) if relation.symmetric else (ends,)
        found = [r for r in self.readings if r.entry.type == relation and ends_of(r) in wanted]
        return max(found, key=lambda r: (self.plain(r), r.confidence), default=None)

    def plain(self, reading: Reading) -> bool:
        """Is it read as a fact, not as negated, hypothetical, demanded or intended?"""
        factuality = self.article.factuality(reading.predicate)
        return factuality.factual and not factuality.negated and not factuality.intended

    def _cost(self, predicate: Token, source: Place, target: Place | None) -> int:
        return sum(self.nearest(place, predicate)[0].length for place in (source, target) if place)

    def nearest(self, place: Place, predicate: Token) -> tuple[Path, Token]:
        """The word of an actor that is nearest to the predicate in the tree, and the way there."""
        if not place.here:
            return FAR, place.tokens[-1]
        ways = ((self._path(token, predicate), token) for token in _heads(place.tokens))
        return min(ways, key=lambda way: way[0].length)

    def _path(self, token: Token, predicate: Token) -> Path:
        key = token.i, predicate.i
        if key not in self._paths:
            self._paths[key] = path(token, predicate)
        return self._paths[key]


def _heads(tokens: Sequence[Token]) -> Iterable[Token]:
    """Of words that stand for one actor those that no other of them governs."""
    numbers = {token.i for token in tokens}
    return [t for t in tokens if t.head.i not in numbers or t.head.i == t.i] or tokens[:1]
