"""What decisions about one reading say of others like it."""

from __future__ import annotations

PRIOR = 8
"""The machine's own confidence counts as much as this many decisions of people."""
LEAST, MOST = 0.02, 0.99


def taught_confidence(confidence: float, right: int, wrong: int) -> float:
    """The machine's confidence in a reading by a rule that people found right and wrong so many times.

    The mean of a Beta distribution that starts at the machine's confidence with
    a weight of PRIOR: (PRIOR * confidence + right) / (PRIOR + right + wrong), kept
    within LEAST and MOST.

    >>> taught_confidence(0.8, right=0, wrong=0)
    0.8
    >>> taught_confidence(0.8, right=0, wrong=8)
    0.4
    """
    taught = (PRIOR * confidence + right) / (PRIOR + right + wrong)
    return min(max(taught, LEAST), MOST)
