"""Train the classifier of statements.

Usage: python -m training.statements DATA [--cache FOLDER]

DATA is the folder with relations/. What the shipped pipeline, the rules for actors and the
lexicon make of the annotated texts are questions with known answers; a logistic regression learns the
answers from the questions' features. The analysed texts are kept in the cache: to train again after a
change of rules takes minutes. Writes newsgraph/extraction/events/classifier/de.tsv.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from spacy.tokens import Doc, DocBin
from torch import nn
from torch.nn import functional

from newsgraph.extraction.evaluation.scoring import Names
from newsgraph.extraction.events import classifier
from newsgraph.extraction.events.candidates import ArticleCandidates, EventCandidate
from newsgraph.extraction.events.features import features_of
from newsgraph.extraction.extract import find_actors
from newsgraph.extraction.language import READ
from newsgraph.extraction.lexicon import load_lexicon
from newsgraph.extraction.pipeline import load_own
from training import annotations
from training.annotations import Article

DEBATABLE = 0.5  # what a debatable answer weighs
FITS = 8
EPOCHS = 6
RATE = 0.02
DECAY = 5e-5  # of every weight at every step
FEWEST = 2  # times that a feature must be seen
LIGHTEST = 0.02  # weights below are left out
BATCH = 512


@dataclass(frozen=True)
class Answer:
    """A candidate's features, whether it is stated, and how much that counts (0: nobody knows)."""

    features: tuple[str, ...]
    stated: bool
    weight: float


def articles(data: Path) -> list[Article]:
    """All annotated texts."""
    shared = [
        json.loads(line)
        for name in ("written", "real")
        for line in (data / f"relations/{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return [*shared, *annotations.annotated_articles()]


def analysed(texts: list[str], cache: Path) -> Iterator[Doc]:
    """The texts through the shipped pipeline, or from the cache of an earlier run over the same texts."""
    nlp = load_own()
    file = cache / "analysed.spacy"
    if file.exists():
        docs = list(DocBin().from_disk(file).get_docs(nlp.vocab))
        if [doc.text for doc in docs] == texts:
            return iter(docs)
    docs = list(nlp.pipe(texts))
    cache.mkdir(parents=True, exist_ok=True)
    DocBin(store_user_data=True, docs=docs).to_disk(file)
    return iter(docs)


def answers(article: Article, doc: Doc) -> Iterator[Answer]:
    """The questions that the article raises, with the annotator's answers."""
    actors = find_actors(doc)
    names = Names(article["actors"])
    known = [names.gold_name(actor.name) for actor in actors.actors]
    relations = [
        (names.triple(r), r.get("start", doc.text.find(r["evidence"].strip())), r)
        for r in article["relations"]
    ]
    for candidate in ArticleCandidates(doc, actors, load_lexicon()):
        yield _answer(candidate, known, names, relations)


def _answer(candidate: EventCandidate, known: list[str], names: Names, relations: list[tuple]) -> Answer:
    source, target = candidate.ends
    triple = names.triple(
        {"source": known[source], "type": candidate.entry.type.name,
         "target": "" if target is None else known[target]}
    )  # fmt: skip
    sentence = candidate.predicate.sent
    features = features_of(candidate)
    said = [(start, r) for stated, start, r in relations if stated[:3] == triple[:3]]
    here = [r for start, r in said if sentence.start_char - 2 <= start < sentence.end_char]
    if not said:
        return Answer(features, False, 1.0)
    if not here or here[0].get("negated"):  # said once, in another sentence: nobody told about this one
        return Answer(features, False, 0.0)
    return Answer(features, True, DEBATABLE if here[0].get("alt") else 1.0)


def fit(known: list[Answer], seed: int) -> dict[str, float]:
    """The weights of a logistic regression with decay."""
    told = [answer for answer in known if answer.weight]
    times = Counter(feature for answer in told for feature in answer.features)
    kept = [feature for feature, n in times.items() if n >= FEWEST]
    number = {feature: i for i, feature in enumerate(kept, 1)}
    rows = [[number[f] for f in answer.features if f in number] for answer in told]
    table = np.zeros((len(rows), max(map(len, rows))), np.int32)
    for i, row in enumerate(rows):
        table[i, : len(row)] = row
    features = torch.from_numpy(table)
    stated = torch.tensor([float(answer.stated) for answer in told])
    weight = torch.tensor([answer.weight for answer in told])
    torch.manual_seed(seed)
    weights, bias = nn.Embedding(len(kept) + 1, 1, padding_idx=0), nn.Parameter(torch.tensor([-4.0]))
    nn.init.zeros_(weights.weight)
    optimizer = torch.optim.Adam([*weights.parameters(), bias], lr=RATE)
    for epoch in range(EPOCHS):
        optimizer.param_groups[0]["lr"] = RATE * (1 - epoch / EPOCHS)
        for batch in torch.randperm(len(told)).split(BATCH):
            picked = weights(features[batch].long())
            scores = picked.sum((1, 2)) + bias
            loss = functional.binary_cross_entropy_with_logits(scores, stated[batch], weight[batch])
            optimizer.zero_grad()
            (loss + DECAY * weights.weight.pow(2).sum()).backward()
            optimizer.step()
    learnt = weights.weight.detach().numpy()[1:, 0]
    return {classifier.BIAS: float(bias.detach())} | dict(zip(kept, map(float, learnt), strict=True))


def averaged(fits: list[dict[str, float]]) -> dict[str, float]:
    """The mean of fits that saw the answers in different orders: steadier than each of them."""
    return {feature: sum(weights[feature] for weights in fits) / len(fits) for feature in fits[0]}


def write(weights: dict[str, float]) -> None:
    """Write the weights that count, the heaviest first."""
    heavy = [(feature, w) for feature, w in weights.items() if abs(w) >= LIGHTEST]
    heavy.sort(key=lambda pair: (-abs(pair[1]), pair[0]))
    text = "".join(f"{feature}\t{weight:.3f}\n" for feature, weight in heavy)
    (classifier.FOLDER / f"{READ}.tsv").write_text(text, encoding="utf-8")


def all_answers(data: Path, cache: Path) -> list[tuple[Article, list[Answer]]]:
    texts: list[Any] = articles(data)
    docs = analysed([article["text"] for article in texts], cache)
    return [(article, list(answers(article, doc))) for article, doc in zip(texts, docs, strict=True)]


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("data", type=Path)
    options.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "newsgraph-training")
    given = options.parse_args()
    known: Iterable[Answer] = (a for _, found in all_answers(given.data, given.cache) for a in found)
    told = list(known)
    print(f"{len(told)} questions, {sum(a.stated for a in told)} stated")
    write(averaged([fit(told, seed) for seed in range(FITS)]))


if __name__ == "__main__":
    main()
