"""What people decide about the names of actors."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.corrections.decisions import decide
from newsgraph.knowledge.models import Actor, Alias, Correction, Kind, Subject
from newsgraph.knowledge.projection.actors import NAME_LENGTH, who_is
from newsgraph.knowledge.projection.articles import one_writer_at_a_time
from newsgraph.names import name_key


@transaction.atomic
def confirm_alias(actor: Actor, name: str, by: User | None) -> Correction:
    """Say that this is a name of the actor, known or new: the next article's bearer is this actor."""
    one_writer_at_a_time()
    name = _checked(name)
    return _decide(Kind.CONFIRM, name, {}, {"actor": who_is(actor).as_json()}, by)


@transaction.atomic
def forbid_alias(actor: Actor, name: str, by: User | None) -> Correction:
    """Say that this is no name of the actor: who was found by it is found again, and not as this one.

    Refused for the name that the actor is called by.
    """
    one_writer_at_a_time()
    name = _checked(name)
    bearer = _bearer(actor, name)
    return _decide(Kind.REJECT, name, {"actor": who_is(bearer).as_json()}, {}, by)


@transaction.atomic
def move_alias(alias: Alias, to: Actor, by: User | None) -> Correction:
    """Say that the name is not this actor's but the other's."""
    one_writer_at_a_time()
    bearer = _bearer(alias.actor, alias.name)
    before, after = who_is(bearer).as_json(), who_is(to).as_json()
    if before == after:
        raise ValidationError(_("The name is this actor's already."))
    return _decide(Kind.EDIT, alias.name, {"actor": before}, {"actor": after}, by)


def _decide(
    kind: Kind, name: str, before: dict[str, object], after: dict[str, object], by: User | None
) -> Correction:
    correction = Correction(subject=Subject.ALIAS, kind=kind, surface=name, before=before, after=after, by=by)
    return decide(correction, names=[name])


def _checked(name: str) -> str:
    name = " ".join(name.split())[:NAME_LENGTH]
    if not name_key(name):
        raise ValidationError(_("A name needs letters."))
    return name


def _bearer(actor: Actor, name: str) -> Actor:
    """Of the actor and those merged into it the one that came with the name. Refuses its own name."""
    key = name_key(name)[:NAME_LENGTH]
    if key == actor.key:
        raise ValidationError(_("This is what the actor is called. Rename it first."))
    group = Actor.objects.filter(Q(pk=actor.pk) | Q(merged_into=actor))
    return group.filter(aliases__key=key).order_by("merged_into", "pk").first() or actor
