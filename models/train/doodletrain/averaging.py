"""A running mean of the weights: it judges better than the weights of any one step while the rate is still high."""

import copy

import torch

EVERY, KEPT = 10, 0.98  # updated every so many steps, keeping that share: about the last 500 steps count


class Average:
    def __init__(self, *towers):
        self.towers = towers
        self.means = [copy.deepcopy(tower).eval().requires_grad_(False) for tower in towers]

    @torch.no_grad()
    def update(self, step):
        if step % EVERY:
            return
        for tower, mean in zip(self.towers, self.means):
            for now, kept in zip(tower.parameters(), mean.parameters()):
                kept.lerp_(now.detach(), 1 - KEPT)
