"""Actors as they are now: as they came into the world, then the decisions about them in their order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Q

from newsgraph.knowledge.models import (
    Actor,
    Alias,
    Correction,
    Finding,
    Involved,
    Kind,
    Mention,
    Statement,
    Status,
    Subject,
)
from newsgraph.knowledge.projection.said import Who, actors_in, who
from newsgraph.names import name_key

NAME_LENGTH = 200


def who_is(actor: Actor) -> Who:
    return Who(actor.anchor, actor.name, actor.kind)


def project_actors(
    anchors: Iterable[str], make: Collection[str] = (), known: Mapping[str, Who] = {}
) -> dict[str, Actor]:
    """Make the rows of these actors, of those merged with them, and of their names what decisions say.

    `make`: those whose rows are made if they are missing, as `known` or a
    decision tells. Returns all rows by anchor. Call it in a transaction.
    """
    decisions, anchors = _decisions_about({*anchors, *make})
    roots = roots_of(decisions)
    rows = {actor.anchor: actor for actor in Actor.objects.filter(anchor__in=anchors)}
    needed = {*make, *(roots.get(anchor, anchor) for anchor in {*rows, *make})}
    first = _as_first_known(anchors)
    rows |= _made(needed - rows.keys(), _named_in(decisions) | dict(known) | first)
    folds = {anchor: ActorFold(first.get(anchor, who_is(row))) for anchor, row in rows.items()}
    for decision in decisions:
        for anchor in {one.anchor for one in decision.involved.all()} & folds.keys():
            folds[anchor].take(decision)
    for anchor, fold in folds.items():
        root = rows.get(roots.get(anchor, anchor), rows[anchor])
        _save(rows[anchor], fold, None if root.pk == rows[anchor].pk else root)
    _sync_aliases({rows[anchor].pk: fold.names for anchor, fold in folds.items()})
    return rows


@dataclass
class ActorFold:
    """What decisions make of one actor."""

    now: Who
    added: bool = False
    rejected: bool = False
    confirmed: bool = False
    edited: bool = False
    names: dict[str, tuple[str, Status]] = field(default_factory=dict)
    """By key, those that people decided about."""

    def take(self, decision: Correction) -> None:
        if decision.subject == Subject.ALIAS:
            self._take_name(decision)
        elif decision.kind == Kind.MERGE:
            for side in ("kept", "merged"):
                if decision.after[side]["anchor"] == self.now.anchor:
                    self._bears(*decision.before[side])
        elif decision.kind == Kind.EDIT:
            self._bears(self.now.name)
            self.now = Who(
                self.now.anchor, **({"name": self.now.name, "kind": self.now.kind} | decision.after)
            )
            self.edited = True
            self._bears(self.now.name)
        elif decision.kind in (Kind.CONFIRM, Kind.REJECT):
            self.rejected = decision.kind == Kind.REJECT
            self.confirmed = not self.rejected
        elif decision.kind in (Kind.ADD, Kind.MARK):
            self.added |= decision.after["actor"]["anchor"] == self.now.anchor

    @property
    def status(self) -> Status:
        if self.rejected:
            return Status.REJECTED
        if self.added:
            return Status.ADDED
        if self.edited:
            return Status.CORRECTED
        return Status.CONFIRMED if self.confirmed else Status.MACHINE

    def _bears(self, *names: str) -> None:
        self.names |= {name_key(name): (name, Status.CONFIRMED) for name in names}

    def _take_name(self, decision: Correction) -> None:
        name, bearer = decision.surface, decision.after.get("actor")
        borne = bearer is not None and bearer["anchor"] == self.now.anchor
        self.names[name_key(name)] = (name, Status.CONFIRMED if borne else Status.REJECTED)


def roots_of(decisions: Iterable[Correction]) -> dict[str, str]:
    """Where merges in force lead: from each merged actor's anchor to that of the one it is part of now."""
    into = {
        one.after["merged"]["anchor"]: one.after["kept"]["anchor"]
        for one in decisions
        if one.kind == Kind.MERGE
    }
    return {anchor: _end(anchor, into) for anchor in into}


def _end(anchor: str, into: Mapping[str, str]) -> str:
    seen = {anchor}
    while (following := into.get(anchor)) is not None and following not in seen:
        seen.add(anchor := following)
    return anchor


def merged_group(anchors: Iterable[str], without: int | None = None) -> set[str]:
    """These anchors and those of all that is merged with them by decisions in force (but for one)."""
    return _decisions_about(set(anchors), without)[1]


def forget_orphans(candidates: Iterable[int]) -> None:
    """Delete those of the actors that no article names any more; what was decided about them stays.

    Those that only people's decisions took out of their articles are put to sleep.
    """
    candidates = set(candidates)
    if not candidates:
        return
    here = OuterRef("pk")
    added = Involved.objects.filter(
        anchor=OuterRef("anchor"),
        correction__kind=Kind.ADD,
        correction__subject=Subject.ACTOR,
        correction__in_force=True,
    )
    orphans = Actor.objects.filter(pk__in=candidates, merged_into=None).exclude(
        Exists(Mention.objects.filter(actor=here))
        | Exists(Statement.objects.filter(source=here))
        | Exists(Statement.objects.filter(target=here))
        | Exists(added)
    )
    found = Finding.objects.filter(actor=here), Finding.objects.filter(actor__merged_into=here)
    asleep = list(orphans.filter(Exists(found[0]) | Exists(found[1])).values_list("pk", flat=True))
    Actor.objects.filter(pk__in=asleep).update(dormant=True)
    orphans.exclude(pk__in=asleep).delete()


def _decisions_about(anchors: set[str], without: int | None = None) -> tuple[list[Correction], set[str]]:
    """Decisions in force about actors and those merged with them, oldest first; and all their anchors."""
    about_actors = Q(subject__in=[Subject.ACTOR, Subject.ALIAS]) | Q(kind=Kind.MARK, after__new=True)
    found: dict[int, Correction] = {}
    ahead, seen = set(anchors), set(anchors)
    while ahead:
        keys = Involved.objects.filter(anchor__in=ahead).values("correction")
        fresh = (
            Correction.objects.in_force()
            .filter(about_actors, pk__in=keys)
            .exclude(pk__in=[*found, without or 0])
        )
        more = {one.pk: one for one in fresh.prefetch_related("involved")}
        found |= more
        merges = [one for one in more.values() if one.kind == Kind.MERGE]
        ahead = {one.after[side]["anchor"] for one in merges for side in ("kept", "merged")} - seen
        seen |= ahead
    return [found[pk] for pk in sorted(found)], seen


def _named_in(decisions: Iterable[Correction]) -> dict[str, Who]:
    actors = (one for decision in decisions for one in actors_in(decision.after, decision.before))
    return {one.anchor: one for one in actors}


def _made(missing: Collection[str], known: Mapping[str, Who]) -> dict[str, Actor]:
    actors = Actor.objects.bulk_create(
        Actor(anchor=one.anchor, name=one.name, key=name_key(one.name)[:NAME_LENGTH], kind=one.kind)
        for one in (known[anchor] for anchor in sorted(missing))
    )
    Alias.objects.bulk_create(Alias(actor=actor, name=actor.name, key=actor.key) for actor in actors)
    return {actor.anchor: actor for actor in actors}


def _as_first_known(anchors: Collection[str]) -> dict[str, Who]:
    """Name and kind of those that were ever edited, as they were before."""
    edits = Correction.objects.filter(subject=Subject.ACTOR, kind=Kind.EDIT, involved__anchor__in=anchors)
    return {edit.before["actor"]["anchor"]: who(edit.before["actor"]) for edit in edits.order_by("-pk")}


def _save(row: Actor, fold: ActorFold, root: Actor | None) -> None:
    before = (row.name, row.kind, row.status, row.merged_into_id)
    row.name, row.kind, row.status, row.merged_into = fold.now.name, fold.now.kind, fold.status, root
    if before != (row.name, row.kind, row.status, row.merged_into_id):
        row.version += 1
        row.save()


def _sync_aliases(decided: Mapping[int, Mapping[str, tuple[str, Status]]]) -> None:
    """Give names the status that people decided; those that were there by decision alone go with it."""
    missing = {(actor, key): name for actor, names in decided.items() for key, name in names.items()}
    changed, gone = [], []
    for alias in Alias.objects.filter(actor__in=decided):
        _, status = decided[alias.actor_id].get(alias.key, ("", Status.MACHINE))
        missing.pop((alias.actor_id, alias.key), None)
        if status == Status.MACHINE and not alias.found:
            gone.append(alias.pk)
        elif alias.status != status:
            alias.status = status
            changed.append(alias)
    Alias.objects.bulk_update(changed, ["status"])
    Alias.objects.filter(pk__in=gone).delete()
    Alias.objects.bulk_create(
        Alias(actor_id=actor, name=name[:NAME_LENGTH], key=key, status=status, found=False)
        for (actor, key), (name, status) in missing.items()
    )
