"""Words for offices: "US-Außenministerin", "Ex-SPD-Chef" -> base form, gender, prefix."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from newsgraph.extraction.gazetteer import Office, load_gazetteer, words

# Offices too short or too common as the end of other words to be recognised there.
_NEVER_LAST = words("offices_never_last")
_MODIFIERS = words("office_modifiers")
_FORMER = words("former")
_FEDERAL = tuple(words("federal_beginnings"))
_NO_OFFICES = words("no_offices")

_GENDER_FORM = re.compile(r"(?<=\w)()(?:[*_:·/]-?|(?=I))[iI]n(nen)?$")


@dataclass(frozen=True)
class OfficeWord:
    """An office as a word of the text. `prefix` is what a hyphen puts before it ("SPD" in "SPD-Chef")."""

    role: str
    office: Office
    gender: str
    plural: bool
    prefix: str = ""
    former: bool = False

    @property
    def federal(self) -> bool:
        return self.office.body == "federal" or self.role.startswith(_FEDERAL)


@cache
def _forms() -> dict[str, tuple[Office, str, str, bool]]:
    """Lower-case form -> office, base form in lower case, gender, and whether it can only be a plural."""
    table: dict[str, tuple[Office, str, str, bool]] = {}
    for office in load_gazetteer().offices:
        for form, base, gender, plural in _declined(office):
            table.setdefault(form.lower(), (office, base, gender, plural))
    return table


def _declined(office: Office) -> list[tuple[str, str, str, bool]]:
    masculine, feminine = office.masculine, office.feminine
    if feminine == masculine.removesuffix("r") and masculine.endswith(
        "er"
    ):  # der Vorsitzende, ein Vorsitzender
        return [
            (masculine, masculine, "Masc", False),
            (feminine, feminine, "", False),
            (feminine + "n", masculine, "", False),
            (feminine + "m", masculine, "Masc", False),
        ]
    gender = "" if masculine == feminine else "Masc"
    forms = [(masculine, masculine, gender, False)]
    forms += [(masculine + ending, masculine, gender, False) for ending in ("s", "es", "n", "en", "ns")]
    forms.append((masculine + "e", masculine, gender, True))
    if masculine.endswith("e"):
        forms.append((masculine + "n", masculine, gender, False))
    if feminine and feminine != masculine:
        forms.append((feminine, feminine, "Fem", False))
        plural = feminine + ("nen" if feminine.endswith("in") else "en")
        forms.append((plural, feminine, "Fem", True))
    for noun, plurals in load_gazetteer().plurals.items():
        if masculine.lower().endswith(noun):
            stem = masculine[: -len(noun)]
            forms += [(stem + new + n, masculine, gender, True) for new in plurals for n in ("", "n")]
    return forms


@lru_cache(maxsize=50_000)
def office_word(text: str) -> OfficeWord | None:
    """What office a word names, if any: "Ex-US-Außenminister" -> Außenminister, prefix "US", former."""
    *prefixes, tail = _of_all_genders(text).replace("/", "-").split("-")
    if not tail or not text[0].isupper():
        return None
    found = _analyse(tail, compound=bool(prefixes))
    if found is None:
        return None
    role, office, gender, plural = found
    former = (bool(prefixes) and prefixes[0] in _FORMER) or (
        tail.startswith(tuple(_FORMER)) and office.masculine != tail
    )
    names = [part for part in prefixes if part not in _MODIFIERS]
    modifiers = [part for part in prefixes if part in _MODIFIERS]
    return OfficeWord("-".join([*modifiers, role]), office, gender, plural, "-".join(names), former)


def _analyse(tail: str, compound: bool) -> tuple[str, Office, str, bool] | None:
    whole = _forms().get(tail.lower())
    if whole is not None and (tail[0].isupper() or compound):
        office, base, gender, plural = whole
        return base, office, gender, plural
    if len(tail) < 7 or tail in _NO_OFFICES or tail.removesuffix("s").removesuffix("e") in _NO_OFFICES:
        return None
    lower = tail.lower()
    for start in range(2, len(tail) - 3):
        found = _forms().get(lower[start:])
        if found is not None and found[0].masculine.lower() not in _NEVER_LAST:
            office, base, gender, plural = found
            return tail[:start] + base[0].lower() + base[1:], office, gender, plural
    return None


def _of_all_genders(word: str) -> str:
    """ "Politiker*innen", "Politiker:innen", "PolitikerInnen" as the plural "Politikerinnen"."""
    return _GENDER_FORM.sub(r"\1in\2", word)


def needs_name(text: str) -> bool:
    """Words that are a body unless a name follows ("Bundesrat")."""
    return (
        text in _NO_OFFICES or text.removesuffix("s") in _NO_OFFICES or text.removesuffix("es") in _NO_OFFICES
    )


@cache
def _body_forms() -> tuple[frozenset[str], frozenset[str]]:
    return tuple(  # type: ignore[return-value]
        frozenset(
            noun + ending
            for noun in nouns
            for ending in ("", "s", "es", "n", "en", "e", "er", "ern", "ien", "innen")
        )
        for nouns in (words("act_for_states"), words("act_for_bodies"))
    )


@lru_cache(maxsize=50_000)
def speaks_for_state(noun: str) -> bool:
    """Can "russische ..." with this noun stand for the state? ("Regierung", "Außenministeriums")"""
    nouns, noun = _body_forms()[0], _of_all_genders(noun)
    return noun in nouns or noun.split("-")[-1] in nouns or _ends_in_body(noun)


@lru_cache(maxsize=50_000)
def speaks_for_body(noun: str) -> bool:
    """Can "PKK-..." with this noun stand for the body? ("Kämpfern", "Fraktion")"""
    noun = _of_all_genders(noun)
    return noun in _body_forms()[1] or noun in _body_forms()[0] or _ends_in_body(noun)


@cache
def _long_bodies() -> frozenset[str]:
    return frozenset(n.lower() for n in _body_forms()[0] if len(n) >= 6)


def _ends_in_body(noun: str) -> bool:
    lower = noun.lower()
    return any(lower[start:] in _long_bodies() for start in range(3, max(3, len(lower) - 5)))
