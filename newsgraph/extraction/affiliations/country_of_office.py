"""The country of an office that states none: what in the article shows whose minister "Minister Muster" is.

Names are no evidence, nor is it that a country is spoken of: whom a minister warns, meets or visits is
another's country. Evidence adds up in points; little of it makes a tie that is only a guess.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from newsgraph.extraction.affiliations.counterparts import counterparts, settings
from newsgraph.extraction.article import Background, Named, Tie, Title
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import match_phrase

_FEDERAL = words("federations")
_OF_PARTS = tuple(words("offices_of_parts"))
_OF_COUNTRIES_AND_STATES = tuple(words("offices_of_countries_and_states"))
_OF_COUNTRIES = tuple(words("offices_of_countries_only"))
_HEADS = tuple(words("heads_of_countries_and_states"))
_GOVERNING = frozenset(("head-of-state", "head-of-government", "minister", "deputy"))
_PRESIDENTS, _MONARCHS = tuple(words("offices_of_republics")), tuple(words("offices_of_monarchies"))
_PREMIERS, _CHANCELLORS = tuple(words("offices_of_premiers")), tuple(words("offices_of_chancellors"))
_MONARCHIES, _WITHOUT_PREMIERS = words("monarchies"), words("countries_without_premiers")
_OF_ALPINE_STATES, _ALPINE_STATES = tuple(words("offices_of_alpine_states")), words("alpine_states")
_TRAVELLING = tuple(words("offices_that_travel"))

# What each kind of evidence is worth, in points; a tie needs one, and from 2.5 it is more than a guess.
_MEMBER, _OWN_BODIES, _DATELINE, _ABROAD = 3, 0.5, 1, 0.5
_GOVERNMENT, _SETTING, _FOREMOST, _SPOKEN_OF, _ONLY = 1, 0.5, 1, 1, 1
_NEEDED, _SURE, _LEAD = 1, 2.5, 0.5
_SHARE = 0.6  # of all mentions of polities, from which one is the foremost
_LEAST = 3  # sentences that the foremost is named in
_REACH = 3  # sentences back to an office of the same government


def _levels(title: Title) -> tuple[str, ...]:
    """Who has such an office: countries or their states ("Innenminister"), or states only ("Landesrat")."""
    role = title.word.role
    if role.startswith(_OF_PARTS):
        return ("state", "region")
    states_too = role.endswith(_OF_COUNTRIES_AND_STATES) and not role.startswith(_OF_COUNTRIES)
    return ("country", "state") if states_too or role.startswith(_HEADS) else ("country",)


def _has_office(name: str, level: str, title: Title) -> bool:
    """Monarchies have no presidents, republics no kings, the USA no premier, few have chancellors."""
    role = title.word.role
    if title.word.federal and name not in _FEDERAL:
        return False
    if role.startswith(_OF_ALPINE_STATES) and name not in _ALPINE_STATES:
        return False
    if level != "country":
        return not (role.startswith(_HEADS) and name in _ALPINE_STATES)
    if role.startswith(_PRESIDENTS):
        return name not in _MONARCHIES | _FEDERAL
    if role.startswith(_MONARCHS):
        return name in _MONARCHIES
    if role.startswith(_PREMIERS):
        return name not in _WITHOUT_PREMIERS
    return name in _FEDERAL or not role.startswith(_CHANCELLORS)


@dataclass(frozen=True)
class CountryFound:
    """The country of an office, and whether the evidence is more than a guess."""

    polity: int
    sure: bool


@dataclass(frozen=True)
class Countries:
    """What an article shows of the countries of its offices."""

    doc: Doc
    named: Named
    titles: Sequence[Title]
    members: Mapping[int, Set[int]]
    """Body -> persons who belong to it."""
    background: Background

    def of(self, title: Title, excluded: Iterable[int] = ()) -> CountryFound | None:
        """The polity whose office it is, None if nothing shows it or two are as likely."""
        person = title.holders[0]
        known = self.background.get(self.named.actors[person].name)
        if known:
            fitting = [c for c in self._polities if self.named.actors[c].name in known]
            return CountryFound(fitting[0], sure=True) if len(fitting) == 1 else None
        foreign = {*excluded, *counterparts(self.doc, self.named, person, title)}
        candidates = self._candidates(title)
        points = {c: self._points(c, title) for c in candidates if c not in foreign}
        if len(candidates) == len(points) == 1:
            points[candidates[0]] += _ONLY * self._is_named_elsewhere(candidates[0], person)
        best = sorted(points.items(), key=lambda item: -item[1])[:2]
        if not best or best[0][1] < _NEEDED or (len(best) == 2 and best[0][1] - best[1][1] < _LEAD):
            return None
        return CountryFound(best[0][0], sure=best[0][1] >= _SURE)

    def _candidates(self, title: Title) -> list[int]:
        levels = _levels(title)
        return [
            polity
            for polity in self._polities
            if self.named.levels[polity] in levels
            and _has_office(self.named.actors[polity].name, self.named.levels[polity], title)
            and not self._is_taken(polity, title)
            and not (polity in self.named.weak and self.named.levels[polity] != levels[0])
        ]

    def _is_taken(self, polity: int, title: Title) -> bool:
        """Somebody else is said to hold such an office there."""
        return any(
            other.holders and other.holders != title.holders and polity in other.bodies
            and other.word.office.rank == title.word.office.rank != "minister"
            for other in self.titles
        )  # fmt: skip

    def _points(self, polity: int, title: Title) -> float:
        person = title.holders[0]
        points: float = _MEMBER * self._is_member(person, polity)
        points += _OWN_BODIES * (self._of_own_bodies == {polity})
        if polity in self.named.homes:
            travels = title.word.role.startswith(_TRAVELLING) or len(self.named.homes) > 1
            points += _ABROAD if travels else _DATELINE
        points += _GOVERNMENT * self._governs_with(polity, title)
        points += _FOREMOST * (self._foremost == polity)
        if polity in settings(self.doc, self.named, title):
            points += _SETTING if title.word.role.startswith(_TRAVELLING) else 2 * _SETTING
        return points + _SPOKEN_OF * (self._spoken_of_before(title) == {polity})

    def _is_named_elsewhere(self, polity: int, person: int) -> bool:
        """Somewhere in the article the polity is named apart from the person."""
        own = {self._sentence_of[start] for start, (actor, _) in self.named.starts.items() if actor == person}
        return any(self._sentence_of[at] not in own for at, actor in self.named.polities if actor == polity)

    def _is_member(self, person: int, polity: int) -> bool:
        """He or she belongs to a party or parliament that only this country has."""
        return any(person in members for body, members in self.members.items() if self._home(body) == polity)

    def _governs_with(self, polity: int, title: Title) -> bool:
        """Just before, somebody is said to hold another office of the country's government."""
        return any(
            polity in other.bodies
            and other.word.office.rank in _GOVERNING
            and other.holders != title.holders
            and 0 <= self._sentence_of[title.token] - self._sentence_of[other.token] <= _REACH
            for other in self.titles
        )

    def _spoken_of_before(self, title: Title) -> set[int]:
        """Polities that are named in the sentence before."""
        before = self._sentence_of[title.token] - 1
        return {actor for at, actor in self.named.polities if self._sentence_of[at] == before}

    def _home(self, body: int) -> int | None:
        match = match_phrase(self.named.actors[body].name)
        country = match.entity.country if match is not None else ""
        return self.named.of_entity.get(country, self._by_name.get(country))

    @cached_property
    def _by_name(self) -> Mapping[str, int]:
        return {self.named.actors[polity].name: polity for polity in self._polities}

    @cached_property
    def _polities(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(actor for _, actor in self.named.polities))

    @cached_property
    def _of_own_bodies(self) -> set[int]:
        """Countries whose parties, parliaments and authorities the article names."""
        homes = (self._home(actor) for actor in range(len(self.named.actors)))
        return {home for home in homes if home is not None}

    @cached_property
    def _foremost(self) -> int | None:
        """The country that most mentions of polities are of, in several sentences."""
        sentences = defaultdict(set)
        times = Counter(actor for _, actor in self.named.polities)
        for at, actor in self.named.polities:
            sentences[actor].add(self._sentence_of[at])
        ranked = times.most_common(1)
        if not ranked or len(sentences[ranked[0][0]]) < _LEAST or ranked[0][1] < _SHARE * times.total():
            return None
        return ranked[0][0]

    @cached_property
    def _sentence_of(self) -> Sequence[int]:
        return [number for number, sentence in enumerate(self.doc.sents) for _ in sentence]


def countries(
    doc: Doc, named: Named, titles: Sequence[Title], by_name: Iterable[Tie], background: Background
) -> Countries:
    """Gather who belongs to what once for an article."""
    members: dict[int, set[int]] = defaultdict(set)
    for title in titles:
        for body in title.bodies:
            members[body].update(title.holders)
    for tie in by_name:
        members[tie.target].add(tie.source)
    return Countries(doc, named, titles, members, background)
