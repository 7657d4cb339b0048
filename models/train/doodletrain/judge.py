"""The score of docs/model-folder.md in Python, over the exported files: what calibration and evaluation measure."""

import json

import numpy as np
import onnxruntime

from .frame import ink_mask, tensor
from .settings import MODEL
from .tokenizer import Tokenizer

BLANK_INK = 0.0005  # of the pixels
CHUNK = 128


def unit(vectors):
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


class Towers:
    """Both ONNX files and the tokenizer."""

    def __init__(self, context, folder=MODEL):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.image = onnxruntime.InferenceSession(
            str(folder / "image.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.text = onnxruntime.InferenceSession(str(folder / "text.onnx"), options, providers=["CPUExecutionProvider"])
        self.tokenizer = Tokenizer.load(folder / "tokenizer.json", context)

    def pictures(self, framed):
        """Framed uint8 pictures to unit vectors."""
        run = lambda part: self.image.run(None, {"pixel_values": tensor(part)})[0]
        return unit(np.concatenate([run(framed[i : i + CHUNK]) for i in range(0, len(framed), CHUNK)]))

    def texts(self, texts):
        def run(part):
            ids, mask = self.tokenizer.batch(part)
            return self.text.run(None, {"input_ids": ids, "attention_mask": mask})[0]

        return unit(np.concatenate([run(texts[i : i + CHUNK]) for i in range(0, len(texts), CHUNK)]))

    def prompts(self, prompts, templates):
        """Each prompt as the mean over the templates."""
        return unit(sum(self.texts([template.replace("{}", p) for p in prompts]) for template in templates))

    def concept(self, texts):
        return unit(self.texts(texts).mean(0))


class Judge:
    def __init__(self, folder=MODEL):
        self.manifest = json.loads((folder / "model.json").read_text())
        self.towers = Towers(self.manifest["text"]["contextLength"], folder)

    def look(self, framed):
        """(e, m): the pictures and their mirror images."""
        framed = np.asarray(framed)
        return self.towers.pictures(framed), self.towers.pictures(framed[:, :, ::-1])

    def prompts(self, prompts):
        return self.towers.prompts(prompts, self.manifest["promptTemplates"])

    def penalty(self, e):
        probe = self.manifest["textProbe"]
        x = e @ np.array(probe["linear"]["weights"]) + probe["linear"]["bias"]
        textness = np.clip((x - probe["low"]) / (probe["high"] - probe["low"]), 0, 1)
        return probe["weight"] * np.maximum(0, textness - probe["margin"])

    def raw(self, looks, prompts):
        """[pictures, prompts]."""
        e, m = looks
        return np.minimum(e @ prompts.T, m @ prompts.T) - self.penalty(e)[:, None]

    def score(self, raw):
        low, high = self.manifest["score"]["rawAt0"], self.manifest["score"]["rawAt100"]
        return np.clip(100 * (raw - low) / (high - low), 0, 100)

    def nsfw(self, e):
        """[pictures, concepts]: each concept's share against the contrasts."""
        rule = self.manifest["nsfw"]
        contrasts = self.towers.texts(rule["contrasts"])
        shares = []
        for concept in rule["concepts"]:
            anchors = np.concatenate([self.towers.concept(concept["prompts"])[None], contrasts])
            logits = self.manifest["logitScale"] * e @ anchors.T
            logits = np.exp(logits - logits.max(1, keepdims=True))
            shares.append(logits[:, 0] / logits.sum(1))
        return np.stack(shares, 1)


def is_blank(picture):
    return ink_mask(np.asarray(picture.convert("RGB")))[0].mean() < BLANK_INK
