"""`python3 -m doodletrain.calibrate`: fits every number of the manifest that is not a weight, and writes model.json.

All of it is fitted on drawings and fonts of the training side; evaluation then measures it on the other side.
"""

import argparse
import hashlib
import json

import numpy as np
import torch

from . import probes
from .coloured import all_coloured, all_papered, on_paper
from .exported import Towers
from .honest import training_drawings
from .names import categories, prompt
from .pools import Pictures
from .safety import Safety
from .settings import APART, CONTEXT, MARGIN, MODEL, SEED, SIZE, WIDTH, WORK

LICENCE, SOURCE = "Apache-2.0", "models/train"
TEMPLATES = [
    ["{}"],
    ["a drawing of {}"],
    ["{}", "a drawing of {}", "a doodle of {}"],
    ["{}", "a {}", "a drawing of a {}", "a sketch of {}"],
    ["{}", "a drawing of {}", "a doodle of {}", "a sketch of {}", "a picture of {}"],
]
NO_BETTER = 0.005  # by so much more of the drawings: then the first of these sets does
DRAWINGS = 1500
SPARED = 0.995  # of the honest drawings lose nothing to the text probe; of drawings not trained on, several times as many do
DECAY = 2e-4  # of the text probe
MARGIN_OF_TEXT = 0.1
SHOWN_AS = {"wrong": (0.5, 12), "right": (0.5, 76)}  # (quantile, points) that fix the scale of 0 to 100


class Samples:
    """Vectors of the training side: drawings as they are, coloured in, and around or on coloured paper, icons, writing alone
    and beside drawings, some of it on such paper."""

    def __init__(self, pictures, embed):
        rng = np.random.default_rng(SEED + 3)
        rows = np.concatenate([[row for _, row in pool] for pool in pictures.doodled.values()])
        choose = lambda rows, count: pictures.grey[rng.choice(rows, min(count, len(rows)), replace=False)]
        some = lambda rows, count: embed(choose(rows, count))
        papered = lambda rows, count: np.concatenate([some(rows, count), embed(on_paper(choose(rows, count // 4), rng))])
        self.drawings = some(rows, 12_000)
        self.coloured = embed(all_coloured(choose(rows, 12_000), rng))
        self.papered = embed(all_papered(choose(rows, 6000), rng))
        icons = {row for pool in pictures.asked.values() for colour, row in pool if not colour}
        self.icons = some(np.array(sorted(icons)), 2000)
        self.traced = some(np.concatenate(list(pictures.traced.values())), 2000)
        beside = np.array(["beside" in said for said in pictures.words])
        written = np.array(pictures.written)
        self.written, self.signed = papered(written[~beside], 4000), papered(written[beside], 4000)


def text_probe(samples, honest, scale):
    """The manifest's textProbe: a linear probe of writing, alone or in a drawing, against what is drawn."""
    writing = np.concatenate([samples.written, samples.signed])
    drawn = [samples.drawings, samples.coloured, samples.papered, samples.icons, samples.traced]
    weights, bias = probes.fit(writing, np.concatenate(drawn), DECAY)
    weights, bias = [round(float(w), 5) for w in weights], round(bias, 5)
    x = lambda e: e @ np.array(weights) + bias
    spared, caught = max(np.quantile(x(kind), SPARED) for kind in honest), np.quantile(x(writing), 0.1)
    print(
        f"writing over the margin: alone {(x(samples.written) > spared).mean():.1%}, in drawings {(x(samples.signed) > spared).mean():.1%}"
    )
    high = max(caught, spared + 1)  # textness 1 for nine in ten
    low = (spared - MARGIN_OF_TEXT * high) / (1 - MARGIN_OF_TEXT)  # textness = margin at the last spared drawing
    return {
        "prompts": ["handwritten text", "the written word", "letters"],
        "contrasts": ["a drawing of an animal", "a drawing of a thing"],
        "linear": {"weights": weights, "bias": bias},
        "low": round(float(low), 4),
        "high": round(float(high), 4),
        "margin": MARGIN_OF_TEXT,
        "weight": round(1.2 * scale, 3),
    }


def best_templates(towers, e, words):
    """The first set of templates that hardly any other surpasses in ranking the right category first."""
    every = categories()
    right = [every.index(word) for word in words]

    def top1(templates):
        similar = e @ towers.prompts([prompt(category) for category in every], templates).T
        return float((similar.argmax(1) == right).mean())

    found = [(round(top1(templates), 4), templates) for templates in TEMPLATES]
    for share, templates in found:
        print(f"templates {share} {templates}")
    most = max(share for share, _ in found)
    return next(templates for share, templates in found if share >= most - NO_BETTER)


def through(points):
    """The affine map through two (raw, score) points, as (rawAt0, rawAt100)."""
    (a, at_a), (b, at_b) = points
    per_point = (b - a) / (at_b - at_a)
    return round(float(a - at_a * per_point), 4), round(float(a + (100 - at_a) * per_point), 4)


def files():
    found = []
    for name in ("image.onnx", "text.onnx", "tokenizer.json"):
        data = (MODEL / name).read_bytes()
        found.append({"path": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest(), "url": ""})
    return found


def fit(towers):
    drawings, words = training_drawings(DRAWINGS)
    e, m = towers.pictures(drawings), towers.pictures(drawings[:, :, ::-1])
    templates = best_templates(towers, e, words)
    every = categories()
    targets = towers.prompts([prompt(category) for category in every], templates)
    similar = np.minimum(e @ targets.T, m @ targets.T)
    right = np.array([every.index(word) for word in words])
    is_right = np.arange(len(every))[None] == right[:, None]
    points = {"wrong": similar[~is_right], "right": similar[is_right]}
    at0, at100 = through([(np.quantile(points[key], share), shown) for key, (share, shown) in SHOWN_AS.items()])
    print("quantiles of right", np.quantile(points["right"], [0.02, 0.1, 0.5, 0.9, 0.98]).round(3))
    print("quantiles of wrong", np.quantile(points["wrong"], [0.02, 0.1, 0.5, 0.9, 0.98]).round(3))
    pictures = Pictures()
    samples = Samples(pictures, towers.either_way)
    both = (e + m) / 2
    rng = np.random.default_rng(SEED + 7)
    painted = [towers.either_way(paint(drawings, rng)) for paint in (all_coloured, all_papered)]
    kinds = zip([both, *painted], [samples.drawings, samples.coloured, samples.papered])
    honest = [np.concatenate(kind) for kind in kinds]
    safety = Safety(pictures, towers.either_way, honest, np.concatenate([samples.icons, samples.traced]))
    return {
        "promptTemplates": templates,
        "score": {"rawAt0": at0, "rawAt100": at100},
        "textProbe": text_probe(samples, [both, *painted], at100 - at0),
        "nsfw": safety.rule(),
    }


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--version", default="1", help="of the weights")
    options.add_argument("--scoring", default="1", help="of the numbers")
    chosen = options.parse_args()
    torch.set_num_threads(1)
    scale = round(json.loads((WORK / "exported.json").read_text())["scale"], 3)
    manifest = {
        "name": "doodle",
        "version": chosen.version,
        "scoring": chosen.scoring,
        "licence": LICENCE,
        "source": SOURCE,
        "files": files(),
        "image": {
            "file": "image.onnx",
            "size": SIZE,
            "mean": [0.5] * 3,
            "std": [0.5] * 3,
            "frame": "ink",
            "margin": MARGIN,
            "apart": APART,
        },
        "text": {"file": "text.onnx", "tokenizer": "word", "vocabulary": "tokenizer.json", "contextLength": CONTEXT},
        "embeddingWidth": WIDTH,
        "logitScale": scale,
    }
    manifest.update(fit(Towers(CONTEXT)))
    (MODEL / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")


if __name__ == "__main__":
    main()
