"""What every task gets wrong on a batch."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training import corpora
from training.batches import Batch
from training.corpora import Labels, Sentence
from training.network import Network

IGNORED = -100


class Losses:
    """The loss of every task on a batch; tasks a sentence says nothing of are left out."""

    def __init__(self, network: Network, labels: Labels, relating: bool) -> None:
        """`relating`: also that of the relations between pairs."""
        self.network, self.labels, self.relating = network, labels, relating
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
            number = self.index["actors"] | {None: IGNORED}
            rows = [[number[a] for a in batch.sentences[i].actors or ()] for i in acting]
            losses["actors"] = _cross_entropy(self.network.actors(words["naming"][acting]), rows)
            pairs = None
            if self.relating:
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
            rows = [
                [number.get(corpora.features_of(m).get(name, ""), 0) for m in s.morphs] for s in sentences
            ]
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
                ends = (
                    words[row, list(pair.target)].mean(0) if pair.target else torch.zeros_like(words[row, 0])
                )
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
