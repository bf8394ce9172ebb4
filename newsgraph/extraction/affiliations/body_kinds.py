"""What kinds of body the organisations of an article are, by its own words or common knowledge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from spacy.tokens import Doc

from newsgraph.extraction.article import Named, Title
from newsgraph.extraction.gazetteer import load_gazetteer, words
from newsgraph.extraction.gazetteer.body_words import kinds_of_noun, kinds_of_office
from newsgraph.extraction.gazetteer.lookup import match_phrase
from newsgraph.extraction.results import ActorKind

_PARTIES = words("political_parties")
_PARTY_ENDINGS = tuple(words("endings_of_parties"))


def parties_among(named: Named, titles: Iterable[Title]) -> frozenset[int]:
    """Political parties: by their names, or because the article has members of them."""
    with_members = {body for title in titles if title.word.office.body == "party" for body in title.bodies}
    unions = {named.of_entity.get(name) for name in words("union")}
    by_name = {
        i
        for i, actor in enumerate(named.actors)
        if actor.name in _PARTIES or (actor.name.casefold().endswith(_PARTY_ENDINGS) and i not in unions)
    }
    return frozenset(with_members | by_name)


def kinds_of_bodies(
    doc: Doc, named: Named, titles: Iterable[Title], parties: frozenset[int]
) -> Mapping[int, frozenset[str]]:
    """Organisation -> its kinds, for all that are named as such; empty where nothing tells.

    "known" is what the gazetteer knows, but of no kind.
    """
    kinds: dict[int, set[str]] = {
        i: _by_name(actor.name) | ({"party"} if i in parties else set())
        for i, actor in enumerate(named.actors)
        if actor.kind is ActorKind.ORGANISATION and i not in named.weak
    }
    for i, found in kinds.items():
        if not found and match_phrase(named.actors[i].name) is not None:
            found.add("known")
    for start, (actor, end) in named.starts.items():
        if actor in kinds:
            for noun in _nouns_beside(doc, start, end):
                kinds[actor] |= kinds_of_noun(noun)
    for at, actors in named.compounds.items():
        for actor in kinds.keys() & set(actors):
            kinds[actor] |= kinds_of_noun(doc[at].text.rsplit("-", 1)[-1])
    for title in titles:
        for body in kinds.keys() & set(title.bodies):
            kinds[body] |= kinds_of_office(title.word.role)
    return {actor: frozenset(found) for actor, found in kinds.items()}


def _by_name(name: str) -> set[str]:
    """Of an institution everybody knows, or by the nouns in its name."""
    match = match_phrase(name)
    kinds = {
        kind.name
        for kind in load_gazetteer().body_kinds
        if name in kind.members or (match is not None and match.entity.name in kind.members)
    }
    return kinds.union(*map(kinds_of_noun, name.replace("-", " ").split()))


def _nouns_beside(doc: Doc, start: int, end: int) -> list[str]:
    """ "der Energiekonzern Donau", "Donau, ein Energiekonzern," and "Donau ist ein Konzern"."""
    before = start - 1 if start and doc[start - 1].text not in '„"»' else start - 2
    nouns = [doc[before].text] if before >= 0 and doc[before].pos_ == "NOUN" else []
    head = doc[start:end].root
    nouns += [c.text for c in head.children if c.dep_ == "appos" and c.i > head.i and c.pos_ == "NOUN"]
    if head.dep_ == "nsubj" and any(c.dep_ == "cop" for c in head.head.children):
        nouns.append(head.head.text)
    return nouns
