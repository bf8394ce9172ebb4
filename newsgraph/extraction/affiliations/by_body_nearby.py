"""Ties of offices to a body named close by: "Konzernchefin Muster", "so Rektor Probe"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc

from newsgraph.extraction.article import Named, Tie, Title
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.body_words import kinds_of_office

Bodies = Sequence[tuple[int, int]]
"""Where organisations are named, in the order of the text: (word, actor)."""


def ties_by_body(
    doc: Doc, named: Named, titles: Iterable[Title], kinds: Mapping[int, frozenset[str]]
) -> Iterator[Tie]:
    """Of the body of the kind that the office names, or of the only body named just before."""
    bodies = [(at, actor) for at, (actor, _) in sorted(named.starts.items()) if actor in kinds]
    for title in titles:
        if len(title.holders) != 1 or title.bodies or title.possessive >= 0 or title.word.prefix:
            continue
        near = _near(doc, bodies, title)
        found = _of_kind(named, kinds, near, title)
        if found is None and title.rule == "title":
            found = _named_before(doc, named, kinds, bodies, near, title)
            if found is None and _is_of_any_body(title):
                found = _only_one(doc, kinds, bodies, near, title)
        if found is not None:
            yield Tie(title.holders[0], found, title.token, title.word.role, "tie/nearby")


def _of_kind(
    named: Named, kinds: Mapping[int, frozenset[str]], near: frozenset[int], title: Title
) -> int | None:
    """ "Konzernchef": the only company of this sentence or the one before, else the only one at all."""
    role = title.word.role
    if role.startswith(_OF_A_PARLIAMENT):
        fitting = {actor for actor in kinds if named.actors[actor].name.endswith(_PARLIAMENT)}
    else:
        wanted = kinds_of_office(role) - {"party"}
        fitting = {actor for actor, of in kinds.items() if of & wanted}
        if not wanted and role.startswith(_OF_A_COMPANY):
            companies = {actor for actor, of in kinds.items() if "company" in of}
            fitting = {actor for actor, of in kinds.items() if "party" not in of} & near or companies
    for chosen in (fitting & near, fitting):
        if len(chosen) == 1:
            return next(iter(chosen))
    return None


def _named_before(
    doc: Doc,
    named: Named,
    kinds: Mapping[int, frozenset[str]],
    bodies: Bodies,
    near: frozenset[int],
    title: Title,
) -> int | None:
    """ "Die Kammer lobt den Plan, so Präsident Probe": the only body there, if it has such an office.

    Not if a country is named after it: "die OSZE durch X und Kiew durch Präsident Y".
    """
    latest = max((at for at, _actor in bodies if at < title.token), default=0)
    if any(latest < at < title.token and doc[at - 1].pos_ == "CCONJ" for at, _actor in named.polities):
        return None
    wanted = next((of for roles, of in _OFFICES_OF_BODIES if title.word.role.startswith(roles)), None)
    sentence = doc[title.token].sent
    found = {actor for at, actor in bodies if sentence.start <= at < title.token} or near
    if wanted is not None and not found & {body for body, of in kinds.items() if of & wanted}:
        fitting = {body for body, of in kinds.items() if of & wanted & _SOLE}
        found = fitting if len(fitting) == 1 else found
    if wanted is None or len(found) != 1:
        return None
    body = next(iter(found))
    return body if kinds[body] & wanted or (not kinds[body] and not wanted & _CHOOSY) else None


def _is_of_any_body(title: Title) -> bool:
    """ "Sprecherin", "Vorsitzender": the plain word for an office that all kinds of bodies have."""
    office = title.word.office
    plain = title.word.role in (office.masculine, office.feminine)
    if any(title.word.role.startswith(roles) for roles, _ in _OFFICES_OF_BODIES):
        return False
    return plain and office.body == "body" and office.rank in ("head", "speaker")


def _only_one(
    doc: Doc, kinds: Mapping[int, frozenset[str]], bodies: Bodies, near: frozenset[int], title: Title
) -> int | None:
    """The only body named before the office in its sentence, else the only one in the sentence before."""
    sentence = doc[title.token].sent
    found = {actor for at, actor in bodies if sentence.start <= at < title.token} or near
    fitting = {body for body in found if not kinds[body] & {"party", "armed"}}
    return next(iter(fitting)) if len(found) == len(fitting) == 1 else None


def _near(doc: Doc, bodies: Bodies, title: Title) -> frozenset[int]:
    """Bodies named before the office in its sentence or the one before."""
    start = doc[title.token].sent.start
    start = doc[start - 1].sent.start if start else 0
    return frozenset(actor for at, actor in bodies if start <= at < title.token)


_PARLIAMENT = tuple(words("endings_of_parliaments"))
_OF_A_PARLIAMENT = tuple(words("presidents_of_parliaments"))
_OF_A_COMPANY = tuple(words("offices_of_companies"))
_SOCIETIES = frozenset(("association", "chamber", "union", "charity", "movement", "organisation"))
_SOLE = frozenset(("university",))  # the only one of an article is meant, wherever it is named
_CHOOSY = frozenset(("association", "university"))
_OFFICES_OF_BODIES = (
    (tuple(words("presidents")), _SOCIETIES - {"union", "movement"}),
    (tuple(words("rectors")), frozenset(("university",))),
    (tuple(words("secretaries")), _SOCIETIES - _CHOOSY | {"party"}),
    (tuple(words("directors")), frozenset(("company", "bank"))),
)
"""Offices that do not say of what, and the kinds of body that have them; others do not count."""
