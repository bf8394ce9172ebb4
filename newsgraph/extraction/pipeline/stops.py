"""Full stops that end a sentence, told from those of ordinals, initials and regnal numbers.

The tokenizer sees one word at a time: it keeps the stop of "3." in "am 3. Oktober" and of "Mainz 05." alike,
and cuts it off in "Leo XIV. reiste". Here the words around decide.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from newsgraph.extraction.language import READ

FILE = Path(__file__).parent / READ / "stops.toml"
REGNAL = re.compile(r"[IVX]+\.?")
NUMBER = re.compile(r"\d+\.")
LETTER = re.compile(r"[A-ZÄÖÜ]\.")
HIGHEST_ORDINAL = 2  # digits: "2015." and "1860." are no ordinals
MOST_CLOSING = 8  # marks between a stop and the next word
CLOSING = set("\"'“”’»«)]")


@Language.component("newsgraph_stops", retokenizes=True)
def tell_stops_apart(doc: Doc) -> Doc:
    """Cut off the stops that end a sentence; join those of regnal numbers inside one."""
    found = list(_misread(doc))
    if found:
        with doc.retokenize() as retokenizer:
            for token, ends in found:
                if ends:
                    parts = [(token, 0), (token, 0)]
                    retokenizer.split(token, [token.text[:-1], "."], heads=parts)  # type: ignore[arg-type]  # the stub knows no pairs
                else:
                    retokenizer.merge(doc[token.i : token.i + 2])
    return doc


def _misread(doc: Doc) -> Iterator[tuple[Token, bool]]:
    """Words whose stop the tokenizer got wrong, and whether it ends a sentence."""
    letters = {t.text for t in doc if len(t) == 1 and t.i + 1 < len(doc) and t.nbor().text != "."}
    for token in doc:
        if token.text[-1] != ".":
            if token.text[0] in "IVX" and _is_regnal(token) and not _ends_regnal(doc[token.i + 1]):
                yield token, False
        elif len(token) > 1 and _ends(token, letters):
            yield token, True


def _ends(token: Token, letters: Set[str]) -> bool:
    """`letters`: those that stand alone somewhere, without a stop."""
    before, after = _before(token), _after(token)
    if NUMBER.fullmatch(token.text):
        return after is None or _ends_number(token, before, after)
    if before[-1:] == ".":  # "z. B."
        return False
    if REGNAL.fullmatch(token.text) and len(token) > 2:
        return after is None or (_is_ruler(before) and _ends_regnal(token))
    if not LETTER.fullmatch(token.text):
        return False
    return (
        after is None
        or after.text in _words("openers")
        or (after.text[0].isupper() and _is_name(token, letters))
    )


def _ends_number(token: Token, before: str, after: Token) -> bool:
    """ "für Mainz 05. Trainer Muster …"; not "am 3. Oktober", "der 2. Weltkrieg", "als 1. Redner"."""
    if not after.text[0].isupper() or after.text in _words("months"):
        return False
    return (
        after.text in _words("openers")
        or len(token) - 1 > HIGHEST_ORDINAL
        or (before[:1].isupper() and before.lower() not in _words("before_ordinals"))
    )


def _is_regnal(token: Token) -> bool:
    """ "Leo XIV", "der XIV", "im XX" with a stop right behind."""
    if token.i + 1 >= len(token.doc) or token.whitespace_ or not REGNAL.fullmatch(token.text):
        return False
    before = _before(token)
    return token.nbor().text == "." and (_is_ruler(before) or before.lower() in _words("before_ordinals"))


def _is_ruler(before: str) -> bool:
    return before[:1].isupper() and before.lower() not in _words("before_ordinals")


def _ends_regnal(last: Token) -> bool:
    """Does a sentence end with this number or its stop? Inside one a small letter follows."""
    after = _after(last)
    return after is None or after.text[0].isupper()


def _is_name(token: Token, letters: Set[str]) -> bool:
    """One letter after "der Dienst", or one that stands without a stop elsewhere in the text."""
    if _before(token).lower().endswith(tuple(_words("before_letters"))):
        return True
    return token.text[:-1] in letters


def _before(token: Token) -> str:
    """The word before it in its line, or ""."""
    return token.nbor(-1).text if token.i and not token.nbor(-1).is_space else ""


def _after(token: Token) -> Token | None:
    """The next word that is no closing mark; None at the end of the paragraph."""
    for after in token.doc[token.i + 1 : token.i + 1 + MOST_CLOSING]:
        if after.is_space and "\n" in after.text:
            return None
        if not after.is_space and after.text not in CLOSING:
            return after
    return None


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(tomllib.loads(FILE.read_text(encoding="utf-8"))[name])


def abbreviations() -> frozenset[str]:
    """Words whose stop never ends a sentence, besides those that the tokenizer knows."""
    return _words("abbreviations")
