"""`python3 -m doodletrain.doodles`: human doodles, redrawn and framed for training.

Never drawn here: held-out categories, the drawings kept for evaluation, and the bitmaps that may show the same drawings
(line i of a category's strokes can be bitmap i).
"""

import gzip
import json
from collections import defaultdict

import numpy as np
from PIL import Image, ImageFilter

from . import names, strokes
from .settings import SEED, SIZE, WORK, doodles_folder
from .frame import framed

REDRAWN = 30  # times each drawing
BITMAPS = 1500  # of each category at most
BITMAPS_SKIPPED = 200  # the first ones can repeat the drawings


def load():
    """{category: [drawing]} of everything in hand; a drawing is a list of (xs, ys)."""
    drawings = defaultdict(list)
    with gzip.open(doodles_folder() / "drawings.ndjson.gz", "rt") as lines:
        for line in lines:
            row = json.loads(line)
            drawings[row["word"]].append([(np.array(x, float), np.array(y, float)) for x, y in row["drawing"]])
    return dict(drawings)


def divided(drawings):
    """(trained, seen, unseen): drawings to train on, others of those categories, and those of held-out categories."""
    out, evaluated = names.held_out(), names.evaluated()
    trained, seen = {}, {}
    for category in sorted(set(drawings) - out):
        kept = set(evaluated[category])
        seen[category] = [drawings[category][i] for i in evaluated[category]]
        trained[category] = [drawing for i, drawing in enumerate(drawings[category]) if i not in kept]
    return trained, seen, {category: drawings[category] for category in sorted(out)}


def redraw_bitmap(bitmap, rng):
    """A 28-pixel bitmap as a sharp line drawing of some pen width, framed."""
    large = (
        Image.fromarray(bitmap).resize((224, 224), Image.BICUBIC).filter(ImageFilter.GaussianBlur(rng.uniform(2, 4)))
    )
    ink = np.asarray(large) > rng.uniform(60, 150)
    return framed(Image.fromarray(np.where(ink, 0, 255).astype(np.uint8)))[..., 0]


def main():
    rng = np.random.default_rng(SEED)
    trained, _, _ = divided(load())
    order = sorted(trained)
    pictures, labels = [], []
    for label, category in enumerate(order):
        for drawing in trained[category]:
            for again in range(REDRAWN):
                hand = strokes.another_hand(drawing, rng) if again else drawing
                pictures.append(strokes.small(hand, strokes.pen_in_crop(rng)))
                labels.append(label)
    redrawn = len(pictures)
    bitmaps = np.load(doodles_folder() / "bitmaps28.npz")
    for category in sorted(set(bitmaps.files) & set(order)):
        for bitmap in bitmaps[category][BITMAPS_SKIPPED:][:BITMAPS]:
            pictures.append(redraw_bitmap(bitmap.reshape(28, 28), rng))
            labels.append(order.index(category))
    pictures = np.array(pictures, np.uint8).reshape(-1, SIZE, SIZE)
    np.savez(
        WORK / "doodles.npz", pictures=pictures, labels=np.array(labels, np.int32), redrawn=redrawn, categories=order
    )
    print(
        f"{len(pictures)} pictures of {sum(map(len, trained.values()))} drawings and the bitmaps, {len(order)} categories"
    )


if __name__ == "__main__":
    main()
