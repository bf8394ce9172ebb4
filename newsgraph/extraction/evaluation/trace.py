"""What the lexicon triggered and matched in one article, also what was dropped later."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.events.frames import FrameMatch, FrameMatcher
from newsgraph.extraction.extract import find_actors
from newsgraph.extraction.lexicon import Entry, load_lexicon


@dataclass(frozen=True)
class Trace:
    """The steps on the way to an article's statements."""

    actors: ArticleActors
    triggered: list[tuple[Entry, Token]]
    """Entries whose predicate stands in the text, with its token, whether or not its frame was filled."""
    matches: list[FrameMatch]
    """Filled frames, before any filter."""


def trace(doc: Doc) -> Trace:
    """Read the events of an analysed document once more, and note the steps."""
    actors = find_actors(doc)
    matcher = FrameMatcher(doc, load_lexicon(), actors)
    matches = list(matcher.matches())
    return Trace(actors, matcher.triggered, matches)
