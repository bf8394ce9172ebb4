"""Measure the exported pipeline on sentences it has never seen.

Usage: python -m training.evaluate DATA [MODEL_FOLDER]

Tags and trees: the 300 held-out sentences of PUD, gold tokens. Names: the same 300 (PER,
ORG, LOC), and GermEval 2014 dev (with MISC). Exact span and label, micro F1.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

from newsgraph.extraction.pipeline import analysis, load_own
from training import corpora
from training.corpora import Sentence

CORE = {"nsubj", "nsubj:pass", "obj", "obl"}


def analyse(sentences: list[Sentence], folder: Path) -> list[Doc]:
    """Run the pipeline's analysis on gold tokens, one sentence a document."""
    nlp = load_own(folder=folder)
    component = nlp.get_pipe("newsgraph_analysis")
    docs = []
    for sentence in sentences:
        after = [*sentence.spaces[1:], False]
        starts = [i == 0 for i in range(len(sentence.words))]
        docs.append(Doc(nlp.vocab, list(sentence.words), list(after), sent_starts=starts))
    return list(component.pipe(docs))


def f1(hits: int, found: int, wanted: int) -> float:
    """F1 in percent."""
    return 200 * hits / (found + wanted) if found + wanted else 0.0


def parsing_scores(sentences: list[Sentence], docs: list[Doc]) -> dict[str, float]:
    total = upos = uas = las = core = core_total = 0
    for sentence, doc in zip(sentences, docs, strict=True):
        for token in doc:
            head = -1 if token.dep_ == "ROOT" else token.head.i
            gold, dep = sentence.deps[token.i], token.dep_.replace("ROOT", "root")
            total += 1
            upos += token.pos_ == (sentence.upos or ())[token.i]
            uas += head == sentence.heads[token.i]
            right = head == sentence.heads[token.i] and dep == gold
            las += right
            if gold in CORE:
                core_total += 1
                core += right
    return {
        "UPOS": 100 * upos / total, "UAS": 100 * uas / total, "LAS": 100 * las / total,
        "core arcs": 100 * core / core_total,
    }  # fmt: skip


def gold_spans(labels: Iterable[str | None]) -> set[tuple[int, int, str]]:
    """(start, end, kind) of BIO labels."""
    spans, start, kind = set(), 0, ""
    labels = [*labels, "O"]
    for i, label in enumerate(labels):
        if kind and label != "I-" + kind:
            spans.add((start, i, kind))
            kind = ""
        if label and label.startswith("B-"):
            start, kind = i, label[2:]
    return spans


def naming_score(sentences: list[Sentence], docs: list[Doc], kinds: set[str]) -> float:
    hits = found = wanted = 0
    for sentence, doc in zip(sentences, docs, strict=True):
        gold = {s for s in gold_spans(sentence.entities or ()) if s[2] in kinds}
        guess = {(e.start, e.end, e.label_) for e in doc.ents if e.label_ in kinds}
        hits, found, wanted = hits + len(gold & guess), found + len(guess), wanted + len(gold)
    return f1(hits, found, wanted)


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("data", type=Path)
    options.add_argument("folder", type=Path, nargs="?", default=analysis.MODEL)
    given = options.parse_args()
    pud = corpora.with_entities(
        corpora.read_treebank(given.data / "ud/pud_test.conllu"),
        corpora.read_entities(given.data / "ner/uner_pud_test.iob", has_misc=False),
    )
    _, held_out = corpora.split_pud(pud)
    docs = analyse(held_out, given.folder)
    scores = parsing_scores(held_out, docs)
    scores["names, UNER-PUD"] = naming_score(held_out, docs, {"PER", "ORG", "LOC"})
    germeval = corpora.read_entities(given.data / "ner/germeval_dev.iob", has_misc=True)
    started = time.monotonic()
    docs = analyse(germeval, given.folder)
    speed = sum(map(len, docs)) / (time.monotonic() - started)
    scores["names, GermEval dev"] = naming_score(germeval, docs, {"PER", "ORG", "LOC", "MISC"})
    for kind in ("PER", "ORG", "LOC", "MISC"):
        scores[f"  {kind}"] = naming_score(germeval, docs, {kind})
    for name, value in scores.items():
        print(f"{name:22}{value:6.1f}")
    print(f"{'words a second':22}{speed:6.0f}")


if __name__ == "__main__":
    main()
