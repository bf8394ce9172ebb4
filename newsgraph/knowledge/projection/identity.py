"""Who is whom in an article, and so which statements are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import Span
from newsgraph.knowledge.models.actors import compatible
from newsgraph.knowledge.projection.anchors import overlap
from newsgraph.knowledge.projection.said import Said, Who
from newsgraph.names import name_key

T = TypeVar("T")


@dataclass(frozen=True)
class Identity:
    """Who is whom in one article.

    `roots` leads anchors of merged actors to those they became; `present` has
    the actors of the reading and the keys of the names it gives them; `apart`
    the pairs of anchors that are never one.
    """

    roots: Mapping[str, str] = field(default_factory=dict)
    present: Mapping[Who, Collection[str]] = field(default_factory=dict)
    apart: Collection[frozenset[str]] = ()

    def root(self, actor: Who | None) -> str | None:
        return None if actor is None else self.roots.get(actor.anchor, actor.anchor)

    def same(self, one: Who | None, other: Who | None) -> bool:
        return self.root(one) == self.root(other)

    def here(self, found: Who) -> Who:
        """The actor of the present reading that an actor of an earlier one is: itself, or by any name."""
        if any(self.same(found, actor) for actor in self.present):
            return found
        key = name_key(found.name)
        bearers = [
            actor
            for actor, names in self.present.items()
            if key in names and compatible(found.kind, actor.kind) and not self._kept_apart(found, actor)
        ]
        return bearers[0] if len(bearers) == 1 else found

    def _kept_apart(self, one: Who, other: Who) -> bool:
        return frozenset((one.anchor, other.anchor)) in self.apart

    def said_here(self, said: Said) -> Said:
        """The same with the actors of the present reading."""
        target = said.target and self.here(said.target)
        return replace(said, source=self.here(said.source), target=target)

    def triple(self, said: Said) -> tuple[Any, ...]:
        """Who does what to whom; without direction if the type has none."""
        ends = (self.root(said.source), self.root(said.target))
        if BY_NAME[said.type].symmetric:
            ends = (min(ends, key=str), max(ends, key=str))
        return (said.type, *ends)

    def one_actor(self, said: Said) -> bool:
        return said.target is not None and self.same(said.source, said.target)


class Index(Generic[T]):
    """Things by the statement that they are about, found by any that is the same."""

    def __init__(self, identity: Identity, things: Iterable[tuple[Said, T]] = ()) -> None:
        self._identity = identity
        self._by_triple: dict[tuple[Any, ...], list[tuple[Span, T]]] = defaultdict(list)
        for said, thing in things:
            self.add(said, thing)

    def add(self, said: Said, thing: T) -> None:
        self._by_triple[self._identity.triple(said)].append((said.sentence, thing))

    def find(self, said: Said) -> list[T]:
        near = self._by_triple.get(self._identity.triple(said), [])
        return [thing for sentence, thing in near if overlap(sentence, said.sentence)]
