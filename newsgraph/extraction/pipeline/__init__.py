"""The German spaCy pipeline and its model files: nothing to download, no torch."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language

from newsgraph.extraction.pipeline import analysis, sentences, stops  # noqa: F401  (register the components)
from newsgraph.extraction.pipeline.named import UnsuitablePipeline, load_named
from newsgraph.extraction.pipeline.tokens import german_tokenizer

__all__ = ["UnsuitablePipeline", "load_german", "load_named"]


def load_german(threads: int = 1, folder: Path = analysis.MODEL) -> Language:
    """The German pipeline: tokens, sentences, tags, morphology, lemmas, tree (UD), names."""
    nlp = spacy.blank("de")
    nlp.tokenizer = german_tokenizer(nlp)
    nlp.add_pipe("newsgraph_stops")
    nlp.add_pipe("newsgraph_sentences")
    nlp.add_pipe("newsgraph_analysis", config={"threads": threads, "folder": str(folder)})
    return nlp
