"""What is known of one article while it is read: names, offices, and whom each word denotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from newsgraph.extraction.gazetteer.office_words import OfficeWord
from newsgraph.extraction.results import Actor, Mention


@dataclass(frozen=True)
class Named:
    """What is known of names while titles are sought. All by token index."""

    starts: Mapping[int, tuple[int, int]]
    """First token of a name -> (actor, end)."""
    ends: Mapping[int, int]
    """Token after a name -> actor."""
    denotes: Mapping[int, tuple[int, ...]]
    adjectives: Mapping[int, list[int]]
    """Noun -> polities of its nationality adjectives and of its own prefix."""
    persons: frozenset[int]
    of_party: Mapping[str, int]
    """Name of a known party -> actor."""


@dataclass(eq=False)
class Title:
    """One office in the text. `holders` and `bodies` index the article's actors."""

    token: int
    word: OfficeWord
    plural: bool
    holders: tuple[int, ...] = ()
    bodies: list[int] = field(default_factory=list)
    possessive: int = -1
    """Token of "sein" or "ihr" before it, -1 if none."""
    negated: bool = False
    rule: str = ""


@dataclass
class ArticleActors:
    """Actors of one article, where they are mentioned, and which of them a token denotes."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    titles: list[Title]
    denotes: dict[int, tuple[int, ...]]
    homes: tuple[int, ...] = ()
    """Countries of the datelines, as actors."""
    name_starts: dict[int, tuple[int, int]] = field(default_factory=dict)
    """First token of a name -> (actor, end)."""
    levels: dict[int, str] = field(default_factory=dict)
    """Polity -> "country", "state" or "region"."""
    compounds: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Hyphenated word -> the actor before the hyphen."""
    polity_tokens: list[tuple[int, int]] = field(default_factory=list)
    """Where polities are mentioned in any form: (token, actor)."""
    speakers: dict[int, int] = field(default_factory=dict)
    """First token of a sentence in indirect speech without a speaker -> the actor who goes on speaking."""
    weak: frozenset[int] = frozenset()
    """Countries only named as places, bodies only named by their function: actors if a statement says so."""

    def actors_at(self, token: Token) -> tuple[int, ...]:
        """Actors that a syntactic head denotes: a name, its title, a nationality group, a resolved pronoun.

        Several where the word is plural ("beide"); members of a coordination are asked for one by one.
        """
        found = self.denotes.get(token.i, ())
        if found:
            return found
        for child in token.children:
            if child.dep_ in ("appos", "flat", "flat:name") and child.i in self.denotes:
                return self.denotes[child.i]
        return ()
