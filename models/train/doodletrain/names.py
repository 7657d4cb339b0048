"""The names that pictures go by, and the Quick, Draw! categories with the seeded split of what training may see."""

import json
import re

from .settings import TRAIN, WORK

SPLIT = TRAIN / "split.json"


def categories():
    """All 345 public category names, as the data set spells them."""
    return (TRAIN / "quickdraw-names.txt").read_text().split("\n")[:-1]


def plain(name):
    return " ".join(re.sub(r"[^a-z0-9 ]+", " ", name.lower()).split()[:9])


def prompt(category):
    """A category as a player would write it."""
    return category.lower().replace("teddy-bear", "teddy bear")


def held_out():
    """The categories of which training sees no human doodle."""
    return set(json.loads(SPLIT.read_text())["heldOut"])


def evaluated():
    """{category: lines} of the other categories' drawings that training never sees, counted from 0 in file order."""
    return json.loads(SPLIT.read_text())["evaluated"]


def icon_rows():
    """Every rendered icon picture: dicts with part, colour, row, set, name, tags, weight."""
    for index in sorted((WORK / "icons").glob("index.*.jsonl")):
        part = int(index.name.split(".")[1])
        with open(index) as lines:
            for line in lines:
                row = json.loads(line)
                row["part"], row["name"] = part, plain(row["name"])
                row["tags"] = [plain(tag) for tag in row["tags"]]
                if row["name"]:
                    yield row
