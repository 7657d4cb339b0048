"""A draft's pixels: pens, paint and paper, by an unsteady hand."""

import numpy as np
import torch
from torch.nn import functional as F

from . import coloured
from .draft import LEAST_CONTRAST

LOST_SHARE, LOST_SIDE = 0.3, (0.12, 0.4)  # of the drawings of one thing a square is lost: no one part may decide
THICKER_SHARE, THICK_SHARE = 0.35, 0.1  # of the drawings: lines up to a pixel, or two, wider on either side


class Painter:
    def __init__(self, pictures, size, rng):
        self.pictures, self.size, self.rng = pictures, size, rng

    def _greys(self, places):
        """Ink density 0..1, [n, 1, 64, 64]; colour pictures by their brightness."""
        out = np.zeros((len(places), 64, 64), np.uint8)
        for i, place in enumerate(places):
            if place is not None:
                colour, row = place
                out[i] = 255 - (self.pictures.colour[row].mean(-1) if colour else self.pictures.grey[row])
        return torch.from_numpy(out).float().div(255)[:, None]

    def _layers(self, draft, pictures, places):
        """Of drawings, each its place on one of a batch's pictures: what a thin pen leaves, where a line is the outline of
        what has no other, and what is coloured in with what, [n, 1 + 1 + 4, 64, 64] as coloured.outline and paint have it."""
        ink = self._greys(places)
        out = torch.cat([ink, torch.zeros(len(ink), 5, *ink.shape[2:])], 1)
        for row, (i, place) in enumerate(zip(pictures, places)):
            main = draft.main[i]
            if main is None or place[0]:
                continue
            if draft.unlined[i] and np.abs(draft.paper[i] - main).max() >= LEAST_CONTRAST:
                out[row, 1] = torch.from_numpy(coloured.outline(ink[row, 0].numpy()))
            painted = coloured.paint(ink[row, 0].numpy(), main, self.rng, draft.only_main[i])
            if painted is not None:
                out[row, 2:] = torch.from_numpy(painted)
        return out

    def _bend(self, wobble):
        """A smooth displacement, as an unsteady hand has it: wide and, weaker, narrow."""
        count = len(wobble)
        amount = np.abs(self.rng.normal(0, 0.035, (count, 1, 1, 1))) * wobble[:, None, None, None]
        bend = 0
        for share, knots in ((1, 5), (0.25, 11)):
            field = torch.from_numpy((self.rng.normal(size=(count, 2, knots, knots)) * amount * share).astype(np.float32))
            bend = bend + F.interpolate(field, size=(self.size, self.size), mode="bicubic", align_corners=True)
        return bend.permute(0, 2, 3, 1)

    def _warp(self, pictures, turns, wobble):
        grid = F.affine_grid(torch.from_numpy(turns), (len(turns), 1, self.size, self.size), align_corners=False)
        return F.grid_sample(pictures, grid + self._bend(wobble), align_corners=False)

    def paint(self, draft):
        """(pixels, plain) of -1..1, as Batch has them."""
        count = len(draft.first)
        scene = np.array([place is not None for place in draft.second])
        layers = self._layers(draft, range(count), draft.first)
        ink = thickened(layers[:, :1], self.rng)
        if scene.any():
            for lines in (ink, layers[:, :1]):
                lines[scene] = shrinkable(lines[scene])
        layers = self._warp(torch.cat([ink, layers], 1), draft.turns, draft.wobble)
        ink, thin, outline, paint = layers.split((1, 1, 1, 4), 1)
        main = np.array([np.zeros(3) if colour is None else colour for colour in draft.main], np.float32)
        paper, pen, plain_pen, main = (
            torch.from_numpy(v)[:, :, None, None] for v in (draft.paper, draft.ink, draft.plain_ink, main)
        )
        pixels = drawn(paper, paint, torch.lerp(pen, main, outline), ink)
        if scene.any():
            at = np.flatnonzero(scene)
            layers = self._layers(draft, at, [draft.second[i] for i in at])
            layers[:, :1] = shrinkable(layers[:, :1])
            layers = self._warp(layers, draft.second_turns[scene], draft.wobble[scene])
            more, outline, paint = layers.split((1, 1, 4), 1)
            pixels[scene] = drawn(pixels[scene], paint, torch.lerp(pen[scene], main[scene], outline), more)
            thin[scene] = torch.maximum(thin[scene], more)
        plain = torch.lerp(torch.ones_like(pixels), plain_pen, thin)
        ready = np.array([place is not None and place[0] for place in draft.first]) & ~scene
        if ready.any():
            source = np.stack([self.pictures.colour[place[1]] for place, yes in zip(draft.first, ready) if yes])
            source = 1 - torch.from_numpy(source).permute(0, 3, 1, 2).float().div(255)
            source = 1 - self._warp(source, draft.turns[ready], draft.wobble[ready])
            pixels[ready], plain[ready] = source * paper[ready], source
        for i, square in self._lost(~scene):
            pixels[i][square], plain[i][square] = paper[i], 1
        return pixels * 2 - 1, plain * 2 - 1

    def _lost(self, single):
        """The squares that are lost, and of which pictures."""
        for i in np.flatnonzero(single & (self.rng.random(len(single)) < LOST_SHARE)):
            side = int(self.size * self.rng.uniform(*LOST_SIDE))
            y, x = self.rng.integers(0, self.size - side, 2)
            yield i, (slice(None), slice(y, y + side), slice(x, x + side))


def drawn(ground, paint, pen, ink):
    """Paint on a ground, and over it ink of a pen's colour."""
    return torch.lerp(coloured.over(ground, paint), pen, ink)


def thickened(ink, rng):
    """Ink [n, 1, h, w] with a thicker pen for some."""
    chance = rng.random(len(ink))
    wider = torch.from_numpy(np.where(chance < THICKER_SHARE, rng.random(len(ink)), 0).astype(np.float32))
    out = torch.lerp(ink, F.max_pool2d(ink, 3, 1, 1), wider[:, None, None, None])
    thick = torch.from_numpy(chance > 1 - THICK_SHARE)
    out[thick] = F.max_pool2d(ink[thick], 5, 1, 2)
    return out


def shrinkable(ink):
    """Blurred so that lines survive being drawn at half the size."""
    half = (F.avg_pool2d(ink, 2) * 1.5).clamp(max=1)
    return F.interpolate(half, scale_factor=2, mode="bilinear", align_corners=False)
