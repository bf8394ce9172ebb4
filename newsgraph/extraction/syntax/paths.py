"""The way from one word to another through the dependency tree."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

LONGEST = 5  # steps; what is farther apart is all alike
HIGHEST = 15
KEPT_WHOLE = {"obl:agent", "obl:arg", "nsubj:pass"}


@dataclass(frozen=True)
class Path:
    """Labels up to the common ancestor, then down: "nsubj^", "obl^xcomp^", "nmod^_vobj"."""

    labels: str
    length: int


FAR = Path("far", LONGEST + 4)


def path(start: Token, end: Token) -> Path:
    """The way from `start` to `end`; FAR where it is long or they are of different sentences."""
    ups, downs = _ancestors(start), _ancestors(end)
    place = {token.i: number for number, token in enumerate(downs)}
    for number, token in enumerate(ups):
        if token.i in place:
            up, down = ups[:number], downs[: place[token.i]][::-1]
            if len(up) + len(down) > LONGEST:
                return FAR
            labels = "".join(f"{_label(t)}^" for t in up) + "_" + "".join(f"v{_label(t)}" for t in down)
            return Path(labels, len(up) + len(down))
    return FAR


def _ancestors(token: Token) -> list[Token]:
    """The word and what is above it."""
    found = [token]
    while found[-1].head.i != found[-1].i and len(found) < HIGHEST:
        found.append(found[-1].head)
    return found


def _label(token: Token) -> str:
    return token.dep_ if token.dep_ in KEPT_WHOLE else token.dep_.split(":")[0]
