"""Headlines in capitals, written as the rest of the text."""

from __future__ import annotations

import re

from newsgraph.extraction.gazetteer.lookup import match_phrase
from newsgraph.extraction.pipeline.lemmas import tagger

FEW = 3  # words in capitals that are no headline but abbreviations
SHARE = 0.8
MOST_WORDS = 5_000  # different ones of a text; to look up more takes too long
_WORD = re.compile(r"[^\W\d_]+")


def with_small_letters(text: str) -> str:
    """The text with its lines in capitals as they would be written: names and nouns with a capital only.

    A word that stands elsewhere in the text is written as there. Nothing moves: every letter keeps its place.
    """
    lines = text.split("\n")
    shouted = [_is_shouted(line) for line in lines]
    if not any(shouted):
        return text
    known: dict[str, str] = {}
    for line, loud in zip(lines, shouted, strict=True):
        if not loud:
            for match in _WORD.finditer(line):
                inside = match.start() > 0
                if inside or match.group().lower() not in known:
                    known[match.group().lower()] = match.group()
    return "\n".join(
        _spoken(line, known) if loud else line for line, loud in zip(lines, shouted, strict=True)
    )


def _is_shouted(line: str) -> bool:
    words = [word for word in _WORD.findall(line) if len(word) > 1]
    return len(words) >= FEW and sum(word.isupper() for word in words) >= SHARE * len(words)


def _spoken(line: str, known: dict[str, str]) -> str:
    first = True

    def write(match: re.Match[str]) -> str:
        nonlocal first
        word = match.group()
        if not word.isupper():
            return word
        if match_phrase(word) is not None:  # "EU"
            first = False
            return word
        small = known.get(word.lower(), "")
        if len(small) != len(word):
            small = known.setdefault(word.lower(), _written(word.lower(), len(known) < MOST_WORDS))
        if first:
            small = small[:1].upper() + small[1:]
        first = False
        return small if len(small) == len(word) else word

    return _WORD.sub(write, line)


def _written(word: str, look_up: bool) -> str:
    """With a capital if it is a noun or name, or if no dictionary has it, or none is asked."""
    if len(word) < 2 or not look_up:
        return word.capitalize()
    (noun, likely), (_other, as_likely) = (_best_tag(form) for form in (word.capitalize(), word))
    return word.capitalize() if noun in ("NN", "NE") and likely >= as_likely else word


def _best_tag(word: str) -> tuple[str, float]:
    """The likeliest tag of a word out of any sentence, and the logarithm of its probability."""
    tags: list[tuple[str, float]] = tagger().tag_word(word)
    return max(tags, key=lambda pair: pair[1], default=("", -99.0))
