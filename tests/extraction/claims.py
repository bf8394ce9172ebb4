"""What a test claims of an extraction, one line each.

person Eva Muster             there is an actor of this name and kind; so with organisation, country
no Eva Muster                 there is no actor of this name
er = Eva Muster               the words "er" of the text mean this actor; of several, "A, B"
er = -                        they mean nobody
Eva Muster > SPD: Obfrau      a tie, with its role; without a role any will do
not Eva Muster > SPD          there is no such tie
A | accuses | B               a statement, in either direction of a symmetric type; B is - if nobody
denied A | accuses | B        it is stated that it is not so
not A | accuses | B           it is not stated as a fact
"""

from __future__ import annotations

from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import Extraction

KINDS = ("person", "organisation", "country")


def broken(extraction: Extraction, claims: str) -> list[str]:
    """The claims, a line each, that do not hold."""
    lines = [line.strip() for line in claims.strip().splitlines()]
    return [line for line in lines if not _holds(extraction, line)]


def _holds(extraction: Extraction, line: str) -> bool:
    first, _, rest = line.partition(" ")
    if first == "not":
        return not _is_stated(extraction, rest, negated=False)
    if first == "denied":
        return _is_stated(extraction, rest, negated=True)
    if " > " in line or " | " in line:
        return _is_stated(extraction, line, negated=False)
    if " = " in line:
        words, _, names = line.partition(" = ")
        return _meant(extraction, words) == (set() if names == "-" else set(names.split(", ")))
    kinds = {actor.name: actor.kind.value for actor in extraction.actors}
    if first == "no":
        return rest not in kinds
    assert first in KINDS, f"not a claim: {line}"
    return kinds.get(rest) == first


def _meant(extraction: Extraction, words: str) -> set[str]:
    assert words in extraction.text
    return {
        extraction.actors[mention.actor].name
        for mention in extraction.mentions
        if extraction.text[slice(*mention.span)] == words
    }


def _is_stated(extraction: Extraction, said: str, *, negated: bool) -> bool:
    if " > " in said:
        ends, _, role = said.partition(": ")
        source, target = ends.split(" > ")
        kind = "affiliated-with"
    else:
        source, kind, target = said.split(" | ")
        role = ""
    for statement in extraction.statements:
        ends_of = [extraction.actors[statement.source].name]
        ends_of.append("-" if statement.target is None else extraction.actors[statement.target].name)
        same = ends_of == [source, target] or (BY_NAME[kind].symmetric and ends_of == [target, source])
        if same and statement.type == kind and statement.negated == negated and role in ("", statement.role):
            return True
    return False
