"""Pictures as the judge sees them: cut out around the ink, shrunk to 64 pixels (docs/model-folder.md, `frame: "ink"`)."""

import math

import numpy as np
from PIL import Image

from .settings import MARGIN, SIZE

INK = 32  # a channel this far from the background is ink


def ink_mask(pixels):
    """(mask, background) of a uint8 [h, w, 3] picture."""
    packed = pixels[..., 0].astype(np.int32) << 16 | pixels[..., 1].astype(np.int32) << 8 | pixels[..., 2]
    values, counts = np.unique(packed, return_counts=True)
    value = int(values[counts.argmax()])  # unique sorts, so the smallest value wins a tie
    background = np.array([value >> 16, value >> 8 & 255, value & 255], np.int16)
    return (np.abs(pixels.astype(np.int16) - background) > INK).any(-1), background


def cut_out(picture):
    """The square around the ink of an RGB picture, margin included; the whole picture when there is none."""
    pixels = np.asarray(picture)
    mask, background = ink_mask(pixels)
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return picture
    x0, x1, y0, y1 = columns[0], columns[-1] + 1, rows[0], rows[-1] + 1
    side = math.ceil(max(x1 - x0, y1 - y0) * (1 + 2 * MARGIN))
    left, top = math.floor((x0 + x1 - side) / 2), math.floor((y0 + y1 - side) / 2)
    square = Image.new("RGB", (side, side), tuple(int(v) for v in background))
    square.paste(picture, (-left, -top))
    return square


def centre(picture, size=SIZE):
    """Short side to `size`, centre crop: CLIP's way."""
    scale = size / min(picture.size)
    width, height = (max(size, round(side * scale)) for side in picture.size)
    picture = picture.resize((width, height), Image.BICUBIC)
    left, top = (width - size) // 2, (height - size) // 2
    return picture.crop((left, top, left + size, top + size))


def framed(picture):
    """uint8 [64, 64, 3]."""
    return np.asarray(centre(cut_out(picture.convert("RGB"))))


def tensor(pictures):
    """uint8 [n, 64, 64] or [n, 64, 64, 3] to float32 [n, 3, 64, 64] in -1..1."""
    x = np.asarray(pictures, np.float32) / 127.5 - 1
    x = np.repeat(x[:, None], 3, 1) if x.ndim == 3 else x.transpose(0, 3, 1, 2)
    return np.ascontiguousarray(x)
