"""What every training on a clock shares: its options, its checkpoint, and the curve that it logs."""

import argparse
import json

import torch

from .settings import WORK

CHECKPOINT = WORK / "checkpoint.pt"
CURVE = WORK / "curve.jsonl"
BATCH = 256


def keep(state):
    """Writes the checkpoint whole or not at all."""
    torch.save(state, CHECKPOINT.with_suffix(".tmp"))
    CHECKPOINT.with_suffix(".tmp").replace(CHECKPOINT)


def clocked(description, minutes, look):
    """A parser of the options that every training has."""
    options = argparse.ArgumentParser(description=description)
    options.add_argument("--minutes", type=float, default=minutes, help="of training in all")
    options.add_argument("--batch", type=int, default=BATCH)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--report", type=int, default=20, help="steps between lines of the curve")
    options.add_argument("--look", type=int, default=look, help="steps between checkpoints; a multiple of --report")
    return options


def prepared(options):
    """The chosen options, with PyTorch set up for them."""
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.set_flush_denormal(True)
    return chosen


class Curve:
    """Sums the losses of `report` steps; a line has their means."""

    def __init__(self, report, digits=4):
        self.report, self.digits, self.sums = report, digits, {}

    def add(self, losses):
        for key, value in losses.items():
            self.sums[key] = self.sums.get(key, 0) + value

    def line(self, step, batch, seconds):
        means = {key: round(value / self.report, self.digits) for key, value in self.sums.items()}
        self.sums = {}
        return {"step": step, "samples": step * batch, "minutes": round(seconds / 60, 2)} | means

    def write(self, line):
        with open(CURVE, "a") as curve:
            curve.write(json.dumps(line) + "\n")
        print(line, flush=True)
