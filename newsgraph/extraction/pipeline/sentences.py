"""Where sentences begin: at the end of a paragraph or line, then by punctuation."""

from __future__ import annotations

from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Token

WRAPPED_LINE = range(40, 121)  # characters; a text with longer lines is not hard-wrapped
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
        ends = line_breaks(doc.text)
        finished = False  # has final punctuation gone by since the sentence began?
        for token in doc:
            if token.i == 0:
                continue
            previous = doc[token.i - 1]
            finished = previous.text in FINAL or (finished and (_closes(previous) or previous.is_space))
            broken = any(offset in ends for offset in range(previous.idx, token.idx))
            # White space, and a quotation mark that closes, belong to the sentence before.
            starts = broken or (finished and not _closes(token) and not token.text[0].islower())
            token.is_sent_start = starts and not token.is_space and token.text != ","
        return doc


def _closes(token: Token) -> bool:
    """Is this a bracket or quotation mark with nothing before it but what it closes?"""
    return token.text in CLOSING and not (token.i and token.nbor(-1).whitespace_)
