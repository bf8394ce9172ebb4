"""The network: a multilingual encoder over frozen piece embeddings, and one head per task."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.base_weights import BaseWeights
from training.corpora import Labels

MIXED_LAYERS = 7
ARC_WIDTH = 256
DEP_WIDTH = 96
PAIR_WIDTH = 256


@dataclass(frozen=True)
class Sizes:
    """How many labels each task has."""

    upos: int
    tags: int
    features: int  # all values of all morphological features
    deps: int
    entities: int
    actors: int
    relations: int

    @classmethod
    def of(cls, labels: Labels) -> Sizes:
        """Output widths of the network's heads."""
        return cls(
            len(labels.upos), len(labels.tags), sum(map(len, labels.features.values())), len(labels.deps),
            len(labels.entities), len(labels.actors), len(labels.relations),
        )  # fmt: skip


class Layer(nn.Module):
    """One BERT layer (post-norm)."""

    def __init__(self, base: BaseWeights, number: int) -> None:
        super().__init__()
        self.heads = base.heads

        def linear(name: str) -> nn.Linear:
            weight = torch.from_numpy(base.tensors[f"l{number}.{name}.w"])
            layer = nn.Linear(weight.shape[1], weight.shape[0])
            layer.weight.data.copy_(weight)
            layer.bias.data.copy_(torch.from_numpy(base.tensors[f"l{number}.{name}.b"]))
            return layer

        self.query, self.key, self.value = linear("q"), linear("k"), linear("v")
        self.attended, self.up, self.down = linear("ao"), linear("fi"), linear("fo")
        self.attention_norm = _norm(base, f"l{number}.aln")
        self.output_norm = _norm(base, f"l{number}.oln")
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, width = x.shape
        shape = (batch, length, self.heads, width // self.heads)
        query = self.query(x).view(shape).transpose(1, 2)
        key = self.key(x).view(shape).transpose(1, 2)
        value = self.value(x).view(shape).transpose(1, 2)
        weights = torch.softmax(query @ key.transpose(2, 3) / (shape[-1] ** 0.5) + bias, dim=-1)
        context = (weights @ value).transpose(1, 2).reshape(batch, length, width)
        x = self.attention_norm(x + self.dropout(self.attended(context)))
        return self.output_norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))


def _norm(base: BaseWeights, name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(base.hidden, eps=max(base.epsilon, 1e-12))
    norm.weight.data.copy_(torch.from_numpy(base.tensors[name + ".w"]))
    norm.bias.data.copy_(torch.from_numpy(base.tensors[name + ".b"]))
    return norm


class Biaffine(nn.Module):
    """Scores of every (dependent, head) pair for `labels` labels; head 0 is the root."""

    def __init__(self, hidden: int, width: int, labels: int) -> None:
        super().__init__()
        self.labels = labels
        self.root = nn.Parameter(torch.zeros(hidden))
        self.dependent = nn.Linear(hidden, width)
        self.head = nn.Linear(hidden, width)
        self.bilinear = nn.Parameter(torch.randn(labels, width, width) * width**-0.5 * 0.5)
        self.of_dependent = nn.Linear(width, labels)
        self.of_head = nn.Linear(width, labels)
        self.dropout = nn.Dropout(0.3)

    def forward(self, words: Tensor) -> Tensor:
        """(batch, words, hidden) -> (batch, words, words + 1, labels)"""
        dependent, head = self._ends(words)
        scores = torch.einsum("bdlx,bhx->bdhl", self._turned(dependent), head)
        return scores + self.of_dependent(dependent).unsqueeze(2) + self.of_head(head).unsqueeze(1)

    def at(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores for given heads only, (batch, words) of head indices -> (batch, words, labels)."""
        dependent, head = self._ends(words)
        head = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        scores = torch.einsum("bdlx,bdx->bdl", self._turned(dependent), head)
        return scores + self.of_dependent(dependent) + self.of_head(head)

    def _ends(self, words: Tensor) -> tuple[Tensor, Tensor]:
        root = self.root.expand(words.shape[0], 1, -1)
        dependent = self.dropout(functional.leaky_relu(self.dependent(words), 0.1))
        head = self.dropout(functional.leaky_relu(self.head(torch.cat([root, words], 1)), 0.1))
        return dependent, head

    def _turned(self, dependent: Tensor) -> Tensor:
        """(batch, words, width) -> (batch, words, labels, width)"""
        return (dependent @ self.bilinear.permute(1, 0, 2).flatten(1)).unflatten(-1, (self.labels, -1))


class PairHead(nn.Module):
    """What holds between a source and a target, read off the words between which they stand.

    A query made of both ends attends to the words of the sentence: the most attended
    word is the trigger. A pair without a target has zeros in its place and flag 0.
    """

    def __init__(self, hidden: int, relations: int) -> None:
        super().__init__()
        self.query = nn.Linear(2 * hidden + 1, PAIR_WIDTH)
        self.key = nn.Linear(hidden, PAIR_WIDTH)
        self.inner = nn.Linear(3 * hidden + 1, PAIR_WIDTH)
        self.product = nn.Linear(hidden, PAIR_WIDTH)
        self.output = nn.Linear(PAIR_WIDTH, relations)
        self.dropout = nn.Dropout(0.2)

    def forward(
        self, source: Tensor, target: Tensor, has_target: Tensor, words: Tensor, mask: Tensor
    ) -> tuple:
        """(pairs, hidden) x 2, (pairs, 1), (pairs, words, hidden), (pairs, words)
        -> logits (pairs, relations), attention (pairs, words)"""
        ends = torch.cat([source, target, has_target], -1)
        attention = torch.einsum("px,pwx->pw", self.query(ends), self.key(words)) * PAIR_WIDTH**-0.5
        attention = torch.softmax(attention.masked_fill(mask < 0.5, -1e4), -1)
        context = torch.einsum("pw,pwx->px", attention, words)
        inner = functional.gelu(self.inner(torch.cat([ends, context], -1)) + self.product(source * target))
        return self.output(self.dropout(inner)), attention


class Network(nn.Module):
    """Encoder and heads. Each group of tasks mixes the last layers with weights of its own."""

    GROUPS = ("tagging", "parsing", "naming", "relating")

    def __init__(self, base: BaseWeights, sizes: Sizes) -> None:
        super().__init__()
        hidden = base.hidden
        self.position = nn.Parameter(torch.from_numpy(base.tensors["emb.pos"].reshape(-1, hidden)))
        self.kind = nn.Parameter(torch.from_numpy(base.tensors["emb.type"].reshape(-1, hidden)[0]))
        self.embedding_norm = _norm(base, "emb.ln")
        self.layers = nn.ModuleList(Layer(base, i) for i in range(base.layers))
        self.mix = nn.ParameterDict({g: nn.Parameter(torch.zeros(MIXED_LAYERS)) for g in self.GROUPS})
        self.dropout = nn.Dropout(0.1)
        self.upos = nn.Linear(hidden, sizes.upos)
        self.tags = nn.Linear(hidden, sizes.tags)
        self.features = nn.Linear(hidden, sizes.features)
        self.entities = nn.Linear(hidden, sizes.entities)
        self.actors = nn.Linear(hidden, sizes.actors)
        self.arcs = Biaffine(hidden, ARC_WIDTH, 1)
        self.deps = Biaffine(hidden, DEP_WIDTH, sizes.deps)
        self.pairs = PairHead(hidden, sizes.relations)

    def words(self, embeddings: Tensor, piece_mask: Tensor, pooling: Tensor) -> dict[str, Tensor]:
        """Word vectors for each group of tasks.

        embeddings (batch, pieces, hidden); piece_mask (batch, pieces), 1 for a piece;
        pooling (batch, words, pieces), rows average the pieces of a word.
        """
        x = embeddings + self.position[: embeddings.shape[1]] + self.kind
        x = self.dropout(self.embedding_norm(x))
        bias = ((1 - piece_mask) * -1e4)[:, None, None, :]
        outputs = []
        for layer in self.layers:
            x = layer(x, bias)
            outputs.append(x)
        stack = torch.stack([pooling @ x for x in outputs[-MIXED_LAYERS:]], -1)
        return {g: self.dropout(stack @ torch.softmax(self.mix[g], 0)) for g in self.GROUPS}

    def forward(self, embeddings: Tensor, piece_mask: Tensor, pooling: Tensor) -> tuple[Tensor, ...]:
        """The scores of every task but the relations of pairs, which only training asks for."""
        words = self.words(embeddings, piece_mask, pooling)
        return (
            self.upos(words["tagging"]), self.tags(words["tagging"]), self.features(words["tagging"]),
            self.arcs(words["parsing"]).squeeze(-1), self.deps(words["parsing"]),
            self.entities(words["naming"]), self.actors(words["naming"]),
        )  # fmt: skip
