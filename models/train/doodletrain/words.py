"""`python3 -m doodletrain.words`: what is not a drawing, framed: written words, words beside drawings, and scribbles.

Some font families are kept out of training, so that cheating by writing is measured with unknown hands.
"""

import json
import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps

from . import strokes
from .doodles import divided, load
from .frame import framed
from .names import categories, icon_rows, prompt
from .settings import SEED, SIZE, WORK

FONTS = [
    "caveat",
    "indie-flower",
    "patrick-hand",
    "permanent-marker",
    "shadows-into-light",
    "gloria-hallelujah",
    "architects-daughter",
    "amatic-sc",
    "roboto",
    "roboto-slab",
    "handlee",
    "nothing-you-could-do",
    "comic-neue",
]
HELD_OUT_FONTS = ["kalam", "reenie-beanie", "gochi-hand", "rock-salt", "covered-by-your-grace", "homemade-apple"]
WORDS, SIGNED, SCRIBBLES = 10_000, 8_000, 4_000
DISGUISED = 0.3  # of the written words
CANVAS = 160
KINDS = ["walk", "dense", "zigzag", "hatch", "dots", "spiral", "curves"]


def font_files(families):
    files = []
    for family in families:
        folder = WORK / "node_modules/@fontsource" / family / "files"
        found = [folder / f"{family}-latin-{weight}-normal.woff" for weight in (400, 700)]
        files += [str(file) for file in found if file.exists()]
    return files


def _lines(text, rng):
    words = text.split()
    if len(words) < 2 or rng.random() < 0.25:
        return [text]
    each = math.ceil(len(words) / min(len(words), int(rng.integers(2, 4))))
    return [" ".join(words[i : i + each]) for i in range(0, len(words), each)]


def written(text, font, rng):
    """The text on a canvas: PIL RGB."""
    case = [str.lower, str.lower, str.title, str.upper][rng.integers(4)]
    lines = [case(line) for line in _lines(text, rng)]
    probe = ImageFont.truetype(font, 60)
    size = int(np.clip(60 * CANVAS * 0.9 / max(probe.getlength(line) for line in lines), 8, 56))
    letters = ImageFont.truetype(font, size)
    picture = Image.new("RGB", (CANVAS, CANVAS), "white")
    pencil = ImageDraw.Draw(picture)
    bold = int(rng.choice([0, 0, 0, 1])) if size > 22 else 0
    ink = (0, 0, 0) if rng.random() < 0.8 else tuple(int(v) for v in rng.integers(0, 170, 3))
    top = (CANVAS - len(lines) * size * 1.15) / 2
    for i, line in enumerate(lines):
        x = (CANVAS - letters.getlength(line)) / 2 + rng.uniform(-5, 5)
        pencil.text((x, top + i * size * 1.15), line, font=letters, fill=ink, stroke_width=bold)
    return picture.rotate(rng.normal(0, 7), fillcolor="white", resample=Image.BICUBIC)


def disguised(picture, rng):
    """A written picture turned over, mirrored, turned, or made of dots: still writing."""
    kind = rng.integers(5)
    if kind == 0:
        return ImageOps.mirror(picture)
    if kind == 1:
        return ImageOps.flip(picture)
    if kind == 2:
        return picture.rotate(180)
    if kind == 3:
        return picture.rotate(rng.uniform(20, 340), expand=True, fillcolor="white", resample=Image.BICUBIC)
    step, radius = int(rng.integers(4, 8)), rng.uniform(1.2, 2.2)
    large = picture.resize((480, 480), Image.BICUBIC)
    y, x = np.mgrid[0:480, 0:480] % (2 * step) - step
    holes = Image.fromarray(np.where(np.hypot(x, y) <= radius * step / 2.2, 0, 255).astype(np.uint8)).convert("RGB")
    return ImageChops.lighter(large, holes)


def signed(drawing, text, font, rng):
    """A human doodle with something written beside, above, below or into it: PIL RGB."""
    canvas = strokes.on_canvas(drawing, rng, extent=(0.35, 0.9))
    size = int(rng.uniform(22, 90))
    letters = ImageFont.truetype(font, size)
    while letters.getlength(text) > 500 and size > 16:
        size -= 6
        letters = ImageFont.truetype(font, size)
    width = int(letters.getlength(text)) + 12
    label = Image.new("RGB", (width, int(size * 1.5)), "white")
    ink = (0, 0, 0) if rng.random() < 0.7 else tuple(int(v) for v in rng.integers(0, 170, 3))
    ImageDraw.Draw(label).text((6, size * 0.1), text, font=letters, fill=ink, stroke_width=int(rng.integers(2)))
    if rng.random() < 0.2:
        label = disguised_label(label, rng)
    label = label.rotate(rng.normal(0, 8), expand=True, fillcolor="white", resample=Image.BICUBIC)
    room = [max(0, 512 - side) for side in label.size]
    at = [int(rng.choice([0, space, rng.uniform(0, space)])) for space in room]
    paper = Image.new("RGB", canvas.size, "white")
    paper.paste(label, at)
    return ImageChops.darker(canvas, paper)


def disguised_label(label, rng):
    return [ImageOps.mirror, ImageOps.flip, lambda picture: picture.rotate(90, expand=True)][rng.integers(3)](label)


def _stroke_points(kind, rng):
    if kind in ("walk", "dense"):
        count = int(rng.integers(20, 80)) * (4 if kind == "dense" else 1)
        heading = np.cumsum(np.cumsum(rng.normal(0, 0.35, count)) * 0.3)
        return 3 * np.cumsum(np.cos(heading)), 3 * np.cumsum(np.sin(heading))
    if kind == "zigzag":
        count = int(rng.integers(8, 40))
        return np.linspace(0, 40, count) + rng.normal(0, 1.5, count), np.arange(count) % 2 * 25 + rng.normal(
            0, 3, count
        )
    if kind == "hatch":
        x, y, angle, length = *rng.uniform(5, 58, 2), rng.normal(0.8, 0.2), rng.uniform(5, 30)
        return np.array([x, x + length * math.cos(angle)]), np.array([y, y + length * math.sin(angle)])
    if kind == "dots":
        x, y = rng.uniform(4, 60, 2)
        return np.array([x, x + 0.5]), np.array([y, y])
    if kind == "spiral":
        angle = np.arange(rng.integers(60, 250)) * 0.25
        radius = angle * 0.36 + rng.normal(0, 0.6, len(angle))
        return radius * np.cos(angle), radius * np.sin(angle) * rng.uniform(0.5, 1)
    t = np.linspace(0, 1, 24)[:, None]
    ends = rng.uniform(4, 60, (4, 2))
    curve = (1 - t) ** 3 * ends[0] + 3 * t * (1 - t) ** 2 * ends[1] + 3 * t**2 * (1 - t) * ends[2] + t**3 * ends[3]
    return curve[:, 0], curve[:, 1]


def scribble(rng):
    """Strokes that show nothing, as a list of (xs, ys)."""
    kind = KINDS[rng.integers(len(KINDS))]
    count = {"hatch": rng.integers(8, 40), "dots": rng.integers(2, 30), "curves": rng.integers(1, 8)}.get(kind, 1)
    return [_stroke_points(kind, rng) for _ in range(int(count))]


class Texts:
    """What people might write: names of pictures, the names players are asked for, words, whole prompts."""

    def __init__(self):
        self.names = sorted({row["name"] for row in icon_rows() if row["weight"] == 1 and len(row["name"]) < 22})
        words = json.loads((WORK / "tokenizer.json").read_text())["words"][100:15_000]
        self.common = [word for word in words if word.isalpha() and len(word) > 2]
        self.asked = [prompt(category) for category in categories()]

    def _name(self, rng):
        among = self.names if rng.random() < 0.5 else self.asked
        return among[rng.integers(len(among))]

    def short(self, rng):
        return self._name(rng) if rng.random() < 0.8 else self.common[rng.integers(len(self.common))]

    def any(self, rng):
        kind = rng.random()
        if kind < 0.65:
            return self._name(rng)
        if kind < 0.85:
            joint = [" riding a ", " with a ", " on a ", " and a ", " eating a ", " in the ", " driving a "]
            return "a " + self._name(rng) + joint[rng.integers(len(joint))] + self._name(rng)
        return " ".join(self.common[i] for i in rng.integers(len(self.common), size=rng.integers(1, 7)))


def main():
    rng = np.random.default_rng(SEED)
    texts, fonts = Texts(), font_files(FONTS)
    font = lambda: fonts[rng.integers(len(fonts))]
    pictures, said = [], []
    for _ in range(WORDS):
        text = texts.any(rng)
        picture = written(text, font(), rng)
        if rng.random() < DISGUISED:
            picture = disguised(picture, rng)
        pictures.append(framed(picture)[..., 1])
        said.append({"text": text})
    trained, _, _ = divided(load())
    drawings = [(category, drawing) for category in sorted(trained) for drawing in trained[category]]
    for _ in range(SIGNED):
        category, drawing = drawings[rng.integers(len(drawings))]
        text = prompt(category) if rng.random() < 0.3 else texts.short(rng)
        pictures.append(framed(signed(drawing, text, font(), rng))[..., 1])
        said.append({"text": text, "beside": prompt(category)})
    scribbles = [strokes.small(scribble(rng), strokes.pen_in_crop(rng)) for _ in range(SCRIBBLES)]
    np.savez(
        WORK / "words-and-scribbles.npz",
        written=np.array(pictures),
        scribbles=np.array(scribbles).reshape(-1, SIZE, SIZE),
    )
    (WORK / "written.json").write_text(json.dumps(said))
    print(f"{WORDS} written texts in {len(fonts)} fonts, {SIGNED} beside drawings, {len(scribbles)} scribbles")


if __name__ == "__main__":
    main()
