"""`python3 -m doodletrain.testset`: real doodles that training never sees, on canvases, framed as the judge frames them."""

import numpy as np

from . import strokes
from .batches import COLOURS
from .doodles import divided, load
from .frame import framed
from .settings import SEED, WORK

CACHE = WORK / "testset.npz"


def build():
    rng = np.random.default_rng(SEED + 1)
    _, seen, unseen = divided(load())
    pictures, words, trained = [], [], []
    for group, is_seen in ((seen, True), (unseen, False)):
        for category, drawings in group.items():
            for drawing in drawings:
                colour = (0, 0, 0) if rng.random() < 0.7 else list(COLOURS.values())[rng.integers(len(COLOURS))]
                pictures.append(framed(strokes.on_canvas(drawing, rng, colour)))
                words.append(category)
                trained.append(is_seen)
    np.savez_compressed(CACHE, pictures=np.array(pictures), words=words, seen=np.array(trained))


def cached():
    """(pictures [n,64,64,3], category of each, whether that category was trained)."""
    if not CACHE.exists():
        build()
    data = np.load(CACHE)
    return data["pictures"], data["words"], data["seen"]


if __name__ == "__main__":
    build()
    print("testset", cached()[0].shape)
