"""The German spaCy pipeline and its model files: nothing to download, no torch."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import compile_suffix_regex

from newsgraph.extraction.pipeline import analysis, sentences, stops  # noqa: F401  (register the components)
from newsgraph.extraction.pipeline.named import UnsuitablePipeline, load_named

# "AfD." at the end of a sentence is a name and a full stop.
CAPITAL_BEFORE_STOP = r"(?<=[a-zäöüß][A-ZÄÖÜ])\."

__all__ = ["UnsuitablePipeline", "load_german", "load_named"]


def load_german(threads: int = 1, folder: Path = analysis.MODEL) -> Language:
    """The German pipeline: tokens, sentences, tags, morphology, lemmas, tree (UD), names."""
    nlp = spacy.blank("de")
    suffixes = [*(nlp.Defaults.suffixes or ()), CAPITAL_BEFORE_STOP]
    # The stub allows any callable as tokenizer; that of a blank pipeline is spaCy's own.
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search  # type: ignore[union-attr]
    for word in stops.abbreviations():
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]
    nlp.add_pipe("newsgraph_stops")
    nlp.add_pipe("newsgraph_sentences")
    nlp.add_pipe("newsgraph_analysis", config={"threads": threads, "folder": str(folder)})
    return nlp
