"""How sure a statement is: the share of right ones among those of its kind and raw value.

`confidence.json` was fitted to annotated articles by `python -m training.confidence`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("confidence.json")

Knots = Sequence[Sequence[float]]
"""Rising pairs of a raw value and the share of right statements; straight lines lie between them."""


def calibrated(kind: str, raw: float) -> float:
    """The share of right statements, 0..1, of this kind ("read", "unread", "tie") and raw value."""
    knots = _knots().get(kind)
    if not knots:
        return raw
    values, shares = zip(*knots, strict=True)
    return float(np.interp(raw, values, shares))


@cache
def _knots() -> Mapping[str, Knots]:
    knots: Mapping[str, Knots] = json.loads(FILE.read_text(encoding="utf-8"))
    return knots
