"""A batch shows the same drawings twice: as they are, and without paint and paper."""

import types
import unittest
from collections import defaultdict

import numpy as np
import torch

from doodletrain.batches import Batches
from doodletrain.draft import LEAST_CONTRAST, Draft
from doodletrain.painting import Painter, thickened


def ring(side=64):
    """A ring of ink on white, uint8."""
    y, x = np.mgrid[:side, :side] - side / 2
    return np.uint8(255 - 255 * (np.abs(np.hypot(x, y) - 22) < 3))


def pictures():
    """Two names with one grey picture each, one of a colour, one of each thing that is neither."""
    grey = np.stack([ring(), ring().T, ring(), ring()])
    families = {"family": ("nudity", ["a drawing of something"], [0])}
    return types.SimpleNamespace(
        grey=grey,
        colour=np.stack([ring()] * 3, -1)[None],
        pools={"ring": [(False, 0)], "wheel": [(False, 1), (True, 0)]},
        weights={"ring": 1, "wheel": 1},
        asked={"wheel": [(False, 1), (True, 0)]},
        doodled={"ring": [(False, 0)]},
        bitmaps={},
        rude=families,
        harmless=families,
        traced={},
        related={},
        tags=defaultdict(set),
        words=[{"text": "ring"}],
        written=[2],
        scribbles=[3],
    )


class TwiceTheSame(unittest.TestCase):
    def setUp(self):
        self.batch = Batches(pictures(), 64, 7).make(0, 256)
        self.apart = (self.batch.pixels - self.batch.plain).abs().amax((1, 2, 3)).numpy()

    def test_some_are_painted_and_most_are_not(self):
        self.assertTrue(0.1 < (self.apart > 0.05).mean() < 0.6)
        self.assertGreater((self.apart == 0).mean(), 0.3)

    def test_without_paint_everything_stands_on_white(self):
        white = (self.batch.plain == 1).all(1).float().mean((1, 2))
        self.assertGreater(float(white.min()), 0.3)

    def test_neither_goes_beyond_its_range(self):
        for pixels in (self.batch.pixels, self.batch.plain):
            self.assertTrue(float(pixels.min()) >= -1 and float(pixels.max()) <= 1.0001)


class Pens(unittest.TestCase):
    def test_what_has_no_outline_has_one_of_its_paint_where_that_is_seen(self):
        draft = Draft(3)
        draft.main, draft.unlined[:2] = [np.array([0, 0.5, 0])] * 3, True
        draft.paper[1] = (0, 0.5, 0.1)
        layers = Painter(pictures(), 64, np.random.default_rng(3))._layers(draft, range(3), [(False, 0)] * 3)
        self.assertEqual([bool(outline.any()) for outline in layers[:, 1]], [True, False, False])
        self.assertTrue(all(float(paint[3, 32, 32]) == 1 for paint in layers[:, 2:]))

    def test_some_pens_are_thicker_and_none_thinner(self):
        ink = torch.from_numpy(1 - ring() / 255).float().expand(400, 1, 64, 64)
        wider = thickened(ink, np.random.default_rng(3)).mean((1, 2, 3)) / ink[0].mean()
        self.assertTrue(0.4 < float((wider == 1).float().mean()) < 0.7)
        self.assertTrue(float(wider.min()) == 1 and 1.4 < float(wider.max()) < 2)


class Paper(unittest.TestCase):
    def test_every_drawing_on_one_paper_is_seen_on_it(self):
        batches, rng = Batches(pictures(), 64, 7), np.random.default_rng(3)
        laid = 0
        while laid < 200:
            draft = Draft(2)
            draft.ink[1] = rng.random(3)
            batches._lay(rng, draft, 0, 1)
            if (draft.paper == 1).all():
                continue
            laid += 1
            self.assertTrue((draft.paper[0] == draft.paper[1]).all())
            for i in (0, 1):
                seen = abs(draft.paper[i].mean() - draft.ink[i].mean()) >= LEAST_CONTRAST - 0.01
                self.assertTrue(seen or draft.only_main[i], (draft.paper[i], draft.ink[i]))


if __name__ == "__main__":
    unittest.main()
