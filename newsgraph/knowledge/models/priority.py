"""In which order what the machine said is put before people."""

from __future__ import annotations

from django.db.models import F
from django.db.models.expressions import CombinedExpression


def matters(sure: str) -> CombinedExpression:
    """What comes first in the queue: the weight of the actors times how unsure the machine is.

    Unsure is `sure * (1 - sure)`, most at 0.5. Written without constants, so
    that databases see that it is what the index holds.
    """
    return F("weight") * F(sure) - F("weight") * F(sure) * F(sure)
