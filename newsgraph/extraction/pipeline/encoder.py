"""The trained network at run time: ONNX on the CPU, from words to the scores of every task."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from newsgraph.extraction.pipeline.pieces import END, START, Pieces

PIECES_A_BATCH = 200  # padding included: larger batches outgrow the processor's cache
LONGEST_WINDOW = 400  # pieces; the encoder knows 512 positions
BLOCK_BYTES = 18

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class Words:
    """A run of words of one sentence, as they stand in the text."""

    texts: Sequence[str]
    spaces: Sequence[bool]  # is there a space before the word?


@dataclass(frozen=True)
class Scores:
    """Raw scores for the n words of one run.

    upos, tags, features (n, labels); arcs (n, n + 1), column 0 the root; deps (n, n + 1,
    labels); entities, actors (n, BIO labels).
    """

    upos: Array
    tags: Array
    features: Array
    arcs: Array
    deps: Array
    entities: Array
    actors: Array


def unpack(packed: Array) -> Array:
    """4-bit rows of piece embeddings -> float32: blocks of a half-precision scale and 32 weights."""
    blocks = packed.reshape(*packed.shape[:-1], -1, BLOCK_BYTES)
    scale = np.ascontiguousarray(blocks[..., :2]).view(np.float16).astype(np.float32)
    nibbles = np.concatenate([blocks[..., 2:] & 15, blocks[..., 2:] >> 4], axis=-1)
    return ((nibbles.astype(np.float32) - 8) * scale).reshape(*packed.shape[:-1], -1)


def open_session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    """Open an ONNX file for plain fp32 arithmetic on `threads` threads."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Weights are stored in 8 bits but calculated with in 32: results then never
    # depend on what else is in the batch.
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class Encoder:
    """The network with its vocabulary and labels, read from a folder of model files."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self.labels: dict[str, Any] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self._pieces = Pieces.load(folder / "pieces.tsv")
        self._embeddings = np.load(folder / "embeddings.npy")
        self._session = open_session(folder / "encoder.onnx", threads)

    def segment(self, words: Words) -> list[tuple[int, ...]]:
        """The pieces of every word."""
        pairs = zip(words.texts, words.spaces, strict=True)
        return [self._pieces.segment(text, space) for text, space in pairs]

    def run(self, runs: Sequence[Words]) -> list[Scores]:
        """The scores of every run of words, in order. A run has at most LONGEST_WINDOW pieces."""
        segmented = [self.segment(words) for words in runs]
        results: dict[int, Scores] = {}
        for numbers in _batches([sum(map(len, pieces)) for pieces in segmented]):
            results.update(zip(numbers, self._batch([segmented[i] for i in numbers]), strict=True))
        return [results[i] for i in range(len(runs))]

    def _batch(self, group: Sequence[list[tuple[int, ...]]]) -> Iterator[Scores]:
        most_pieces = max(sum(map(len, words)) for words in group) + 2
        most_words = max(map(len, group))
        ids = np.full((len(group), most_pieces), END)
        mask = np.zeros((len(group), most_pieces), np.float32)
        pooling = np.zeros((len(group), most_words, most_pieces), np.float32)
        for row, words in enumerate(group):
            flat = [START, *(i for word in words for i in word), END]
            ids[row, : len(flat)] = flat
            mask[row, : len(flat)] = 1
            at = 1
            for column, word in enumerate(words):
                pooling[row, column, at : at + len(word)] = 1 / len(word)
                at += len(word)
        inputs = {"embeddings": unpack(self._embeddings[ids]), "mask": mask, "pooling": pooling}
        outputs = self._session.run(None, inputs)
        for row, words in enumerate(group):
            n = len(words)
            upos, tags, features, arcs, deps, entities, actors = (output[row, :n] for output in outputs)
            yield Scores(upos, tags, features, arcs[:, : n + 1], deps[:, : n + 1], entities, actors)


def windows(pieces: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    """Cut a sentence of any length into runs of words that the encoder can take."""
    start, size = 0, 0
    for i, word in enumerate(pieces):
        if size + len(word) > LONGEST_WINDOW:
            yield start, i
            start, size = i, 0
        size += len(word)
    if start < len(pieces):
        yield start, len(pieces)


def _batches(lengths: Iterable[int]) -> Iterator[list[int]]:
    """Group indices of runs alike in length so that a padded batch stays small."""
    batch: list[int] = []
    for length, i in sorted((length, i) for i, length in enumerate(lengths)):
        if batch and (len(batch) + 1) * (length + 2) > PIECES_A_BATCH:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch
