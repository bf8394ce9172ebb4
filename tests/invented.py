"""Readings of a few short texts by invented machines, each of which finds and misses something else."""

from __future__ import annotations

import random
import re

from newsgraph.extraction.results import Actor, ActorKind, Extraction, Mention, Span, Statement

TEXTS = {
    1: "Mara Lindqvist traf Jonas Okoro. Nordland kritisierte Südland. Okoro widersprach Lindqvist.",
    2: "Lindqvist lobte Nordland. Südland drohte Okoro. Jonas Okoro schwieg.",
    3: "Nordland beriet mit Mara Lindqvist. Südland warnte Nordland. Okoro traf Lindqvist.",
}
PARTIES = {
    "Mara Lindqvist": ActorKind.PERSON,
    "Jonas Okoro": ActorKind.PERSON,
    "Nordland": ActorKind.COUNTRY,
    "Südland": ActorKind.COUNTRY,
}
TYPES = ("accuses", "rejects", "talked-to")


def invented_reading(text: str, chance: random.Random) -> Extraction:
    """What a machine says that finds each thing more often than not, and not always under the same name."""
    places = {name: _places(text, name) for name in PARTIES}
    there = [name for name in PARTIES if places[name] and chance.random() < 0.9]
    actors = tuple(_actor(name, chance) for name in there)
    mentions = [
        Mention(there.index(name), _moved(span, chance))
        for name in there
        for span in places[name]
        if chance.random() < 0.9
    ]
    statements = [
        statement
        for sentence in _sentences(text)
        for statement in _statements(text, sentence, there, places, chance)
    ]
    return Extraction(text, "de", f"test-{chance.randrange(9)}", actors, _apart(mentions), tuple(statements))


def _places(text: str, name: str) -> list[Span]:
    words = name.split()
    pattern = rf"(?:{words[0]}\s+)?{words[-1]}" if len(words) > 1 else name
    return [match.span() for match in re.finditer(pattern, text)]


def _actor(name: str, chance: random.Random) -> Actor:
    kind = PARTIES[name]
    if kind == ActorKind.COUNTRY and chance.random() < 0.2:
        kind = ActorKind.ORGANISATION
    surname = name.split()[-1]
    if chance.random() < 0.25:
        return Actor(surname, kind)
    return Actor(name, kind, (surname,) if surname != name else ())


def _moved(span: Span, chance: random.Random) -> Span:
    return (span[0], span[1] - 1) if chance.random() < 0.1 else span


def _apart(mentions: list[Mention]) -> tuple[Mention, ...]:
    return tuple({mention.span[0]: mention for mention in mentions}.values())


def _sentences(text: str) -> list[Span]:
    return [match.span() for match in re.finditer(r"[^\s.][^.]*\.", text)]


def _statements(
    text: str, sentence: Span, there: list[str], places: dict[str, list[Span]], chance: random.Random
) -> list[Statement]:
    ends = [
        (span, there.index(name))
        for name in there
        for span in places[name]
        if sentence[0] <= span[0] < sentence[1]
    ]
    if len(ends) < 2 or chance.random() < 0.2:
        return []
    (source_span, source), (target_span, target) = sorted(ends)[:2]
    trigger = next(re.finditer(r"\b[a-zä-ü]+\b", text[slice(*sentence)])).span()
    start = sentence[0] if sentence[0] == 0 or chance.random() < 0.9 else 0
    return [
        Statement(
            *(source, chance.choice(TYPES), target, (start, sentence[1])),
            (sentence[0] + trigger[0], sentence[0] + trigger[1]),
            *(source_span, target_span),
            negated=chance.random() < 0.1,
            confidence=chance.choice([0.6, 0.8]),
            rule=chance.choice(["accuses/kritisieren", "rejects/widersprechen"]),
        )
        for _ in range(chance.choice([1, 1, 2]))
    ]
