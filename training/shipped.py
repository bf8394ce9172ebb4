"""The shipped model as a network that can go on learning.

Its weights are read from `encoder.onnx`, out of their 8 bits: the network answers as the shipped model does. The head
for relations between pairs does not ship and begins anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.base_weights import BaseWeights
from training.corpora import Labels
from training.network import Network, Sizes

NOT_SHIPPED = ("pairs.", "mix.relating")


def load(folder: Path, base: BaseWeights) -> tuple[Network, Labels]:
    """The network of a folder of model files, and its labels; `base` gives the encoder's shape.

    Raises ValueError for a model of another network.
    """
    labels = Labels(**json.loads((folder / "labels.json").read_text(encoding="utf-8")))
    network = Network(base, Sizes.of(labels))
    shipped = dict(_parameters(onnx.load(folder / "encoder.onnx").graph))
    wanted = {name for name, _ in network.named_parameters() if not name.startswith(NOT_SHIPPED)}
    if shipped.keys() != wanted:
        raise ValueError(f"Another network: {sorted(shipped.keys() ^ wanted)}")
    network.load_state_dict(
        {name: torch.from_numpy(np.array(weights)) for name, weights in shipped.items()}, strict=False
    )
    return network, labels


def _parameters(graph: onnx.GraphProto) -> Iterator[tuple[str, np.ndarray]]:
    """Names and values of the network's parameters.

    The exporter keeps the names of most, but turns the matrices of linear layers, names them by number, and stores
    what a mixture of layers comes to.
    """
    groups = iter(Network.GROUPS)
    weights = _weights(graph)
    for node in graph.node:
        module = node.name.lstrip("/").rpartition("/")[0].replace("/", ".")
        for name in (name for name in node.input if name in weights):
            values = weights.pop(name)
            if not name.startswith("onnx::"):
                yield name, values
            elif node.op_type == "Flatten":
                yield f"{module}.bilinear", values.transpose(1, 0, 2)
            elif values.ndim == 1:
                yield f"mix.{next(groups)}", np.log(values)
            else:
                yield f"{module}.weight", values.T


def _weights(graph: onnx.GraphProto) -> dict[str, np.ndarray]:
    """The tensors of the graph in 32 bits."""
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    for node in [node for node in graph.node if node.op_type == "DequantizeLinear"]:
        whole, scale, _ = (stored.pop(name) for name in node.input)
        axis = node.attribute[0].i
        stored[node.output[0]] = whole.astype(np.float32) * np.expand_dims(scale, 1 - axis)
    return stored
