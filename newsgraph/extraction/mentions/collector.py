"""The candidates of one text while the stages of their detection collect them."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from newsgraph.extraction.mentions.boilerplate import outside_the_news
from newsgraph.extraction.mentions.candidate import MentionCandidate


class MentionCollector:
    """Collects candidates, of which no two share a word: earlier stages win."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.words: Sequence[str] = [token.text for token in doc]
        self.known = frozenset(self.words)
        self.skipped, self.homes = outside_the_news(doc, self.words)
        self.found: list[MentionCandidate] = []
        self.owner: dict[int, MentionCandidate] = {}
        """Word -> the candidate that it is part of."""

    def free(self, start: int, end: int) -> bool:
        return not any(i in self.owner or i in self.skipped for i in range(start, end))

    def add(self, candidate: MentionCandidate) -> None:
        self.found.append(candidate)
        for i in range(candidate.start, candidate.end):
            self.owner[i] = candidate
