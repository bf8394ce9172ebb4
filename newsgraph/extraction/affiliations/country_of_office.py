"""The country of an office that states none: "Außenminister Muster" in an article about two countries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from newsgraph.extraction.article import Named, Title
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.person_names import homelands

_FEDERAL = words("federations")
_OF_PARTS = tuple(words("offices_of_parts"))
_OF_COUNTRIES_AND_STATES = tuple(words("offices_of_countries_and_states"))
_OF_COUNTRIES = tuple(words("offices_of_countries_only"))
_HEADS = tuple(words("heads_of_countries_and_states"))
# What speaks for a country, in points; found on annotated articles.
_SAME_SENTENCE_BEFORE, _SAME_SENTENCE_AFTER, _SENTENCE_BEFORE = 3, 1, 1.5
_TWO_BEFORE, _LATER, _EARLIER = 0.7, 0.5, 0.3
_SHARE, _DATELINE, _NAME = 2, 1, 1
_FIRST_DATELINE = 0.5
_PLACE = 0.5  # taken off what is only named as a place
_NEEDED, _LEAD, _LEAD_WITHOUT_NAME = 1.5, 0.1, 1.5


def _levels(title: Title) -> tuple[str, ...]:
    """Who has such an office: countries or their states ("Innenminister"), or states only ("Landesrat")."""
    role = title.word.role
    if role.startswith(_OF_PARTS):
        return ("state", "region")
    states_too = role.endswith(_OF_COUNTRIES_AND_STATES) and not role.startswith(_OF_COUNTRIES)
    return ("country", "state") if states_too or role.startswith(_HEADS) else ("country",)


@dataclass(frozen=True)
class Countries:
    """Where the polities of an article are mentioned, and which offices of them are held by whom."""

    named: Named
    titles: Sequence[Title]
    sentence_of: Sequence[int]
    mentions: Sequence[tuple[int, int, bool]]
    """Polity, token, and whether it there belongs to another office."""

    def of(self, title: Title, excluded: Iterable[int] = ()) -> int | None:
        """The polity whose office it most likely is, None if none is clearly ahead."""
        points = {c: self._points(c, title) for c in self._candidates(title) if c not in excluded}
        best = sorted(points.items(), key=lambda item: -item[1])[:2]
        lead = _LEAD if homelands(self.named.actors[title.holders[0]].name) else _LEAD_WITHOUT_NAME
        if not best or best[0][1] < _NEEDED or (len(best) == 2 and best[0][1] - best[1][1] < lead):
            return None
        return best[0][0]

    def _candidates(self, title: Title) -> list[int]:
        names = homelands(self.named.actors[title.holders[0]].name)
        levels = _levels(title)
        return [
            polity
            for polity in dict.fromkeys(polity for polity, _, _ in self.mentions)
            if self.named.levels[polity] in levels
            and (not names or self.named.actors[polity].name in names or self.named.levels[polity] == "state")
            and (not title.word.federal or self.named.actors[polity].name in _FEDERAL)
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
        own = [(token, elsewhere) for p, token, elsewhere in self.mentions if p == polity]
        near = max(
            (self._nearness(token, title.token) for token, elsewhere in own if not elsewhere), default=0
        )
        dateline: float = _DATELINE if polity in self.named.homes else 0
        dateline += _FIRST_DATELINE if self.named.homes[:1] == (polity,) else 0
        fits: float = _NAME if homelands(self.named.actors[title.holders[0]].name) else 0
        fits -= _PLACE if polity in self.named.weak else 0
        return near + _SHARE * len(own) / len(self.mentions) + dateline + fits

    def _nearness(self, mention: int, office: int) -> float:
        distance = self.sentence_of[office] - self.sentence_of[mention]
        if distance == 0:
            return _SAME_SENTENCE_BEFORE if mention < office else _SAME_SENTENCE_AFTER
        if distance < 0:
            return _LATER
        return {1: _SENTENCE_BEFORE, 2: _TWO_BEFORE}.get(distance, _EARLIER)


def countries(doc: Doc, named: Named, titles: Sequence[Title]) -> Countries:
    """Read the polities of an article once."""
    sentence_of = [number for number, sentence in enumerate(doc.sents) for _ in sentence]
    mentions = [
        (polity, token, any(polity in title.bodies and abs(title.token - token) < 5 for title in titles))
        for token, polity in named.polities
    ]
    return Countries(named, titles, sentence_of, mentions)
