import unittest

import numpy as np
from PIL import Image, ImageDraw

from doodletrain.frame import cut_out, framed, ink_mask, parts


def canvas(*boxes, paper="white", ink="black"):
    picture = Image.new("RGB", (200, 200), paper)
    for box in boxes:
        ImageDraw.Draw(picture).rectangle(box, fill=ink)
    return picture


class FrameTest(unittest.TestCase):
    def test_cuts_a_square_with_a_margin(self):
        self.assertEqual(cut_out(canvas((10, 20, 59, 29))).size, (58, 58))

    def test_place_and_paper_make_no_difference_to_the_ink(self):
        corner, middle = (framed(canvas(box)) for box in ((0, 0, 49, 49), (80, 90, 129, 139)))
        self.assertTrue((corner == middle).all())

    def test_fills_what_lies_outside_with_the_background(self):
        self.assertEqual(cut_out(canvas((150, 150, 199, 199), paper=(9, 99, 199))).getpixel((57, 57)), (9, 99, 199))

    def test_the_edge_says_what_the_paper_is_however_much_is_painted(self):
        picture = canvas((10, 10, 189, 189), ink=(40, 150, 60))
        self.assertEqual(cut_out(picture).getpixel((0, 0)), (255, 255, 255))
        self.assertEqual(cut_out(picture).size, (209, 209))

    def test_faint_marks_are_no_ink(self):
        self.assertFalse(ink_mask(np.asarray(canvas((5, 5, 90, 90), ink=(230, 230, 230))))[0].any())

    def test_things_apart_are_framed_as_if_they_were_alone(self):
        left, right = (10, 10, 60, 90), (100, 40, 180, 60)
        found = parts(canvas(left, right), 0.1)
        self.assertEqual(len(found), 2)
        for part, box in zip(found, (left, right)):
            self.assertTrue((part == framed(canvas(box))).all())
        upper, lower = (10, 10, 60, 60), (30, 100, 80, 190)
        self.assertTrue((parts(canvas(upper, lower), 0.1)[1] == framed(canvas(lower))).all())

    def test_a_narrow_gap_and_a_dot_make_no_parts(self):
        self.assertEqual(parts(canvas((10, 10, 60, 90), (64, 10, 120, 90)), 0.1), [])
        self.assertEqual(parts(canvas((10, 10, 110, 110), (150, 10, 155, 15)), 0.1), [])
        self.assertEqual(parts(canvas(), 0.1), [])

    def test_an_empty_canvas_is_taken_whole(self):
        self.assertEqual(cut_out(canvas()).size, (200, 200))


if __name__ == "__main__":
    unittest.main()
