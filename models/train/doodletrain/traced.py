"""`python3 -m doodletrain.traced`: icons of what players are asked for, drawn as they might: traced as strokes, then by an unsteady hand.

Names without human doodles get pictures in the style of doodles this way; otherwise the style alone says which names are
possible.
"""

import numpy as np

from . import strokes, thinning
from .pools import TRACED, Pictures
from .settings import SEED, SIZE

CHUNK = 500
AGAIN = 2  # renderings of each icon
INK = 170  # darker is a line: thin ones are grey at this size


def drawn(line, rng):
    """A bool picture of lines as a framed drawing, uint8 [64, 64]; None when there is hardly anything."""
    found = thinning.strokes(line)
    if not found:
        return None
    lengths = np.array([len(xs) for xs, _ in found])
    kept = [stroke for stroke, length in zip(found, lengths) if length >= rng.uniform(0, 0.35) * lengths.max()]
    scale = 255 / SIZE
    loose = [thinning.simplified((xs * scale, ys * scale), rng.uniform(1.5, 7)) for xs, ys in kept]
    return strokes.small(strokes.another_hand(loose, rng), strokes.pen_in_crop(rng))


def main():
    rng = np.random.default_rng(SEED + 20)
    pictures = Pictures()
    rows = np.array(sorted({row for pool in pictures.asked.values() for colour, row in pool if not colour}))
    out, of = [], []
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        for row, line in zip(chunk, thinning.lines(pictures.grey[chunk] < INK)):
            for _ in range(AGAIN):
                picture = drawn(line, rng)
                if picture is not None:
                    out.append(picture)
                    of.append(row)
        print(f"{start + len(chunk)} of {len(rows)} icons", flush=True)
    np.savez(TRACED, pictures=np.array(out), of=np.array(of, np.int32))
    print(f"{len(out)} traced pictures of {len(set(of))} icons")


if __name__ == "__main__":
    main()
