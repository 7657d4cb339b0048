"""Pictures as the judge sees them: cut out around the ink, shrunk to 64 pixels (docs/model-folder.md, `frame: "ink"`)."""

import math

import numpy as np
from PIL import Image

from .settings import APART, MARGIN, SIZE

INK = 32  # a channel this far from the background is ink
LEAST_PART = 0.1  # of the whole's longer side


def ink_mask(pixels, background=None):
    """(mask, background) of a uint8 [h, w, 3] picture; the background is the commonest colour of its edge where none is given."""
    if background is None:
        edge = np.concatenate([pixels[0], pixels[-1], pixels[1:-1, 0], pixels[1:-1, -1]]).astype(np.int32)
        packed = edge[:, 0] << 16 | edge[:, 1] << 8 | edge[:, 2]
        values, counts = np.unique(packed, return_counts=True)
        value = int(values[counts.argmax()])  # unique sorts, so the smallest value wins a tie
        background = np.array([value >> 16, value >> 8 & 255, value & 255], np.int16)
    return (np.abs(pixels.astype(np.int16) - background) > INK).any(-1), background


def cut_out(picture, background=None):
    """The square around the ink of an RGB picture, margin included; the whole picture when there is none."""
    mask, background = ink_mask(np.asarray(picture), background)
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return picture
    x0, x1, y0, y1 = columns[0], columns[-1] + 1, rows[0], rows[-1] + 1
    side = math.ceil(max(x1 - x0, y1 - y0) * (1 + 2 * MARGIN))
    left, top = math.floor((x0 + x1 - side) / 2), math.floor((y0 + y1 - side) / 2)
    square = Image.new("RGB", (side, side), tuple(int(v) for v in background))
    square.paste(picture, (-left, -top))
    return square


def widest_gap(inked):
    """(middle, width) of the longest run of False before a True, the first of equally long ones."""
    middle, width, start = 0, 0, 0
    for i in np.flatnonzero(inked):
        if i - start > width:
            middle, width = (start + i) // 2, i - start
        start = i + 1
    return int(middle), int(width)


def parts(picture, apart=APART):
    """Both halves of an RGB picture whose ink falls apart, framed, the left or upper one first; none of another one."""
    mask, paper = ink_mask(np.asarray(picture))
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return []
    x0, x1, y0, y1 = int(columns[0]), int(columns[-1]) + 1, int(rows[0]), int(rows[-1]) + 1
    side = max(x1 - x0, y1 - y0)
    (x, wide), (y, high) = widest_gap(mask.any(0)[x0:x1]), widest_gap(mask.any(1)[y0:y1])
    if max(wide, high) < apart * side or max(wide, high) == 0:
        return []
    width, height = picture.size
    boxes = [(0, 0, x0 + x, height), (x0 + x, 0, width, height)]
    if high > wide:
        boxes = [(0, 0, width, y0 + y), (0, y0 + y, width, height)]
    for left, top, right, bottom in boxes:
        half = mask[top:bottom, left:right]
        if max(np.ptp(np.flatnonzero(half.any(axis))) + 1 for axis in (0, 1)) < LEAST_PART * side:
            return []
    return [framed(picture.crop(box), paper) for box in boxes]


def centre(picture, size=SIZE):
    """Short side to `size`, centre crop: CLIP's way."""
    scale = size / min(picture.size)
    width, height = (max(size, round(side * scale)) for side in picture.size)
    picture = picture.resize((width, height), Image.BICUBIC)
    left, top = (width - size) // 2, (height - size) // 2
    return picture.crop((left, top, left + size, top + size))


def framed(picture, background=None):
    """uint8 [64, 64, 3]."""
    return np.asarray(centre(cut_out(picture.convert("RGB"), background)))


def tensor(pictures):
    """uint8 [n, 64, 64] or [n, 64, 64, 3] to float32 [n, 3, 64, 64] in -1..1."""
    x = np.asarray(pictures, np.float32) / 127.5 - 1
    x = np.repeat(x[:, None], 3, 1) if x.ndim == 3 else x.transpose(0, 3, 1, 2)
    return np.ascontiguousarray(x)
