"""Taking decisions back, at any later time, and making them again."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.corrections.decisions import log, take_effect
from newsgraph.knowledge.corrections.merging import check_apart
from newsgraph.knowledge.models import Actor, Correction, Kind, Subject
from newsgraph.knowledge.models.corrections import CorrectionQuerySet
from newsgraph.knowledge.projection.actors import merged_group
from newsgraph.knowledge.projection.articles import one_writer_at_a_time

UNDOINGS = (Kind.UNDO, Kind.REDO)


@transaction.atomic
def undo(correction: Correction, by: User | None) -> Correction:
    """Take a decision back: everything is as if it had never been made, later decisions aside.

    Later decisions about a statement that a person added are taken back with
    the adding. Returns the entry that says so. Raises ValidationError for one
    that is undone already.
    """
    one_writer_at_a_time()
    correction.refresh_from_db()
    if correction.kind in UNDOINGS or not correction.in_force:
        raise ValidationError(_("This is undone already."))
    for later in _resting_on(correction):
        undo(later, by)
    return _log(correction, Kind.UNDO, by)


@transaction.atomic
def redo(correction: Correction, by: User | None) -> Correction:
    """Make an undone decision again. Raises ValidationError if what came since does not allow it."""
    one_writer_at_a_time()
    correction.refresh_from_db()
    if correction.kind in UNDOINGS or correction.in_force:
        raise ValidationError(_("This is not undone."))
    _check(correction)
    return _log(correction, Kind.REDO, by)


def _log(correction: Correction, kind: Kind, by: User | None) -> Correction:
    correction.in_force = kind == Kind.REDO
    correction.save(update_fields=["in_force"])
    before, after = correction.before, correction.after
    copied = ("subject", "scope", "text_hash", "start", "end", "surface", "origin")
    entry = Correction(
        kind=kind,
        of=correction,
        by=by,
        before=after if kind == Kind.UNDO else before,
        after=before if kind == Kind.UNDO else after,
        **{name: getattr(correction, name) for name in copied},
    )
    log(entry)
    take_effect(correction)
    return entry


def _resting_on(correction: Correction) -> CorrectionQuerySet:
    """Decisions that say nothing without this one, the latest first."""
    if correction.subject != Subject.STATEMENT or correction.kind != Kind.ADD:
        return Correction.objects.none()
    return (
        Correction.objects.in_force()
        .filter(text_hash=correction.text_hash, origin=correction.origin, pk__gt=correction.pk)
        .order_by("-pk")
    )


def _check(correction: Correction) -> None:
    """Raise ValidationError if a decision can't be made again."""
    if correction.kind == Kind.MERGE:
        kept, merged = (_row(correction.after[side]["anchor"]) for side in ("kept", "merged"))
        groups = [merged_group([correction.after[side]["anchor"]]) for side in ("kept", "merged")]
        if groups[0] & groups[1] or (merged is not None and merged.merged_into_id is not None):
            raise ValidationError(_("Only two different actors that are not merged yet can be merged."))
        if kept is not None and merged is not None:
            check_apart(kept.merged_into or kept, merged)
    elif correction.kind == Kind.APART:
        if correction.after["other"]["anchor"] in merged_group([correction.after["one"]["anchor"]]):
            raise ValidationError(_("The two are one actor. Undo their merge first."))
    elif correction.said is not None and correction.said["added"] and correction.kind != Kind.ADD:
        about = Correction.objects.in_force().filter(text_hash=correction.text_hash)
        if not about.filter(origin=correction.origin, kind=Kind.ADD).exists():
            raise ValidationError(_("The statement that this is about is undone too. Redo that first."))


def _row(anchor: str) -> Actor | None:
    return Actor.objects.filter(anchor=anchor).select_related("merged_into").first()
