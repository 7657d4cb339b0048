"""Colouring in paints what lines enclose."""

import unittest

import numpy as np

from doodletrain.coloured import all_coloured, all_papered, brushed, coloured_around, coloured_in, enclosed, outline


def square(gap=0, side=64):
    """A square of black lines on white, open for `gap` pixels at its top."""
    picture = np.full((side, side, 3), 255, np.uint8)
    picture[10:50, [10, 11, 48, 49]] = 0
    picture[[10, 11, 48, 49], 10:50] = 0
    picture[10:12, 20 : 20 + gap] = 255
    return picture


class Colouring(unittest.TestCase):
    def test_a_closed_square_is_painted_up_to_its_lines_and_not_beyond(self):
        painted = coloured_in(square(), np.random.default_rng(1))
        inside = painted[14:46, 14:46].reshape(-1, 3)
        self.assertEqual(len(np.unique(inside, axis=0)), 1)
        self.assertLess(inside[0].min(), 255)
        self.assertTrue((painted[12, 12] == inside[0]).all())
        self.assertTrue((painted[:9] == 255).all() and (painted[:, :9] == 255).all())
        self.assertTrue((painted[10:12, 10:50] == 0).all())

    def test_a_brush_alone_leaves_no_line_round_a_drawing_and_those_within(self):
        picture = square()
        picture[26:34, 29:31] = 0
        painted = brushed(picture, np.random.default_rng(1))
        self.assertTrue((painted[10:12, 10:50] == painted[10, 10]).all() and painted[10, 10].max() > 0)
        self.assertTrue((painted[27:33, 29:31] == 0).all())
        self.assertTrue((painted[:9] == 255).all())

    def test_the_outline_is_near_what_lines_do_not_enclose(self):
        ink = 1 - square().mean(-1) / 255
        self.assertTrue(outline(ink)[10:12, 10:50].all())
        self.assertFalse(outline(ink)[20:40, 20:40].any())

    def test_colour_poured_around_leaves_the_inside_white(self):
        painted = coloured_around(square(), np.random.default_rng(3))
        self.assertTrue((painted[14:46, 14:46] == 255).all())
        self.assertEqual(len(np.unique(painted[:8].reshape(-1, 3), axis=0)), 1)
        self.assertLess(painted[0, 0].min(), 255)
        self.assertTrue((painted[10:12, 10:50] == 0).all())

    def test_half_are_on_paper_and_of_the_others_those_that_enclose_something(self):
        open_square = square(gap=30)
        grey = np.stack([square()[..., 0], open_square[..., 0], open_square[..., 0], square()[..., 0]])
        papered = all_papered(grey, np.random.default_rng(1))
        self.assertEqual(papered.shape, (3, 64, 64, 3))
        self.assertTrue((papered[:2, 0, 0] == papered[:2, 30, 30]).all())
        self.assertTrue((papered[2, 30, 30] == 255).all() and (papered[2, 0, 0] < 255).any())

    def test_a_narrow_gap_holds_the_paint_and_a_wide_one_does_not(self):
        self.assertIsNotNone(coloured_in(square(gap=2), np.random.default_rng(1)))
        self.assertIsNone(coloured_in(square(gap=8), np.random.default_rng(1)))

    def test_specks_are_left_alone(self):
        ink = np.zeros((64, 64), np.float32)
        ink[10:16, 10:16] = 1
        ink[12:14, 12:14] = 0
        self.assertEqual(enclosed(ink)[1], 0)

    def test_areas_are_numbered_apart(self):
        picture = square()
        picture[10:50, 29:31] = 0
        areas, count = enclosed(1 - picture.mean(-1) / 255)
        self.assertEqual((count, areas[30, 20], areas[30, 40], areas[5, 5]), (2, 1, 2, 0))

    def test_drawings_that_enclose_nothing_are_left_out(self):
        grey = np.stack([square()[..., 0], np.full((64, 64), 255, np.uint8)])
        self.assertEqual(all_coloured(grey, np.random.default_rng(1)).shape, (1, 64, 64, 3))


if __name__ == "__main__":
    unittest.main()
