"""A learnt second opinion: what a sentence states between two of its actors.

The network reads the word vectors of the pipeline (`doc.tensor`): those of the source, of the
target and of the words of the sentence it attends to. The most attended word is the trigger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from pathlib import Path

import numpy as np
from spacy.tokens import Doc, Span, Token

from newsgraph.extraction.pipeline.analysis import MODEL
from newsgraph.extraction.pipeline.encoder import open_session
from newsgraph.extraction.relation_types import RELATION_TYPES
from newsgraph.extraction.results import Mention

MOST_ACTORS = 12  # of one sentence: lists longer than that state nothing between each two
PAIRS_AT_ONCE = 256


@dataclass(frozen=True)
class Judgement:
    """Probabilities of every relation type (in the order of RELATION_TYPES) for one pair."""

    source: int
    target: int | None
    source_tokens: tuple[Token, ...]
    target_tokens: tuple[Token, ...]
    trigger: Token
    probabilities: tuple[float, ...]


class Classifier:
    """The pair network in ONNX."""

    def __init__(self, folder: Path = MODEL) -> None:
        self._session = open_session(folder / "pairs.onnx", 1)

    def judge(self, doc: Doc, mentions: Sequence[Mention]) -> Iterator[Judgement]:
        """A judgement on every ordered pair of actors of every sentence, and on each alone."""
        if not doc.tensor.size:
            return
        for sentence, places in _places(doc, mentions):
            ends: list[int | None] = [None, *places]
            pairs = [(a, b) for a, b in permutations(ends, 2) if a is not None]
            for start in range(0, len(pairs), PAIRS_AT_ONCE):
                yield from self._judge(sentence, places, pairs[start : start + PAIRS_AT_ONCE])

    def _judge(
        self, sentence: Span, places: dict[int, tuple[Token, ...]], pairs: list[tuple[int, int | None]]
    ) -> Iterator[Judgement]:
        words = [token for token in sentence if not token.is_space]
        vectors = sentence.doc.tensor
        of = {actor: vectors[[t.i for t in tokens]].mean(0) for actor, tokens in places.items()}
        nothing = np.zeros(vectors.shape[1], np.float32)
        shape = (len(pairs), len(words), vectors.shape[1])
        logits, attention = self._session.run(
            None,
            {
                "source": np.stack([of[a] for a, _ in pairs]),
                "target": np.stack([nothing if b is None else of[b] for _, b in pairs]),
                "has_target": np.array([[float(b is not None)] for _, b in pairs], np.float32),
                "words": np.broadcast_to(vectors[[t.i for t in words]], shape).copy(),
                "mask": np.ones(shape[:2], np.float32),
            },
        )
        for (a, b), row, weights in zip(pairs, 1 / (1 + np.exp(-logits)), attention, strict=True):
            tokens = () if b is None else places[b]
            trigger = words[int(weights.argmax())]
            yield Judgement(a, b, places[a], tokens, trigger, tuple(map(float, row)))


def _places(doc: Doc, mentions: Sequence[Mention]) -> Iterator[tuple[Span, dict[int, tuple[Token, ...]]]]:
    """Every sentence with at least one actor, and the tokens that name each of its actors."""
    at: dict[int, list[int]] = defaultdict(list)
    for mention in mentions:
        span = doc.char_span(*mention.span, alignment_mode="expand")
        for token in span or ():
            at[token.i].append(mention.actor)
    for sentence in doc.sents:
        places: dict[int, list[Token]] = defaultdict(list)
        for token in sentence:
            for actor in at.get(token.i, ()):
                places[actor].append(token)
        if 0 < len(places) <= MOST_ACTORS:
            yield sentence, {actor: tuple(tokens) for actor, tokens in places.items()}


@cache
def load_classifier() -> Classifier:
    """The classifier of this process, loaded at its first use."""
    return Classifier()


TYPE_INDEX = {relation.name: i for i, relation in enumerate(RELATION_TYPES)}
