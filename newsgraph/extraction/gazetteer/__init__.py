"""Common knowledge of one language's readers, read once. README.md says what each file holds."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from newsgraph.extraction.language import READ

FOLDER = Path(__file__).parent
TABLES = ("polities", "organisations", "offices", "body_kinds", "plurals")
"""Files that hold records; all others hold lists of words."""


@dataclass(frozen=True)
class Polity:
    """A country, or a part of one with a government of its own."""

    name: str
    level: str
    """"country", "state" or "region"; a region is a place unless it plainly acts."""
    forms: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    inhabitants: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    place_adjectives: tuple[str, ...] = ()
    """Undeclined adjectives of the polity itself, and of its seats, where these are irregular."""
    seat_adjectives: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    """Words that only its papers use."""


@dataclass(frozen=True)
class Organisation:
    """An organisation everybody knows, under the names it goes by."""

    name: str
    forms: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    before_hyphens: tuple[str, ...] = ()
    """Forms that name it only there ("Grün-Politiker")."""
    members: tuple[str, ...] = ()
    """Names of other entries that its members share with those of other parties."""
    country: str = ""
    """The only country that has it, as its party, parliament or authority."""


@dataclass(frozen=True)
class Office:
    """An office in base form, masculine and feminine ("" if there is none)."""

    masculine: str
    feminine: str
    rank: str
    body: str


@dataclass(frozen=True)
class BodyKind:
    """A kind of bodies: the nouns that describe one, in any case, and known organisations of that kind."""

    name: str
    nouns: tuple[str, ...]
    members: frozenset[str]


@dataclass(frozen=True)
class Gazetteer:
    """What the files of one language hold."""

    polities: tuple[Polity, ...]
    organisations: tuple[Organisation, ...]
    offices: tuple[Office, ...]
    body_kinds: tuple[BodyKind, ...]
    plurals: Mapping[str, tuple[str, ...]]
    """Noun in lower case -> its plurals with another vowel."""
    words: Mapping[str, frozenset[str]]
    """Lists of words by their names, of all files that are no tables."""


@cache
def load_gazetteer(language: str = READ) -> Gazetteer:
    """Read a language's files. A malformed record, or a list that stands twice, raises ValueError."""
    folder = FOLDER / language
    tables = {name: _read(folder / f"{name}.toml") for name in TABLES}
    try:
        return Gazetteer(
            polities=tuple(_polities(tables["polities"])),
            organisations=tuple(_organisations(tables["organisations"])),
            offices=tuple(_offices(tables["offices"])),
            body_kinds=tuple(_body_kinds(tables["body_kinds"])),
            plurals=_tuples(tables["plurals"]),
            words=_word_lists(folder),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{folder}: {error}") from error


def words(name: str) -> frozenset[str]:
    """A list of words by its name."""
    return load_gazetteer().words[name]


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _tuples(raw: Mapping[str, list[str]]) -> dict[str, Any]:
    return {key: tuple(values) for key, values in raw.items()}


def _polities(levels: dict[str, Any]) -> Iterator[Polity]:
    for level, records in levels.items():
        for name, raw in records.items():
            yield Polity(name, level, **_tuples(raw))


def _organisations(records: dict[str, Any]) -> Iterator[Organisation]:
    for name, raw in records.items():
        country = raw.pop("country", "")
        yield Organisation(name, **_tuples(raw), country=country)


def _offices(ranks: dict[str, Any]) -> Iterator[Office]:
    for rank, bodies in ranks.items():
        for body, offices in bodies.items():
            for masculine, feminine in offices.items():
                yield Office(masculine, feminine, rank, body)


def _body_kinds(kinds: dict[str, Any]) -> Iterator[BodyKind]:
    for name, raw in kinds.items():
        nouns = tuple(noun.casefold() for noun in raw["nouns"])
        yield BodyKind(name, nouns, frozenset(raw.get("members", ())))


def _word_lists(folder: Path) -> dict[str, frozenset[str]]:
    lists: dict[str, frozenset[str]] = {}
    for path in sorted(folder.glob("*.toml")):
        for name, values in {} if path.stem in TABLES else _read(path).items():
            if name in lists:
                raise ValueError(f"{path}: a second list {name}")
            lists[name] = frozenset(values)
    return lists
