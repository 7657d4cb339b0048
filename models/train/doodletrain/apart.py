"""`python3 -m doodletrain.apart`: what looking at things apart brings and costs, on drawings of the training side.

Scenes are put together as players put them: two things next to, above, below or on each other, and the same picture with
one thing exchanged. Things are bitmaps that training left aside, or trained drawings by another hand. Printed for each
gap: how often the right scene is nearer to its caption, and how often the right one of all categories comes first for a
single thing.
"""

import argparse

import numpy as np
import torch
from PIL import Image, ImageChops, ImageFilter

from . import strokes
from .captions import with_article
from .doodles import BITMAPS, BITMAPS_SKIPPED, divided, load
from .exported import Towers, unit
from .frame import framed, parts
from .names import categories, held_out, prompt
from .settings import APART, CONTEXT, SEED, doodles_folder

CANVAS = 512
RELATIONS = {"next to": (0, 1), "to the right of": (1, 0), "above": (0, 1), "below": (1, 0), "on": (0, 1)}
GAPS = (0.01, APART, 0.04, 0.08)


class Things:
    def __init__(self, rng):
        bitmaps, out = np.load(doodles_folder() / "bitmaps28.npz"), held_out()
        used = BITMAPS_SKIPPED + BITMAPS
        self.spare = {c: bitmaps[c][used:] for c in bitmaps.files if len(bitmaps[c]) > used + 300 and c not in out}
        self.drawings, self.rng = divided(load())[0], rng

    def of(self, category, spare):
        """A thing, as a picture of its ink alone."""
        if spare:
            bitmap = choice(self.rng, self.spare[category]).reshape(28, 28)
            large = Image.fromarray(bitmap).resize((448, 448), Image.BICUBIC).filter(ImageFilter.GaussianBlur(6))
            picture = large.point(lambda v: 0 if v > 130 else 255)
        else:
            drawing = strokes.another_hand(choice(self.rng, self.drawings[category]), self.rng)
            picture = strokes.on_canvas(drawing, self.rng, extent=(0.45, 0.5)).convert("L")
        return picture.crop(ImageChops.invert(picture).getbbox())


def choice(rng, options):
    return options[rng.integers(len(options))]


def within(thing, side):
    scale = side / max(thing.size)
    return thing.resize([max(1, round(length * scale)) for length in thing.size], Image.BICUBIC)


def scene(relation, things, rng):
    """Two things, the first in the caption first, on a canvas: RGB."""
    whole = CANVAS * rng.uniform(0.7, 0.96)
    first, gap = whole * rng.uniform(0.4, 0.52), whole * rng.uniform(0.02, 0.06)
    things = [within(thing, side) for thing, side in zip(things, (first, whole - first - gap))]
    one, two = (things[i] for i in RELATIONS[relation])
    beside = relation in ("next to", "to the right of")
    gap = 0 if relation == "on" else round(gap)
    size = (max(one.width, two.width), one.height + gap + two.height)
    if beside:
        size = (one.width + gap + two.width, max(one.height, two.height))
    x, y = (int(rng.uniform(0, CANVAS - length)) for length in size)
    canvas = Image.new("L", (CANVAS, CANVAS), 255)
    if beside:
        canvas.paste(one, (x, y + size[1] - one.height))
        canvas.paste(two, (x + one.width + gap, y + size[1] - two.height))
    else:
        canvas.paste(one, (x + (size[0] - one.width) // 2, y))
        canvas.paste(two, (x + (size[0] - two.width) // 2, y + one.height + gap))
    return canvas.convert("RGB")


def single(thing, rng):
    thing = within(thing, rng.uniform(0.3, 0.95) * CANVAS)
    canvas = Image.new("L", (CANVAS, CANVAS), 255)
    canvas.paste(thing, tuple(int(rng.uniform(0, CANVAS - length)) for length in thing.size))
    return canvas.convert("RGB")


class Looks:
    """Vectors of pictures and their mirror images, with and without parts."""

    def __init__(self, towers, pictures):
        both = lambda views: np.stack([towers.pictures(views), towers.pictures(views[:, :, ::-1])])
        self.whole = both(np.array([framed(picture) for picture in pictures]))
        self.pictures, self.both = pictures, both

    def apart(self, gap):
        """(vectors, share of the pictures that fall apart)"""
        found = [(i, views) for i, views in enumerate(parts(picture, gap) for picture in self.pictures) if views]
        vectors = self.whole.copy()
        if found:
            rows = [i for i, _ in found]
            halves = self.both(np.concatenate([views for _, views in found])).reshape(2, len(found), 2, -1)
            vectors[:, rows] = unit(vectors[:, rows] + halves.mean(2))
        return vectors, len(found) / len(self.pictures)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=400, help="scenes; three times as many single things")
    count = options.parse_args().count
    torch.set_num_threads(1)
    rng, towers, every = np.random.default_rng(SEED + 30), Towers(CONTEXT), categories()
    things = Things(rng)
    for spare, among in ((True, sorted(things.spare)), (False, sorted(things.drawings))):
        pictures, captions = [], []
        for i in range(count):
            of, relation = [among[k] for k in rng.choice(len(among), 3, replace=False)], list(RELATIONS)[i % len(RELATIONS)]
            a, b, other = (things.of(category, spare) for category in of)
            for pair in ((a, b), (other, b), (a, other)):  # the same layout for all three
                pictures.append(scene(relation, pair, np.random.default_rng([SEED, i])))
            captions.append(with_article(f"a {prompt(of[0])} {relation} a {prompt(of[1])}"))
        asked = [choice(rng, among) for _ in range(3 * count)]
        scenes, singles = Looks(towers, pictures), Looks(towers, [single(things.of(c, spare), rng) for c in asked])
        captions, names = towers.prompts(captions, ["{}"]), towers.prompts([prompt(c) for c in every], ["{}"])
        right = np.array([every.index(category) for category in asked])
        for gap in (2, *GAPS):  # no drawing has a gap of twice its side
            vectors, cut = scenes.apart(gap)
            near = (vectors * np.repeat(captions, 3, 0)).sum(-1).min(0).reshape(-1, 3)
            alone, fell = singles.apart(gap)
            first = ((alone @ names.T).min(0).argmax(1) == right).mean()
            print(
                f"{'spare bitmaps' if spare else 'redrawn drawings'}, gap {gap if gap < 2 else 'none'}: right scene "
                f"{(near[:, :1] > near[:, 1:]).mean():.1%} ({cut:.0%} cut), single first {first:.1%} ({fell:.1%} cut)",
                flush=True,
            )


if __name__ == "__main__":
    main()
