"""Which actor of the corpus an actor of an article is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsgraph.extraction import results
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import Actor, Alias, Status
from newsgraph.knowledge.models.actors import free_anchor
from newsgraph.names import name_key

NAME_LENGTH = 200


def resolve(found: Sequence[results.Actor]) -> list[Actor]:
    """One actor of the corpus for each actor of an extraction, in the same order.

    An actor is the one there is if it bears exactly its canonical name, or a
    name that belongs to no other, and is of a compatible kind. Where there is
    none, a new one is made. New aliases are added to either. Call it in a
    transaction.
    """
    known = _actors_by_key(name_key(actor.name) for actor in found)
    resolved: list[Actor] = []
    for actor in found:
        key = name_key(actor.name)
        match = _match(actor, known[key])
        if match is None:
            match = Actor(
                name=actor.name[:NAME_LENGTH],
                key=key[:NAME_LENGTH],
                kind=actor.kind.value,
                anchor=free_anchor(actor.name, actor.kind.value),
            )
            known[key].append(match)
        resolved.append(match)
    Actor.objects.bulk_create({id(actor): actor for actor in resolved if actor.pk is None}.values())
    _add_aliases(found, resolved)
    return resolved


def _actors_by_key(keys: Iterable[str]) -> dict[str, list[Actor]]:
    """Actors that bear a name of one of these keys; those merged into another as the other."""
    aliases = (
        Alias.objects.filter(key__in=set(keys))
        .exclude(status=Status.REJECTED)
        .select_related("actor__merged_into")
        .order_by("actor_id")
    )
    actors: dict[str, dict[int, Actor]] = defaultdict(dict)
    for alias in aliases:
        actor = alias.actor.merged_into or alias.actor
        actors[alias.key].setdefault(actor.pk, actor)
    return defaultdict(list, {key: list(bearers.values()) for key, bearers in actors.items()})


def _match(actor: results.Actor, bearers: Sequence[Actor]) -> Actor | None:
    """The one bearer of the name that it can be: by canonical name, else by an unambiguous alias."""
    key = name_key(actor.name)
    for fits in (_same_kind, _compatible_kind, _decided_kind):
        candidates = [bearer for bearer in bearers if fits(actor, bearer)]
        canonical = [bearer for bearer in candidates if bearer.key == key]
        if canonical:
            return canonical[0]
        if len(candidates) == 1:
            return candidates[0]
    return None


def _same_kind(found: results.Actor, bearer: Actor) -> bool:
    return found.kind == bearer.kind


def _compatible_kind(found: results.Actor, bearer: Actor) -> bool:
    """A body of states is read now as an organisation, now as a country; a person is never either."""
    return (found.kind == ActorKind.PERSON) == (bearer.kind == ActorKind.PERSON)


def _decided_kind(found: results.Actor, bearer: Actor) -> bool:
    """A person knows better than the machine what the bearer of exactly this name is."""
    return bearer.status != Status.MACHINE and bearer.key == name_key(found.name)


def _add_aliases(found: Sequence[results.Actor], actors: Sequence[Actor]) -> None:
    names = {
        (actor.pk, name[:NAME_LENGTH])
        for extracted, actor in zip(found, actors, strict=True)
        for name in (actor.name, extracted.name, *extracted.aliases)
        if name.strip()
    }
    Alias.objects.bulk_create(
        (Alias(actor_id=pk, name=name, key=name_key(name)[:NAME_LENGTH]) for pk, name in sorted(names)),
        ignore_conflicts=True,
    )
