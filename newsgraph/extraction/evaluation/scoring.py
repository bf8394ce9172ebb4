"""Precision, recall and F1 of extracted actors and relations against gold ones.

Both sides are JSON objects as `newsgraph.extraction.output.as_json` makes them.
What the gold marks "alt" is debatable: it costs nothing to find it, and nothing to miss it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsgraph.extraction.relation_types import BY_NAME, Quad

Json = Mapping[str, Any]
Triple = tuple[str, str, str, bool]
"""Source, target, type, negated; ends in alphabetical order where the direction says nothing."""


@dataclass
class Tally:
    """How many were right, of how many found and how many wanted."""

    hits: int = 0
    found: int = 0
    wanted: int = 0

    def __iadd__(self, other: Tally) -> Tally:
        self.hits += other.hits
        self.found += other.found
        self.wanted += other.wanted
        return self

    @property
    def precision(self) -> float:
        return 100 * self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def is_tie(relation: Json) -> bool:
    known = BY_NAME.get(relation["type"])
    return known is not None and known.quad is Quad.TIE


# Which relations each row counts, and whether their type matters.
RELATION_ROWS: dict[str, tuple[Callable[[Json], bool], bool]] = {
    "events": (lambda relation: not is_tie(relation), True),
    "pairs": (lambda relation: not is_tie(relation), False),
    "ties": (is_tie, True),
    "relations": (lambda relation: True, True),
}
ROWS = ("actors", *RELATION_ROWS)


@dataclass
class Report:
    """The tallies of a whole file: five rows, one for each type, and what was missed and invented."""

    rows: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in ROWS})
    types: dict[str, Tally] = field(default_factory=dict)
    canonical: Tally = field(default_factory=Tally)
    """Of the actors that were found: how many bear the gold file's own name for them."""
    errors: list[str] = field(default_factory=list)


def score(gold: Mapping[str, Json], found: Mapping[str, Json]) -> Report:
    """Compare extractions with gold articles, both by id. Raises KeyError for one without extraction."""
    report = Report()
    for id_, reference in gold.items():
        names = Names(reference["actors"])
        _score_actors(report, id_, names, found[id_]["actors"])
        for row in RELATION_ROWS:
            triples = compared(names, reference["relations"], found[id_]["relations"], row)
            report.rows[row] += triples.tally
            if row == "relations":
                _note_types(report, triples)
                _note_errors(report, id_, triples)
    return report


@dataclass(frozen=True)
class Triples:
    """What one article states by the gold, must or may be found, and what was found."""

    must: set[Triple]
    may: set[Triple]
    got: set[Triple]

    @property
    def missed(self) -> set[Triple]:
        return self.must - self.got

    @property
    def invented(self) -> set[Triple]:
        return self.got - self.may - self.must

    @property
    def tally(self) -> Tally:
        return Tally(len(self.got & self.must), len(self.got - self.may), len(self.must))


def compared(names: Names, gold: Iterable[Json], found: Iterable[Json], row: str) -> Triples:
    """The relations of one article that count in a row, side by side."""
    counts, typed = RELATION_ROWS[row]
    wanted = [relation for relation in gold if counts(relation)]
    must = {names.triple(relation, typed) for relation in wanted if not relation.get("alt")}
    may = {names.triple(relation, typed) for relation in wanted} - must
    return Triples(must, may, {names.triple(relation, typed) for relation in found if counts(relation)})


class Names:
    """The gold names of one article's actors, by any of their names."""

    def __init__(self, actors: Iterable[Json]) -> None:
        actors = list(actors)
        self.wanted = {actor["name"] for actor in actors if not actor.get("alt")}
        self.allowed = {actor["name"] for actor in actors}
        self.by_key: dict[str, str] = {}
        for actor in actors:
            for alias in actor.get("aliases", ()):
                self.by_key.setdefault(_key(alias), actor["name"])
        self.by_key |= {_key(actor["name"]): actor["name"] for actor in actors}

    def gold_name(self, name: str) -> str:
        """The gold name of the actor that bears this name; one marked as unknown if there is none."""
        return self.by_key.get(_key(name), f"?{_key(name)}")

    def triple(self, relation: Json, typed: bool = True) -> Triple:
        ends = [self.gold_name(name) if name else "" for name in (relation["source"], relation.get("target"))]
        known = BY_NAME.get(relation["type"])
        if not typed or (known is not None and known.symmetric):
            ends.sort()
        return ends[0], ends[1], relation["type"] if typed else "", bool(relation.get("negated"))


def _key(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _score_actors(report: Report, id_: str, names: Names, actors: Iterable[Json]) -> None:
    """The first one found for a gold actor is right, a second one for the same is wrong."""
    seen: set[str] = set()
    tally = Tally(wanted=len(names.wanted))
    for actor in actors:
        name = names.gold_name(actor["name"])
        if name not in names.allowed or name in seen:
            tally.found += 1
            report.errors.append(f"+ {id_} actor {actor['name']}" + (" (again)" if name in seen else ""))
            continue
        seen.add(name)
        report.canonical += Tally(int(_key(actor["name"]) == _key(name)), 1, 1)
        if name in names.wanted:
            tally += Tally(1, 1, 0)
    report.rows["actors"] += tally
    report.errors.extend(f"- {id_} actor {name}" for name in sorted(names.wanted - seen))


def _note_types(report: Report, triples: Triples) -> None:
    must, may, got = triples.must, triples.may, triples.got
    for triple in must | got:
        tally = report.types.setdefault(triple[2], Tally())
        tally += Tally(int(triple in got & must), int(triple in got - may), int(triple in must))


def _note_errors(report: Report, id_: str, triples: Triples) -> None:
    for mark, wrong in (("-", triples.missed), ("+", triples.invented)):
        report.errors.extend(f"{mark} {id_} {spelt(triple)}" for triple in sorted(wrong))


def spelt(triple: Triple) -> str:
    """A triple for people: "Okoro | not accuses | Nordland"."""
    source, target, type_, negated = triple
    return f"{source} | {'not ' if negated else ''}{type_} | {target}"
