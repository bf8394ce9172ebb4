"""Export the trained network to the files that the project ships.

Usage: python -m training.export OUTPUT WEIGHTS MODEL_FOLDER

Weights of matrices are stored in 8 bits, one scale per output; arithmetic stays fp32.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from torch import nn

from training import base_weights
from training.corpora import Labels
from training.network import Network, Sizes

OPSET = 17
SMALLEST = 4096  # weights; smaller tensors stay as they are


def load_network(output: Path, weights: Path) -> Network:
    """The trained network in evaluation mode."""
    labels = Labels(**json.loads((output / "labels.json").read_text(encoding="utf-8")))
    network = Network(base_weights.read(base_weights.download(weights)), Sizes.of(labels))
    network.load_state_dict(torch.load(output / "network.pt"))
    return network.eval()


def export(
    module: nn.Module, inputs: dict[str, torch.Tensor], outputs: list[str], axes: dict, path: Path
) -> None:
    """Trace a module, store its weights in 8 bits and write it."""
    torch.onnx.export(
        module, tuple(inputs.values()), str(path), input_names=list(inputs), output_names=outputs,
        dynamic_axes=axes, opset_version=OPSET, dynamo=False,
    )  # fmt: skip
    model = onnx.load(path)
    store_in_8_bits(model.graph)
    onnx.save(model, path)


def store_in_8_bits(graph: onnx.GraphProto) -> None:
    """Replace large float weights by int8 ones and a DequantizeLinear node each."""
    axis_of = {}
    for node in graph.node:
        if node.op_type == "Gemm":
            turned = any(a.name == "transB" and a.i for a in node.attribute)
            axis_of[node.input[1]] = 0 if turned else 1
        elif node.op_type == "MatMul":
            axis_of[node.input[1]] = 1
    for tensor in list(graph.initializer):
        weights = numpy_helper.to_array(tensor)
        if weights.ndim != 2 or weights.size < SMALLEST or weights.dtype != np.float32:
            continue
        axis = axis_of.get(tensor.name, 0)
        scale = np.maximum(np.abs(weights).max(axis=1 - axis), 1e-8).astype(np.float32) / 127
        whole = np.round(weights / np.expand_dims(scale, 1 - axis)).clip(-127, 127).astype(np.int8)
        name = tensor.name
        graph.initializer.remove(tensor)
        graph.initializer.append(numpy_helper.from_array(whole, name + "_8"))
        graph.initializer.append(numpy_helper.from_array(scale, name + "_scale"))
        zero = numpy_helper.from_array(np.zeros(len(scale), np.int8), name + "_zero")
        graph.initializer.append(zero)
        inputs = [name + "_8", name + "_scale", name + "_zero"]
        graph.node.insert(0, helper.make_node("DequantizeLinear", inputs, [name], axis=axis))


def export_encoder(network: Network, path: Path) -> None:
    hidden = network.kind.shape[0]
    inputs = {
        "embeddings": torch.randn(2, 9, hidden), "mask": torch.ones(2, 9), "pooling": torch.rand(2, 5, 9),
    }  # fmt: skip
    outputs = ["upos", "tags", "features", "arcs", "deps", "entities", "actors"]
    axes = {name: {0: "batch", 1: "words"} for name in outputs} | {
        "embeddings": {0: "batch", 1: "pieces"}, "mask": {0: "batch", 1: "pieces"},
        "pooling": {0: "batch", 1: "words", 2: "pieces"},
        "arcs": {0: "batch", 1: "words", 2: "heads"}, "deps": {0: "batch", 1: "words", 2: "heads"},
    }  # fmt: skip
    export(network, inputs, outputs, axes, path)


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("output", type=Path)
    options.add_argument("weights", type=Path)
    options.add_argument("folder", type=Path)
    given = options.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    network = load_network(given.output, given.weights)
    with torch.no_grad():
        export_encoder(network, given.folder / "encoder.onnx")
    for name in ("pieces.tsv", "labels.json", "embeddings.npy"):
        shutil.copyfile(given.output / name, given.folder / name)
    for file in sorted(given.folder.iterdir()):
        print(f"{file.name:16} {file.stat().st_size / 1e6:6.2f} MB")


if __name__ == "__main__":
    main()
