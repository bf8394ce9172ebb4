"""What the lexicon triggered and read in one article, also what was dropped later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from newsgraph.extraction.actors import ArticleActors, find_actors
from newsgraph.extraction.clauses import Clause
from newsgraph.extraction.companions import companion_tokens
from newsgraph.extraction.frames import Reader, Reading
from newsgraph.extraction.lexicon import Entry, Lexicon, load_lexicon


@dataclass(frozen=True)
class Trace:
    """The steps on the way to an article's statements."""

    actors: ArticleActors
    triggered: list[tuple[Entry, Token]]
    """Entries whose predicate stands in the text, with its token, whether or not its frame was filled."""
    readings: list[Reading]
    """Filled frames, before any filter."""


def trace(doc: Doc) -> Trace:
    """Read the events of an analysed document once more, and note the steps."""
    actors = find_actors(doc)
    reader = _WatchedReader(doc, load_lexicon(), actors)
    readings = list(reader.readings())
    return Trace(actors, reader.triggered, readings)


class _WatchedReader(Reader):
    """Notes every entry that it tries on a clause with the whole of its predicate."""

    def __init__(self, doc: Doc, lexicon: Lexicon, actors: ArticleActors) -> None:
        super().__init__(doc, lexicon, actors)
        self.triggered: list[tuple[Entry, Token]] = []

    def read(self, entry: Entry, clause: Clause) -> Iterator[Reading]:
        if not entry.companions or any(
            True for companion in entry.companions for _ in companion_tokens(companion, clause)
        ):
            self.triggered.append((entry, clause.predicate))
        return super().read(entry, clause)
