"""Whether two names can be of one actor: spellings, transliterations, initials. Pure functions.

A name from another script is written as the language of the paper sounds:
Lawrow, Lavrov; Schoigu, Shoigu, Choïgou. So a word is read as a German, as
an English and as a French reader would, and two words may be the same if any
pronunciation of the one is any of the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from newsgraph.names import name_key


class Reason(StrEnum):
    """Why two actors may be one, or why not."""

    SPELLING = "spelling"  # the same but for accents, case, and endings such as -skij
    TRANSLITERATION = "transliteration"  # Lawrow, Lavrov
    VARIANT = "variant"  # Mohammed, Muhammad; Meier, Maier
    SURNAME = "surname"  # one is called by the family name only
    ABBREVIATION = "abbreviation"  # Internationaler Währungsfonds, IWF
    COMPANY = "company"  # they deal with the same others
    TOGETHER = "together"  # one article names both: rather two
    UNDONE = "undone"  # somebody took their merge back


@dataclass(frozen=True)
class Likeness:
    """How likely two names are of one actor. `plain`: beyond reasonable doubt."""

    reason: Reason
    likelihood: float
    plain: bool = False


def _sounds_of(table: str) -> dict[str, str]:
    """Letters and how they sound: C as in church, S in ship, Q both, H in Bach, J in jeep; c is ts."""
    return dict(pair.split("=") for pair in table.split())


_SOUNDS_OF_LETTERS = {
    "de": _sounds_of("schtsch=Q dsch=J tsch=C sch=S ch=H ck=k tz=c z=c ph=f v=f w=v x=ks q=k"),
    "en": _sounds_of("shch=Q tch=C ch=C sh=S zh=S kh=H j=J ts=c ck=k tz=c z=s ph=f x=ks q=k oo=u ee=i ou=u"),
    "fr": _sounds_of("chtch=Q tch=C ch=S kh=H dj=J j=S ts=c tz=c z=s ph=f x=ks qu=k ou=u"),
}
_PATTERNS = {
    language: re.compile("|".join(sorted(table, key=len, reverse=True)))
    for language, table in _SOUNDS_OF_LETTERS.items()
}
_COMMON = [
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"(?<=[bdgt])h"), ""),
    (re.compile(r"([^\W\d])\1+"), r"\1"),
    (re.compile(r"ai"), "ei"),
    (re.compile(r"ie"), "e"),
    (re.compile(r"(?<=[CQ])o(?=v)"), "e"),  # Gorbatschow, Gorbachev
]
_ENDINGS = [
    (re.compile(r"(?<=[sz]k)(?:[iy]?[jy]|yi|ii)$"), "i"),  # -skij, -skyj, -sky, -skiy
    (re.compile(r"(?<=[aeo])[jy]$"), "i"),  # Sergej, Sergey
]
_FROM_RUSSIAN = re.compile(r"(?:[oei]va?|ski|skeia|enko|[ae]?lin|tin|iuk|CuH?k|iC)$")
_NOT_GERMAN = re.compile(r"shch|sh|zh|kh|tch|ou")
_ARTICLES = frozenset(("al", "el", "as", "es", "ar", "er", "an", "en", "ad", "ed", "asch", "ash", "ach"))
_FORMS = frozenset(("ag", "gmbh", "se", "kg", "kgaa", "inc", "corp", "ltd", "plc", "sa", "co", "ev", "llc"))
_LOOSE = [
    (re.compile(r"schtsch|shch|chtch|dsch|tsch|tch|sch|sh|zh|dj|ts|tz|[czj]"), "s"),
    (re.compile(r"kh|ch|[gqx]"), "k"),
    (re.compile(r"ph|[vw]"), "f"),
    (re.compile(r"[aeiouyh]"), ""),
    (re.compile(r"([^\W\d])\1+"), r"\1"),
]
LEAST_ALIKE = 75
MOST_INITIALS = 6


@lru_cache(maxsize=20_000)
def words_of(name: str, person: bool) -> tuple[str, ...]:
    """The words that tell: without Arabic articles, without legal forms of companies; endings as -ski.

    >>> words_of("Abdel Fattah el-Sisi", person=True)
    ('abdel', 'fattah', 'sisi')
    >>> words_of("Wolodymyr Selenskyj", person=True)
    ('wolodymyr', 'selenski')
    """
    words = name_key(name).split()
    spare = _ARTICLES if person else _FORMS
    told = [
        word for place, word in enumerate(words) if word not in spare or (person and place == len(words) - 1)
    ]
    return tuple(_replaced(word, _ENDINGS) for word in told or words)


@lru_cache(maxsize=20_000)
def pronunciation(word: str, language: str) -> str:
    """How a folded word sounds to a reader of German (de), English (en) or French (fr).

    >>> pronunciation("lawrow", "de"), pronunciation("lavrov", "en")
    ('lavrov', 'lavrov')
    """
    table = _SOUNDS_OF_LETTERS[language]
    if language == "fr" and word.endswith("ine"):
        word = word[:-1]
    return _replaced(_PATTERNS[language].sub(lambda found: table[found[0]], word), _COMMON)


@lru_cache(maxsize=20_000)
def pronunciations(word: str) -> frozenset[str]:
    return frozenset(pronunciation(word, language) for language in _SOUNDS_OF_LETTERS)


def sounds(name: str, kind: str) -> set[str]:
    """Keys under which actors are looked up that may be the same: those that share one are compared."""
    person = kind == "person"
    words = words_of(name, person)
    if not words:
        return set()
    whole = " ".join(words)
    skeleton = _replaced(whole, _LOOSE).replace(" ", "")
    keys = {f"{'P' if person else 'B'}:{skeleton}"} if len(skeleton) > 2 else set()
    if person:
        return keys | {f"p:{one}" for one in pronunciations(words[-1])}
    return keys | {f"b:{one}" for one in pronunciations(whole)} | {f"a:{one}" for one in _initials_keys(name)}


def likeness(one: str, other: str, kind: str) -> Likeness | None:
    """Compare two names of actors of a kind. None: nothing says that they are of one."""
    person = kind == "person"
    first, second = words_of(one, person), words_of(other, person)
    if not first or not second or _digits(one) != _digits(other):
        return None
    if len(first) == len(second) and all(map(_same, first, second)):
        return _same_words(first, second, person)
    found = _persons(first, second) if person else _bodies(one, other)
    if found is None and _alike(" ".join(first), " ".join(second)):
        return Likeness(Reason.VARIANT, 0.5)
    return found


def _same_words(first: tuple[str, ...], second: tuple[str, ...], person: bool) -> Likeness:
    """Names of which every word can be the same."""
    tells = len(first) > 1 if person else len("".join(first)) > 5
    if first == second:
        return Likeness(Reason.SPELLING, 0.95 if tells else 0.6, plain=tells)
    differing = [pair for pair in zip(first, second, strict=True) if _plain(pair[0]) != _plain(pair[1])]
    if not differing or any(pronunciation(a, "de") == pronunciation(b, "de") for a, b in differing):
        return Likeness(Reason.VARIANT, 0.6)
    words = first + second
    foreign = any(
        _FROM_RUSSIAN.search(pronunciation(word, "en")) or _NOT_GERMAN.search(word) for word in words
    )
    plain = tells and foreign
    return Likeness(Reason.TRANSLITERATION, 0.95 if plain else 0.6, plain)


def _plain(word: str) -> str:
    """Dmitri, Dmitry; Julia, Yulia."""
    return re.sub("[jy]", "i", word)


def _persons(first: tuple[str, ...], second: tuple[str, ...]) -> Likeness | None:
    if not _same(first[-1], second[-1]) and not _alike(first[-1], second[-1]):
        return None
    if min(len(first), len(second)) == 1:
        return Likeness(Reason.SURNAME, 0.45) if len(first) != len(second) else Likeness(Reason.VARIANT, 0.4)
    given, called = first[0], second[0]
    if _same(given, called):  # one has a middle name, or the surname is spelt otherwise
        return Likeness(Reason.VARIANT, 0.7)
    if given[0] == called[0] and 1 in (len(given), len(called)):  # S. Lawrow
        return Likeness(Reason.ABBREVIATION, 0.6)
    loose = [_replaced(word, _LOOSE[:3]) for word in (given, called)]
    return Likeness(Reason.VARIANT, 0.55) if ratio(*loose) >= LEAST_ALIKE else None


def _bodies(one: str, other: str) -> Likeness | None:
    short, long = sorted((one, other), key=len)
    return Likeness(Reason.ABBREVIATION, 0.6) if abbreviates(short, long) else None


def abbreviates(short: str, long: str) -> bool:
    """Whether capitals stand for a long name: a letter for each word, and maybe for a part of a word.

    >>> abbreviates("IWF", "Internationaler Währungsfonds")
    True
    >>> abbreviates("IWF", "Internationaler Gerichtshof")
    False
    """
    words = _big_words(long)
    return len(words) > 1 and _is_abbreviation(short) and _stands_for(short.casefold(), words)


def _stands_for(letters: str, words: list[str]) -> bool:
    if not letters or not words or letters[0] != words[0][0]:
        return not letters and not words
    if _stands_for(letters[1:], words[1:]):
        return True
    compound = len(letters) > 1 and len(words[0]) > 8 and letters[1] in words[0][3:]
    return compound and _stands_for(letters[2:], words[1:])


def _is_abbreviation(name: str) -> bool:
    return 1 < len(name) <= MOST_INITIALS and name.isalpha() and sum(map(str.isupper, name)) > len(name) / 2


def _big_words(name: str) -> list[str]:
    """The words that begin with a capital, folded; parts of compounds with a hyphen by themselves."""
    words = [word for word in re.split(r"[\s/-]+", name) if word[:1].isupper()]
    return [key for word in words if (key := name_key(word))]


def _initials_keys(name: str) -> set[str]:
    """A long name has its initials; an abbreviation itself, and itself without one of its letters."""
    if _is_abbreviation(name):
        letters = name.casefold()
        return {letters} | {
            letters[:at] + letters[at + 1 :] for at in range(1, len(letters)) if len(letters) > 2
        }
    words = _big_words(name)
    return {"".join(word[0] for word in words)} if 1 < len(words) <= MOST_INITIALS else set()


def _digits(name: str) -> list[str]:
    return re.findall(r"\d+", name)


def _same(one: str, other: str) -> bool:
    return one == other or not pronunciations(one).isdisjoint(pronunciations(other))


def _alike(one: str, other: str) -> bool:
    """Not the same to any reader, but the same consonants, and few vowels differ."""
    if _replaced(one, _LOOSE) != _replaced(other, _LOOSE) or min(len(one), len(other)) < 5:
        return False
    loose = [_replaced(name, _LOOSE[:3]) for name in (one, other)]
    return ratio(*loose) >= LEAST_ALIKE


def _replaced(word: str, rules: list[tuple[re.Pattern[str], str]]) -> str:
    for pattern, by in rules:
        word = pattern.sub(by, word)
    return word
