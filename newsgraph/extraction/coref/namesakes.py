"""Several persons of one surname: which of them a surname alone means."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from newsgraph.extraction.gazetteer.office_words import OfficeWord, office_word
from newsgraph.extraction.gazetteer.person_names import FEMALE_TITLES, MALE_TITLES, TITLES, gender
from newsgraph.extraction.mentions.candidate import MentionCandidate
from newsgraph.extraction.syntax.phrases import are_clause_mates


@dataclass
class Portrait:
    """What the text says of a person where it gives the full name."""

    candidates: list[MentionCandidate] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    """Offices before the name, in lower case."""
    bodies: set[str] = field(default_factory=set)
    """Bodies before a hyphen ("SPD" of "SPD-Chef") or in brackets behind the name."""
    gender: str = ""


def portrait(doc: Doc, candidates: Iterable[MentionCandidate]) -> Portrait:
    """Gather what stands around the full names of one person."""
    made = Portrait()
    for candidate in candidates:
        made.candidates.append(candidate)
        made.gender = made.gender or gender(candidate.name)
        office = office_before(doc, candidate.start)
        if office is not None:
            made.roles.add(office.role.casefold())
            made.bodies.add(office.prefix)
            made.gender = made.gender or office.gender
        if doc[candidate.end : candidate.end + 1].text == "(":
            made.bodies.add(doc[candidate.end + 1 : candidate.end + 2].text)
    made.bodies.discard("")
    return made


def office_before(doc: Doc, start: int) -> OfficeWord | None:
    """The office right before a name, forms of address left out."""
    at = _before_titles(doc, start)
    return office_word(doc[at].text) if at >= 0 else None


def _before_titles(doc: Doc, start: int) -> int:
    at = start - 1
    while at >= 0 and doc[at].text in TITLES:
        at -= 1
    return at


def namesakes(
    doc: Doc, candidate: MentionCandidate, portraits: Mapping[int, Portrait], fitting: Collection[int]
) -> Sequence[int]:
    """Those of the `fitting` that a surname can mean here, by number; all of them if nothing decides.

    Nobody who stands under the same verb is meant, nor somebody of another gender; who was given the
    office or party before the surname, is.
    """
    token = doc[candidate.start : candidate.end].root
    sentence = token.sent
    left = [
        number
        for number in fitting
        if not any(
            sentence.start <= other.start < sentence.end
            and are_clause_mates(token, doc[other.start : other.end].root)
            for other in portraits[number].candidates
        )
    ] or list(fitting)
    office = office_before(doc, candidate.start)
    wanted = office.gender if office is not None else _gender_of_address(doc, candidate.start)
    left = [n for n in left if portraits[n].gender in ("", wanted) or not wanted] or left
    if office is not None:
        left = [n for n in left if _agrees(portraits[n], office)] or left
    return left


def _gender_of_address(doc: Doc, start: int) -> str:
    """ "Frau Muster", "Herr Dr. Muster"."""
    titles = {token.text for token in doc[_before_titles(doc, start) + 1 : start]}
    return "Fem" if titles & FEMALE_TITLES else "Masc" if titles & MALE_TITLES else ""


def _agrees(seen: Portrait, office: OfficeWord) -> bool:
    """The same body, or the same office in other words: "Minister" of an "Arbeitsminister"."""
    if office.prefix:
        return office.prefix in seen.bodies
    role = office.role.casefold()
    return any(known.endswith(role) or role.endswith(known) for known in seen.roles)
