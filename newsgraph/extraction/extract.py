"""The extractor: text in, actors and statements out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from newsgraph import __version__
from newsgraph.extraction.affiliations.coding import find_ties
from newsgraph.extraction.coref.entities import find_actors
from newsgraph.extraction.events.coding import find_statements, once
from newsgraph.extraction.language import check_language
from newsgraph.extraction.lexicon import load_lexicon
from newsgraph.extraction.pipeline import load_german, load_named
from newsgraph.extraction.results import Extraction

MODEL_VERSION = f"newsgraph-de-{__version__}"
TEXTS_AT_ONCE = 16
_chosen = {"name": ""}


@cache
def pipeline() -> Language:
    """The pipeline of this process, loaded at its first use. Raises UnsuitablePipeline."""
    return load_named(_chosen["name"]) if _chosen["name"] else load_german()


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


def extract(text: str) -> Extraction:
    """The actors and statements of one text. Raises UnsupportedLanguage for text that is not German."""
    return next(extract_many([text]))


def extract_many(texts: Iterable[str]) -> Iterator[Extraction]:
    """The same for many texts, in batches."""
    return map(read, analysed(texts))


def analysed(texts: Iterable[str]) -> Iterator[Doc]:
    """What `read` needs of each text, in batches. Raises UnsupportedLanguage at one that is not German."""

    def checked() -> Iterator[str]:
        for text in texts:
            check_language(text)
            yield text

    return pipeline().pipe(checked(), batch_size=TEXTS_AT_ONCE)


def read(doc: Doc) -> Extraction:
    """From an analysed document to its extraction: pure rules, no network."""
    actors = find_actors(doc)
    statements = once([*find_ties(doc, actors), *find_statements(doc, actors, load_lexicon())])
    return without_idle(
        Extraction(
            text=doc.text,
            language="de",
            model=model_version(),
            actors=actors.actors,
            mentions=actors.mentions,
            statements=tuple(sorted(statements, key=lambda s: (s.sentence, s.trigger))),
        ),
        actors.weak,
    )


def without_idle(extraction: Extraction, weak: frozenset[int]) -> Extraction:
    """The extraction without those of its weak actors that no statement names."""
    ends = {end for s in extraction.statements for end in (s.source, s.target)}
    kept = [i for i in range(len(extraction.actors)) if i not in weak or i in ends]
    number = {old: new for new, old in enumerate(kept)}
    return replace(
        extraction,
        actors=tuple(extraction.actors[i] for i in kept),
        mentions=tuple(replace(m, actor=number[m.actor]) for m in extraction.mentions if m.actor in number),
        statements=tuple(
            replace(s, source=number[s.source], target=None if s.target is None else number[s.target])
            for s in extraction.statements
        ),
    )
