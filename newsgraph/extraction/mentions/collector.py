"""The candidates of one text while the stages of their detection collect them."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from newsgraph.extraction.mentions.boilerplate import outside_the_news
from newsgraph.extraction.mentions.candidate import MentionCandidate


class MentionCollector:
    """Collects candidates. Earlier stages win: a word is taken by one of them at most."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.words: Sequence[str] = [token.text for token in doc]
        self.known = frozenset(self.words)
        self.skipped, self.homes = outside_the_news(doc, self.words)
        self.found: list[MentionCandidate] = []
        self.owner: dict[int, MentionCandidate] = {}
        """Word -> the candidate that takes it."""

    def free(self, start: int, end: int) -> bool:
        return not any(i in self.owner or i in self.skipped for i in range(start, end))

    def note(self, candidate: MentionCandidate) -> None:
        """Add a candidate that takes no word: it is named inside one, or by an adjective."""
        self.found.append(candidate)

    def add(self, candidate: MentionCandidate) -> None:
        """Add a candidate that takes its words."""
        self.found.append(candidate)
        for i in range(candidate.start, candidate.end):
            self.owner[i] = candidate
