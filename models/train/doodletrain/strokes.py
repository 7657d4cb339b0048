"""Human strokes: drawn on a canvas like the game's, or redrawn slightly differently for training."""

import math

import cairo
import numpy as np
from PIL import Image

from .settings import MARGIN, SIZE

CANVAS = 512
PEN = (4, 10)


def on_canvas(drawing, rng, colour=(0, 0, 0), pen=PEN, extent=(0.3, 0.95)):
    """The drawing on a 512-pixel white canvas: any place, any size, round strokes. Returns a PIL picture."""
    width = rng.uniform(*pen)
    side = CANVAS * rng.uniform(*extent) - width
    (x0, y0), (x1, y1) = bounds(drawing)
    scale = side / max(x1 - x0, y1 - y0, 1)
    room = [CANVAS - width - (x1 - x0) * scale, CANVAS - width - (y1 - y0) * scale]
    dx, dy = width / 2 + rng.uniform() * room[0], width / 2 + rng.uniform() * room[1]
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, CANVAS, CANVAS)
    pencil = cairo.Context(surface)
    pencil.set_source_rgb(1, 1, 1)
    pencil.paint()
    pencil.set_source_rgb(*colour)
    trace(pencil, [((xs - x0) * scale + dx, (ys - y0) * scale + dy) for xs, ys in drawing], width)
    surface.flush()
    pixels = np.ndarray((CANVAS, CANVAS, 4), np.uint8, surface.get_data())[..., 2::-1]
    return Image.fromarray(np.ascontiguousarray(pixels))


def small(drawing, width):
    """The drawing as the judge's crop shows it: uint8 [64, 64], a pen of `width` pixels of the crop."""
    side = SIZE / (1 + 2 * MARGIN) - width
    (x0, y0), (x1, y1) = bounds(drawing)
    scale = side / max(x1 - x0, y1 - y0, 1)
    dx, dy = (SIZE - (x1 - x0) * scale) / 2, (SIZE - (y1 - y0) * scale) / 2
    surface = cairo.ImageSurface(cairo.FORMAT_A8, SIZE, SIZE)
    pencil = cairo.Context(surface)
    trace(pencil, [((xs - x0) * scale + dx, (ys - y0) * scale + dy) for xs, ys in drawing], width)
    surface.flush()
    return 255 - np.ndarray((SIZE, surface.get_stride()), np.uint8, surface.get_data())[:, :SIZE].copy()


def pen_in_crop(rng):
    """A pen's width in the 64-pixel crop, for a drawing of any size on the canvas."""
    return rng.uniform(*PEN) / (CANVAS * rng.uniform(0.3, 0.95)) * SIZE / (1 + 2 * MARGIN)


def bounds(drawing):
    points = np.concatenate([np.stack(stroke) for stroke in drawing], 1)
    return points.min(1), points.max(1)


def trace(pencil, drawing, width):
    pencil.set_line_width(width)
    pencil.set_line_cap(cairo.LINE_CAP_ROUND)
    pencil.set_line_join(cairo.LINE_JOIN_ROUND)
    for xs, ys in drawing:
        pencil.move_to(xs[0], ys[0])
        pencil.line_to(xs[0] + 0.01, ys[0])
        for x, y in zip(xs[1:], ys[1:]):
            pencil.line_to(x, y)
        pencil.stroke()


def another_hand(drawing, rng):
    """The same drawing by a less steady hand: strokes lost, moved and resized, the whole bent, sheared and turned."""
    turn, shear = rng.normal(0, 0.1), rng.normal(0, 0.1)
    stretch = np.exp(rng.normal(0, 0.13, 2))
    wobble, phase, pace = rng.uniform(0, 9), rng.uniform(0, 2 * math.pi, 4), rng.uniform(0.008, 0.03, 4)
    drawn = []
    for xs, ys in drawing:
        if len(drawing) > 3 and rng.random() < 0.06:
            continue
        size = rng.normal(1, 0.05)
        x = xs.mean() + (xs - xs.mean()) * size + rng.normal(0, 4)
        y = ys.mean() + (ys - ys.mean()) * size + rng.normal(0, 4)
        bent_x = x + wobble * (np.sin(pace[0] * y + phase[0]) + np.sin(pace[1] * x + phase[1]))
        bent_y = y + wobble * (np.sin(pace[2] * x + phase[2]) + np.sin(pace[3] * y + phase[3]))
        bent_x, bent_y = bent_x * stretch[0], bent_y * stretch[1]
        drawn.append(
            (
                bent_x * math.cos(turn) - bent_y * math.sin(turn) + shear * bent_y,
                bent_x * math.sin(turn) + bent_y * math.cos(turn),
            )
        )
    return drawn or drawing
