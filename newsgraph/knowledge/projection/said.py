"""What is said of an article, without rows: by the machine, by people, and what holds of it now.

Statements are kept as JSON in two ways: a decision has the whole statement with
its spans in letters (`Said.as_json`, `said_from_json`), a row what the machine
says of it in character offsets (`machine_json`, `said_by_machine`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from newsgraph.extraction.results import ENDS, PLAIN, SPANS, VALUES, Span
from newsgraph.knowledge.models import Status
from newsgraph.knowledge.projection.anchors import Letters


@dataclass(frozen=True)
class Who:
    """An actor as decisions name it; name and kind as they were then."""

    anchor: str
    name: str
    kind: str

    def as_json(self) -> dict[str, str]:
        return {"anchor": self.anchor, "name": self.name, "kind": self.kind}


def who(given: Mapping[str, str]) -> Who:
    return Who(given["anchor"], given["name"], given["kind"])


def actors_in(*parts: Mapping[str, Any]) -> Iterator[Who]:
    """The actors among the values of a decision: of its `before`, its `after` or what it was about."""
    for part in parts:
        for value in part.values():
            if isinstance(value, dict) and "anchor" in value:
                yield who(value)


@dataclass(frozen=True)
class Said:
    """One statement; spans are character offsets into the text."""

    source: Who
    type: str
    target: Who | None
    sentence: Span
    topic: str = ""
    role: str = ""
    negated: bool = False
    reported: bool = False
    trigger: Span | None = None
    source_span: Span | None = None
    target_span: Span | None = None
    confidence: float = 1.0
    rule: str = ""
    added: bool = False
    """A person said it first, not the machine."""

    def plain(self) -> dict[str, Any]:
        """Its fields that are the same everywhere: in rows, in JSON, in what the machine reads."""
        return {name: getattr(self, name) for name in PLAIN}

    def as_json(self, letters: Letters) -> dict[str, Any]:
        """As kept in Correction.said: spans in letters."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        values |= {name: letters.span(values[name]) for name in SPANS if values[name]}
        return values | values_as_json(values)

    def origin(self, letters: Letters) -> str:
        """What decisions know the statement by, within its text."""
        start, end = letters.span(self.sentence)
        return f"{start}-{end} {self.source.anchor} {self.type} {self.target.anchor if self.target else '-'}"


def values_as_json(values: Mapping[str, Any]) -> dict[str, Any]:
    """The same values with actors as JSON."""
    return {name: value.as_json() if isinstance(value, Who) else value for name, value in values.items()}


def values_from_json(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a statement among them, actors as such again."""
    return {name: _value(values[name]) for name in VALUES if name in values}


def _value(value: Any) -> Any:
    return who(value) if isinstance(value, dict) else value


def said_from_json(said: Mapping[str, Any], letters: Letters) -> Said | None:
    """None if the text has no such place."""
    spans = {name: letters.offsets(tuple(said[name])) if said[name] else None for name in SPANS}
    if spans["sentence"] is None:
        return None
    others = {name: said[name] for name in ("confidence", "rule", "added")}
    return Said(**(values_from_json(said) | spans | others))


def machine_json(said: Said) -> dict[str, Any]:
    """As kept in Statement.machine: names of actors, who they are as `ends`, spans as character offsets."""
    ends = {end: getattr(said, end) for end in ENDS}
    return {
        **{end: one and one.name for end, one in ends.items()},
        **said.plain(),
        "confidence": said.confidence,
        "ends": {end: one and one.as_json() for end, one in ends.items()},
        **{name: value and list(value) for name in SPANS for value in (getattr(said, name),)},
    }


def said_by_machine(machine: Mapping[str, Any], rule: str) -> Said:
    """The way back from `machine_json`."""
    values: dict[str, Any] = {end: one and who(one) for end, one in machine["ends"].items()}
    values |= {name: machine[name] and tuple(machine[name]) for name in SPANS}
    return Said(**values, **{name: machine[name] for name in (*PLAIN, "confidence")}, rule=rule)


@dataclass(frozen=True)
class Marked:
    """A span that names an actor."""

    who: Who
    span: Span
    form: str
    status: str = Status.MACHINE


@dataclass(frozen=True)
class Decision:
    """A Correction about an article, its spans as character offsets into the text as it is now."""

    id: int
    kind: str
    subject: str
    scope: str
    span: Span
    surface: str
    origin: str
    said: Said | None
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    of: int | None


@dataclass(frozen=True)
class Stated:
    """A statement as it holds now. `machine`: what the machine says of it, if it does."""

    origin: str
    now: Said
    machine: Said | None
    status: str = Status.MACHINE


@dataclass(frozen=True)
class Clash:
    """A decision that does not fit; see Conflict."""

    decision: int
    reason: str
    other: int | None = None
    machine: Said | None = None
