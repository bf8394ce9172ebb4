"""Ties of offices to a body named close by: "Konzernchefin Muster", "so Rektor Probe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from newsgraph.extraction.affiliations.body_kinds import Tie
from newsgraph.extraction.article import ArticleActors, Title
from newsgraph.extraction.coref.nominal_bodies import Bodies
from newsgraph.extraction.gazetteer import body_kinds


def ties_by_body(doc: Doc, article: ArticleActors) -> Iterator[Tie]:
    """Of the body of the kind that the office names, or of the only body named just before."""
    bodies = Bodies(doc, article)
    named = [(at, actor) for at, (actor, _) in sorted(article.name_starts.items()) if actor in bodies.kinds]
    for title in article.titles:
        if len(title.holders) != 1 or title.bodies or title.possessive >= 0 or title.word.prefix:
            continue
        found = _of_kind(doc, article, bodies, named, title)
        if found is None and title.rule == "title" and _has_body(title):
            found = _named_before(doc, bodies, named, title)
        if found is not None:
            yield Tie(title.holders[0], found, title.token, title.word.role, "tie/country")


def _of_kind(
    doc: Doc, article: ArticleActors, bodies: Bodies, named: list[tuple[int, int]], title: Title
) -> int | None:
    """ "Konzernchef": the only company of this sentence or the one before, else the only one at all."""
    role = title.word.role
    if _OF_A_PARLIAMENT.search(role):
        fitting = {actor for actor in bodies.kinds if _PARLIAMENT.search(article.actors[actor].name)}
    else:
        kinds = {kind.name for kind in body_kinds() if role.casefold().startswith(kind.nouns)} - {"party"}
        fitting = {actor for actor, of in bodies.kinds.items() if of & kinds}
        if not kinds and _OF_A_COMPANY.search(role):
            fitting = {actor for actor, of in bodies.kinds.items() if "party" not in of}
            fitting &= set(_near(doc, named, title))
    near = fitting & set(_near(doc, named, title))
    for chosen in (near, fitting):
        if len(chosen) == 1:
            return next(iter(chosen))
    return None


def _named_before(doc: Doc, bodies: Bodies, named: list[tuple[int, int]], title: Title) -> int | None:
    """ "Die Kammer lobt den Plan, so Präsident Probe": the only body there, if it has such an office."""
    sentence = doc[title.token].sent
    here = {actor for at, actor in named if sentence.start <= at < title.token}
    found = here or set(_near(doc, named, title))
    if len(found) != 1:
        return None
    body = found.pop()
    kinds = next(of for role, of in _OFFICES_OF_BODIES if role.search(title.word.role))
    return body if bodies.kinds[body] & kinds or (not bodies.kinds[body] and not kinds & _CHOOSY) else None


def _near(doc: Doc, named: list[tuple[int, int]], title: Title) -> list[int]:
    """Bodies named before the office in its sentence or the one before."""
    start = doc[title.token].sent.start
    start = doc[start - 1].sent.start if start else 0
    return [actor for at, actor in named if start <= at < title.token]


_PARLIAMENT = re.compile(r"(?:[Pp]arlament|tag|Nationalrat|Knesset|Duma)$")
_OF_A_PARLIAMENT = re.compile(r"^(?:Parlaments|Landtags|Nationalrats|Bundestags)(?:präsident|vizepräsident)")
_OF_A_COMPANY = re.compile(
    r"^(?:Konzern|Vorstands|Unternehmens|Firmen|Betriebsrats|Gesamtbetriebsrats|Aufsichtsrats|Geschäftsführer|Co-)"
)
_SOCIETIES = frozenset(("association", "chamber", "union", "charity", "movement", "organisation"))
_CHOOSY = frozenset(("association", "university"))
_OFFICES_OF_BODIES = (
    (re.compile(r"^(?:Vizep|P)räsident"), _SOCIETIES - {"union", "movement"}),
    (re.compile(r"^Rektor"), frozenset(("university",))),
    (re.compile(r"^(?:Generalsekretär|Obmann|Obfrau)"), _SOCIETIES - _CHOOSY | {"party"}),
    (re.compile(r"^(?:Generaldirektor|Personalchef|Geschäftsführer)"), frozenset(("company", "bank"))),
)
"""Offices that do not say of what, and the kinds of body that have them; others do not count."""


def _has_body(title: Title) -> bool:
    return any(role.search(title.word.role) for role, _ in _OFFICES_OF_BODIES)
