"""Batches of captioned pictures, made up on the fly; batch number i of a seed is always the same."""

import numpy as np
import torch

from . import captions, coloured
from .captions import COLOURS, with_article, without_article
from .draft import LEAST_CONTRAST, Draft
from .painting import Painter

SHARES = {  # of a batch
    "doodle": 0.325,
    "asked": 0.215,
    "icon": 0.055,
    "scene": 0.185,
    "written": 0.065,
    "rude": 0.12,
    "scribble": 0.032,
    "blank": 0.003,
}
WRITTEN, SCRIBBLE, BLANK = "(written)", "(scribble)", "(blank)"  # concepts, not names
SWAPPED = "(swapped)"  # in no picture
RUDE = "(rude) "  # and a concept of the safety check
HARMLESS_SHARE = 0.35  # of the pictures for the safety check: what looks rude and is not
BITMAP_SHARE = 0.4  # of the doodles of a category that has them: more, and their style alone gives the name away
DEFINED_SHARE = 0.1  # of the names that have a definition at hand
TRACED_SHARE = 0.55  # of the icons that were also drawn by hand
ICON_WOBBLE = 1.8  # icons are bent more than doodles, so that a steady hand is no sign of one
SCENE_SCALE = (0.40, 0.52)
PAPER_SHARE = 0.16  # of everything but blanks is on coloured paper
AROUND_SHARE = 0.5  # of the drawings on paper that are not coloured in: poured around them, white is left inside
COLOURED_SHARE = 0.3  # of the drawings of one thing without colours; of each thing of a scene, and of scribbles, too
NAMED_SHARE = 0.4  # of these have the main colour said
OUTLINES = {"black": 0.45, "darker": 0.15, "same": 0.1, "none": 0.3}  # round what is coloured in; none: as a brush alone
TURNED_SHARE = 0.3  # of the writing: at any angle, and as often as not mirrored


class Batch:
    """pixels [n,3,s,s], and plain, the same on white, without paint and with a thin pen; texts, the first n of which belong
    to the pictures and the rest fit none; concepts of each; which pictures are human doodles, and which texts name something
    that has none."""

    def __init__(self, pixels, plain, texts, picture_concepts, text_concepts, bank_names, human, undoodled):
        self.pixels, self.plain, self.texts = pixels, plain, texts
        self.human, self.undoodled = human, undoodled
        self.picture_concepts, self.text_concepts = picture_concepts, text_concepts
        self.bank_names = bank_names  # the names of what each picture shows: one, two in a scene, none of a blank


class Batches:
    def __init__(self, pictures, size, seed):
        self.pictures, self.size, self.seed = pictures, size, seed
        self.names = sorted(pictures.pools)
        weight = np.array([len(pictures.pools[n]) ** 0.5 * pictures.weights[n] ** 2 for n in self.names])
        self.cumulative = np.cumsum(weight / weight.sum())
        self.asked, self.doodled = sorted(pictures.asked), sorted(pictures.doodled)
        self.rude, self.harmless = by_concept(pictures.rude), by_concept(pictures.harmless)
        self.definitions = {}  # of names, said instead of them now and then; a trial fills it
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
        if chance < 0.26 + DEFINED_SHARE and name in self.definitions:
            return self.definitions[name]
        return name

    def _choose(self, rng, count):
        kinds, shares = list(SHARES), np.array(list(SHARES.values()))
        shares[kinds.index("scene")] /= 2  # they come in twos
        shares = np.cumsum(shares)
        draft, i = Draft(count), 0
        while i < count:
            kind = kinds[min(int(np.searchsorted(shares, rng.random() * shares[-1])), len(kinds) - 1)]
            if kind == "scene" and i + 1 < count:
                self._siblings(rng, draft, i)
                i += 2
                continue
            put = self._single if kind in ("doodle", "asked", "icon", "scene") else getattr(self, "_" + kind)
            put(rng, draft, i, "asked" if kind == "scene" else kind)
            i += 1
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
        self._lay(rng, draft, i, coloured_picture=place[0])

    def _tint(self, rng, draft, i, said):
        if rng.random() < COLOURED_SHARE:
            colour = self._colour_in(rng, draft, i)
            if rng.random() < NAMED_SHARE:
                return f"{colour} {said}", self.concept(f"({colour})")
            return said, 0
        chance = rng.random()
        if chance < 0.16:
            colour = choice(rng, list(COLOURS))
            draft.ink[i] = draft.plain_ink[i] = np.clip(np.array(COLOURS[colour]) + rng.normal(0, 0.06, 3), 0, 1)
            if rng.random() < 0.6:
                return f"{colour} {said}" if rng.random() < 0.8 else f"{said} in {colour}", self.concept(f"({colour})")
        elif chance < 0.3:
            draft.ink[i] = draft.plain_ink[i] = rng.random(3) * 0.6
        return said, 0

    def _colour_in(self, rng, draft, i):
        """Chooses the main colour, and a pen that goes with it. Without paint the pen alone would have that colour."""
        colour = choice(rng, list(COLOURS))
        draft.plain_ink[i] = COLOURS[colour]
        draft.main[i] = coloured.shade(COLOURS[colour], rng)
        outline = rng.choice(list(OUTLINES), p=list(OUTLINES.values()))
        draft.unlined[i] = outline == "none"
        if outline in ("darker", "same"):
            draft.ink[i] = draft.main[i] * (0.5 if outline == "darker" else 1)
        return colour

    def _lay(self, rng, draft, *scenes, coloured_picture=False):
        """Lays the same coloured paper under some drawings; on what is dark a pen is light."""
        if rng.random() >= PAPER_SHARE:
            return
        paper = coloured.paper(rng, dark=0 if coloured_picture else 0.2)
        around, light = rng.random() < AROUND_SHARE, 1 - 0.3 * rng.random(3)
        for i in scenes:
            draft.paper[i] = paper
            if coloured_picture:
                continue
            if around and draft.main[i] is None:
                draft.main[i], draft.only_main[i] = np.ones(3), True
            elif paper.mean() - draft.ink[i].mean() < LEAST_CONTRAST:
                draft.ink[i] = light if paper.mean() < 0.5 else 0

    def _siblings(self, rng, draft, i):
        """Two scenes with the same layout, of which one thing differs: each is what the other's caption must not fit."""
        kinds = ["doodle", "asked", "icon"]
        picked = [kinds[k] for k in rng.choice(3, 3, p=[0.45, 0.45, 0.1])]
        (a, first), (b, second), (other, third) = (self._pick(rng, kind) for kind in picked)
        of = rng.random()
        layout = self._layout(
            rng, captions.STACKED if of < 0.3 else captions.HUNG if of < 0.5 else captions.SIDE_BY_SIDE
        )
        if rng.random() < COLOURED_SHARE:
            for scene in (i, i + 1):
                self._colour_in(rng, draft, scene)
        self._lay(rng, draft, i, i + 1)
        self._scene(rng, draft, i, layout, (a, first), (b, second))
        if rng.random() < 0.5:
            self._scene(rng, draft, i + 1, layout, (a, first), (other, third))
            draft.human[i : i + 2] = picked[0] == picked[1] == "doodle", picked[0] == picked[2] == "doodle"
        else:
            self._scene(rng, draft, i + 1, layout, (other, third), (b, second))
            draft.human[i : i + 2] = picked[0] == picked[1] == "doodle", picked[1] == picked[2] == "doodle"

    def _layout(self, rng, phrases):
        """(phrase, whether it says which is above, [(scale, centre)] of the two)."""
        sizes, jitter = rng.uniform(*SCENE_SCALE, 2), rng.uniform(-0.1, 0.1, 4)
        along, across = 0.48 + jitter[:2] * 0.3, jitter[2:]
        places = [(-along[0], across[0]), (along[1], across[1])]
        if phrases is not captions.SIDE_BY_SIDE:
            places = [(y, x) for x, y in places]
        elif rng.random() < 0.5:
            places.reverse()
        if phrases is captions.HUNG:
            places.reverse()
        return choice(rng, phrases), phrases is not captions.SIDE_BY_SIDE, list(zip(sizes, places))

    def _scene(self, rng, draft, i, layout, *things):
        said, ordered, places = layout
        (a, draft.first[i]), (b, draft.second[i]) = things
        for second, (size, centre) in enumerate(places):
            draft.place(i, rng, size, centre, second=bool(second))
        draft.about(i, with_article(said.format(a, b)), self.concept(a), self.concept(b))
        draft.bank[i] = (a, b)
        if ordered and a != b:  # which is above and which below is part of the truth
            draft.lie(with_article(said.format(b, a)), self.concept(SWAPPED), self.concept(a))

    def _written(self, rng, draft, i, _):
        """Writing is writing, whatever it says and whatever it stands beside: captions that name either are lies."""
        at = rng.integers(len(self.pictures.written))
        word, beside = self.pictures.words[at]["text"], self.pictures.words[at].get("beside")
        draft.first[i] = (False, self.pictures.written[at])
        draft.turned[i] = rng.random() < TURNED_SHARE
        draft.upright[i] = not draft.turned[i]
        said = choice(rng, captions.SIGNED if beside and rng.random() < 0.5 else captions.WRITTEN)
        concepts = self.concept(WRITTEN), self.concept(f"(written) {word}")
        draft.text[i], draft.picture_concepts[i], draft.bank[i] = said.format(word), concepts, (WRITTEN,)
        draft.text_concepts[i] = (concepts[0], concepts[1] if "{}" in said else 0)
        claimed = word if beside is None or rng.random() < 0.5 else beside
        draft.lie(with_article(choice(rng, captions.SINGLE).format(claimed)), self.concept(claimed), 0)
        if rng.random() < 0.25:
            draft.ink[i] = draft.plain_ink[i] = rng.random(3) * 0.7
        self._lay(rng, draft, i)

    def _rude(self, rng, draft, i, _):
        harmless = rng.random() < HARMLESS_SHARE
        concept, said, rows = choice(rng, choice(rng, self.harmless if harmless else self.rude))
        draft.first[i] = (True, choice(rng, rows))
        name = without_article(said[0])
        bank = name if harmless else RUDE + concept
        self._lay(rng, draft, i, coloured_picture=True)
        draft.about(i, choice(rng, said), self.concept(name), bank=bank)

    def _scribble(self, rng, draft, i, _):
        draft.first[i] = (False, choice(rng, self.pictures.scribbles))
        draft.about(i, choice(rng, captions.SCRIBBLED), self.concept(SCRIBBLE), bank=SCRIBBLE)
        if rng.random() < COLOURED_SHARE:
            self._colour_in(rng, draft, i)
        elif rng.random() < 0.3:
            draft.ink[i] = draft.plain_ink[i] = rng.random(3) * 0.7
        self._lay(rng, draft, i)

    def _blank(self, rng, draft, i, _):
        draft.about(i, choice(rng, ["a blank canvas", "nothing", "an empty page"]), self.concept(BLANK))

    def make(self, number, count):
        rng = np.random.default_rng([self.seed, number])
        draft = self._choose(rng, count)
        for i in range(count):
            if draft.second[i] is None:
                shift = (rng.uniform(-0.08, 0.08), rng.uniform(-0.08, 0.08))
                scale = 0.8 if draft.turned[i] else np.clip(rng.normal(0.99, 0.06), 0.8, 1.12)
                draft.place(i, rng, float(scale), shift)
        texts = draft.text + [lie[0] for lie in draft.lies]
        text_concepts = np.concatenate(
            [draft.text_concepts, np.array([lie[1:] for lie in draft.lies], np.int64).reshape(-1, 2)]
        )
        return Batch(
            *Painter(self.pictures, self.size, rng).paint(draft),
            texts,
            torch.from_numpy(draft.picture_concepts),
            torch.from_numpy(text_concepts),
            draft.bank,
            torch.from_numpy(draft.human),
            torch.from_numpy(~np.isin(text_concepts[:, 0], self.doodled_concepts)),
        )


def choice(rng, options):
    return options[rng.integers(len(options))]


def by_concept(families):
    """The families of each concept together, so that concepts weigh alike however many families each has."""
    concepts = sorted({concept for concept, _, _ in families.values()})
    return [[family for _, family in sorted(families.items()) if family[0] == concept] for concept in concepts]
