"""All training pictures in memory, and which of them show what."""

import json
from collections import defaultdict

import numpy as np

from .names import categories, held_out, icon_rows, plain, prompt
from .settings import BANK, SIZE, WORK
from .wordnet import WordNet

TRACED = WORK / "traced.npz"  # made from these pictures, by doodletrain.traced
SAID_OTHERWISE = {  # common names that WordNet or the icon sets spell differently
    "cell phone": ["mobile phone", "smartphone", "phone"],
    "couch": ["sofa"],
    "eyeglasses": ["glasses"],
    "wristwatch": ["watch"],
    "television": ["tv"],
    "sea turtle": ["turtle"],
    "house plant": ["potted plant"],
    "coffee cup": ["coffee", "hot beverage"],
    "flying saucer": ["ufo"],
    "firetruck": ["fire engine", "fire truck"],
    "motorbike": ["motorcycle"],
    "moustache": ["mustache"],
    "teddy bear": ["teddy"],
    "soccer ball": ["soccer", "football"],
    "birthday cake": ["birthday"],
    "cruise ship": ["passenger ship", "ship"],
    "airplane": ["plane"],
    "drums": ["drum"],
    "power outlet": ["outlet", "socket", "electric plug"],
    "stereo": ["speaker", "boombox"],
    "pants": ["jeans", "trousers"],
    "flip flops": ["thong sandal", "sandals"],
    "hot tub": ["hot springs", "jacuzzi"],
    "stove": ["cooker", "gas stove"],
    "golf club": ["golf"],
    "hockey stick": ["hockey", "ice hockey"],
    "swing set": ["swing"],
    "see saw": ["seesaw"],
    "popsicle": ["ice pop"],
    "jail": ["prison"],
    "streetlight": ["street lamp", "street light", "lamp post"],
    "beach": ["beach with umbrella"],
    "crocodile": ["alligator"],
    "lightning": ["lightning bolt", "high voltage"],
    "rollerskates": ["roller skate"],
    "submarine": ["submarine"],
    "speedboat": ["motor boat"],
    "tooth": ["dental"],
    "pickup truck": ["pickup"],
    "bottlecap": ["bottle cap"],
    "face": ["neutral face"],
    "smiley face": ["smiley", "smile"],
    "sink": ["washbasin"],
    "tennis racquet": ["tennis racket", "tennis"],
    "dumbbell": ["barbell"],
    "yoga": ["lotus position"],
}


def asked_names():
    """What players are asked for or like to draw: the categories and the simple lines of the bank."""
    names = {plain(prompt(category)) for category in categories()}
    for line in BANK.read_text().splitlines():
        line = plain(line)
        for article in ("a ", "an ", "the "):
            line = line.removeprefix(article)
        if len(line.split()) <= 2:
            names.add(line)
    return sorted(names)


def _forms(name):
    return {name, name + "s", name + "es", name.removesuffix("s")}


class Pictures:
    """`grey` and `colour` arrays, `pools`: {name: [(is colour, row)]}, `asked`, `doodled`, `bitmaps`: the same for
    those sources; `traced`: {row of an icon: [rows of it drawn by hand]}."""

    def __init__(self):
        icons = WORK / "icons"
        parts = sorted(int(path.name.split(".")[1]) for path in icons.glob("index.*.jsonl"))
        greys = [np.fromfile(icons / f"grey.{part}", np.uint8).reshape(-1, SIZE, SIZE) for part in parts]
        colours = [np.fromfile(icons / f"rgb.{part}", np.uint8).reshape(-1, SIZE, SIZE, 3) for part in parts]
        starts = {True: np.cumsum([0] + [len(c) for c in colours]), False: np.cumsum([0] + [len(g) for g in greys])}
        self.colour = np.concatenate(colours)
        self.pools, self.tags, self.weights = defaultdict(list), defaultdict(set), defaultdict(float)
        for row in icon_rows():
            place = (row["colour"], int(starts[row["colour"]][parts.index(row["part"])]) + row["row"])
            self.pools[row["name"]].append(place)
            self.tags[row["name"]].update(tag for tag in row["tags"] if not any(c.isdigit() for c in tag))
            self.weights[row["name"]] = max(self.weights[row["name"]], row["weight"])
        at = sum(map(len, greys))
        doodles = np.load(WORK / "doodles.npz")
        assert not held_out() & set(
            doodles["categories"].tolist()
        ), "doodles.npz holds a held-out category: make it again"
        redrawn = int(doodles["redrawn"])
        spoken = [plain(prompt(str(category))) for category in doodles["categories"]]
        self.doodled, self.bitmaps = defaultdict(list), defaultdict(list)
        for i, label in enumerate(doodles["labels"]):
            pool = self.doodled if i < redrawn else self.bitmaps
            pool[spoken[label]].append((False, at + i))
        greys.append(doodles["pictures"])
        at += len(greys[-1])
        others = np.load(WORK / "words-and-scribbles.npz")
        greys += [others["written"], others["scribbles"]]
        self.written = range(at, at + len(greys[-2]))
        self.scribbles = range(self.written.stop, self.written.stop + len(greys[-1]))
        self.words = json.loads((WORK / "written.json").read_text())
        at = self.scribbles.stop
        self.traced = defaultdict(list)
        if TRACED.exists():
            traced = np.load(TRACED)
            greys.append(traced["pictures"])
            for i, row in enumerate(traced["of"]):
                self.traced[int(row)].append(at + i)
        self.grey = np.concatenate(greys)
        self._read_rude()
        self._relate()

    def _read_rude(self):
        """`rude` and `harmless`: {family: (concept, captions, rows of `colour`)} of what the safety check must tell apart."""
        folder, at = WORK / "nsfw", len(self.colour)
        pixels = np.fromfile(folder / "pictures.u8", np.uint8).reshape(-1, SIZE, SIZE, 3)
        self.colour = np.concatenate([self.colour, pixels])
        self.rude, self.harmless = {}, {}
        with open(folder / "index.jsonl") as lines:
            for i, line in enumerate(lines):
                row = json.loads(line)
                families = self.harmless if row["nearMiss"] else self.rude
                families.setdefault(row["family"], (row["concept"], row["captions"], []))[2].append(at + i)

    def _relate(self):
        net = WordNet()
        self.related = {name: net.related(name) for name in set(self.pools) | set(self.doodled)}
        by_last_words = defaultdict(list)
        for name in self.pools:
            words = name.split()
            for count in (1, 2):
                if count < len(words) <= 3:
                    by_last_words[" ".join(words[-count:])].append(name)
        self.asked = {}
        for name in asked_names():
            names = set(SAID_OTHERWISE.get(name, []))
            names.update(*(_forms(form) for form in [name, name.replace(" ", ""), *net.related(name)[0]]))
            pool = [place for form in sorted(names) for place in self.pools.get(form, [])]
            if len(pool) < 40:
                pool += [place for longer in by_last_words.get(name, [])[:30] for place in self.pools[longer][:3]]
            if len(pool) < 12:
                pool += [
                    place for tagged, tags in self.tags.items() if name in tags for place in self.pools[tagged][:6]
                ]
            if pool:
                self.asked[name] = pool
