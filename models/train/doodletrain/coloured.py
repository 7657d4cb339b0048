"""What players do with the game's fill tool: what lines enclose is coloured in, and colour is poured round a drawing."""

import numpy as np
from scipy import ndimage

from .captions import COLOURS

LINE = 0.3  # so much ink is a line that paint does not cross
GAP = 2  # pixels of 64: lines this far apart are as good as closed
LEAST = 16  # pixels of 64 × 64: smaller areas are left alone
REACH = 4  # pixels from the outside that a line is the drawing's outline
MAIN_SHARE, LEFT_SHARE = 0.65, 0.12  # of the areas that get the drawing's main colour, and none


def paper(rng, dark=0.2):
    """A colour poured round a drawing, 0..1: half are pale, and a share of the others dark."""
    chance = rng.random()
    if chance < 0.5:
        return 0.75 + 0.25 * rng.random(3)
    colour = any_shade(rng)
    return colour * rng.uniform(0, 0.3) if chance > 1 - dark / 2 else colour


def on_paper(pictures, rng):
    """Framed pictures, uint8 [n, h, w] or [n, h, w, 3], each on paper of a colour that dark lines are seen on."""
    papers = np.array([paper(rng, dark=0) for _ in pictures]).reshape(-1, 1, 1, 3)
    return np.uint8(np.rint(rgb(pictures) * papers))


def divided(ink):
    """The areas that ink [h, w] of 0..1 divides a picture into, numbered, with a pixel more all round; and their number."""
    lines = ndimage.binary_dilation(ink > LINE, iterations=GAP // 2)
    return ndimage.label(np.pad(~lines, 1, constant_values=True))


def outline(ink):
    """Where lines of a drawing would be its outline, [h, w] of bool: within reach of what ink does not enclose."""
    areas, _ = divided(ink)
    return ndimage.binary_dilation(areas == areas[0, 0], iterations=REACH)[1:-1, 1:-1]


def enclosed(ink):
    """The areas that ink [h, w] of 0..1 encloses, numbered from 1, and their number; they reach under their lines."""
    areas, count = divided(ink)
    areas[areas == areas[0, 0]] = 0
    areas = areas[1:-1, 1:-1]
    sizes = np.bincount(areas.ravel(), minlength=count + 1)
    keep = sizes >= LEAST
    keep[0] = False
    numbers = np.where(keep, np.cumsum(keep), 0)
    return ndimage.maximum_filter(numbers[areas], size=2 * (GAP // 2 + 1) + 1), int(keep.sum())


def paint(ink, main, rng, only_main=False):
    """float32 [4, h, w]: red, green and blue as far as there is paint, and how far that is; None if nothing is enclosed."""
    areas, count = enclosed(ink)
    if not count:
        return None
    colours = np.zeros((count + 1, 4), np.float32)
    for area in range(1, count + 1):
        chance = rng.random()
        if chance < MAIN_SHARE or count == 1 or only_main:
            colours[area] = (*main, 1)
        elif chance < 1 - LEFT_SHARE:
            colours[area] = (*any_shade(rng), 1)
    return colours[areas].transpose(2, 0, 1)


def shade(colour, rng):
    """Nobody's green is another's; some are paler."""
    colour = np.clip(np.array(colour) + rng.normal(0, 0.07, 3), 0, 1)
    return colour + (1 - colour) * (rng.uniform(0, 0.6) if rng.random() < 0.3 else 0)


def any_shade(rng):
    return shade(list(COLOURS.values())[rng.integers(len(COLOURS))], rng)


def over(paper, paint):
    """Paint, [..., 4, h, w] as `paint` has it, on paper [..., 3, h, w]; arrays or tensors."""
    return paper * (1 - paint[..., 3:, :, :]) + paint[..., :3, :, :]


def rgb(pictures):
    """uint8 [n, h, w] or [n, h, w, 3] to the latter."""
    return pictures if pictures.ndim == 4 else np.repeat(pictures[..., None], 3, -1)


def all_coloured(pictures, rng):
    """Those of framed drawings, uint8 [n, h, w] or [n, h, w, 3], that enclose something, coloured in."""
    return np.array([p for p in (coloured_in(p, rng) for p in rgb(pictures)) if p is not None])


def all_papered(pictures, rng):
    """Framed drawings, half of them on coloured paper; those of the others that enclose something coloured around."""
    around = [p for p in (coloured_around(p, rng) for p in rgb(pictures[1::2])) if p is not None]
    return np.concatenate([on_paper(pictures[::2], rng), *(p[None] for p in around)])


def coloured_in(picture, rng):
    """A framed drawing, uint8 [h, w, 3], of dark lines on white, with its areas painted; None without any."""
    return poured(picture, np.ones(3), any_shade(rng), rng)


def coloured_around(picture, rng):
    """The same with a colour around it that dark lines are seen on, and white in its areas; None without any."""
    return poured(picture, paper(rng, dark=0), np.ones(3), rng, only_main=True)


def brushed(picture, rng):
    """The same with no line round it: the outline has the main colour, and what is within keeps dark lines; None without."""
    return poured(picture, np.ones(3), any_shade(rng), rng, lined=False)


def poured(picture, outside, main, rng, only_main=False, lined=True):
    """Dark lines of a picture on paint: one colour outside, and what `paint` chooses in its areas; None without any."""
    ink = 1 - picture.mean(-1, dtype=np.float32) / 255
    painted = paint(ink, main, rng, only_main)
    if painted is None:
        return None
    ground = over(outside[:, None, None], painted)
    drawn = ground * picture.transpose(2, 0, 1) / 255
    if not lined:
        drawn = np.where(outline(ink), ground * (1 - ink) + main[:, None, None] * ink, drawn)
    return np.uint8(np.rint(255 * drawn).transpose(1, 2, 0))
