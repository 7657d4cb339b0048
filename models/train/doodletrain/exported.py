"""The exported files as Python sees them: what calibration measures, and parity records."""

import numpy as np
import onnxruntime

from .frame import tensor
from .settings import MODEL
from .tokenizer import Tokenizer

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

    def either_way(self, framed):
        """The mean of a picture's vector and its mirror image's: what linear probes look at."""
        return (self.pictures(framed) + self.pictures(framed[:, :, ::-1])) / 2

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
