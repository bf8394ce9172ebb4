"""What the stages of the extraction hand on about one article. All of it is frozen.

First come the names, then the offices and ties that names alone tell, then whom pronouns and descriptions
mean. Actors are indices into `actors`; words are indices of the document's tokens.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from spacy.tokens import Token

from newsgraph.extraction.gazetteer.office_words import OfficeWord
from newsgraph.extraction.results import Actor, ActorKind, Mention, Span

Denotations = Mapping[int, tuple[int, ...]]
"""Word -> the actors it denotes; several where it is plural ("beide")."""


Background = Mapping[str, frozenset[str]]
"""Canonical name of a person -> the countries that he or she is known for certain to hold an office of."""
NOTHING_KNOWN: Background = MappingProxyType({})


@dataclass(frozen=True)
class Named:
    """The actors of an article as far as names tell: in full, by surname, by nationality, in compounds."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    """By name, metonym and nationality."""
    starts: Mapping[int, tuple[int, int]]
    """First word of a name -> (actor, end)."""
    denotes: Denotations
    adjectives: Denotations
    """Noun -> polities of its nationality adjectives and of its own prefix."""
    compounds: Denotations
    """Hyphenated word -> the actor before the hyphen."""
    of_entity: Mapping[str, int]
    """Press name of an entity of the gazetteer -> actor."""
    levels: Mapping[int, str]
    """Polity -> "country", "state" or "region"."""
    polities: tuple[tuple[int, int], ...]
    """Where polities are mentioned in any form: (word, actor)."""
    homes: tuple[int, ...] = ()
    """Countries of the datelines."""
    doubtful: frozenset[Span] = frozenset()
    """Mentions by a surname that several persons of the article bear, where nothing tells them apart."""
    unseen: frozenset[int] = frozenset()
    """Named once, where the network sees no actor: actors if a statement says so."""
    weak: frozenset[int] = frozenset()
    """Countries only named as places, bodies only named by their function: actors if a statement says so."""
    weak_denotes: Denotations = field(default_factory=dict)
    """Words that denote a weak actor, if a statement asks."""

    @cached_property
    def ends(self) -> Mapping[int, int]:
        """Word after a name -> actor."""
        return {end: actor for actor, end in self.starts.values()}

    def kind(self, actor: int) -> ActorKind:
        return self.actors[actor].kind

    @cached_property
    def persons(self) -> frozenset[int]:
        return frozenset(i for i, actor in enumerate(self.actors) if actor.kind is ActorKind.PERSON)


@dataclass(frozen=True)
class Title:
    """One word of the text that names an office, with who holds it and of what, where that is stated."""

    token: int
    word: OfficeWord
    plural: bool
    holders: tuple[int, ...] = ()
    bodies: tuple[int, ...] = ()
    possessive: int = -1
    """Word "sein" or "ihr" before it, -1 if none."""
    rule: str = ""
    """How its holders are named: "title" (before the name), "apposition" or "copula"; "" if they are not."""


@dataclass(frozen=True)
class Tie:
    """One affiliation before it becomes a statement; `token` is the word that states it."""

    source: int
    target: int
    token: int
    role: str
    rule: str


@dataclass(frozen=True)
class Affiliations:
    """Who belongs to what, as far as names and offices tell without coreference."""

    titles: tuple[Title, ...]
    kinds: Mapping[int, frozenset[str]]
    """Organisation -> the kinds of body it is ("company", "armed"); empty where nothing tells."""
    parties: frozenset[int]
    """Which actors are political parties."""
    by_name: tuple[Tie, ...] = ()
    implied: tuple[Tie, ...] = ()
    """Ties of offices that do not state their body."""


@dataclass(frozen=True)
class ArticleActors:
    """The actors of an article, all their mentions, and whom each word denotes."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    denotes: Denotations
    speakers: Mapping[int, int] = field(default_factory=dict)
    """First word of a sentence in indirect speech without a speaker -> the actor who goes on speaking."""
    weak: frozenset[int] = frozenset()
    """Actors only if a statement says so."""

    def kind(self, actor: int) -> ActorKind:
        return self.actors[actor].kind

    def actors_at(self, token: Token) -> tuple[int, ...]:
        """Actors that a syntactic head denotes; see `denoted_by`."""
        return denoted_by(token, self.denotes)


def denoted_by(token: Token, denotes: Denotations) -> tuple[int, ...]:
    """Actors that a syntactic head denotes: a name, its title, a nationality group, a resolved pronoun.

    Several where the word is plural ("beide"); members of a coordination are asked for one by one.
    """
    found = denotes.get(token.i, ())
    if found:
        return found
    for child in token.children:
        if child.dep_ in ("appos", "flat", "flat:name") and child.i in denotes:
            return denotes[child.i]
    return ()
