"""What a batch will show, before any pixel is touched."""

import numpy as np

LEAST_CONTRAST = 0.25  # between what is drawn and the paper under it


class Draft:
    def __init__(self, count):
        self.first, self.second = [None] * count, [None] * count
        self.text, self.bank, self.lies = [""] * count, [()] * count, []
        self.picture_concepts, self.text_concepts = np.zeros((count, 2), np.int64), np.zeros((count, 2), np.int64)
        self.ink, self.paper = np.zeros((count, 3), np.float32), np.ones((count, 3), np.float32)
        self.plain_ink = np.zeros((count, 3), np.float32)  # of the pen, had nobody poured any paint
        self.turns, self.second_turns = np.zeros((count, 2, 3), np.float32), np.zeros((count, 2, 3), np.float32)
        self.upright, self.turned, self.human = (np.zeros(count, bool) for _ in range(3))
        self.wobble = np.ones(count)
        self.main = [None] * count  # the colour of most of what is coloured in; None of what is not
        self.only_main, self.unlined = np.zeros(count, bool), np.zeros(count, bool)

    def about(self, i, text, concept, other=0, bank=None):
        self.text[i], self.bank[i] = text, (bank,) if bank else ()
        self.picture_concepts[i] = self.text_concepts[i] = (concept, other)

    def lie(self, text, concept, other):
        self.lies.append((text, concept, other))

    def place(self, i, rng, scale, centre, second=False):
        """Sets the map from the output square to the picture: turned a little, stretched, perhaps mirrored."""
        angle, stretch = rng.normal(0, 0.11), np.exp(rng.normal(0, 0.08))
        if self.turned[i]:
            angle = rng.uniform(-np.pi, np.pi)
        mirror = -1 if rng.random() < 0.5 and not self.upright[i] else 1
        c, s = np.cos(angle) / scale, np.sin(angle) / scale
        turn = np.array([[c * mirror / stretch, s * mirror / stretch], [-s * stretch, c * stretch]], np.float32)
        target = self.second_turns if second else self.turns
        target[i, :, :2] = turn
        target[i, :, 2] = -turn @ np.array(centre, np.float32)
