"""Resolving conflicts: decisions that do not fit what there is now."""

from __future__ import annotations

from django.contrib.auth.models import User

from newsgraph.knowledge.models import Conflict, Correction


def keep_mine(conflict: Conflict, by: User | None) -> Correction:
    """The person's side holds: what the machine says instead is rejected, or the other decision undone."""
    raise NotImplementedError


def take_other(conflict: Conflict, by: User | None) -> Correction:
    """The other side holds, the machine's or the other decision: the person's decision is undone."""
    raise NotImplementedError


def dismiss(conflict: Conflict, by: User | None) -> Correction:
    """Leave everything as it is, and say no more of it."""
    raise NotImplementedError
