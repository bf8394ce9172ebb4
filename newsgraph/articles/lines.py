"""Lines that a narrow column broke, put together again: a paragraph is one line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

FEW = 4  # lines; fewer tell nothing of a column
NARROWEST, NARROW, WIDEST = 10, 18, 130  # characters of a column
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"“”‘’»«')\]]*$")
LINES_A_SENTENCE = 15  # at most; a list has no sentences
_SENTENCE = re.compile(r"[.!?](?:\s|$)")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑]$")
_NEVER_LAST = frozenset(
    (
        *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "und", "oder"),
        *("mit", "von", "vom", "zu", "zum", "zur", "für", "in", "im", "am", "auf", "bei", "beim", "nach"),
        *("gegen", "dass", "sowie"),
    )
)
_GOES_ON = ("und", "oder", "bzw", "sowie", "bis")  # "Ost- und Westeuropa"
_ITEM = re.compile(r"\s*(?:[-–•*·]|\d+[.)])\s")


def unwrapped(text: str) -> str:
    """The text with its broken words and lines joined, if it stands in a column; else only broken words.

    A headline, a list item and the last line of a paragraph stay lines of their own.
    """
    if "\n" not in text:
        return text
    return "\n\n".join("\n".join(_joined(block.split("\n"))) for block in re.split(r"\n(?:[ \t]*\n)+", text))


def _joined(lines: Sequence[str]) -> list[str]:
    """The lines of a block without blank lines."""
    width = _column(lines)
    whole = [[lines[0].rstrip()]]
    for before, line in pairwise(lines):
        word = line.split(maxsplit=1)[0] if line.strip() else ""
        last = whole[-1]
        if _is_broken_word(last[-1], word):
            last[-1] = _mended(last[-1], word)
            last.append(line.strip())
        elif word and (_is_open(before) or (width and _flows(before.rstrip(), line, width))):
            last += [" ", line.strip()]
        else:
            whole.append([line.rstrip()])
    return ["".join(parts) for parts in whole]


def _column(lines: Sequence[str]) -> int:
    """The usual width of the lines if they are those of a column, 0 if each is for itself.

    In a column few lines end with a sentence, and most are about as wide as the widest. Single longer
    lines, such as a web address, change nothing.
    """
    inner = [line.rstrip() for line in lines[:-1] if line.strip()]
    if len(inner) < FEW - 1:
        return 0
    lengths = sorted(map(len, inner))
    width = lengths[int(0.8 * (len(lengths) - 1))]
    full = sum(length > 0.6 * width for length in lengths)
    ends = sum(bool(_ENDS_SENTENCE.search(line)) for line in inner)
    sentences = sum(len(_SENTENCE.findall(line)) for line in lines)
    narrowest = NARROWEST if any(map(_HYPHEN.search, inner)) else NARROW
    is_column = narrowest <= width <= WIDEST and full >= 0.6 * len(inner) and ends <= 0.5 * len(inner)
    return width if is_column and sentences * LINES_A_SENTENCE >= len(lines) else 0


def _flows(before: str, line: str, width: int) -> bool:
    """Does a line go on with the one before it?"""
    if _ITEM.match(line):
        return False
    if line.lstrip()[:1].islower():
        return True
    ended = bool(_ENDS_SENTENCE.search(before))
    return len(before) > (0.75 if ended else 0.55) * width


def _is_open(before: str) -> bool:
    """ "Die Union lobte den": the sentence can't be over."""
    words = before.split()
    return len(words) > 2 and words[-1] in _NEVER_LAST


def _is_broken_word(before: str, word: str) -> bool:
    return bool(_HYPHEN.search(before)) and word[:1].isalpha()


def _mended(before: str, word: str) -> str:
    """ "Verhand-" + "lungen" is one word, "US-" + "Präsident" keeps its hyphen, "Ost-" + "und" its space."""
    if word.rstrip(".").lower() in _GOES_ON:
        return before + " "
    return before[:-1] if word[0].islower() else before
