"""How likely is a candidate stated? A logistic regression over its features.

A language's file holds a weight for each feature, the heaviest first, so that a linguist can read what
counts. It is made by `python -m training.statements`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsgraph.extraction.language import READ

FOLDER = Path(__file__).parent
BIAS = "bias"


@dataclass(frozen=True)
class Classifier:
    """Weights by feature."""

    weights: Mapping[str, float]

    def likelihood(self, features: Iterable[str]) -> float:
        """How likely the features make it that a careful reader finds it stated, in 0..1."""
        weights = self.weights
        total = weights.get(BIAS, 0.0) + sum(weights.get(feature, 0.0) for feature in features)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def load_classifier(language: str = READ) -> Classifier:
    """Read a language's files."""
    lines = (FOLDER / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.rpartition("\t") for line in lines)
    weights = {feature: float(weight) for feature, _, weight in rows}
    return Classifier(weights)
