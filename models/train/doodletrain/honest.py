"""Honest drawings to fit thresholds on, drawn afresh with a seed that training does not use; kept in the work folder."""

import functools

import numpy as np

from . import strokes
from .doodles import divided, load
from .frame import framed
from .settings import SEED, WORK


def kept(make):
    """Keeps the (pictures, names) that a function makes in a file named after the call."""

    @functools.wraps(make)
    def cached(*arguments):
        label = "-".join([make.__name__, *(str(len(a)) if isinstance(a, list) else str(a) for a in arguments)])
        path = WORK / "honest" / f"{label}.npz"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            pictures, names = make(*arguments)
            np.savez_compressed(path, pictures=pictures, names=np.array(names))
        data = np.load(path)
        return data["pictures"], [str(name) for name in data["names"]]

    return cached


@kept
def training_drawings(count):
    """Framed drawings of trained categories, from the drawings used in training: to fit thresholds, never to report."""
    rng = np.random.default_rng(SEED + 2)
    trained, _, _ = divided(load())
    pairs = [(category, drawing) for category in sorted(trained) for drawing in trained[category]]
    chosen = [pairs[i] for i in rng.permutation(len(pairs))[:count]]
    return np.array([framed(strokes.on_canvas(d, rng)) for _, d in chosen]), [c for c, _ in chosen]
