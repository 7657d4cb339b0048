"""`python3 -m doodletrain.testset`: real doodles that training never sees, on canvases, framed as the judge frames them."""

import functools

import numpy as np

from . import strokes
from .captions import COLOURS
from .coloured import brushed, coloured_in
from .doodles import divided, load
from .frame import framed
from .settings import SEED, WORK

CACHE, SCENES = WORK / "testset.npz", WORK / "testscenes.npz"
SCENE_COUNT = 500


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


def cached_coloured():
    """(pictures [n,64,64,3], rows of cached() that they are): the test drawings that enclose something, coloured in."""
    return painted(coloured_in)


def cached_brushed():
    """The same, painted with no line round them."""
    return painted(brushed)


@functools.cache
def painted(way):
    rng = np.random.default_rng(SEED + 6)
    pictures = [way(picture, rng) for picture in cached()[0]]
    rows = [i for i, picture in enumerate(pictures) if picture is not None]
    return np.array([pictures[i] for i in rows]), np.array(rows)


def compose(first, second, stacked, rng):
    """Two drawings side by side, or the first above the second, as one."""
    placed = []
    for at, drawing in enumerate((first, second)):
        low, high = strokes.bounds(drawing)
        scale = rng.uniform(0.8, 1.04) / max(*(high - low), 1)
        centre = (low + high) / 2
        offset = np.array([0, 1.1 * at] if stacked else [1.1 * at, 0])
        placed += [((xs - centre[0]) * scale + offset[0], (ys - centre[1]) * scale + offset[1]) for xs, ys in drawing]
    return [(xs * 255, ys * 255) for xs, ys in placed]


def build_scenes():
    rng = np.random.default_rng(SEED + 5)
    _, seen, unseen = divided(load())
    pairs = [(category, d) for group in (seen, unseen) for category, drawings in group.items() for d in drawings]
    pictures, said, both_seen = [], [], []
    for i in range(SCENE_COUNT):
        (a, first), (b, second), (other, third) = (pairs[k] for k in rng.choice(len(pairs), 3, replace=False))
        if len({a, b, other}) < 3:
            continue
        stacked, seed = i % 2 == 1, rng.integers(1 << 30)
        for one, two in ((first, second), (third, second), (first, third)):
            hand = np.random.default_rng(seed)  # the same layout and pen, whatever the things
            drawing = compose(one, two, stacked, hand)
            pictures.append(framed(strokes.on_canvas(drawing, hand, extent=(0.7, 0.96))))
        said.append((a, b, "above" if stacked else "next to"))
        both_seen.append(a in seen and b in seen)
    np.savez_compressed(SCENES, pictures=np.array(pictures), said=said, seen=np.array(both_seen))


def cached_scenes():
    """(pictures [n, 3, 64, 64, 3]: the right one, and with the first or the second thing wrong; (first, second, relation)
    of each; whether both categories were trained)."""
    if not SCENES.exists():
        build_scenes()
    data = np.load(SCENES)
    pictures = data["pictures"]
    return pictures.reshape(-1, 3, *pictures.shape[1:]), data["said"], data["seen"]


if __name__ == "__main__":
    build()
    print("testset", cached()[0].shape)
