import unittest

import torch

from doodletrain.towers import ImageTower, grown


class GrownTest(unittest.TestCase):
    def test_a_grown_tower_answers_as_before(self):
        torch.manual_seed(1)
        tower, pictures = ImageTower().eval(), torch.randn(3, 3, 64, 64)
        with torch.no_grad():
            before = tower(pictures)
            weights = sum(p.numel() for p in tower.parameters())
            after = grown(tower).eval()(pictures)
        self.assertTrue(torch.allclose(before, after, atol=1e-5))
        self.assertGreater(sum(p.numel() for p in tower.parameters()), 1.5 * weights)


if __name__ == "__main__":
    unittest.main()
