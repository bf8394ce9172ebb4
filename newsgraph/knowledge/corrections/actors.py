"""What people decide about actors."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.corrections.decisions import NewActor, decide, name_is_free, named_actor, unchanged
from newsgraph.knowledge.corrections.history import history_of_actor
from newsgraph.knowledge.models import Actor, Correction, Kind, Subject
from newsgraph.knowledge.models.actors import ActorQuerySet
from newsgraph.knowledge.projection.actors import who_is
from newsgraph.knowledge.projection.articles import one_writer_at_a_time
from newsgraph.names import name_key


def add_actor(name: str, kind: str, by: User | None) -> Actor:
    """Add an actor that no article names yet."""
    actor = Actor(name=name, kind=kind)
    save_actor(actor, by)
    return actor


def rename_actor(actor: Actor, name: str, by: User | None, seen: int | None = None) -> Correction | None:
    """Call an actor otherwise; the old name stays one of its names. None if it is called so already."""
    return _edit(actor, {"name": name}, by, seen)


def retype_actor(actor: Actor, kind: str, by: User | None, seen: int | None = None) -> Correction | None:
    """Say what kind of actor it is. None if it is of this kind already."""
    return _edit(actor, {"kind": kind}, by, seen)


def accept_actor(actor: Actor, by: User | None, seen: int | None = None) -> Correction:
    """Confirm an actor, also a rejected one."""
    return _judge(actor, Kind.CONFIRM, by, seen)


def reject_actor(actor: Actor, by: User | None, seen: int | None = None) -> Correction:
    """Say that this is no actor: all that is said of it is hidden."""
    return _judge(actor, Kind.REJECT, by, seen)


@transaction.atomic
def save_actor(actor: Actor, by: User | None, seen: int | None = None) -> Correction | None:
    """Save an actor that a person added or edited. Returns None if there was nothing to save."""
    if not actor._state.adding:
        return _edit(actor, {"name": actor.name, "kind": actor.kind}, by, seen)
    one_writer_at_a_time()
    added = named_actor(NewActor(actor.name, actor.kind))
    correction = decide(_correction(Kind.ADD, {}, {"actor": added.as_json()}, by), names=[added.name])
    actor.pk = Actor.objects.get(anchor=added.anchor).pk
    actor._state.adding = False
    actor.refresh_from_db()
    return correction


@transaction.atomic
def decide_actors(actors: ActorQuerySet, rejected: bool, by: User | None) -> int:
    """Reject actors, with all that is said of them, or confirm them. Returns how many there were."""
    rows = list(actors)
    for actor in rows:
        _judge(actor, Kind.REJECT if rejected else Kind.CONFIRM, by, None)
    return len(rows)


@transaction.atomic
def _edit(actor: Actor, values: dict[str, str], by: User | None, seen: int | None) -> Correction | None:
    fresh = _fresh(actor, seen)
    values = {name: " ".join(value.split()) for name, value in values.items()}
    differing = {name: value for name, value in values.items() if getattr(fresh, name) != value}
    if not differing:
        return None
    name, kind = differing.get("name", fresh.name), differing.get("kind", fresh.kind)
    if not name_key(name):
        raise ValidationError(_("An actor needs a name."))
    name_is_free(name, kind, but=fresh)
    before = {"actor": who_is(fresh).as_json()} | {one: getattr(fresh, one) for one in differing}
    names = [fresh.name, name] if "name" in differing else []
    correction = decide(_correction(Kind.EDIT, before, differing, by), names=names)
    actor.refresh_from_db()
    return correction


@transaction.atomic
def _judge(actor: Actor, kind: Kind, by: User | None, seen: int | None) -> Correction:
    fresh = _fresh(actor, seen)
    who = who_is(fresh).as_json()
    before: dict[str, object] = {"actor": who, "status": fresh.status}
    correction = decide(_correction(kind, before, {"actor": who}, by))
    actor.refresh_from_db()
    return correction


def _fresh(actor: Actor, seen: int | None) -> Actor:
    one_writer_at_a_time()
    fresh = Actor.objects.get(pk=actor.pk)
    unchanged(fresh.version, seen, history_of_actor(fresh))
    return fresh


def _correction(
    kind: Kind, before: Mapping[str, object], after: Mapping[str, object], by: User | None
) -> Correction:
    return Correction(subject=Subject.ACTOR, kind=kind, before=before, after=after, by=by)
