"""What people change about actors and mentions. Every change is kept as a Correction."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from newsgraph.knowledge.models import Actor, Alias, Correction, Mention, Status
from newsgraph.knowledge.models.actors import ActorQuerySet
from newsgraph.knowledge.models.statements import MentionQuerySet


def rename_actor(actor: Actor, name: str, by: User | None, seen: int | None = None) -> Correction:
    """Call an actor otherwise; the old name stays one of its names."""
    raise NotImplementedError


def retype_actor(actor: Actor, kind: str, by: User | None, seen: int | None = None) -> Correction:
    """Say what kind of actor it is."""
    raise NotImplementedError


def accept_actor(actor: Actor, by: User | None, seen: int | None = None) -> Correction:
    """Confirm an actor, also a rejected one."""
    raise NotImplementedError


def reject_actor(actor: Actor, by: User | None, seen: int | None = None) -> Correction:
    """Say that this is no actor: all that is said of it is hidden."""
    raise NotImplementedError


@transaction.atomic
def save_actor(actor: Actor, by: User | None, seen: int | None = None) -> None:
    """Save an actor that a person added or edited; a new name becomes one of its names."""
    added = actor._state.adding
    before = {} if added else _actor_values(Actor.objects.get(pk=actor.pk))
    actor.status = Status.ADDED if added else _edited(actor.status)
    actor.save()
    Alias.objects.update_or_create(actor=actor, name=actor.name, defaults={"status": Status.CONFIRMED})
    kind = Correction.Kind.ADD if added else Correction.Kind.EDIT
    Correction.objects.create(kind=kind, subject="actor", before=before, after=_actor_values(actor), by=by)


@transaction.atomic
def save_mention(mention: Mention, by: User | None, seen: int | None = None) -> None:
    """Save a mention that a person gave to another actor."""
    before = _mention_values(Mention.objects.select_related("actor").get(pk=mention.pk))
    mention.status = _edited(mention.status)
    mention.save()
    _mention_correction(mention, Correction.Kind.EDIT, before, by).save()


@transaction.atomic
def decide_actors(actors: ActorQuerySet, rejected: bool, by: User | None) -> int:
    """Reject actors, with all that is said of them, or take them back. Returns how many there were."""
    kind = Correction.Kind.REJECT if rejected else Correction.Kind.CONFIRM
    rows = list(actors)
    for actor in rows:
        before = _actor_values(actor)
        actor.status = Status.REJECTED if rejected else Status.CONFIRMED
        actor.save()
        Correction.objects.create(
            kind=kind, subject="actor", before=before, after=_actor_values(actor), by=by
        )
    return len(rows)


@transaction.atomic
def decide_mentions(mentions: MentionQuerySet, rejected: bool, by: User | None) -> int:
    """Reject or confirm mentions. Returns how many there were."""
    kind = Correction.Kind.REJECT if rejected else Correction.Kind.CONFIRM
    rows = list(mentions.select_related("actor", "article").defer("article__text"))
    corrections = []
    for mention in rows:
        before = _mention_values(mention)
        mention.status = Status.REJECTED if rejected else Status.CONFIRMED
        corrections.append(_mention_correction(mention, kind, before, by))
    Mention.objects.bulk_update(rows, ["status"], batch_size=500)
    Correction.objects.bulk_create(corrections)
    return len(rows)


def _edited(status: str) -> Status:
    return Status(status) if status in (Status.ADDED, Status.REJECTED) else Status.CORRECTED


def _actor_values(actor: Actor) -> dict[str, Any]:
    return {"name": actor.name, "kind": actor.kind, "status": actor.status}


def _mention_values(mention: Mention) -> dict[str, Any]:
    return {"actor": mention.actor.name, "surface": mention.surface, "status": mention.status}


def _mention_correction(
    mention: Mention, kind: Correction.Kind, before: dict[str, Any], by: User | None
) -> Correction:
    return Correction(
        kind=kind,
        subject="mention",
        text_hash=mention.article.text_hash,
        start=mention.start,
        end=mention.end,
        before=before,
        after=_mention_values(mention),
        by=by,
    )
