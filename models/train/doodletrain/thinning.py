"""Bitmaps to strokes: the middle lines of thin shapes, the outlines of filled ones."""

import numpy as np

AROUND = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
FILLED = 4.5  # ink of more than so many pixels for each of its middle line is an area, and people draw its outline
SHORTEST = 4  # pixels of a stroke worth drawing


def _neighbours(ink):
    """[8, n, h, w]: the pixels around each, clockwise from above; outside is paper."""
    padded = np.pad(ink, ((0, 0), (1, 1), (1, 1)))
    h, w = ink.shape[1:]
    return np.stack([padded[:, 1 + dy : 1 + dy + h, 1 + dx : 1 + dx + w] for dy, dx in AROUND])


def thin(ink):
    """Middle lines of bool pictures [n, h, w], one pixel wide (Zhang and Suen, "A fast parallel algorithm for thinning
    digital patterns", 1984)."""
    ink = ink.copy()
    for _ in range(max(ink.shape[1:])):
        before = ink.sum()
        for first in (True, False):
            p = _neighbours(ink)
            count = p.sum(0)
            turns = (~p & np.roll(p, -1, 0)).sum(0)
            north, east, south, west = p[0], p[2], p[4], p[6]
            if first:
                spare = ~(north & east & south) & ~(east & south & west)
            else:
                spare = ~(north & east & west) & ~(north & south & west)
            ink &= ~((count >= 2) & (count <= 6) & (turns == 1) & spare)
        if ink.sum() == before:
            break
    return ink


def outline(ink):
    """The border pixels of bool pictures [n, h, w]."""
    p = _neighbours(ink)
    return ink & ~(p[0] & p[2] & p[4] & p[6])


def lines(ink):
    """What a pen would follow: bool pictures [n, h, w] to the same, one pixel wide."""
    middle = thin(ink)
    filled = ink.sum((1, 2)) > FILLED * np.maximum(middle.sum((1, 2)), 1)
    middle[filled] = thin(outline(ink[filled]))
    return middle


def strokes(line):
    """One bool picture of lines to strokes [(xs, ys)]: each follows its line as straight on as it can."""
    left = {(int(x), int(y)) for y, x in zip(*np.nonzero(line))}
    ends = sorted(left, key=lambda at: (len(_beside(at, left)), at))
    found = []
    for start in ends:
        if start in left:
            forwards = _follow(start, left)
            backwards = _follow(start, left)  # a closed or middle start has another side
            found.append(backwards[:0:-1] + forwards)
    return [tuple(np.array(stroke, float).T) for stroke in found if len(stroke) >= SHORTEST]


def _beside(at, left):
    return [(at[0] + dx, at[1] + dy) for dy, dx in AROUND if (at[0] + dx, at[1] + dy) in left]


def _follow(at, left):
    """Takes the pixels of one stroke out of `left`."""
    left.discard(at)
    stroke, heading = [at], (0.0, 0.0)
    while options := _beside(at, left):

        def straightness(to):
            dx, dy = to[0] - at[0], to[1] - at[1]
            return heading[0] * dx + heading[1] * dy - 0.3 * (abs(dx) + abs(dy))

        to = max(options, key=straightness)
        heading = (0.6 * heading[0] + to[0] - at[0], 0.6 * heading[1] + to[1] - at[1])
        at = to
        left.discard(at)
        stroke.append(at)
    return stroke


def simplified(stroke, tolerance):
    """The fewest of a stroke's points that keep it within `tolerance` (Ramer, Douglas and Peucker)."""
    xs, ys = stroke
    keep = np.zeros(len(xs), bool)
    keep[[0, -1]] = True
    spans = [(0, len(xs) - 1)]
    while spans:
        a, b = spans.pop()
        if b - a < 2:
            continue
        dx, dy = xs[b] - xs[a], ys[b] - ys[a]
        px, py = xs[a + 1 : b] - xs[a], ys[a + 1 : b] - ys[a]
        length = np.hypot(dx, dy)
        away = np.abs(dx * py - dy * px) / length if length else np.hypot(px, py)
        far = int(away.argmax())
        if away[far] > tolerance:
            keep[a + 1 + far] = True
            spans += [(a, a + 1 + far), (a + 1 + far, b)]
    return xs[keep], ys[keep]
