"""Which actor of the corpus an actor of an article is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from django.db.models import Exists, OuterRef

from newsgraph.extraction import results
from newsgraph.extraction.gazetteer.lookup import organisation_known_as
from newsgraph.knowledge.models import Actor, Alias, Correction, Involved, Kind, Status, Subject
from newsgraph.knowledge.models.actors import compatible, free_anchor, natural_anchor
from newsgraph.knowledge.projection.actors import NAME_LENGTH, forget_orphans, project_actors
from newsgraph.names import name_key

_ABBREVIATION = re.compile(r"[A-ZÄÖÜ]\w{0,6}[A-ZÄÖÜ]")
NAME = "name:"
"""Decisions about names are found by this and the name's key among the anchors that they involve."""


@dataclass(frozen=True)
class Bearer:
    """An actor that bears a name, and the one it is part of by now: itself, or the one it was merged into."""

    actor: Actor
    root: Actor
    in_full: bool = False
    """Whether it also bears a name of several words."""

    def is_called(self, key: str) -> bool:
        return key in (self.actor.key, self.root.key)


@dataclass
class Ruled:
    """What people decided about names and actors of these names."""

    anchors: set[str] = field(default_factory=set)
    """Natural anchors of actors that decisions are about."""
    apart: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    nameless: set[str] = field(default_factory=set)
    """Natural anchors of actors who do not bear that name any more."""
    back: set[int] = field(default_factory=set)
    """The keys of actors that were gone and are back, to see whether they are meant."""

    def forbids(self, found: results.Actor, bearer: Bearer) -> bool:
        """Whether it is to be kept apart from the actor that comes into the world with its name."""
        apart = self.apart.get(natural_anchor(found.name, found.kind), ())
        return bearer.actor.anchor in apart or bearer.root.anchor in apart


def resolve(found: Sequence[results.Actor], learn: bool = True) -> list[Actor]:
    """One actor of the corpus for each actor of an extraction, in the same order.

    An actor is the one there is if it bears exactly its canonical name, or a
    name that belongs to no other, and is of a compatible kind; or, an organisation,
    if it is only known by the abbreviation that the article introduces. Where there
    is none, a new one is made. Decisions of people about names hold, also about
    actors that are gone meanwhile. An actor that was merged is found as it was
    before. New aliases are added if it is to `learn`. Call it in a transaction.
    """
    ruled = _rulings(found)
    bearers = _bearers(
        name_key(name)
        for actor in found
        for name in (actor.name, *_known_names(actor), *_abbreviations(actor))
    )
    taken = _taken(found) | ruled.nameless
    resolved: list[Actor] = []
    made: list[Actor] = []
    for actor in found:
        there = bearers[name_key(actor.name)]
        match = _match(actor, [one for one in there if not ruled.forbids(actor, one)])
        for name in _known_names(actor) if match is None else ():
            called = [one for one in bearers[name_key(name)] if not ruled.forbids(actor, one)]
            match = match or _match(replace(actor, name=name), called)
        for name in _abbreviations(actor) if match is None else ():
            called = [one for one in bearers[name_key(name)] if not ruled.forbids(actor, one)]
            if len(called) == 1 and called[0].is_called(name_key(name)) and not called[0].in_full:
                match = match or _match(replace(actor, name=name), called)
        if match is None:
            match = _new(actor, taken)
            taken.add(match.anchor)
            made.append(match)
            for name in (actor.name, *_known_names(actor)):
                bearers[name_key(name)].append(Bearer(match, match))
        resolved.append(match)
    Actor.objects.bulk_create(made)
    _add_aliases([pair for pair in zip(found, resolved, strict=True) if learn or pair[1] in made])
    if decided := ruled.anchors & {actor.anchor for actor in made}:
        rows = project_actors(decided)
        resolved = [rows.get(actor.anchor, actor) for actor in resolved]
    forget_orphans(ruled.back - {actor.merged_into_id or actor.pk for actor in resolved})
    return resolved


def _rulings(found: Sequence[results.Actor]) -> Ruled:
    """Decisions about these names; actors that they speak of and that are gone come back."""
    naturals = {natural_anchor(actor.name, actor.kind) for actor in found}
    names = {NAME + name_key(actor.name) for actor in found}
    involved = Involved.objects.filter(
        anchor__in=naturals | names,
        correction__in_force=True,
        correction__subject__in=[Subject.ACTOR, Subject.ALIAS],
    )
    ruled = Ruled()
    back: set[str] = set()
    decisions = Correction.objects.in_force().filter(pk__in=involved.values("correction"))
    for decision in decisions.prefetch_related("involved"):
        anchors = {one.anchor for one in decision.involved.all()}
        ruled.anchors |= anchors & naturals
        actors = {anchor for anchor in anchors if not anchor.startswith(NAME)}
        if decision.kind == Kind.APART:
            for anchor in actors & naturals:
                ruled.apart[anchor] |= actors - {anchor}
        elif decision.subject == Subject.ALIAS and decision.kind == Kind.REJECT:
            ruled.nameless |= {one for one in actors if NAME + one.partition(":")[2] in anchors}
        elif decision.subject == Subject.ALIAS:
            back.add(decision.after["actor"]["anchor"])
        elif anchors & names or decision.kind == Kind.MERGE:
            back |= actors
    if gone := back - set(Actor.objects.filter(anchor__in=back).values_list("anchor", flat=True)):
        ruled.back = {actor.pk for actor in project_actors(gone, make=gone).values()}
    return ruled


def _taken(found: Sequence[results.Actor]) -> set[str]:
    naturals = {natural_anchor(actor.name, actor.kind) for actor in found}
    return set(Actor.objects.filter(anchor__in=naturals).values_list("anchor", flat=True))


def _new(actor: results.Actor, taken: set[str]) -> Actor:
    anchor = natural_anchor(actor.name, actor.kind)
    if anchor in taken:
        anchor = free_anchor(actor.name, actor.kind, taken)
    key = name_key(actor.name)[:NAME_LENGTH]
    return Actor(anchor=anchor, name=actor.name[:NAME_LENGTH], key=key, kind=actor.kind.value)


def _bearers(keys: Iterable[str]) -> dict[str, list[Bearer]]:
    """Actors that bear a name of one of these keys; of those that are one by now, one."""
    aliases = (
        Alias.objects.filter(key__in=set(keys))
        .exclude(status=Status.REJECTED)
        .annotate(in_full=Exists(Alias.objects.filter(actor=OuterRef("actor"), key__contains=" ")))
        .select_related("actor__merged_into")
        .order_by("actor_id")
    )
    bearers: dict[str, dict[int, Bearer]] = defaultdict(dict)
    for alias in aliases:
        bearer = Bearer(alias.actor, alias.actor.merged_into or alias.actor, alias.in_full)  # type: ignore[attr-defined]  # annotated
        known = bearers[alias.key].get(bearer.root.pk)
        if known is None or (known.actor.key != alias.key == bearer.actor.key):
            bearers[alias.key][bearer.root.pk] = bearer
    return defaultdict(list, {key: list(there.values()) for key, there in bearers.items()})


def _match(actor: results.Actor, bearers: Sequence[Bearer]) -> Actor | None:
    """The one bearer of the name that it can be: by canonical name, else by an unambiguous alias."""
    key = name_key(actor.name)
    for fits in (_same_kind, _compatible_kind, _decided_kind):
        candidates = [bearer for bearer in bearers if fits(actor, bearer)]
        canonical = [bearer for bearer in candidates if bearer.is_called(key)]
        if canonical:
            return canonical[0].actor
        if len(candidates) == 1:
            return candidates[0].actor
    return None


def _known_names(found: results.Actor) -> list[str]:
    """The press name of an organisation that everybody knows, whatever an article calls it."""
    if found.kind is not results.ActorKind.ORGANISATION:
        return []
    return [name for name in [organisation_known_as(found.name)] if name and name != found.name]


def _abbreviations(found: results.Actor) -> list[str]:
    """Of an organisation that its article calls by a long name too."""
    if found.kind is not results.ActorKind.ORGANISATION or " " not in found.name:
        return []
    return [name for name in found.aliases if _ABBREVIATION.fullmatch(name)]


def _same_kind(found: results.Actor, bearer: Bearer) -> bool:
    return found.kind in (bearer.actor.kind, bearer.root.kind)


def _compatible_kind(found: results.Actor, bearer: Bearer) -> bool:
    return any(compatible(found.kind, actor.kind) for actor in (bearer.actor, bearer.root))


def _decided_kind(found: results.Actor, bearer: Bearer) -> bool:
    """A person knows better than the machine what the bearer of exactly this name is."""
    return bearer.root.status != Status.MACHINE and bearer.is_called(name_key(found.name))


def _add_aliases(found: Iterable[tuple[results.Actor, Actor]]) -> None:
    """Remember the names. The one that it was found by may be there by a person's decision alone."""
    by_name: set[tuple[int, str]] = set()
    others: set[tuple[int, str]] = set()
    for extracted, actor in found:
        by_name |= {(actor.pk, extracted.name[:NAME_LENGTH])}
        names = (*extracted.aliases, *_known_names(extracted))
        others |= {(actor.pk, name[:NAME_LENGTH]) for name in names if name.strip()}
    Alias.objects.bulk_create(_aliases(by_name - others), ignore_conflicts=True)
    Alias.objects.bulk_create(
        _aliases(others), update_conflicts=True, unique_fields=["actor", "name"], update_fields=["found"]
    )


def _aliases(names: Iterable[tuple[int, str]]) -> list[Alias]:
    return [Alias(actor_id=pk, name=name, key=name_key(name)[:NAME_LENGTH]) for pk, name in sorted(names)]
