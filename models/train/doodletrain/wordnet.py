"""Synonyms, kinds and definitions of a name from WordNet: a corgi is also a dog, a couch also a sofa."""

import re

from .settings import WORDNET

# animal, artifact, body, food, object, person, plant, shape
VISIBLE = {"05", "06", "08", "13", "17", "18", "20", "25"}
TOO_GENERAL = {"whole", "object", "organism", "artifact", "physical entity", "living thing", "instrumentality", "unit"}
LEVELS = 3
LONGEST_DEFINITION = 12  # words


def _lines(name):
    with open(WORDNET / name, encoding="latin1") as file:
        return [line for line in file if line[0] != " "]


class WordNet:
    def __init__(self):
        self.synsets, self.senses, self.glosses = {}, {}, {}
        for line in _lines("data.noun"):
            field = line.split(" ")
            count = int(field[3], 16)
            words = [field[4 + 2 * i].replace("_", " ").lower() for i in range(count)]
            pointers = field[5 + 2 * count :]
            parents = [pointers[4 * i + 1] for i in range(int(field[4 + 2 * count])) if pointers[4 * i] == "@"]
            self.synsets[field[0]] = (field[1], words, parents)
            self.glosses[field[0]] = line.partition(" | ")[2]
        for line in _lines("index.noun"):
            field = line.split()
            self.senses[field[0].replace("_", " ")] = field[-int(field[2]) :]

    def _visible_sense(self, noun):
        for form in (noun, noun[:-1] if noun.endswith("s") else noun):
            for sense in self.senses.get(form, [])[:2]:
                if self.synsets[sense][0] in VISIBLE:
                    return form, sense
        return None

    def definition(self, name):
        """What the name means, without article, examples and remarks; nothing where no sense of it can be seen."""
        found = self._visible_sense(name)
        if not found:
            return None
        said = re.split(r"[;\"]", re.sub(r"\([^)]*\)", " ", self.glosses[found[1]]))[0].split()
        if said and said[0] in ("a", "an", "the", "any"):
            said = said[1:]
        return " ".join(said[:LONGEST_DEFINITION]) or None

    def related(self, name):
        """(synonyms, kinds) of the name, or of its last words for the kinds."""
        words = name.split()
        for start in range(max(0, len(words) - 3), len(words)):
            found = self._visible_sense(" ".join(words[start:]))
            if not found:
                continue
            form, sense = found
            synonyms = [word for word in self.synsets[sense][1] if word != form] if start == 0 else []
            kinds = []
            for _ in range(LEVELS):
                parents = self.synsets[sense][2]
                if not parents:
                    break
                sense = parents[0]
                kind = self.synsets[sense][1][0]
                if kind in TOO_GENERAL:
                    break
                kinds.append(kind)
            return synonyms[:3], kinds
        return [], []
