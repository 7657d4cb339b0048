"""Makes the tiny networks, vocabularies and scaled pictures beside it. Needs numpy, onnx and Pillow:

    python make.py

The networks are random but fixed. An image tower is one matrix on the pixels; a text tower is the mean of one row a
token. They differ in what exports differ in: names, types, masks, open and fixed dimensions, further outputs. With
model.json this folder is a model of its own.
"""
import base64
import gzip
import hashlib
import json
from pathlib import Path

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save
from PIL import Image

HERE = Path(__file__).resolve().parent
SIZE, WIDTH = 8, 8
WORDS = """a an of the drawing doodle illustration text handwritten animal symbols raccoon driving tractor frog cat hot
dog light bulb bulbs berry don't trying""".split()
RULES = [["ies", "y"], ["s", ""], ["ing", ""], ["ing", "e"]]
ROWS = len(WORDS) + 3
FLOAT, INT32, INT64 = TensorProto.FLOAT, TensorProto.INT32, TensorProto.INT64


def weights(name, shape, seed):
    values = np.random.default_rng(seed).normal(size=shape).astype(np.float32)
    return numpy_helper.from_array(values, name)


def write(name, nodes, inputs, outputs, constants):
    graph = helper.make_graph(nodes, name, inputs, outputs, constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    checker.check_model(model)
    save(model, HERE / f"{name}.onnx")


def image_tower(name, taken, given, batch, width=WIDTH, hidden=False):
    nodes = [
        helper.make_node("Flatten", [taken], ["flat"]),
        helper.make_node("MatMul", ["flat", "matrix"], [given]),
    ]
    outputs = [helper.make_tensor_value_info(given, FLOAT, [batch, width])]
    if hidden:
        nodes.append(helper.make_node("Identity", [given], ["last_hidden"]))
        outputs.insert(0, helper.make_tensor_value_info("last_hidden", FLOAT, [batch, width]))
    write(
        name,
        nodes,
        [helper.make_tensor_value_info(taken, FLOAT, [batch, 3, SIZE, SIZE])],
        outputs,
        [weights("matrix", (3 * SIZE * SIZE, width), 1)],
    )


def text_tower(name, ids, given, kind, mask=None, length="length", mask_first=False):
    table = weights("table", (ROWS, WIDTH), 2)
    constants = [table]
    nodes = [helper.make_node("Gather", ["table", ids], ["rows"])]
    inputs = [helper.make_tensor_value_info(ids, kind, ["n", length])]
    if mask:
        constants.append(numpy_helper.from_array(np.array([2], np.int64), "last"))
        constants.append(numpy_helper.from_array(np.array([1], np.int64), "middle"))
        nodes += [
            helper.make_node("Cast", [mask], ["kept"], to=FLOAT),
            helper.make_node("Unsqueeze", ["kept", "last"], ["column"]),
            helper.make_node("Mul", ["rows", "column"], ["masked"]),
            helper.make_node("ReduceSum", ["masked", "middle"], [given], keepdims=0),
        ]
        inputs.insert(0 if mask_first else 1, helper.make_tensor_value_info(mask, kind, ["n", length]))
    else:  # the padding counts, as in exports that want the whole context
        nodes.append(helper.make_node("ReduceMean", ["rows"], [given], axes=[1], keepdims=0))
    write(name, nodes, inputs, [helper.make_tensor_value_info(given, FLOAT, ["n", WIDTH])], constants)


image_tower("image", "pixel_values", "image_embeds", "n")
image_tower("image-of-one", "image", "embedding", 1, hidden=True)
image_tower("image-wide", "pixel_values", "image_embeds", "n", width=12)
text_tower("text", "input_ids", "text_embeds", INT64, mask="attention_mask")
text_tower("text-int32", "input_ids", "text_embeds", INT32, mask="attention_mask", mask_first=True)
text_tower("text-no-mask", "tokens", "features", INT64)
text_tower("text-int32-no-mask", "text", "embedding", INT32, length=16)
(HERE / "words.json").write_text(json.dumps({"words": WORDS, "rules": RULES}) + "\n")

# A vocabulary in the format of CLIP's: made up, with merges that compete.
MERGES = ["c a", "a t</w>", "ca t</w>", "o f</w>", "l o", "lo w", "low e", "lowe r</w>", "e r</w>", "Ã ©</w>"]
lines = ["#version: made up", *MERGES]
with open(HERE / "merges.txt.gz", "wb") as file:
    file.write(gzip.compress(("\n".join(lines) + "\n").encode(), mtime=0))

# What Pillow makes of a pattern, for the judge's own scaling to match byte for byte.
cases = []
for size, to in [((512, 512), (16, 16)), ((300, 300), (24, 24)), ((37, 23), (8, 9)), ((11, 11), (16, 16)), ((1, 1), (4, 4))]:
    x, y = np.meshgrid(np.arange(size[0]), np.arange(size[1]))
    pattern = np.stack([(x * 37 + y * 11) % 256, (x * x + y * 5) % 256, (x // 5 + y // 3) % 2 * 255], -1).astype(np.uint8)
    scaled = Image.fromarray(pattern).resize(to, Image.BICUBIC)
    cases.append({"from": size, "to": to, "rgb": base64.b64encode(scaled.tobytes()).decode()})
(HERE / "resized.json").write_text(json.dumps(cases, indent=1) + "\n")


def described(name):
    data = (HERE / name).read_bytes()
    return {"path": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest(), "url": ""}


manifest = {
    "name": "tiny",
    "version": "3",
    "scoring": "2",
    "licence": "Apache-2.0",
    "source": "functions/internal/judge/testdata/make.py",
    "files": [described(name) for name in ("image.onnx", "text.onnx", "words.json")],
    "image": {
        "file": "image.onnx", "size": SIZE, "mean": [0.5] * 3, "std": [0.5] * 3, "frame": "ink", "margin": 0.08,
    },
    "text": {"file": "text.onnx", "tokenizer": "word", "vocabulary": "words.json", "contextLength": 16},
    "embeddingWidth": WIDTH,
    "logitScale": 10,
    "promptTemplates": ["{}", "a drawing of {}"],
    "score": {"rawAt0": -1, "rawAt100": 1},
    "textProbe": {
        "prompts": ["handwritten text"], "contrasts": ["a drawing of an animal"],
        "low": -1, "high": 1, "margin": 0.1, "weight": 0.5,
    },
    "nsfw": {
        "contrasts": ["an illustration of an animal", "a frog"],
        "concepts": [
            {"name": "symbols", "prompts": ["illustration of symbols"], "threshold": 1},
            {"name": "hot", "prompts": ["a hot dog", "hot"], "threshold": 1},
        ],
    },
}
(HERE / "model.json").write_text(json.dumps(manifest, indent=2) + "\n")
