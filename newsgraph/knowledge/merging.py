from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F

from newsgraph.knowledge.models import Actor, Alias, Correction, Mention, Statement, Status
from newsgraph.knowledge.storing import one_writer_at_a_time


@dataclass(frozen=True)
class MergePreview:
    """What a merge would change, counted."""

    mentions: int
    statements: int
    articles: int
    names: list[str]
    """Names that the kept actor would bear from then on."""
    between: int
    """Statements between the two: they would say nothing any more and be hidden."""


def merge_preview(kept: Actor, merged: Actor) -> MergePreview:
    """What would change if the second became part of the first."""
    raise NotImplementedError


def never_merge(one: Actor, other: Actor, by: User | None) -> Correction:
    """Say that two actors are two: nothing and nobody joins them. Refused while they are one."""
    raise NotImplementedError


def may_merge(pairs: Iterable[tuple[Actor, Actor]]) -> list[bool]:
    """For each pair, whether no decision in force keeps the two, or what is merged into them, apart."""
    raise NotImplementedError


@transaction.atomic
def merge_actors(kept: Actor, merged: Actor, by: User | None) -> None:
    """Make one actor of two: everything of `merged` goes to `kept`, its names become names of `kept`.

    `merged` stays as a tombstone that leads to `kept`. A statement between the
    two says nothing any more and is rejected. Raises ValueError for an actor
    that was merged before, or with itself.
    """
    one_writer_at_a_time()
    locked = Actor.objects.select_for_update().filter(pk__in=[kept.pk, merged.pk]).order_by("pk")
    if len({actor.pk for actor in locked if actor.merged_into_id is None}) != 2:
        raise ValueError("Only two different actors that are not merged yet can be merged.")
    before = {"kept": _described(kept), "merged": _described(merged)}
    Mention.objects.filter(actor=merged).update(actor=kept)
    Statement.objects.filter(source=merged).update(source=kept)
    Statement.objects.filter(target=merged).update(target=kept)
    Statement.objects.filter(source=kept, target=F("source")).update(status=Status.REJECTED)
    _hand_over_names(kept, merged)
    Actor.objects.filter(merged_into=merged).update(merged_into=kept)
    merged.merged_into = kept
    merged.save()
    if kept.status == Status.MACHINE:
        kept.status = Status.CORRECTED
        kept.save()
    Correction.objects.create(
        kind=Correction.Kind.MERGE, subject="actor", before=before, after={"kept": _described(kept)}, by=by
    )


def _described(actor: Actor) -> dict[str, object]:
    return {"name": actor.name, "kind": actor.kind, "aliases": [alias.name for alias in actor.aliases.all()]}


def _hand_over_names(kept: Actor, merged: Actor) -> None:
    """Give the names to `kept` as a person's decision, so that the next article finds it by them."""
    there = Alias.objects.filter(actor=kept).values("name")
    Alias.objects.filter(actor=merged, name__in=there).delete()
    Alias.objects.filter(actor=merged).exclude(status=Status.REJECTED).update(
        actor=kept, status=Status.CONFIRMED
    )
    Alias.objects.filter(actor=merged).update(actor=kept)
    Alias.objects.update_or_create(actor=kept, name=merged.name, defaults={"status": Status.CONFIRMED})
