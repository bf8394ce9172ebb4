"""Annotated articles as training sentences: who is an actor, who does what to whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc, Span

from newsgraph.extraction.language import READ
from newsgraph.extraction.mentions.filters import is_dictionary_word
from newsgraph.extraction.relation_types import BY_NAME
from training.corpora import Pair, Sentence, find_form, read_articles, surface_forms

ENTITY_OF_KIND = {"person": "PER", "organisation": "ORG", "country": "LOC"}


def read_relations(path: Path, entities_known: bool) -> list[Sentence]:
    """Every sentence of a file of annotated articles."""
    return sentences_of(read_articles(path), entities_known)


def sentences_of(articles: Iterable[dict[str, Any]], entities_known: bool) -> list[Sentence]:
    """Every sentence of the annotated articles.

    With `entities_known` False the named actors also serve as entities, and capitalised
    words that name no actor are left unlabelled (they may be places).
    """
    from newsgraph.extraction.pipeline import sentences  # noqa: F401  (registers the component)

    nlp = spacy.blank(READ)
    nlp.add_pipe("newsgraph_sentences")
    found = []
    for article in articles:
        doc = nlp(article["text"])
        mentions = _mentions(doc, article)
        for number, sentence in enumerate(doc.sents):
            found.append(_sentence(sentence, mentions, article, f"{article['id']}/{number}", entities_known))
    return found


def _mentions(doc: Doc, article: dict) -> dict[int, tuple[str, str | None]]:
    """Token index -> (actor, BIO label of its kind, None for a description). Longer forms win."""
    labels: dict[int, tuple[str, str | None]] = {}
    forms = [(form, actor) for actor in article["actors"] for form in surface_forms(actor)]
    for form, actor in sorted(forms, key=lambda pair: -len(pair[0])):
        for start, end in find_form(form, doc.text):
            span = doc.char_span(start, end, alignment_mode="expand")
            span = _without_article(span)
            if span is None or any(token.i in labels for token in span):
                continue
            for token in span:
                prefix = "B-" if token.i == span.start else "I-"
                label = None if _describes(form, actor) else prefix + actor["kind"]
                labels[token.i] = (actor["name"], label)
    return labels


def _describes(form: str, actor: dict) -> bool:
    """Is it rather a description than a name ("Ministerbüro", "der Konzern")? Nobody knows where its name begins."""
    if form == actor["name"]:
        return False
    words = form.split()
    return not all(word[:1].isupper() for word in words) or is_dictionary_word(words[-1].rpartition("-")[2])


def _without_article(span: Span | None) -> Span | None:
    while span is not None and len(span) > 1 and span[0].lower_ in {"der", "die", "das", "den", "dem", "des"}:
        span = span[1:]
    return span


def _sentence(
    span: Span,
    mentions: dict[int, tuple[str, str | None]],
    article: dict,
    identity: str,
    entities_known: bool,
) -> Sentence:
    words = [token for token in span if not token.is_space]
    index = {token.i: k for k, token in enumerate(words)}
    spaces = tuple(t.i == 0 or bool(t.nbor(-1).whitespace_) or t.nbor(-1).is_space for t in words)
    actors = tuple(mentions[t.i][1] if t.i in mentions else "O" for t in words)
    places: dict[str, list[int]] = defaultdict(list)
    for i, k in index.items():
        if i in mentions:
            places[mentions[i][0]].append(k)
    return Sentence(
        words=tuple(t.text for t in words), spaces=spaces, actors=actors,
        entities=None if entities_known else tuple(map(_entity, words, actors)),
        pairs=_pairs(places, article["relations"], span.text), id=identity,
    )  # fmt: skip


def _entity(token: object, actor: str | None) -> str | None:
    """A name's BIO label; unknown where it is not sure that the word is no name."""
    text = str(token)
    if actor == "O":
        return None if text[:1].isupper() else "O"
    if actor is None or not text[:1].isupper() or "-" in text:  # "russische", "US-Präsident"
        return None
    return actor[:2] + ENTITY_OF_KIND[actor[2:]]


def _pairs(places: dict[str, list[int]], relations: list[dict], text: str) -> tuple[Pair, ...]:
    """All ordered pairs of the sentence's actors, and each alone, with the types that hold."""
    holds: dict[tuple[str, str], set[str]] = defaultdict(set)
    debatable: dict[tuple[str, str], set[str]] = defaultdict(set)
    stated = {
        (r["source"], r["type"], r.get("target") or "") for r in relations if r["evidence"].strip() in text
    }
    for relation in relations:
        ends = relation["source"], relation.get("target") or ""
        here = (ends[0], relation["type"], ends[1]) in stated
        into = debatable if relation.get("alt") or not here else holds
        into[ends].add(relation["type"])
        if BY_NAME[relation["type"]].symmetric and ends[1]:
            into[ends[1], ends[0]].add(relation["type"])
    return tuple(
        Pair(
            tuple(places[source]), tuple(places[target]) if target else (),
            frozenset(holds[source, target]), frozenset(debatable[source, target]),
        )
        for source in places for target in ["", *places] if source != target
    )  # fmt: skip
