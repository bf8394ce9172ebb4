"""Names as strings: folding, genitives, surnames, and whether two names can be one person's.

Pure functions; nothing here knows of documents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache

from newsgraph.extraction.gazetteer import words

PARTICLES = words("name_particles")
TITLES = words("titles_before_names")
MALE_TITLES, FEMALE_TITLES = words("titles_of_men"), words("titles_of_women")
_MALE_NAMES, _FEMALE_NAMES = words("male_names"), words("female_names")
GIVEN_NAMES = _MALE_NAMES | _FEMALE_NAMES
ARABIC_ARTICLES = words("arabic_articles")
ROMAN_NUMBER = re.compile(r"^[IVX]{1,5}\.?$")
_UNDECOMPOSED = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "l", "ø": "o", "đ": "d", "ß": "ss", "’": "'", "æ": "ae"}
)
_ARTICLE_PREFIX = re.compile(rf"^(?:{'|'.join(words('assimilated_articles'))})-", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The letters alone: no accents, no case ("Aydoğan" -> "aydogan"), one space between words."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).casefold().split())


def without_genitive(word: str, known: Container[str]) -> str:
    """ "Musters" -> "Muster" if that is a known form; "Hans'" -> "Hans" always."""
    if word.endswith(("'", "’")):
        return word[:-1]
    if word.endswith("s") and word[:-1] in known:
        return word[:-1]
    return word


def surname(name: str) -> str:
    """The family name with its particles: "Ulrike von der Au" -> "von der Au".

    Of a monarch or pope, the name without its number.
    """
    parts = name.split()
    if len(parts) > 1 and ROMAN_NUMBER.match(parts[-1]):
        return " ".join(parts[:-1])
    start = len(parts) - 1
    while start > 1 and parts[start - 1].casefold() in PARTICLES:
        start -= 1
    return " ".join(parts[start:])


@lru_cache(maxsize=20_000)
def person_key(name: str) -> tuple[str, ...]:
    """Folded words of a person's name without Arabic articles: "Omar al-Hakimi" -> ("omar", "hakimi")."""
    parts = [_ARTICLE_PREFIX.sub("", fold(word)) for word in name.split()]
    return tuple(word.strip(".'") for word in parts if word not in ARABIC_ARTICLES and word.strip(".'"))


@lru_cache(maxsize=20_000)
def gender(name: str) -> str:
    """ "Masc" or "Fem" by the first name, "" if it says nothing."""
    first, *others = name.split() or [""]
    if first not in GIVEN_NAMES and others:
        first = first.split("-")[0]
    male, female = first in _MALE_NAMES, first in _FEMALE_NAMES
    return "" if male == female else "Masc" if male else "Fem"


def can_be_same_person(short: str, full: str) -> bool:
    """Can the shorter name be another way to write the fuller one?"""
    a, b = person_key(short), person_key(full)
    if len(a) > len(b):
        a, b = b, a
    if not a or a == b:
        return bool(a)
    if len(a) == 1:
        return _is_single_name(a[0], short if len(short) <= len(full) else full, b)
    return (_same_surname(a, b) and _givens_agree(a[:-1], b[:-1])) or a == b[-len(a) :] or a == b[: len(a)]


def _is_single_name(word: str, raw: str, full: tuple[str, ...]) -> bool:
    """A surname on its own, or a family name that stands first ("Dong" for Dong Jae-won)."""
    if word in full[1:] and word not in PARTICLES:
        return True
    if "-" in full[-1] and word == full[-1].split("-")[0] and len(word) > 3:
        return True
    numbered = len(full) == 2 and bool(ROMAN_NUMBER.match(full[1].upper()))  # monarchs and popes
    return word == full[0] and len(full) > 1 and (numbered or raw not in GIVEN_NAMES)


def _same_surname(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return a[-1] == b[-1] or (len(a[-1]) > 5 and _one_letter_apart(a[-1], b[-1]) and a[0] == b[0])


def _one_letter_apart(a: str, b: str) -> bool:
    """Transliterations differ by a letter ("Sokolow", "Sokolov")."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[start + (len(a) >= len(b)) :] == b[start + (len(b) >= len(a)) :]


def _givens_agree(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Every first name of the shorter has a partner in the fuller: equal, or its initial."""
    short, full = (tuple(w for w in words if w not in PARTICLES) for words in (short, full))
    return all(any(x == y or ((len(x) == 1 or len(y) == 1) and x[0] == y[0]) for y in full) for x in short)
