"""Do confidences keep their word? Of statements with confidence about 0.8, about 80 % should be right.

The gold's debatable ("alt") relations count neither way, as in the scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from statistics import fmean
from typing import Any

import numpy as np

from newsgraph.extraction.evaluation.scoring import RELATION_ROWS, Json, Names, Triple, compared
from newsgraph.extraction.output import as_json
from newsgraph.extraction.results import Extraction

Judged = tuple[float, bool]
"""A statement's confidence, and whether the gold states it too."""
Map = tuple[tuple[float, float], ...]
"""Rising pairs of raw confidence and share right; straight lines lie between them."""

TENTHS = 10


def judged(gold: Mapping[str, Json], found: Mapping[str, Json], row: str) -> list[Judged]:
    """Every triple found in a row of the scores, with the highest confidence that it is stated with.

    The relations in `found` need a "confidence"; raises KeyError for one without.
    """
    result = []
    for id_, reference in gold.items():
        names = Names(reference["actors"])
        relations = [relation for relation in found[id_]["relations"] if RELATION_ROWS[row][0](relation)]
        triples = compared(names, reference["relations"], relations, row)
        surest: dict[Triple, float] = {}
        for relation in relations:
            triple = names.triple(relation)
            surest[triple] = max(relation["confidence"], surest.get(triple, 0.0))
        result += [(surest[t], t in triples.must) for t in sorted(triples.got - triples.may)]
    return result


def with_confidence(extraction: Extraction) -> dict[str, Any]:
    """An extraction as JSON whose relations have the "confidence" that `judged` needs."""
    result = as_json(extraction)
    for relation, statement in zip(result["relations"], extraction.statements, strict=True):
        relation["confidence"] = statement.confidence
    return result


@dataclass(frozen=True)
class Bin:
    """The statements of one tenth of the confidences: `low` <= confidence < `low` + 0.1, at the top 1 too."""

    low: float
    number: int
    confidence: float
    """Their mean."""
    right: float
    """The share of them that is right, in 0..1."""


def bins(statements: Sequence[Judged]) -> list[Bin]:
    """The tenths that hold statements, rising."""
    tenths: dict[int, list[Judged]] = {}
    for statement in statements:
        tenths.setdefault(_tenth(statement[0]), []).append(statement)
    return [
        Bin(tenth / TENTHS, len(held), fmean(c for c, _ in held), fmean(right for _, right in held))
        for tenth, held in sorted(tenths.items())
    ]


def _tenth(confidence: float) -> int:
    return min(int(confidence * TENTHS + 1e-9), TENTHS - 1)


def calibration_error(filled: Sequence[Bin]) -> float:
    """The expected calibration error: how far confidence is from the share right, over all statements."""
    number = sum(b.number for b in filled)
    return sum(b.number * abs(b.confidence - b.right) for b in filled) / number if number else 0.0


def fit(statements: Iterable[Judged], fewest: int = 1) -> Map:
    """The monotone map from confidence to share right with the least squared error.

    By pooling adjacent violators; with `fewest`, no share is that of fewer statements, so that a
    few lucky ones do not make certainty. Without statements, confidence stays as it is.
    """
    pooled: list[list[Judged]] = []
    for _, same in groupby(sorted(statements), key=itemgetter(0)):
        pooled.append(list(same))
        while len(pooled) > 1 and (len(pooled[-2]) < fewest or _share(pooled[-2]) >= _share(pooled[-1])):
            last = pooled.pop()
            pooled[-1] = pooled[-1] + last
    if len(pooled) > 1 and len(pooled[-1]) < fewest:
        last = pooled.pop()
        pooled[-1] = pooled[-1] + last
    ends = ((block[i][0], _share(block)) for block in pooled for i in (0, -1))
    return tuple(dict.fromkeys(ends)) or ((0.0, 0.0), (1.0, 1.0))


def _share(block: Sequence[Judged]) -> float:
    return fmean(right for _, right in block)


def calibrated(confidence: float, by: Map) -> float:
    """A raw confidence as a probability; outside of what was fitted, that of the nearest."""
    raw, share = zip(*by, strict=True)
    return float(np.interp(confidence, raw, share))
