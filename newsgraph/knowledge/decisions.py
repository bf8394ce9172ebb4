"""What all decisions of people have in common: how they name actors, and what may stand in their way.

A decision that makes no sense raises django.core.exceptions.ValidationError
with a sentence for the person who made it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User


@dataclass(frozen=True)
class NewActor:
    """An actor that a person adds to the corpus where they see it."""

    name: str
    kind: str


class EditedMeanwhile(Exception):
    """Somebody else changed the same thing since the editor saw it; nothing was written.

    `by` is None if it was the machine, which read the article again. `before`
    and `after` hold what that change was, as in a Correction.
    """

    def __init__(
        self, by: User | None, at: datetime | None, before: dict[str, Any], after: dict[str, Any]
    ) -> None:
        super().__init__(f"Changed meanwhile by {by or 'the machine'}.")
        self.by, self.at, self.before, self.after = by, at, before, after
