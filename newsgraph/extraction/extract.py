"""The extractor: text in, actors and statements out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from newsgraph import __version__
from newsgraph.extraction.affiliations.coding import find_ties
from newsgraph.extraction.affiliations.detection import find_affiliations
from newsgraph.extraction.article import NOTHING_KNOWN, ArticleActors, Background
from newsgraph.extraction.coref.entities import named_actors
from newsgraph.extraction.coref.resolver import resolve
from newsgraph.extraction.events.coding import find_events
from newsgraph.extraction.language import READ, check_language
from newsgraph.extraction.lexicon import load_lexicon
from newsgraph.extraction.mentions.detection import find_mentions
from newsgraph.extraction.pipeline import load_named, load_own
from newsgraph.extraction.results import Extraction, Statement
from newsgraph.extraction.statements import cautious, once

MODEL_VERSION = f"newsgraph-{READ}-{__version__}"
TEXTS_AT_ONCE = 16
_chosen = {"name": ""}


@cache
def pipeline() -> Language:
    """The pipeline of this process, loaded at its first use. Raises UnsuitablePipeline."""
    return load_named(_chosen["name"]) if _chosen["name"] else load_own()


def use_pipeline(name: str) -> None:
    """From now on read with an installed spaCy pipeline, or one in a folder; with "" Newsgraph's own."""
    _chosen["name"] = name
    pipeline.cache_clear()


def model_version() -> str:
    """Newsgraph's version, and the pipeline if it is not its own (at most 100 characters)."""
    if not _chosen["name"]:
        return MODEL_VERSION
    meta = pipeline().meta
    return f"{MODEL_VERSION}+{meta['lang']}_{meta['name']}-{meta['version']}"[:100]


def extract(text: str, background: Background = NOTHING_KNOWN, language: str = "") -> Extraction:
    """The actors and statements of one text. Raises UnsupportedLanguage for a language not read.

    A person who knows its `language` is believed.
    `background`: whose offices are known for certain from elsewhere, by the person's canonical name.
    """
    if language != READ:
        check_language(text)
    return next(extract_many([text], background))


def extract_many(texts: Iterable[str], background: Background = NOTHING_KNOWN) -> Iterator[Extraction]:
    """The same for many texts, in batches. They are taken for READ: `check_language` tells."""
    return (read(doc, background) for doc in analysed(texts))


def analysed(texts: Iterable[str]) -> Iterator[Doc]:
    """What `read` needs of each text, in batches."""
    return pipeline().pipe(texts, batch_size=TEXTS_AT_ONCE)


def read(doc: Doc, background: Background = NOTHING_KNOWN) -> Extraction:
    """From an analysed document to its extraction, stage by stage: pure rules, no network."""
    found = find_mentions(doc)
    named = named_actors(doc, found)
    affiliations = find_affiliations(doc, named, background)
    article = resolve(doc, named, affiliations)
    ties = find_ties(doc, named, affiliations, article)
    events = find_events(doc, article, load_lexicon())
    return _extraction(doc, article, once(cautious([*ties, *events], named.doubtful)))


def find_actors(doc: Doc) -> ArticleActors:
    """The actors alone, for those who ask what an article states in another way."""
    named = named_actors(doc, find_mentions(doc))
    return resolve(doc, named, find_affiliations(doc, named))


def _extraction(doc: Doc, article: ArticleActors, statements: Iterable[Statement]) -> Extraction:
    """Statements in the order of the text, without those of the weak actors that none of them names."""
    stated = sorted(statements, key=lambda s: (s.sentence, s.trigger))
    ends = {end for statement in stated for end in (statement.source, statement.target)}
    kept = [i for i in range(len(article.actors)) if i not in article.weak or i in ends]
    number = {old: new for new, old in enumerate(kept)}
    return Extraction(
        text=doc.text,
        language=READ,
        model=model_version(),
        actors=tuple(article.actors[i] for i in kept),
        mentions=tuple(replace(m, actor=number[m.actor]) for m in article.mentions if m.actor in number),
        statements=tuple(
            replace(s, source=number[s.source], target=None if s.target is None else number[s.target])
            for s in stated
        ),
    )
