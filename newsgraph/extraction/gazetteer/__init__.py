"""Tables of common knowledge, read once. README.md says what each file holds."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Polity:
    """A country, or a part of one with a government of its own."""

    name: str
    kind: str
    """"country", "state" or "region"; a region is a place unless it plainly acts."""
    forms: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    inhabitants: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


@dataclass(frozen=True)
class Institution:
    """An organisation everybody knows, under the names it goes by."""

    name: str
    forms: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


@dataclass(frozen=True)
class Office:
    """An office in base form, masculine and feminine."""

    masculine: str
    feminine: str
    rank: str
    body: str


def _lines(name: str) -> list[str]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def _rows(name: str, columns: int) -> list[list[str]]:
    rows = [[cell.strip() for cell in line.split(";")] for line in _lines(name)]
    return [row + [""] * (columns - len(row)) for row in rows]


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(",") if part.strip())


def _sections(name: str) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {"": []}
    current = ""
    for line in _lines(name):
        if line.startswith("["):
            current = line.strip("[]")
            sections[current] = []
        else:
            sections[current].append(line)
    return sections


@cache
def polities() -> tuple[Polity, ...]:
    return tuple(
        Polity(name, kind, *map(_list, lists)) for name, kind, *lists in _rows("polities.txt", columns=6)
    )


@cache
def institutions() -> tuple[Institution, ...]:
    return tuple(
        Institution(name, *map(_list, lists)) for name, *lists in _rows("organisations.txt", columns=4)
    )


@cache
def offices() -> tuple[Office, ...]:
    return tuple(Office(*row) for row in _rows("offices.txt", columns=4))


@cache
def not_offices() -> frozenset[str]:
    """Words that are an office at most right before a name ("Bundesrat Muster")."""
    return frozenset(word for line in _lines("exceptions.txt") for word in line.split())


@cache
def given_names() -> dict[str, str]:
    """First name -> "Masc", "Fem", or "" where both bear it."""
    sections = _sections("given_names.txt")
    male = {name for line in sections["male"] for name in line.split()}
    female = {name for line in sections["female"] for name in line.split()}
    return {
        name: "" if name in male & female else "Masc" if name in male else "Fem" for name in male | female
    }


@cache
def bodies() -> tuple[frozenset[str], frozenset[str]]:
    """Nouns that stand for a state, and for a party or armed group, when a name defines them."""
    sections = _sections("bodies.txt")
    state, party = (
        frozenset(word for line in sections[title] for word in line.split())
        for title in ("acts for the state", "a party or armed group speaks through")
    )
    return state, party


@dataclass(frozen=True)
class BodyKind:
    """A kind of bodies: the nouns that describe one, in any case, and known institutions of that kind."""

    name: str
    nouns: tuple[str, ...]
    members: frozenset[str]


@cache
def body_kinds() -> tuple[BodyKind, ...]:
    return tuple(
        BodyKind(name, tuple(noun.casefold() for noun in _list(nouns)), frozenset(_list(members)))
        for name, nouns, members in _rows("kinds.txt", columns=3)
    )


@cache
def media() -> tuple[frozenset[str], frozenset[str]]:
    """Names of agencies and papers, and the nouns that announce one ("die Zeitung ...")."""
    sections = _sections("media.txt")
    names = {word for line in sections[""] for word in line.split()} | set(sections["long names"])
    return frozenset(names), frozenset(
        word for line in sections["words that announce one"] for word in line.split()
    )


@cache
def words(title: str) -> frozenset[str]:
    """The list of that title in words.txt, or in one of the files for the rules of a wing."""
    return _word_lists()[title]


@cache
def _word_lists() -> dict[str, frozenset[str]]:
    lists = {
        title: frozenset(word for line in lines for word in line.split())
        for title, lines in _sections("words.txt").items()
    }
    for name in ("affiliations.toml", "coreference.toml"):
        tables = tomllib.loads((FOLDER / "de" / name).read_text(encoding="utf-8"))
        lists |= {title: frozenset(found) for title, found in tables.items()}
    return lists


@dataclass(frozen=True)
class Naming:
    """Names at home in one language, and the countries where it is spoken."""

    countries: frozenset[str]
    endings: tuple[str, ...]
    given: frozenset[str]


@cache
def namings() -> tuple[Naming, ...]:
    return tuple(
        Naming(frozenset(_list(countries)), _list(endings), frozenset(given.split()))
        for _, countries, endings, given in _rows("naming.txt", columns=4)
    )
