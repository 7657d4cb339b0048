"""`python3 -m doodletrain.split`: writes split.json: which drawings in hand training never sees, by category and by drawing.

It is in the repository and is not made again: what was held out once stays held out.
"""

import json
import random

import numpy as np

from .doodles import load
from .names import SPLIT
from .settings import SEED

HELD_OUT_CATEGORIES = 40
EVALUATED = 0.2  # of the drawings of each other category


def lines(category, count):
    order = np.random.default_rng([SEED, len(category), *category.encode()]).permutation(count)
    return order[: round(count * EVALUATED)].tolist()


def main():
    drawings = load()
    held_out = sorted(random.Random(SEED).sample(sorted(drawings), HELD_OUT_CATEGORIES))
    evaluated = {
        category: lines(category, len(drawings[category])) for category in sorted(set(drawings) - set(held_out))
    }
    rows = ",\n".join(f"  {json.dumps(category)}: {json.dumps(at)}" for category, at in evaluated.items())
    names = ",\n".join(f"  {json.dumps(category)}" for category in held_out)
    SPLIT.write_text(f'{{\n "seed": {SEED},\n "heldOut": [\n{names}\n ],\n "evaluated": {{\n{rows}\n }}\n}}\n')


if __name__ == "__main__":
    main()
