"""Resolving conflicts: decisions that do not fit what there is now."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction

from newsgraph.knowledge.corrections.decisions import decide
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.models import Conflict, Correction, Kind, Reason
from newsgraph.knowledge.projection.anchors import Letters
from newsgraph.knowledge.projection.articles import one_writer_at_a_time
from newsgraph.knowledge.projection.said import said_by_machine


@transaction.atomic
def keep_mine(conflict: Conflict, by: User | None) -> Correction:
    """The person's side holds: the other decision is undone, or the machine's different reading dismissed."""
    if conflict.reason == Reason.CONTRADICTION and conflict.other is not None:
        return undo(conflict.other, by)
    return dismiss(conflict, by)


@transaction.atomic
def take_other(conflict: Conflict, by: User | None) -> Correction:
    """The other side holds, the machine's or the other decision: the person's decision is undone.

    With it go all decisions about the statement that are in force.
    """
    correction = conflict.correction
    same = Correction.objects.in_force().filter(text_hash=correction.text_hash, origin=correction.origin)
    earlier = same.filter(subject=correction.subject).exclude(origin="").exclude(pk=correction.pk)
    for one in earlier.exclude(kind=Kind.DISMISS).order_by("-pk"):
        undo(one, by)
    correction.refresh_from_db()
    return undo(correction, by) if correction.in_force else correction.undoings.latest("pk")


@transaction.atomic
def dismiss(conflict: Conflict, by: User | None) -> Correction:
    """Leave everything as it is, and say no more of it, unless the machine says something else again."""
    one_writer_at_a_time()
    correction = conflict.correction
    copied = ("subject", "scope", "text_hash", "start", "end", "surface", "origin")
    machine = conflict.machine
    letters = Letters(conflict.article.text)
    dismissal = Correction(
        kind=Kind.DISMISS,
        of=correction,
        by=by,
        said=machine and said_by_machine(machine, "").as_json(letters),
        after={"reason": conflict.reason},
        **{name: getattr(correction, name) for name in copied},
    )
    return decide(dismissal)
