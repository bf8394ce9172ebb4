"""Choose the pieces worth shipping: those that German and English words are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
from wordfreq import get_frequency_dict

from newsgraph.extraction.pipeline.pieces import SPECIAL, Pieces
from training.base_weights import BaseWeights

SIZE = 45_000
LATIN = range(0x21, 0x250)  # single characters kept whatever their frequency
PUNCTUATION = "„“”‚‘’«»‹›–—…•€"


def whole(base: BaseWeights) -> tuple[Pieces, list[int]]:
    """The full vocabulary with our special pieces first, and each piece's row of embeddings."""
    special = [base.start, base.end, base.unknown]
    rows = special + [i for i in range(len(base.pieces)) if i > max(special)]
    pieces = [*SPECIAL, *(base.pieces[i] for i in rows[len(SPECIAL) :])]
    return Pieces(pieces, [float(base.scores[i]) for i in rows]), rows


def word_weights(training_words: Iterable[str]) -> Counter[str]:
    """Words with weights: two public frequency lists in both spellings, and the training text."""
    weights: Counter[str] = Counter()
    for language, share in (("de", 1.0), ("en", 0.1)):
        for word, frequency in get_frequency_dict(language, "large").items():
            weights[word] += share * frequency
            weights[word.capitalize()] += share * frequency
    for word in training_words:
        weights[word] += 1e-5
    return weights


def choose(base: BaseWeights, training_words: Iterable[str], size: int = SIZE) -> tuple[Pieces, np.ndarray]:
    """The kept vocabulary and the rows of the base's embedding table that belong to it."""
    full, rows = whole(base)
    used: Counter[int] = Counter()
    for word, weight in word_weights(training_words).items():
        for space_before in (True, False):
            for piece in full.segment(word, space_before):
                used[piece] += weight if space_before else weight / 20
    characters = {chr(code) for code in LATIN} | set(PUNCTUATION) | {"▁"}
    always = [i for i, piece in enumerate(full.pieces) if i < len(SPECIAL) or piece in characters]
    common = [piece for piece, _ in used.most_common()]
    kept = sorted(list(dict.fromkeys(always + common))[:size])
    pieces = Pieces([full.pieces[i] for i in kept], [full.scores[i] for i in kept])
    return pieces, base.packed_embeddings[[rows[i] for i in kept]]
