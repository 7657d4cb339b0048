"""`python3 -m doodletrain.restore`: a checkpoint made of the shipped ONNX files, for training to go on from.

The work folder's vocabulary becomes the shipped one: another day's packages may name a few pictures otherwise. The state of
the optimizers is not shipped, so they begin anew. In the export each batch norm is part of the convolution
before it; here it gets what its convolution gives on drawings as its statistics, and the scale and shift that undo them.
"""

import json
import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .curve import CHECKPOINT
from .frame import tensor
from .settings import CONTEXT, MODEL, WORK
from .settle import settling_pictures
from .tokenizer import FIRST, Tokenizer
from .towers import Conv
from .train import new_towers


class Shipped:
    """The weights of an exported file, as floats again."""

    def __init__(self, path):
        self.graph = onnx.load(str(path)).graph
        self.stored = {stored.name: numpy_helper.to_array(stored) for stored in self.graph.initializer}

    def get(self, name):
        if name + "_int8" in self.stored:
            return torch.from_numpy(self.stored[name + "_int8"] * self.stored[name + "_scale"])
        return torch.from_numpy(self.stored[name].copy())

    def inputs(self, kind):
        """Names of the inputs of each node of a kind, in the order in which they run."""
        return [list(node.input) for node in self.graph.node if node.op_type == kind]

    def is_weight(self, name):
        return name in self.stored or name + "_int8" in self.stored


def image_tower(shipped, tower):
    convolutions = [m for m in tower.modules() if isinstance(m, Conv) or m is tower.place]
    for module, (_, *names) in zip(convolutions, shipped.inputs("Conv"), strict=True):
        values = [shipped.get(name) for name in names]
        (module[0] if isinstance(module, Conv) else module).weight.data.copy_(values[0])
        if isinstance(module, Conv):
            module[1].weight.data.fill_(math.sqrt(1 + module[1].eps))
            module[1].bias.data.copy_(values[1])
    for name in ("hidden", "out"):
        getattr(tower, name).load_state_dict({part: shipped.get(f"{name}.{part}") for part in ("weight", "bias")})
    return settled(tower)


@torch.no_grad()
def settled(tower):
    """Gives each batch norm, which does nothing yet but shift, the statistics of drawings, and leaves the tower's answers."""
    norms = [module for module in tower.modules() if isinstance(module, torch.nn.BatchNorm2d)]
    seen = {norm: [] for norm in norms}
    hooks = [
        norm.register_forward_hook(
            lambda norm, x, _: seen[norm].append((x[0].mean((0, 2, 3)), (x[0] ** 2).mean((0, 2, 3))))
        )
        for norm in norms
    ]
    pictures = settling_pictures()
    tower.eval()
    for i in range(0, len(pictures), 250):
        tower(torch.from_numpy(tensor(pictures[i : i + 250])))
    for norm, hook in zip(norms, hooks):
        hook.remove()
        mean, square = (torch.stack(part).mean(0) for part in zip(*seen[norm]))
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(square - mean**2)
        norm.weight.data.copy_((norm.running_var + norm.eps).sqrt())
        norm.bias.data.add_(mean)
    return tower


def text_tower(shipped, tower):
    table = torch.from_numpy(shipped.stored["table"].astype(np.float32) * shipped.stored["scale"])
    tower.learnt.weight.data.copy_(table - tower.vectors)
    named = {n: p for n, p in tower.named_parameters() if shipped.is_weight("tower." + n)}
    for name, parameter in named.items():
        parameter.data.copy_(shipped.get("tower." + name).reshape(parameter.shape))
    products = [shipped.get(weight) for _, weight in shipped.inputs("MatMul") if shipped.is_weight(weight)]
    matrices = [p for n, p in tower.named_parameters() if p.ndim == 2 and n not in named and n != "learnt.weight"]
    inward, *blocks, direct = products
    for matrix, values in zip(matrices, [inward, *blocks, direct], strict=True):
        matrix.data.copy_(values.t())
    return tower


def take_vocabulary(shipped):
    """Puts the shipped words into the work folder, with the vectors that it has for them; others start from nothing."""
    mine, theirs = (Tokenizer.load(folder / "tokenizer.json", CONTEXT) for folder in (WORK, MODEL))
    known = np.load(WORK / "words.npz")["vectors"]
    vectors = np.zeros((FIRST + len(theirs.words), known.shape[1]), np.float32)
    vectors[:FIRST] = known[:FIRST]
    for word, row in theirs.ids.items():
        if word in mine.ids:
            vectors[row] = known[mine.ids[word]]
    np.savez(WORK / "words.npz", vectors=vectors, weights=shipped.get("tower.weights").numpy())
    theirs.save(WORK / "tokenizer.json")


def main():
    torch.set_num_threads(1)
    words = Shipped(MODEL / "text.onnx")
    take_vocabulary(words)
    image, text = new_towers()
    image = image_tower(Shipped(MODEL / "image.onnx"), image)
    text = text_tower(words, text)
    scale = json.loads((MODEL / "model.json").read_text())["logitScale"]
    state = {
        "mean_image": image.state_dict(),
        "mean_text": text.state_dict(),
        "image": image.state_dict(),
        "text": text.state_dict(),
        "scale": torch.tensor(math.log(scale)),
        "step": 0,
        "trained_for": 0.0,
        "frozen": False,
        "falling": False,
    }
    torch.save(state, CHECKPOINT)
    (WORK / "exported.json").write_text(json.dumps({"scale": scale}))  # for doodletrain.calibrate, which may run at once
    print(f"{CHECKPOINT.name} answers as the shipped model does; make train MINUTES=… goes on from it")


if __name__ == "__main__":
    main()
