"""Lessons bring the pupil's answers to painted drawings near the teacher's to their lines."""

import copy
import unittest

import torch

from doodletrain.batches import Batches
from doodletrain.colours import Lesson
from doodletrain.towers import ImageTower
from tests.test_batches import pictures


def lesson():
    """A lesson about two names, without a work folder."""
    torch.manual_seed(1)
    taught = Lesson.__new__(Lesson)
    taught.teacher = ImageTower().eval()
    taught.pupil = copy.deepcopy(taught.teacher)
    taught.optimizer = torch.optim.Adam(taught.pupil.parameters())
    taught.batches, taught.step, taught.batch = Batches(pictures(), 64, 7), 0, 32
    return taught


class Lessons(unittest.TestCase):
    def test_the_pupil_begins_as_the_teacher(self):
        apart = lesson().learn(0)
        self.assertLess(abs(apart["plain"]), 1e-5)
        self.assertGreater(apart["painted"], 1e-4)

    def test_paint_matters_less_with_every_step_and_the_teacher_stays(self):
        taught = lesson()
        before = copy.deepcopy(taught.teacher.state_dict())
        apart = [taught.learn(1e-4)["painted"] for _ in range(24)]
        self.assertLess(sum(apart[-6:]), 0.7 * sum(apart[:6]))
        for name, value in taught.teacher.state_dict().items():
            self.assertTrue(torch.equal(value, before[name]), name)


if __name__ == "__main__":
    unittest.main()
