"""Batches of captioned pictures, put together on the fly; batch number i of a seed is always the same."""

import numpy as np
import torch
from torch.nn import functional as F

from . import captions
from .captions import COLOURS, with_article, without_article

SHARES = {  # of a batch
    "doodle": 0.40,
    "asked": 0.27,
    "icon": 0.08,
    "scene": 0.08,
    "written": 0.08,
    "rude": 0.055,
    "scribble": 0.03,
    "blank": 0.005,
}
WRITTEN, SCRIBBLE, BLANK = "(written)", "(scribble)", "(blank)"  # concepts, not names
SWAPPED = "(swapped)"  # in no picture
RUDE = "(rude) "  # and a concept of the safety check
HARMLESS_SHARE = 0.35  # of the pictures for the safety check: what looks rude and is not
BITMAP_SHARE = 0.25  # of the doodles of a category that has them: more, and their style alone gives the name away
TRACED_SHARE = 0.55  # of the icons that were also drawn by hand
ICON_WOBBLE = 1.8  # icons are bent more than doodles, so that a steady hand is no sign of one
SCENE_SCALE = (0.40, 0.52)


class Batch:
    """pixels [n,3,s,s]; texts, the first n of which belong to the pictures and the rest fit none; concepts of each;
    which pictures are human doodles, and which texts name something that has none."""

    def __init__(self, pixels, texts, picture_concepts, text_concepts, bank_names, human, undoodled):
        self.pixels, self.texts = pixels, texts
        self.human, self.undoodled = human, undoodled
        self.picture_concepts, self.text_concepts = picture_concepts, text_concepts
        self.bank_names = bank_names  # the name each picture goes by, None for scenes


class Batches:
    def __init__(self, pictures, size, seed):
        self.pictures, self.size, self.seed = pictures, size, seed
        self.names = sorted(pictures.pools)
        weight = np.array([len(pictures.pools[n]) ** 0.5 * pictures.weights[n] ** 2 for n in self.names])
        self.cumulative = np.cumsum(weight / weight.sum())
        self.asked, self.doodled = sorted(pictures.asked), sorted(pictures.doodled)
        self.rude, self.harmless = sorted(pictures.rude), sorted(pictures.harmless)
        self.concepts = {}
        with_doodles = [*self.doodled, WRITTEN, SCRIBBLE, BLANK]
        self.doodled_concepts = np.array([self.concept(name) for name in with_doodles])

    def concept(self, name):
        return self.concepts.setdefault(name, len(self.concepts) + 1)

    # what a picture shows, and what is said about it

    def _pick(self, rng, kind):
        if kind == "doodle":
            name = self.doodled[rng.integers(len(self.doodled))]
            pool = self.pictures.doodled[name]
            if name in self.pictures.bitmaps and rng.random() < BITMAP_SHARE:
                pool = self.pictures.bitmaps[name]
        elif kind == "asked":
            name = self.asked[rng.integers(len(self.asked))]
            pool = self.pictures.asked[name]
        else:
            name = self.names[min(np.searchsorted(self.cumulative, rng.random()), len(self.names) - 1)]
            pool = self.pictures.pools[name]
        colour, row = pool[rng.integers(len(pool))]
        drawn = self.pictures.traced.get(row)
        if drawn and not colour and rng.random() < TRACED_SHARE:
            row = drawn[rng.integers(len(drawn))]
        return name, (colour, row)

    def _say(self, rng, name):
        """The name, or something else that is true of it."""
        chance = rng.random()
        synonyms, kinds = self.pictures.related.get(name, ([], []))
        tags = sorted(self.pictures.tags.get(name, ()))
        if chance < 0.08 and synonyms:
            return synonyms[rng.integers(len(synonyms))]
        if chance < 0.12 and kinds:
            return kinds[rng.integers(len(kinds))]
        if chance < 0.22 and tags:
            return tags[rng.integers(len(tags))]
        if chance < 0.26 and tags:
            return f"{name} {tags[rng.integers(len(tags))]}"
        return name

    def _choose(self, rng, count):
        kinds, shares = list(SHARES), np.cumsum(list(SHARES.values()))
        draft = Draft(count)
        for i in range(count):
            kind = kinds[min(int(np.searchsorted(shares, rng.random() * shares[-1])), len(kinds) - 1)]
            put = self._single if kind in ("doodle", "asked", "icon") else getattr(self, "_" + kind)
            put(rng, draft, i, kind)
        return draft

    def _single(self, rng, draft, i, kind):
        name, place = self._pick(rng, kind)
        draft.first[i] = place
        draft.human[i] = kind == "doodle"
        draft.wobble[i] = 1 if kind == "doodle" else ICON_WOBBLE
        said, colour = self._say(rng, name), 0
        if not place[0]:
            said, colour = self._tint(rng, draft, i, said)
        draft.about(i, with_article(choice(rng, captions.SINGLE).format(said)), self.concept(name), colour, bank=name)
        if rng.random() < 0.08:
            draft.paper[i] = 0.75 + 0.25 * rng.random(3)

    def _tint(self, rng, draft, i, said):
        chance = rng.random()
        if chance < 0.16:
            colour = choice(rng, list(COLOURS))
            draft.ink[i] = np.clip(np.array(COLOURS[colour]) + rng.normal(0, 0.06, 3), 0, 1)
            if rng.random() < 0.6:
                return f"{colour} {said}" if rng.random() < 0.8 else f"{said} in {colour}", self.concept(f"({colour})")
        elif chance < 0.3:
            draft.ink[i] = rng.random(3) * 0.6
        return said, 0

    def _scene(self, rng, draft, i, _):
        kinds = ["doodle", "asked", "icon"]
        (a, first), (b, second), (other, _) = (
            self._pick(rng, kinds[rng.choice(3, p=[0.4, 0.4, 0.2])]) for _ in range(3)
        )
        draft.first[i], draft.second[i] = first, second
        beside = rng.random() < 0.6
        said = choice(rng, captions.SIDE_BY_SIDE if beside else captions.STACKED)
        sizes, jitter = rng.uniform(*SCENE_SCALE, 2), rng.uniform(-0.1, 0.1, 4)
        along, across = 0.48 + jitter[:2] * 0.3, jitter[2:]
        places = [(-along[0], across[0]), (along[1], across[1])]
        if not beside:
            places = [(y, x) for x, y in places]
        draft.place(i, rng, sizes[0], places[0])
        draft.place(i, rng, sizes[1], places[1], second=True)
        concepts = self.concept(a), self.concept(b)
        draft.about(i, with_article(said.format(a, b)), *concepts)
        if other not in (a, b):
            wrong = (a, other) if rng.random() < 0.5 else (other, b)
            draft.lie(with_article(said.format(*wrong)), *(self.concept(name) for name in wrong))
        if not beside and a != b and rng.random() < 0.5:  # which is above and which below is part of the truth
            draft.lie(with_article(said.format(b, a)), self.concept(SWAPPED), self.concept(a))

    def _written(self, rng, draft, i, _):
        """Writing is writing, whatever it says and whatever it stands beside: captions that name either are lies."""
        at = rng.integers(len(self.pictures.written))
        word, beside = self.pictures.words[at]["text"], self.pictures.words[at].get("beside")
        draft.first[i] = (False, self.pictures.written[at])
        draft.upright[i] = True
        said = choice(rng, captions.SIGNED if beside and rng.random() < 0.5 else captions.WRITTEN)
        concepts = self.concept(WRITTEN), self.concept(f"(written) {word}")
        draft.text[i], draft.picture_concepts[i], draft.bank[i] = said.format(word), concepts, WRITTEN
        draft.text_concepts[i] = (concepts[0], concepts[1] if "{}" in said else 0)
        claimed = word if beside is None or rng.random() < 0.5 else beside
        draft.lie(with_article(choice(rng, captions.SINGLE).format(claimed)), self.concept(claimed), 0)
        if rng.random() < 0.25:
            draft.ink[i] = rng.random(3) * 0.7

    def _rude(self, rng, draft, i, _):
        harmless = rng.random() < HARMLESS_SHARE
        families = self.pictures.harmless if harmless else self.pictures.rude
        concept, said, rows = families[choice(rng, self.harmless if harmless else self.rude)]
        draft.first[i] = (True, choice(rng, rows))
        name = without_article(said[0])
        bank = name if harmless else RUDE + concept
        draft.about(i, choice(rng, said), self.concept(name), bank=bank)

    def _scribble(self, rng, draft, i, _):
        draft.first[i] = (False, choice(rng, self.pictures.scribbles))
        draft.about(i, choice(rng, captions.SCRIBBLED), self.concept(SCRIBBLE), bank=SCRIBBLE)
        if rng.random() < 0.3:
            draft.ink[i] = rng.random(3) * 0.7

    def _blank(self, rng, draft, i, _):
        draft.about(i, choice(rng, ["a blank canvas", "nothing", "an empty page"]), self.concept(BLANK))

    # pixels

    def _greys(self, places):
        """Ink density 0..1, [n, 1, 64, 64]; colour pictures by their brightness."""
        out = np.zeros((len(places), 64, 64), np.uint8)
        for i, place in enumerate(places):
            if place is not None:
                colour, row = place
                out[i] = 255 - (self.pictures.colour[row].mean(-1) if colour else self.pictures.grey[row])
        return torch.from_numpy(out).float().div(255)[:, None]

    def _bend(self, rng, wobble):
        """A smooth displacement, as an unsteady hand has it: wide and, weaker, narrow."""
        count = len(wobble)
        amount = np.abs(rng.normal(0, 0.035, (count, 1, 1, 1))) * wobble[:, None, None, None]
        bend = 0
        for share, knots in ((1, 5), (0.25, 11)):
            field = torch.from_numpy((rng.normal(size=(count, 2, knots, knots)) * amount * share).astype(np.float32))
            bend = bend + F.interpolate(field, size=(self.size, self.size), mode="bicubic", align_corners=True)
        return bend.permute(0, 2, 3, 1)

    def _warp(self, rng, pictures, turns, wobble):
        grid = F.affine_grid(torch.from_numpy(turns), (len(turns), 1, self.size, self.size), align_corners=False)
        return F.grid_sample(pictures, grid + self._bend(rng, wobble), align_corners=False)

    def _paint(self, rng, draft, count):
        scene = np.array([place is not None for place in draft.second])
        ink = self._greys(draft.first)
        thicker = torch.from_numpy(np.where(rng.random(count) < 0.35, rng.random(count), 0).astype(np.float32))[
            :, None, None, None
        ]
        ink = torch.lerp(ink, F.max_pool2d(ink, 3, 1, 1), thicker)
        if scene.any():
            ink[scene] = shrinkable(ink[scene])
        ink = self._warp(rng, ink, draft.turns, draft.wobble)
        if scene.any():
            second = shrinkable(self._greys([place for place in draft.second if place is not None]))
            ink[scene] = torch.maximum(
                ink[scene], self._warp(rng, second, draft.second_turns[scene], draft.wobble[scene])
            )
        paper, pen = (torch.from_numpy(v)[:, :, None, None] for v in (draft.paper, draft.ink))
        pixels = torch.lerp(paper, pen, ink)
        coloured = np.array([place is not None and place[0] for place in draft.first]) & ~scene
        if coloured.any():
            source = np.stack([self.pictures.colour[place[1]] for place, yes in zip(draft.first, coloured) if yes])
            source = 1 - torch.from_numpy(source).permute(0, 3, 1, 2).float().div(255)
            pixels[coloured] = 1 - self._warp(rng, source, draft.turns[coloured], draft.wobble[coloured])
        return pixels * 2 - 1

    def make(self, number, count):
        rng = np.random.default_rng([self.seed, number])
        draft = self._choose(rng, count)
        for i in range(count):
            if draft.second[i] is None:
                shift = (rng.uniform(-0.08, 0.08), rng.uniform(-0.08, 0.08))
                draft.place(i, rng, float(np.clip(rng.normal(0.99, 0.06), 0.8, 1.12)), shift)
        texts = draft.text + [lie[0] for lie in draft.lies]
        text_concepts = np.concatenate(
            [draft.text_concepts, np.array([lie[1:] for lie in draft.lies], np.int64).reshape(-1, 2)]
        )
        return Batch(
            self._paint(rng, draft, count),
            texts,
            torch.from_numpy(draft.picture_concepts),
            torch.from_numpy(text_concepts),
            draft.bank,
            torch.from_numpy(draft.human),
            torch.from_numpy(~np.isin(text_concepts[:, 0], self.doodled_concepts)),
        )


class Draft:
    """What a batch will show, before any pixel is touched."""

    def __init__(self, count):
        self.first, self.second = [None] * count, [None] * count
        self.text, self.bank, self.lies = [""] * count, [None] * count, []
        self.picture_concepts, self.text_concepts = np.zeros((count, 2), np.int64), np.zeros((count, 2), np.int64)
        self.ink, self.paper = np.zeros((count, 3), np.float32), np.ones((count, 3), np.float32)
        self.turns, self.second_turns = np.zeros((count, 2, 3), np.float32), np.zeros((count, 2, 3), np.float32)
        self.upright, self.human, self.wobble = np.zeros(count, bool), np.zeros(count, bool), np.ones(count)

    def about(self, i, text, concept, other=0, bank=None):
        self.text[i], self.bank[i] = text, bank
        self.picture_concepts[i] = self.text_concepts[i] = (concept, other)

    def lie(self, text, concept, other):
        self.lies.append((text, concept, other))

    def place(self, i, rng, scale, centre, second=False):
        """Sets the map from the output square to the picture: turned a little, stretched, perhaps mirrored."""
        angle, stretch = rng.normal(0, 0.11), np.exp(rng.normal(0, 0.08))
        mirror = -1 if rng.random() < 0.5 and not self.upright[i] else 1
        c, s = np.cos(angle) / scale, np.sin(angle) / scale
        turn = np.array([[c * mirror / stretch, s * mirror / stretch], [-s * stretch, c * stretch]], np.float32)
        target = self.second_turns if second else self.turns
        target[i, :, :2] = turn
        target[i, :, 2] = -turn @ np.array(centre, np.float32)


def choice(rng, options):
    return options[rng.integers(len(options))]


def shrinkable(ink):
    """Blurred so that lines survive being drawn at half the size."""
    half = (F.avg_pool2d(ink, 2) * 1.5).clamp(max=1)
    return F.interpolate(half, scale_factor=2, mode="bilinear", align_corners=False)
