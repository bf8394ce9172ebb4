"""Taking decisions back, at any later time, and making them again."""

from __future__ import annotations

from django.contrib.auth.models import User

from newsgraph.knowledge.models import Correction


def undo(correction: Correction, by: User | None) -> Correction:
    """Take a decision back: everything is as if it had never been made, later decisions aside.

    Returns the entry that says so. Refused for one that is undone already, and
    for what later decisions in force rest on (a merge into an actor that was
    merged on is no such thing; a statement that was added and then edited is:
    its edits are undone with it).
    """
    raise NotImplementedError


def redo(correction: Correction, by: User | None) -> Correction:
    """Make an undone decision again. Refused if it is in force, or if what came since forbids it."""
    raise NotImplementedError
