"""Which actors are one, and which are never to be."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import product

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.corrections.decisions import decide, unchanged
from newsgraph.knowledge.corrections.history import history_of_actor
from newsgraph.knowledge.models import Actor, Alias, Correction, Kind, Mention, Statement, Subject
from newsgraph.knowledge.projection.actors import who_is
from newsgraph.knowledge.projection.articles import one_writer_at_a_time


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
    statements = Statement.objects.of(merged)
    borne = Alias.objects.of(kept).values("key")
    names = Alias.objects.of(merged).exclude(key__in=borne).order_by("name").values_list("name", flat=True)
    mentions = Mention.objects.filter(actor=merged)
    articles = mentions.order_by().values("article").union(statements.order_by().values("article"))
    return MergePreview(
        mentions=mentions.count(),
        statements=statements.count(),
        articles=articles.count(),
        names=list(names),
        between=Statement.objects.between(kept, merged).count(),
    )


@transaction.atomic
def merge_actors(
    kept: Actor, merged: Actor, by: User | None, seen: tuple[int, int] | None = None
) -> Correction:
    """Make one actor of two: everything of `merged` is `kept`'s, its names lead to `kept`.

    `merged` stays as a tombstone that leads to `kept`. Statements between the
    two are hidden. `seen`: the versions of both. Raises ValidationError for an
    actor that was merged before, or with itself, and for two that are never
    to be merged.
    """
    one_writer_at_a_time()
    locked = Actor.objects.select_for_update().in_bulk([kept.pk, merged.pk])
    if len([one for one in locked.values() if one.merged_into_id is None]) != 2:
        raise ValidationError(_("Only two different actors that are not merged yet can be merged."))
    kept, merged = locked[kept.pk], locked[merged.pk]
    for actor, version in zip((kept, merged), seen or (), strict=False):
        unchanged(actor.version, version, history_of_actor(actor))
    check_apart(kept, merged)
    names = {actor: list(_own_names(actor)) for actor in (kept, merged)}
    correction = _about(Kind.MERGE, {"kept": kept, "merged": merged}, by)
    correction.before = {"kept": names[kept], "merged": names[merged]}
    return decide(correction, names=[*names[kept], *names[merged]])


@transaction.atomic
def never_merge(one: Actor, other: Actor, by: User | None) -> Correction:
    """Say that two actors are two: nothing and nobody joins them. Refused while they are one."""
    one_writer_at_a_time()
    if (one.merged_into or one) == (other.merged_into or other):
        raise ValidationError(_("The two are one actor. Undo their merge first."))
    return decide(_about(Kind.APART, {"one": one, "other": other}, by))


def may_merge(pairs: Iterable[tuple[Actor, Actor]]) -> list[bool]:
    """For each pair, whether no decision in force keeps the two, or what is merged into them, apart."""
    pairs = list(pairs)
    groups = _groups({actor for pair in pairs for actor in pair})
    anchors = {anchor for group in groups.values() for anchor in group}
    apart = Correction.objects.apart(anchors)
    return [not _apart(groups[one.pk], groups[other.pk], apart) for one, other in pairs]


def check_apart(one: Actor, other: Actor) -> None:
    """Raise ValidationError if the two are never to be merged."""
    if may_merge([(one, other)]) == [False]:
        raise ValidationError(
            _("%(one)s and %(other)s are never to be merged: somebody decided so. Undo that first."),
            params={"one": one.name, "other": other.name},
        )


def _groups(actors: Collection[Actor]) -> dict[int, set[str]]:
    """The anchors of each actor and of those merged into it."""
    groups = {actor.pk: {actor.anchor} for actor in actors}
    for merged in Actor.objects.filter(merged_into__in=list(groups)):
        if merged.merged_into_id is not None:
            groups[merged.merged_into_id].add(merged.anchor)
    return groups


def _apart(one: Iterable[str], other: Iterable[str], apart: Collection[frozenset[str]]) -> bool:
    return any(frozenset(pair) in apart for pair in product(one, other))


def _own_names(actor: Actor) -> Iterable[str]:
    """Those it came with or was given; names of actors merged into it stay theirs."""
    borne = Alias.objects.of(actor).filter(Q(actor=actor)).order_by("name")
    return borne.values_list("name", flat=True)


def _about(kind: Kind, actors: dict[str, Actor], by: User | None) -> Correction:
    after = {role: who_is(actor).as_json() for role, actor in actors.items()}
    return Correction(subject=Subject.ACTOR, kind=kind, after=after, by=by)
