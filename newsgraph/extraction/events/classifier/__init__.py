"""How likely is a candidate stated? A logistic regression over its features.

`de.tsv` holds a weight for each feature, the heaviest first, so that a linguist can read what counts;
`confidence.json` says which share of statements of a likelihood was right on annotated articles. Both
are made by `python -m training.statements`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent
BIAS = "bias"

Knots = Sequence[Sequence[float]]
"""Rising pairs of a raw value and the share of right statements; straight lines lie between them."""


@dataclass(frozen=True)
class Classifier:
    """Weights by feature, and what raw likelihoods and confidences are worth, by kind of statement."""

    weights: Mapping[str, float]
    knots: Mapping[str, Knots]

    def likelihood(self, features: Iterable[str]) -> float:
        """How likely the features make it that a careful reader finds it stated, in 0..1."""
        weights = self.weights
        total = weights.get(BIAS, 0.0) + sum(weights.get(feature, 0.0) for feature in features)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))

    def confidence(self, kind: str, raw: float) -> float:
        """The share of right ones among statements of this kind ("read", "unread", "tie") and raw value."""
        knots = self.knots.get(kind)
        if not knots:
            return raw
        values, shares = zip(*knots, strict=True)
        return float(np.interp(raw, values, shares))


@cache
def load_classifier(language: str = "de") -> Classifier:
    """Read a language's files."""
    lines = (FOLDER / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.rpartition("\t") for line in lines)
    weights = {feature: float(weight) for feature, _, weight in rows}
    knots = json.loads((FOLDER / "confidence.json").read_text(encoding="utf-8"))
    return Classifier(weights, knots)
