"""A batch shows the same drawings twice: as they are, and without paint and paper."""

import types
import unittest
from collections import defaultdict

import numpy as np

from doodletrain.batches import LEAST_CONTRAST, Batches, Draft


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
