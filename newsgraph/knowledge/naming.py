"""What people decide about the names of actors."""

from __future__ import annotations

from django.contrib.auth.models import User

from newsgraph.knowledge.models import Actor, Alias, Correction


def confirm_alias(actor: Actor, name: str, by: User | None) -> Correction:
    """Say that this is a name of the actor, known or new: the next article's bearer is this actor."""
    raise NotImplementedError


def forbid_alias(actor: Actor, name: str, by: User | None) -> Correction:
    """Say that this is no name of the actor: whoever was found by it is found again, and not as this one.

    Refused for the name that the actor is called by.
    """
    raise NotImplementedError


def move_alias(alias: Alias, to: Actor, by: User | None) -> Correction:
    """Say that the name is not this actor's but the other's."""
    raise NotImplementedError
