"""`python3 -m doodletrain.parity`: writes models/doodle/parity.json, what another implementation must reproduce.

Texts with their token ids; some with embeddings; pictures made of rectangles, with the tensor after framing and the
embedding. A picture is a background and filled rectangles [x, y, width, height, r, g, b], drawn in order.
"""

import base64
import json

import numpy as np
from PIL import Image, ImageDraw

from .frame import framed, parts
from .exported import Towers
from .settings import CONTEXT, MODEL

TEXTS = [
    "a cat",
    "A Cat!",
    "a raccoon driving a tractor",
    "giraffe in the arctic",
    "",
    "   ",
    'the word "cat"',
    "t-shirt",
    "teddy-bear",
    "dog's bone",
    "the dogs' house",
    "don't",
    "rock'n'roll",
    "café au lait",
    "Ångström",
    "naïve façade",
    "berries",
    "boxes",
    "painting",
    "driving",
    "hopped",
    "loved",
    "raccoonhouse",
    "skateboarddog",
    "xqzzt",
    "qqqqcat",
    "3 cats",
    "2001: a space odyssey",
    "C-3PO",
    "日本語",
    "cat日本dog",
    "a_b",
    "snake_case words",
    "emoji 🐈 here",
    "i'm",
    "x's",
    "İstanbul",
    "a drawing of an elephant on top of a bicycle",
    "ﬁsh",
    "Ⅳ ½",
    "the the the",
    " ".join("abcdefghijklmnopqrstuvwxyz"[i % 26] for i in range(60)),
    " ".join(["cat"] * 90),
]
EMBEDDED = ["a cat", "a raccoon driving a tractor", "giraffe in the arctic", "xqzzt", "t-shirt", TEXTS[-2]]
PICTURES = [
    {
        "name": "small and off centre",
        "width": 96,
        "height": 96,
        "background": [255, 255, 255],
        "rectangles": [[60, 10, 20, 4, 0, 0, 0], [60, 10, 4, 26, 0, 0, 0], [76, 10, 4, 26, 200, 30, 30]],
    },
    {
        "name": "wide, touching the edge",
        "width": 200,
        "height": 120,
        "background": [250, 240, 200],
        "rectangles": [[0, 50, 200, 7, 20, 90, 200], [90, 30, 13, 61, 0, 0, 0]],
    },
    {
        "name": "faint strokes are no ink",
        "width": 64,
        "height": 128,
        "background": [255, 255, 255],
        "rectangles": [[2, 2, 30, 3, 235, 235, 235], [20, 60, 17, 33, 0, 120, 0], [24, 64, 9, 25, 255, 255, 255]],
    },
    {
        "name": "two things side by side",
        "width": 160,
        "height": 120,
        "background": [255, 255, 255],
        "rectangles": [[10, 40, 41, 5, 0, 0, 0], [10, 40, 5, 50, 0, 0, 0], [58, 30, 70, 61, 30, 60, 200]],
    },
    {
        "name": "one thing above another",
        "width": 120,
        "height": 160,
        "background": [255, 250, 230],
        "rectangles": [
            [30, 10, 50, 31, 200, 30, 30],
            [34, 14, 42, 23, 255, 250, 230],
            [15, 60, 90, 7, 0, 0, 0],
            [40, 60, 7, 71, 0, 0, 0],
        ],
    },
]


def draw(spec):
    picture = Image.new("RGB", (spec["width"], spec["height"]), tuple(spec["background"]))
    pencil = ImageDraw.Draw(picture)
    for x, y, width, height, *colour in spec["rectangles"]:
        pencil.rectangle([x, y, x + width - 1, y + height - 1], fill=tuple(colour))
    return picture


def rounded(vector):
    return [round(float(v), 5) for v in vector]


def view(towers, pixels):
    encoded = base64.b64encode(pixels.tobytes()).decode()
    return {"rgb64": encoded, "embedding": rounded(towers.pictures(np.array([pixels]))[0])}


def main():
    towers = Towers(CONTEXT)
    texts = [{"text": text, "ids": towers.tokenizer.encode(text)} for text in TEXTS]
    embedded = [{"text": text, "embedding": rounded(towers.texts([text])[0])} for text in EMBEDDED]
    pictures = []
    for spec in PICTURES:
        picture = draw(spec)
        whole, *apart = [view(towers, pixels) for pixels in (framed(picture), *parts(picture))]
        pictures.append({**spec, **whole} | ({"parts": apart} if apart else {}))
    note = "rgb64: base64 of 64x64x3 bytes after framing, rows first, before (value/255 - mean)/std; embeddings are unit vectors"
    (MODEL / "parity.json").write_text(
        json.dumps({"note": note, "texts": texts, "embedded": embedded, "pictures": pictures}) + "\n"
    )
    print((MODEL / "parity.json").stat().st_size, "bytes")


if __name__ == "__main__":
    main()
