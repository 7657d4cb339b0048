"""The `word` tokenizer of docs/model-folder.md."""

import json
import re
import unicodedata

import numpy as np

PADDING, UNKNOWN, START, FIRST = 0, 1, 2, 3
RULES = [["ies", "y"], ["es", ""], ["s", ""], ["ing", ""], ["ing", "e"], ["ed", ""], ["ed", "e"]]
SHORTEST_STEM = 3
TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")


def without_marks(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")


class Tokenizer:
    def __init__(self, words, context, rules=RULES):
        self.words, self.context, self.rules = words, context, rules
        self.ids = {word: i + FIRST for i, word in enumerate(words)}
        self.known = {}

    @classmethod
    def load(cls, path, context):
        data = json.loads(open(path, encoding="utf-8").read())
        return cls(data["words"], context, data["rules"])

    def save(self, path):
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"words": self.words, "rules": self.rules}, file, separators=(",", ":"))

    def word(self, word):
        if word not in self.known:
            self.known[word] = self._look_up(word)
        return self.known[word]

    def _look_up(self, word):
        if word in self.ids:
            return [self.ids[word]]
        for suffix, replacement in self.rules:
            stem = word[: -len(suffix)]
            if word.endswith(suffix) and len(stem) >= SHORTEST_STEM and stem + replacement in self.ids:
                return [self.ids[stem + replacement]]
        for cut in range(len(word) - SHORTEST_STEM, SHORTEST_STEM - 1, -1):
            head, tail = word[:cut], word[cut:]
            if head in self.ids and tail in self.ids:
                return [self.ids[head], self.ids[tail]]
        return [UNKNOWN]

    def encode(self, text):
        ids = [START]
        for word in TOKEN.findall(without_marks(text.lower())):
            ids += self.word(word[:-2] if word.endswith("'s") else word)
        return ids[: self.context]

    def batch(self, texts):
        """(ids, mask), both int64 [n, longest]."""
        rows = [self.encode(text) for text in texts]
        ids = np.zeros((len(rows), max(map(len, rows))), np.int64)
        mask = np.zeros_like(ids)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = row
            mask[i, : len(row)] = 1
        return ids, mask
