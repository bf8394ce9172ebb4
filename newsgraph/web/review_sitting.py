"""What a person has done in the review queue since they sat down: for progress, pace and undoing."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from statistics import median

from django.http import HttpRequest

KEY = "review"
OVER_AFTER = 60 * 60
"""Seconds without an act after which a new sitting begins."""
PAUSE = 3 * 60
"""Who does nothing for so many seconds is not reading."""
MOST_REMEMBERED = 30


@dataclass
class Sitting:
    done: int = 0
    times: list[float] = field(default_factory=list)
    """When the latest items were done, in seconds."""
    acts: list[tuple[str, int, int]] = field(default_factory=list)
    """The latest acts: what kind of item, its key, and the decision's (0: skipped)."""

    def add(self, kind: str, item: int, decision: int) -> None:
        self.done += decision > 0
        self.times = [*self.times, time.time()][-MOST_REMEMBERED:]
        self.acts = [*self.acts, (kind, item, decision)][-MOST_REMEMBERED:]

    def take_back(self) -> tuple[str, int, int] | None:
        """The latest act, forgotten."""
        if not self.acts:
            return None
        kind, item, decision = self.acts.pop()
        self.done -= decision > 0
        return kind, item, decision

    def keep(self, request: HttpRequest) -> None:
        request.session[KEY] = asdict(self)


def sitting_of(request: HttpRequest) -> Sitting:
    kept = request.session.get(KEY)
    if not kept or not kept["times"] or time.time() - kept["times"][-1] > OVER_AFTER:
        return Sitting()
    return Sitting(**kept)


def minutes_left(times: Sequence[float], items: int) -> int | None:
    """How long so many items take at the person's own pace; None as long as that is not known.

    >>> minutes_left([0, 10, 20, 40], items=60)
    10
    """
    steps = [later - earlier for earlier, later in pairwise(times) if later - earlier <= PAUSE]
    if len(steps) < 3:
        return None
    return max(1, round(median(steps) * items / 60))
