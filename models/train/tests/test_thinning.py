"""Bitmaps to strokes."""

import unittest

import numpy as np

from doodletrain import thinning


def picture(*boxes, side=32):
    ink = np.zeros((1, side, side), bool)
    for x0, y0, x1, y1 in boxes:
        ink[0, y0:y1, x0:x1] = True
    return ink


class Thinning(unittest.TestCase):
    def test_a_thick_line_becomes_its_middle(self):
        line = thinning.lines(picture((4, 14, 28, 17)))[0]
        self.assertLessEqual(line.sum(0).max(), 1)
        self.assertTrue(line[15].sum() >= 20)

    def test_a_filled_shape_becomes_its_outline(self):
        line = thinning.lines(picture((6, 6, 26, 26)))[0]
        self.assertFalse(line[10:22, 10:22].any())
        self.assertTrue(line[:, 6:8].any() and line[:, 24:26].any())

    def test_paper_has_no_lines(self):
        self.assertEqual(thinning.lines(picture()).sum(), 0)

    def test_a_cross_is_two_strokes_that_keep_every_pixel_of_the_line(self):
        line = thinning.thin(picture((4, 15, 28, 16), (15, 4, 16, 28)))[0]
        strokes = thinning.strokes(line)
        points = {(int(x), int(y)) for xs, ys in strokes for x, y in zip(xs, ys)}
        self.assertGreaterEqual(len(points), line.sum() - 2)
        self.assertLessEqual(len(strokes), 3)

    def test_a_ring_is_one_stroke(self):
        line = thinning.lines(picture((6, 6, 26, 26)))[0]
        self.assertEqual(len(thinning.strokes(line)), 1)

    def test_straight_points_are_dropped_and_corners_kept(self):
        xs, ys = thinning.simplified((np.array([0.0, 5, 10, 10, 10]), np.array([0.0, 0, 0, 5, 10])), 0.5)
        self.assertEqual((xs.tolist(), ys.tolist()), ([0, 10, 10], [0, 0, 10]))

    def test_nothing_moves_further_than_the_tolerance(self):
        xs = np.linspace(0, 100, 80)
        ys = 10 * np.sin(xs / 9)
        kept = thinning.simplified((xs, ys), 2)
        steepest = 10 / 9  # the tolerance counts across the line, here it is measured upwards
        self.assertLessEqual(np.abs(np.interp(xs, *kept) - ys).max(), 2 * np.hypot(1, steepest))


if __name__ == "__main__":
    unittest.main()
