"""Where things are, and the numbers that more than one stage needs."""

import os
from pathlib import Path

TRAIN = Path(__file__).resolve().parent.parent
MODEL = Path(os.environ.get("DOODLE_MODEL", TRAIN.parent / "doodle"))
BANK = TRAIN.parent / "bank.txt"
WORK = Path(os.environ.get("DOODLE_WORK", TRAIN / "work"))
WORDNET = Path(os.environ.get("WORDNET", "/usr/share/wordnet"))

SEED = 20261123
SIZE = 64  # side of the picture the image tower sees
MARGIN = 0.08  # white around the ink, as a share of its longer side
APART = 0.02  # a gap this wide, as a share of the ink's longer side, makes a drawing be looked at in parts, too
WIDTH = 192  # of the embeddings
GLOVE_WIDTH = 100
WORD_WIDTH = 200  # of a word's vector: GloVe's, then the sentence model's
CONTEXT = 80  # start + 60 words of a 120-character prompt + a template's words


def doodles_folder():
    """The folder with drawings.ndjson.gz and bitmaps28.npz, named by DOODLES; there is no default."""
    folder = os.environ.get("DOODLES")
    if not folder:
        raise SystemExit("set DOODLES to the folder that holds drawings.ndjson.gz and bitmaps28.npz")
    return Path(folder)
