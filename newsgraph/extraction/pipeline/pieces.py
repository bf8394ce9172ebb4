"""Words to pieces: unigram segmentation over the kept part of the XLM-R vocabulary."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

SPACE = "\u2581"  # what a unigram vocabulary writes for the space before a word
START, END, UNKNOWN = 0, 1, 2
SPECIAL = ("<s>", "</s>", "<unk>")
UNKNOWN_PENALTY = 10.0
LONGEST_WORD = 64  # characters; more of a word tells nothing about it
MOST_PIECES = 16  # of one word


class Pieces:
    """A unigram vocabulary. `segment` is a pure function of its arguments, cached."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self.pieces = tuple(pieces)
        self.scores = tuple(scores)
        self._entry = {piece: (i, scores[i]) for i, piece in enumerate(pieces) if i >= len(SPECIAL)}
        self._longest = max(map(len, self._entry))
        self._unknown_score = min(score for _, score in self._entry.values()) - UNKNOWN_PENALTY
        self._cache: dict[tuple[str, bool], tuple[int, ...]] = {}

    def segment(self, word: str, space_before: bool) -> tuple[int, ...]:
        """The ids of the likeliest pieces of a word, at least one and at most MOST_PIECES."""
        key = (word, space_before)
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) > 200_000:  # a worker lives for months
                self._cache.clear()
            text = unicodedata.normalize("NFKC", word)[:LONGEST_WORD].strip().replace(" ", SPACE)
            ids = self._likeliest((SPACE if space_before else "") + text)[:MOST_PIECES]
            found = self._cache[key] = ids or (UNKNOWN,)
        return found

    def _likeliest(self, text: str) -> tuple[int, ...]:
        """Viterbi over all segmentations; a character no piece covers is unknown."""
        best = [0.0] + [float("-inf")] * len(text)
        came_from: list[tuple[int, int]] = [(0, UNKNOWN)] * (len(text) + 1)
        for start in range(len(text)):
            unknown = best[start] + self._unknown_score
            if unknown > best[start + 1]:
                best[start + 1], came_from[start + 1] = unknown, (start, UNKNOWN)
            for end in range(start + 1, min(len(text), start + self._longest) + 1):
                entry = self._entry.get(text[start:end])
                if entry is not None and best[start] + entry[1] > best[end]:
                    best[end], came_from[end] = best[start] + entry[1], (start, entry[0])
        ids = []
        end = len(text)
        while end > 0:
            end, piece = came_from[end]
            ids.append(piece)
        return tuple(reversed(ids))

    def save(self, path: Path) -> None:
        lines = (f"{piece}\t{score:.4f}\n" for piece, score in zip(self.pieces, self.scores, strict=True))
        path.write_text("".join(lines), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Pieces:
        rows: Iterable[list[str]] = (
            line.split("\t") for line in path.read_text(encoding="utf-8").split("\n") if line
        )
        pieces, scores = zip(*((piece, float(score)) for piece, score in rows), strict=True)
        return cls(pieces, scores)
