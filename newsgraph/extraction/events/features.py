"""A candidate, and what is told of it: short strings, the same for training and for use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Token

from newsgraph.extraction.events.factuality import Factuality
from newsgraph.extraction.events.frames import LEAST_CONFIDENCE, Reading
from newsgraph.extraction.lexicon import Entry
from newsgraph.extraction.syntax.paths import Path, path
from newsgraph.extraction.syntax.tokens import preposition

if TYPE_CHECKING:
    from newsgraph.extraction.events.candidates import Sentence


@dataclass(frozen=True)
class Place:
    """Where an actor stands: its words in the sentence, else those in the sentence before."""

    actor: int
    tokens: tuple[Token, ...]
    here: bool


@dataclass(frozen=True)
class Candidate:
    """One question. `target` is None where the type needs none; `reading` is the lexicon's own answer."""

    sentence: Sentence
    entry: Entry
    predicate: Token
    source: Place
    target: Place | None
    reading: Reading | None
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

    @property
    def features(self) -> tuple[str, ...]:
        """All that is told of it, each once."""
        return tuple(dict.fromkeys(self._told()))

    def _told(self) -> Iterator[str]:
        name = self.entry.type.name
        source = list(self._end("s", self.source))
        target = ["t none"] if self.target is None else list(self._end("t", self.target))
        yield name
        yield from source
        yield from target
        yield from (f"{feature}|{name}" for feature in source + target)
        both = f"{source[0]}|{target[0]}"
        yield from (both, f"{both}|{name}", f"{both}|{self.predicate.pos_}")
        word = f"w {self.entry.name}"
        yield from (word, f"{word}|{source[0]}", f"{word}|{target[0]}")
        yield from self._kinds(name)
        yield from self._facts(name)
        yield from self._readings(name)
        yield from self._neighbours(name)

    def _end(self, role: str, place: Place) -> Iterator[str]:
        way, token = self.sentence.nearest(place, self.predicate)
        if not place.here:
            subject = "subject" if token.dep_.startswith("nsubj") else "other"
            yield f"{role} before {subject}"
            if place.actor == self.sentence.speaker:
                yield f"{role} speaks"
            return
        adposition = preposition(token)
        yield f"{role} {way.labels} {adposition}"
        yield f"{role} {way.labels}"
        yield f"{role} is {token.dep_} {adposition}"
        yield f"{role} length {way.length}"
        yield f"{role} {'left' if token.i < self.predicate.i else 'right'}"
        yield f"{role} near {self._is_nearest(place, way)}"
        if token.dep_.startswith("nsubj") and token.head.dep_ == "ROOT":
            yield f"{role} leads"

    def _is_nearest(self, place: Place, way: Path) -> bool:
        others = (p for p in self.sentence.here.values() if p.actor != place.actor)
        return all(self.sentence.nearest(p, self.predicate)[0].length >= way.length for p in others)

    def _kinds(self, name: str) -> Iterator[str]:
        kinds = " ".join(self._kind(place) for place in (self.source, self.target))
        yield from (f"k {kinds}", f"k {kinds}|{name}")
        yield from (f"sk {self._kind(self.source)}", f"tk {self._kind(self.target)}")

    def _kind(self, place: Place | None) -> str:
        if place is None:
            return "-"
        article = self.sentence.article
        kind = article.actors.actors[place.actor].kind.value
        named = any((place.actor, True) in article.mentioned[token.i] for token in place.tokens)
        weak = "~" if place.actor in article.actors.weak else ""
        return weak + (kind if named else kind + "*")

    def _facts(self, name: str) -> Iterator[str]:
        f = self.factuality
        said = f"f {f.factual:d}{f.negated:d}{f.intended:d}"
        yield from (said, f"{said}|{name}", f"reported {f.reported:d}")
        yield f"root {self.predicate.dep_ == 'ROOT'}"

    def _readings(self, name: str) -> Iterator[str]:
        sentence, ends = self.sentence, self.ends
        if self.reading is not None:
            manner = "read" if sentence.plain(self.reading) else "unreal"
            yield f"{manner} {int(self.reading.confidence * 10)}"
            yield from (f"{manner}|{name}", f"{manner}|{self.entry.name}")
        else:
            yield "unread"
        same = [ends_of(r) for r in sentence.readings if r.entry.type == self.entry.type]
        others = [r for r in sentence.readings if r.entry.type != self.entry.type]
        yield f"type read {any(pair != ends for pair in same)}"
        yield f"source read {any(s == ends[0] and t != ends[1] for s, t in same)}"
        yield f"target read {any(t == ends[1] and s != ends[0] for s, t in same)}"
        yield f"turned read {any(ends_of(r) == ends[::-1] for r in sentence.readings)}"
        yield f"other read {any(ends_of(r) == ends and r.confidence >= LEAST_CONFIDENCE for r in others)}"

    def _neighbours(self, name: str) -> Iterator[str]:
        yield f"actors {min(len(self.sentence.places), 6)}"
        if self.target is None or not (self.source.here and self.target.here):
            return
        source, target = self.source_token, self.sentence.nearest(self.target, self.predicate)[1]
        between = path(source, target)
        yield from (f"st {between.labels}", f"st {between.labels}|{name}")
        yield from (f"order {source.i < target.i}", f"order {source.i < target.i}|{name}")
        apart = abs(source.i - self.predicate.i) + abs(target.i - self.predicate.i)
        yield f"apart {min(apart // 5, 6)}"


def ends_of(reading: Reading) -> tuple[int, int | None]:
    """Its source and target, as actors."""
    return reading.source.actor, None if reading.target is None else reading.target.actor
