"""Takes the batch norms' statistics from the pictures that will be judged: drawings alone.

In training they wander with each batch's mixture of icons, scenes and words, and the tower suffers for it: settled ones
took the first five from 20 to 57 % for seen categories and from 20 to 32 % for unseen ones.
"""

import numpy as np
import torch
from torch.nn import functional as F

from .frame import tensor
from .settings import SEED, SIZE, WORK

PICTURES = 4000


def settling_pictures():
    """A sample of the redrawn doodles of the training side, uint8."""
    doodles = np.load(WORK / "doodles.npz")
    chosen = np.random.default_rng(SEED + 9).permutation(int(doodles["redrawn"]))[:PICTURES]
    return doodles["pictures"][np.sort(chosen)][np.random.default_rng(SEED + 10).permutation(PICTURES)]


@torch.no_grad()
def settle(image_tower, pictures, side=SIZE):
    norms = [module for module in image_tower.modules() if isinstance(module, torch.nn.BatchNorm2d)]
    usual = [norm.momentum for norm in norms]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # a plain mean over the batches
    image_tower.train()
    for i in range(0, len(pictures), 250):
        x = torch.from_numpy(tensor(pictures[i : i + 250]))
        image_tower(x if side == SIZE else F.interpolate(x, size=(side, side), mode="bilinear", antialias=True))
    for norm, momentum in zip(norms, usual):
        norm.momentum = momentum
    return image_tower.eval()
