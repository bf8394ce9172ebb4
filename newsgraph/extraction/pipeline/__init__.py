"""Newsgraph's own spaCy pipeline, its model files in a folder per language: nothing to download, no torch."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

from newsgraph.extraction.language import READ
from newsgraph.extraction.pipeline import analysis, sentences, stops  # noqa: F401  (register the components)
from newsgraph.extraction.pipeline.named import UnsuitablePipeline, load_named
from newsgraph.extraction.pipeline.tokens import own_tokenizer

__all__ = ["UnsuitablePipeline", "load_named", "load_own"]


def load_own(threads: int = 1, folder: Path = analysis.MODEL) -> Language:
    """The pipeline of the language that is read: tokens, sentences, tags, morphology, lemmas, tree, names."""
    nlp = spacy.blank(READ)
    nlp.tokenizer = own_tokenizer(nlp)
    nlp.add_pipe("newsgraph_stops")
    nlp.add_pipe("newsgraph_sentences")
    nlp.add_pipe("newsgraph_analysis", config={"threads": threads, "folder": str(folder)})
    return nlp
