"""A pipeline of the user's own choice, if it speaks the language that the rules read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from newsgraph.extraction.language import READ

ATTRIBUTES = ("token.tag", "token.pos", "token.morph", "token.lemma", "token.dep", "doc.ents")
DEPENDENCIES = ("nsubj", "obj", "obl", "nmod", "amod", "case", "conj")
"""Universal Dependencies; TIGER has sb, oa, mo instead, ClearNLP dobj and pobj."""
TAGS = ("NN", "NE", "VVFIN", "VVPP", "PTKVZ")
"""The STTS, by which the rules tell finite verbs and particles."""
ENTITIES = ("PER", "ORG", "LOC")
SAME_ENTITIES = {"PERSON": "PER", "GPE": "LOC"}


class UnsuitablePipeline(ValueError):
    """A named pipeline is not there, or lacks what the rules read."""


def load_named(name: str) -> Language:
    """An installed spaCy pipeline, or one in a folder. Raises UnsuitablePipeline."""
    try:
        nlp = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise UnsuitablePipeline(f"spaCy can't load the pipeline {name}: {error}") from error
    if faults := list(_faults(nlp)):
        raise UnsuitablePipeline(f"The pipeline {name} can't be used: {'; '.join(faults)}.")
    nlp.add_pipe("newsgraph_adaptation")
    return nlp


def _faults(nlp: Language) -> Iterator[str]:
    if nlp.lang != READ:
        yield f"it reads the language {nlp.lang}, not {READ}"
    setters = {a: [n for n in nlp.pipe_names if a in nlp.get_pipe_meta(n).assigns] for a in ATTRIBUTES}
    if unset := [attribute for attribute, names in setters.items() if not names]:
        yield f"no component of it sets {', '.join(unset)}"
    for attribute, needed, meaning in (
        ("token.dep", DEPENDENCIES, "its parser does not speak Universal Dependencies"),
        ("token.tag", TAGS, "its tagger does not use the STTS"),
        ("doc.ents", ENTITIES, "its entity recogniser does not tell persons, organisations and places"),
    ):
        known = _labels(nlp, setters[attribute])
        if setters[attribute] and (missing := [label for label in needed if label not in known]):
            yield f"{meaning} (missing: {', '.join(missing)}; it has: {_some(known)})"


def _labels(nlp: Language, names: Iterable[str]) -> set[str]:
    labels = {label for name in names for label in nlp.pipe_labels.get(name, ())}
    return labels | {SAME_ENTITIES[label] for label in labels & SAME_ENTITIES.keys()}


def _some(labels: set[str], most: int = 12) -> str:
    return ", ".join(sorted(labels)[:most]) + (" …" if len(labels) > most else "") or "none"


@Language.component("newsgraph_adaptation", requires=["doc.ents"], assigns=["doc.ents"])
def adapt(doc: Doc) -> Doc:
    """Give entities the labels that the rules know."""
    doc.set_ents([Span(doc, e.start, e.end, SAME_ENTITIES.get(e.label_, e.label_)) for e in doc.ents])
    return doc
