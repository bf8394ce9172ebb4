"""Sentences as padded tensors, grouped by length."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from newsgraph.extraction.pipeline.encoder import unpack
from newsgraph.extraction.pipeline.pieces import END, START, Pieces
from training.corpora import Sentence

PIECES_A_BATCH = 1000
LONGEST_SENTENCE = 300  # pieces; longer ones are left out


@dataclass
class Batch:
    """Padded tensors of some sentences, and the sentences themselves."""

    sentences: list[Sentence]
    embeddings: Tensor
    piece_mask: Tensor
    pooling: Tensor


class Batcher:
    """Sentences -> batches of about PIECES_A_BATCH pieces, alike in length."""

    def __init__(self, pieces: Pieces, packed: np.ndarray) -> None:
        self.pieces = pieces
        self.table = torch.from_numpy(unpack(packed))

    def segment(self, sentence: Sentence) -> list[tuple[int, ...]]:
        return [self.pieces.segment(w, s) for w, s in zip(sentence.words, sentence.spaces, strict=True)]

    def batches(self, sentences: list[Sentence], rng: random.Random) -> Iterator[Batch]:
        segmented = [
            (s, p) for s in sentences if sum(map(len, p := self.segment(s))) <= LONGEST_SENTENCE and p
        ]
        pools = [segmented[i : i + 1000] for i in range(0, len(segmented), 1000)]
        for pool in pools:
            pool.sort(key=lambda item: sum(map(len, item[1])))
            groups: list[list] = [[]]
            for item in pool:
                if (len(groups[-1]) + 1) * (sum(map(len, item[1])) + 2) > PIECES_A_BATCH and groups[-1]:
                    groups.append([])
                groups[-1].append(item)
            rng.shuffle(groups)
            for group in groups:
                yield self.batch(group)

    def batch(self, group: list[tuple[Sentence, list[tuple[int, ...]]]]) -> Batch:
        most_pieces = max(sum(map(len, pieces)) for _, pieces in group) + 2
        most_words = max(len(pieces) for _, pieces in group)
        ids = torch.full((len(group), most_pieces), END)
        mask = torch.zeros(len(group), most_pieces)
        pooling = torch.zeros(len(group), most_words, most_pieces)
        for row, (_, words) in enumerate(group):
            flat = [START, *(i for word in words for i in word), END]
            ids[row, : len(flat)] = torch.tensor(flat)
            mask[row, : len(flat)] = 1
            at = 1
            for column, word in enumerate(words):
                pooling[row, column, at : at + len(word)] = 1 / len(word)
                at += len(word)
        return Batch([s for s, _ in group], self.table[ids], mask, pooling)
