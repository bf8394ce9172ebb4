"""Entities everybody knows, looked up by words in any case ("Vereinigten Staaten", "Prager")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from newsgraph.extraction.gazetteer import Organisation, Polity, load_gazetteer, words
from newsgraph.extraction.results import ActorKind

_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_NAMES_OF_MEMBERS = tuple(words("endings_of_members"))
_UMLAUT, _UMLAUTS = re.compile("([aou])([^aou]*)$"), {"a": "ä", "o": "ö", "u": "ü"}
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


@dataclass(frozen=True)
class KnownEntity:
    """An entity of the gazetteer. `level` is "country", "state" or "region", "" for organisations.

    `country` is the only one that has an organisation, "" if there is none.
    """

    name: str
    kind: ActorKind
    level: str = ""
    country: str = ""


@dataclass(frozen=True)
class EntityMatch:
    """Words of a text that name a known entity; a seat is a place unless it acts."""

    entity: KnownEntity
    words: int
    seat: bool
    surface: str


@cache
def _entities() -> tuple[tuple[KnownEntity, Polity | Organisation], ...]:
    known = load_gazetteer()
    polities = [(KnownEntity(p.name, ActorKind.COUNTRY, p.level), p) for p in known.polities]
    return (
        *polities,
        *((KnownEntity(o.name, ActorKind.ORGANISATION, country=o.country), o) for o in known.organisations),
    )


def without_umlauts(text: str) -> str:
    """As typed where there are none: "Österreich" -> "Oesterreich", "Große" -> "Grosse"."""
    return text.translate(_PLAIN)


def inflections(form: str) -> set[str]:
    """All cases a name may stand in: "Weißes Haus" -> "Weißen Hauses", "Weiße Haus", ..."""
    *first, last = form.split()
    ends = {last}
    if last[-1] not in "sxzß":
        ends.add(last + "s")
    else:
        ends |= {last + "'", last + "es"}
    if last[-1] not in "aeiou" and len(last) > 3 and not last.isupper():
        ends.add(last + "es")
    if last.endswith(("e", "er", "el")) and not form.isupper():
        ends.add(last + "n")
    firsts = [_adjective_forms(word) for word in first]
    return {" ".join(words) for words in product(*firsts, ends)}


def _adjective_forms(word: str) -> set[str]:
    for ending in ("es", "er", "e"):
        stem = word.removesuffix(ending)
        if word[0].isupper() and stem != word and len(stem) > 2:
            return {stem + other for other in _ADJECTIVE_ENDINGS}
    return {word}


@cache
def _phrases() -> dict[str, tuple[KnownEntity, bool, str]]:
    """Surface form in any case -> entity, whether it is a seat, and the form in the nominative."""
    table: dict[str, tuple[KnownEntity, bool, str]] = {}
    for entity, entry in _entities():
        for form in (*entry.seats, *entry.forms, entry.name):
            for surface in inflections(form):
                table.setdefault(surface, (entity, form in entry.seats, form))
    for entity, entry in _entities():  # an exact form outranks another's inflection
        for form in entry.seats:
            table[form] = (entity, True, form)
        for form in (*entry.forms, entry.name):
            table[form] = (entity, False, form)
    spaced = {phrase.replace("/", " / "): found for phrase, found in table.items() if "/" in phrase}
    plain = {without_umlauts(phrase): found for phrase, found in table.items()}
    return plain | spaced | table  # names with a slash are several words, but for some


@cache
def _longest() -> dict[str, int]:
    """First word -> words of the longest phrase that starts with it."""
    lengths: dict[str, int] = {}
    for phrase in _phrases():
        words = phrase.split()
        lengths[words[0]] = max(lengths.get(words[0], 0), len(words))
    return lengths


def match_at(words: Sequence[str], start: int) -> EntityMatch | None:
    """The longest known entity that begins with words[start]."""
    for length in range(_longest().get(words[start], 0), 0, -1):
        found = _phrases().get(" ".join(words[start : start + length]))
        if found is not None:
            entity, seat, form = found
            return EntityMatch(entity, length, seat, form)
    return None


@lru_cache(maxsize=20_000)
def match_phrase(phrase: str) -> EntityMatch | None:
    """The known entity that the whole phrase names."""
    found = _phrases().get(phrase)
    return EntityMatch(found[0], len(phrase.split()), found[1], found[2]) if found else None


@lru_cache(maxsize=20_000)
def match_before_hyphen(word: str) -> EntityMatch | None:
    """The known entity of "Grün" in "Grün-Politiker", or of "Islamischer-Staat" in a longer word."""
    form = _forms_before_hyphens().get(word, word)
    return match_phrase(form) or match_phrase(form.replace("-", " "))


@cache
def _forms_before_hyphens() -> dict[str, str]:
    """Form that names an organisation before a hyphen only -> its name."""
    organisations = load_gazetteer().organisations
    return {form: organisation.name for organisation in organisations for form in organisation.before_hyphens}


@cache
def _adjectives() -> dict[str, KnownEntity]:
    stems = {stem: entity for entity, entry in _entities() for stem in entry.adjectives}
    return {without_umlauts(stem): entity for stem, entity in stems.items()} | stems


@cache
def _place_adjectives() -> dict[str, tuple[KnownEntity, bool]]:
    """ "Prager", "Tiroler", "Schweizer": undeclined adjectives of seats, states and inhabitants."""
    table: dict[str, tuple[KnownEntity, bool]] = {}
    for entity, entry in _entities():
        for place in (*entry.seats, *((entry.name,) if entity.level == "state" else ())):
            stems = {place, place.removesuffix("e"), place.removesuffix("en"), place.removesuffix("en") + "n"}
            for stem in stems:
                if len(stem) > 2:
                    table.setdefault(stem + "er", (entity, place in entry.seats))
    for entity, entry in _entities():
        if isinstance(entry, Polity):
            table |= dict.fromkeys(entry.seat_adjectives, (entity, True))
            table |= dict.fromkeys(entry.place_adjectives, (entity, False))
    return table


@lru_cache(maxsize=20_000)
def adjective(word: str) -> tuple[KnownEntity, bool] | None:
    """The polity an adjective stands for, and whether it names only its seat ("Prager")."""
    found = _place_adjectives().get(word)
    if found is not None:
        return found
    lower = word.lower()
    for ending in ("", *_ADJECTIVE_ENDINGS):
        entity = (
            _adjectives().get(lower.removesuffix(ending)) if ending == "" or lower.endswith(ending) else None
        )
        if entity is not None:
            return entity, False
    return None


def is_place_adjective(word: str) -> bool:
    """ "Prager", "Tiroler": the same in all cases."""
    return word in _place_adjectives()


@cache
def _inhabitants() -> dict[str, KnownEntity]:
    table: dict[str, KnownEntity] = {}
    for entity, entry in _entities():
        for name in entry.inhabitants if isinstance(entry, Polity) else ():
            for ending in ("", "n", "en", "s", "r"):
                table.setdefault(name + ending, entity)
            stem = name.removesuffix("e")
            for form in (stem, _UMLAUT.sub(lambda vowel: _UMLAUTS[vowel[1]] + vowel[2], stem)):
                for ending in ("in", "innen"):  # "Russin", "Französin"
                    table.setdefault(form + ending, entity)
    return table


@lru_cache(maxsize=20_000)
def inhabitant(word: str) -> KnownEntity | None:
    """The country of "Russen", "Kolumbianerin", "Israelis"."""
    return _inhabitants().get(word)


@cache
def parties_with_members(name: str) -> frozenset[str]:
    """The parties whose members are all called so: "Sozialdemokraten" -> SPD, SPÖ."""
    return frozenset(o.name for o in load_gazetteer().organisations if name in o.members)


@cache
def _parties_by_member() -> dict[str, frozenset[str]]:
    """Name of one member in any form -> press names of the parties whose members are called so."""
    table: dict[str, set[str]] = {}
    for organisation in load_gazetteer().organisations:
        for plural in (*organisation.members, organisation.name, *organisation.forms):
            stem = plural.removesuffix("en")
            if plural.endswith(_NAMES_OF_MEMBERS):
                for form in (stem, plural, stem + "in", stem + "innen"):
                    table.setdefault(form, set()).add(organisation.name)
    return {form: frozenset(names) for form, names in table.items()}


def parties_of_member(word: str) -> frozenset[str]:
    """The parties of which "Sozialdemokratin", "Liberaler" may be a member."""
    return _parties_by_member().get(word, frozenset())


def organisation_known_as(name: str) -> str:
    """The press name of the organisation that everybody knows under this name; "" if there is none."""
    match = match_phrase(name)
    if match is None or match.seat or match.entity.kind is not ActorKind.ORGANISATION:
        return ""
    return match.entity.name


@cache
def polities_by_sign() -> dict[str, str]:
    """Word that only one country's papers use -> that country."""
    return {sign: polity.name for polity in load_gazetteer().polities for sign in polity.signs}


def polity(name: str) -> KnownEntity:
    """The country or state of this press name. Raises StopIteration if there is none."""
    return next(entity for entity, _ in _entities() if entity.name == name and entity.level)
