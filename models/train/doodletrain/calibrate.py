"""`python3 -m doodletrain.calibrate`: fits every number of the manifest that is not a weight, and writes model.json.

All of it is fitted on drawings and fonts of the training side; evaluation then measures it on the other side.
"""

import argparse
import hashlib
import json

import numpy as np
import torch
from torch.nn import functional as F

from .honest import training_drawings, written_names
from .judge import Towers
from .names import categories, prompt
from .pools import Pictures
from .settings import CONTEXT, MARGIN, MODEL, SEED, SIZE, TRAIN, WIDTH, WORK
from .words import FONTS

LICENCE, SOURCE = "Apache-2.0", "models/train"
TEMPLATES = [
    ["{}"],
    ["a drawing of {}"],
    ["{}", "a drawing of {}", "a doodle of {}"],
    ["{}", "a {}", "a drawing of a {}", "a sketch of {}"],
    ["{}", "a drawing of {}", "a doodle of {}", "a sketch of {}", "a picture of {}"],
]
DRAWINGS = 1500
SPARED = 0.993  # of the honest drawings lose nothing to the text probe
MOST_FLAGGED = 0.005  # of the honest drawings, over all concepts
LOWEST_FLAG = 0.5  # no concept is flagged that is not likelier than all contrasts together
SHOWN_AS = {"wrong": (0.5, 12), "right": (0.5, 76)}  # (quantile, points) that fix the scale of 0 to 100


def fit_probe(towers):
    """A linear probe: written words of the training fonts against drawings and icons. Returns (weights, bias)."""
    rng = np.random.default_rng(SEED + 3)
    pictures = Pictures()
    texts = pictures.grey[pictures.written.start : pictures.written.stop]
    doodled = np.concatenate([[row for _, row in pool] for pool in pictures.doodled.values()])
    icons = np.concatenate([[row for colour, row in pool if not colour] for pool in pictures.asked.values()]).astype(
        int
    )
    others = np.concatenate([rng.choice(doodled, 6000, replace=False), rng.choice(icons, 2000, replace=False)])
    samples = [texts, pictures.grey[others]]
    x = torch.from_numpy(np.concatenate([towers.pictures(sample) for sample in samples])).float()
    y = torch.cat([torch.ones(len(samples[0])), torch.zeros(len(x) - len(samples[0]))])
    weights, bias = torch.zeros(WIDTH, requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=200)

    def loss():
        optimizer.zero_grad()
        value = F.binary_cross_entropy_with_logits(x @ weights + bias, y) + 2e-4 * (weights**2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    return [round(float(w), 5) for w in weights], round(float(bias), 5)


def best_templates(towers, e, words):
    """The set of templates that ranks the right category first most often."""
    every = categories()
    right = [every.index(word) for word in words]

    def top1(templates):
        similar = e @ towers.prompts([prompt(category) for category in every], templates).T
        return float((similar.argmax(1) == right).mean())

    found = [(round(top1(templates), 4), templates) for templates in TEMPLATES]
    for share, templates in found:
        print(f"templates {share} {templates}")
    return max(found, key=lambda pair: pair[0])[1]


def through(points):
    """The affine map through two (raw, score) points, as (rawAt0, rawAt100)."""
    (a, at_a), (b, at_b) = points
    per_point = (b - a) / (at_b - at_a)
    return round(float(a - at_a * per_point), 4), round(float(a + (100 - at_a) * per_point), 4)


def nsfw_rule(towers, scale, e):
    """Thresholds that leave honest drawings alone."""
    rule = json.loads((TRAIN / "nsfw.json").read_text())
    contrasts = towers.texts(rule["contrasts"])
    for concept in rule["concepts"]:
        anchors = np.concatenate([towers.concept(concept["prompts"])[None], contrasts])
        logits = scale * e @ anchors.T
        shares = np.exp(logits - logits.max(1, keepdims=True))
        shares = shares[:, 0] / shares.sum(1)
        spared = np.quantile(shares, 1 - MOST_FLAGGED / len(rule["concepts"]))
        concept["threshold"] = round(float(np.clip(spared + 0.02, LOWEST_FLAG, 0.999)), 3)
    return rule


def files():
    found = []
    for name in ("image.onnx", "text.onnx", "tokenizer.json"):
        data = (MODEL / name).read_bytes()
        found.append({"path": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest(), "url": ""})
    return found


def fit(towers, scale):
    drawings, words = training_drawings(DRAWINGS)
    e, m = towers.pictures(drawings), towers.pictures(drawings[:, :, ::-1])
    templates = best_templates(towers, e, words)
    weights, bias = fit_probe(towers)
    honest_x = e @ np.array(weights) + bias
    text_x = towers.pictures(written_names(FONTS, SEED + 5)[0]) @ np.array(weights) + bias
    margin = 0.1
    spared, caught = np.quantile(honest_x, SPARED), np.quantile(text_x, 0.1)
    high = max(caught, spared + 1)  # textness 1 for nine words in ten
    low = (spared - margin * high) / (1 - margin)  # textness = margin at the last spared drawing
    every = categories()
    targets = towers.prompts([prompt(category) for category in every], templates)
    similar = np.minimum(e @ targets.T, m @ targets.T)
    right = np.array([every.index(word) for word in words])
    is_right = np.arange(len(every))[None] == right[:, None]
    points = {"wrong": similar[~is_right], "right": similar[is_right]}
    at0, at100 = through([(np.quantile(points[key], share), shown) for key, (share, shown) in SHOWN_AS.items()])
    print("quantiles of right", np.quantile(points["right"], [0.02, 0.1, 0.5, 0.9, 0.98]).round(3))
    print("quantiles of wrong", np.quantile(points["wrong"], [0.02, 0.1, 0.5, 0.9, 0.98]).round(3))
    return {
        "promptTemplates": templates,
        "score": {"rawAt0": at0, "rawAt100": at100},
        "textProbe": {
            "prompts": ["handwritten text", "the written word", "letters"],
            "contrasts": ["a drawing of an animal", "a drawing of a thing"],
            "linear": {"weights": weights, "bias": bias},
            "low": round(float(low), 4),
            "high": round(float(high), 4),
            "margin": margin,
            "weight": round(1.2 * (at100 - at0), 3),
        },
        "nsfw": nsfw_rule(towers, scale, e),
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
        },
        "text": {"file": "text.onnx", "tokenizer": "word", "vocabulary": "tokenizer.json", "contextLength": CONTEXT},
        "embeddingWidth": WIDTH,
        "logitScale": scale,
    }
    manifest.update(fit(Towers(CONTEXT), scale))
    (MODEL / "model.json").write_text(json.dumps(manifest, indent=1) + "\n")


if __name__ == "__main__":
    main()
