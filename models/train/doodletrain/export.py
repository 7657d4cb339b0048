"""`python3 -m doodletrain.export`: writes models/doodle (towers, tokenizer, parity data) from the checkpoint.

Weights are stored as int8 with a scale for each channel and cast at load: a quarter of the size, the same answers.
The manifest is written by doodletrain.calibrate, which needs the exported towers.
"""

import json

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

from .settings import CONTEXT, MODEL, SIZE, WIDTH, WORK
from .tokenizer import FIRST, Tokenizer
from .train import load_towers

OPSET = 13
SMALLEST = 2000  # weights of fewer numbers stay as they are


class ExportedText(nn.Module):
    """The text tower with its word table in int8."""

    def __init__(self, tower):
        super().__init__()
        self.tower = tower
        table = (tower.vectors + tower.learnt.weight).detach()
        table[0] = 0
        self.register_buffer("scale", (table.abs().amax(0) / 127).clamp(min=1e-8))
        self.register_buffer("table", torch.round(table / self.scale).clamp(-127, 127).to(torch.int8))

    def forward(self, input_ids, attention_mask):
        mask = attention_mask.float()
        mean, correction = self.tower.parts(self.table[input_ids].float() * self.scale, input_ids, mask)
        x = self.tower.direct(mean) + correction
        return x / x.norm(dim=-1, keepdim=True)


def _write(module, inputs, names, output, axes, path):
    torch.onnx.export(
        module, inputs, str(path), input_names=names, output_names=[output], dynamic_axes=axes, opset_version=OPSET
    )


def compress(path):
    """Replaces each large float weight by int8 values, a scale for each output channel, a cast and a product."""
    model = onnx.load(str(path))
    graph = model.graph
    users = {name: node for node in graph.node for name in node.input}
    kept, restored = [], []
    for weight in graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.dtype != np.float32 or values.size < SMALLEST:
            kept.append(weight)
            continue
        channel = 0 if users[weight.name].op_type in ("Conv", "Gemm") else values.ndim - 1
        others = tuple(i for i in range(values.ndim) if i != channel)
        scale = np.maximum(np.abs(values).max(others, keepdims=True) / 127, 1e-9).astype(np.float32)
        kept.append(
            numpy_helper.from_array(np.clip(np.round(values / scale), -127, 127).astype(np.int8), weight.name + "_int8")
        )
        kept.append(numpy_helper.from_array(scale, weight.name + "_scale"))
        restored.append(
            helper.make_node("Cast", [weight.name + "_int8"], [weight.name + "_float"], to=TensorProto.FLOAT)
        )
        restored.append(helper.make_node("Mul", [weight.name + "_float", weight.name + "_scale"], [weight.name]))
    nodes = list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(restored + nodes)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def main():
    image, text, scale = load_towers()
    tokenizer = Tokenizer.load(WORK / "tokenizer.json", CONTEXT)
    MODEL.mkdir(exist_ok=True)
    pixels, embeds = "pixel_values", "image_embeds"
    _write(
        image,
        torch.randn(2, 3, SIZE, SIZE),
        [pixels],
        embeds,
        {pixels: {0: "n"}, embeds: {0: "n"}},
        MODEL / "image.onnx",
    )
    ids, mask = map(torch.from_numpy, tokenizer.batch(["a cat", "a raccoon driving a tractor"]))
    rows = {0: "n", 1: "length"}
    axes = {"input_ids": rows, "attention_mask": rows, "text_embeds": {0: "n"}}
    _write(
        ExportedText(text).eval(),
        (ids, mask),
        ["input_ids", "attention_mask"],
        "text_embeds",
        axes,
        MODEL / "text.onnx",
    )
    for name in ("image.onnx", "text.onnx"):
        compress(MODEL / name)
    tokenizer.save(MODEL / "tokenizer.json")
    (WORK / "exported.json").write_text(
        json.dumps({"scale": scale, "width": WIDTH, "words": len(tokenizer.words) + FIRST})
    )
    for file in sorted(MODEL.iterdir()):
        print(f"{file.name} {file.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
