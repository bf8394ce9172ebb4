"""Where sentences begin: at the end of a paragraph or line, then by punctuation; none is endless."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Token

WRAPPED_LINE = range(40, 121)  # characters; a text with longer lines is not hard-wrapped
MOST_WORDS = 150  # of a sentence: rules compare its words with each other; longer is a list, or no language
PAUSES = {",", ";", ":", "–", "-", "|", "/"}
FINAL = {".", "!", "?", "…", "...", "?!", "!!", "??"}
CLOSING = set("\"'“”’»«)]")


def line_breaks(text: str) -> set[int]:
    """Offsets of the line breaks that end a sentence.

    A blank line always does. A single break does unless the text is hard-wrapped, that is,
    its lines are of much the same moderate length and the line before is a full one.
    """
    lines = text.split("\n")
    longest = max(map(len, lines))
    wrapped = longest in WRAPPED_LINE and len(lines) > 3
    ends, offset = set(), 0
    for line, following in pairwise(lines):
        offset += len(line) + 1
        full = len(line) > 0.75 * longest
        if not (wrapped and full and following.strip() and line.strip()):
            ends.add(offset - 1)
    return ends


@Language.factory("newsgraph_sentences", assigns=["token.is_sent_start"])
def create_sentences(nlp: Language, name: str) -> SentenceStarts:
    return SentenceStarts()


class SentenceStarts:
    """The pipeline component: sets `is_sent_start` on every token."""

    def __call__(self, doc: Doc) -> Doc:
        if len(doc):  # token by token, spaCy would look through all of them each time
            starts = np.array([[1 if start else -1] for start in _starts(doc)], np.int64)
            doc.from_array([SENT_START], starts.view(np.uint64))  # type: ignore[arg-type]  # the stub knows no numpy
        return doc


def _starts(doc: Doc) -> list[bool]:
    """Whether a sentence begins with each token."""
    ends = line_breaks(doc.text)
    starts: list[bool] = []
    finished = False  # has final punctuation gone by since the sentence began?
    begun = pause = 0  # the first word of the sentence, and the latest place where it may be cut
    for token, previous in zip(doc, [None, *doc], strict=False):
        if previous is None:
            starts.append(True)
            continue
        finished = previous.text in FINAL or (finished and (_closes(previous) or previous.is_space))
        broken = any(offset in ends for offset in range(previous.idx, token.idx))
        # White space, and a quotation mark that closes, belong to the sentence before.
        new = broken or (finished and not _closes(token) and not token.text[0].islower())
        starts.append(new and not token.is_space and token.text != ",")
        if starts[-1]:
            begun = pause = token.i
        elif previous.text in PAUSES and not token.is_space:
            pause = token.i
        if token.i - begun >= MOST_WORDS and not token.is_space:
            begun = pause = pause if pause > begun else token.i
            starts[begun] = True
    return starts


def _closes(token: Token) -> bool:
    """Is this a bracket or quotation mark with nothing before it but what it closes?"""
    return token.text in CLOSING and not (token.i and token.nbor(-1).whitespace_)
