"""`python3 -m doodletrain.evaluate`: measures models/doodle on real doodles and on cheats that training never saw.

Candidates are all 345 Quick, Draw! names. *Seen*: other drawings of trained categories. *Unseen*: categories of which
training had no human doodle. Words are in fonts kept out of training.
"""

import json

import numpy as np

from .honest import scribbles, written_names
from .judge import Judge
from .names import categories, prompt
from .settings import SEED, WORK
from .testset import cached
from .words import HELD_OUT_FONTS

PAIRS = 20  # other drawings that each drawing is compared with


class Evaluation:
    def __init__(self):
        self.judge, self.figures = Judge(), {}
        self.every = categories()
        self.prompts = self.judge.prompts([prompt(category) for category in self.every])
        pictures, words, self.seen = cached()
        self.right = np.array([self.every.index(word) for word in words])
        self.looks = self.judge.look(pictures)
        self.raw = self.judge.raw(self.looks, self.prompts)
        self.own = self.raw[np.arange(len(self.right)), self.right]

    def say(self, name, value):
        self.figures[name] = value
        print(f"{name}: {value}", flush=True)

    def share(self, name, flags):
        self.say(name, f"{100 * float(np.mean(flags)):.1f} %")

    def recognition(self):
        rng = np.random.default_rng(SEED + 6)
        rank = (self.raw > self.own[:, None]).sum(1)
        for group, which in (("seen", self.seen), ("unseen", ~self.seen)):
            self.say(f"{group}: drawings, categories", f"{which.sum()}, {len(set(self.right[which]))}")
            self.share(f"{group}: top-1 of 345", rank[which] < 1)
            self.share(f"{group}: top-5 of 345", rank[which] < 5)
            self.say(f"{group}: mean rank", f"{rank[which].mean() + 1:.1f}")
            rivals = rng.integers(len(self.every) - 1, size=(len(rank), PAIRS))
            rivals += rivals >= self.right[:, None]  # any prompt but the right one
            beaten = self.own[:, None] > np.take_along_axis(self.raw, rivals, 1)
            self.share(f"{group}: right prompt of two", beaten[which])
            score = self.judge.score(self.own[which])
            self.say(
                f"{group}: score of the right prompt, 10/50/90 %",
                " / ".join(f"{v:.0f}" for v in np.quantile(score, (0.1, 0.5, 0.9))),
            )
        wrong = self.raw[np.arange(len(self.raw))[:, None], rng.integers(len(self.every), size=(len(self.raw), 10))]
        self.say(
            "score of a wrong prompt, 10/50/90 %",
            " / ".join(f"{v:.0f}" for v in np.quantile(self.judge.score(wrong), (0.1, 0.5, 0.9))),
        )

    def medians(self):
        """{category: raw of the median honest drawing of it}."""
        return {category: np.median(self.own[self.right == category]) for category in set(self.right)}

    def writing(self):
        medians = self.medians()
        pictures, names = written_names(HELD_OUT_FONTS, SEED + 7, 3)
        looks = self.judge.look(pictures)
        raw = self.judge.raw(looks, self.prompts)
        at = np.array([self.every.index(name) for name in names])
        asked = np.array([i in medians for i in at])
        own, median = raw[np.arange(len(at)), at][asked], np.array([medians[i] for i in at[asked]])
        bare = np.minimum(*(v @ self.prompts.T for v in looks))[np.arange(len(at)), at][asked]
        self.share("words in held-out fonts that beat the median drawing", own > median)
        self.share("the same without the penalty", bare > median)
        self.share("words in held-out fonts that lose points", self.judge.penalty(looks[0]) > 0)
        self.share("honest drawings that lose points", self.judge.penalty(self.looks[0]) > 0)

    def nonsense(self):
        medians = self.medians()
        raw = self.judge.raw(self.judge.look(scribbles(300, SEED + 8)[0]), self.prompts)
        beats = [raw[:, category] > median for category, median in medians.items()]
        self.share("scribbles that beat the median drawing", beats)
        self.say("blank canvas", "-1 by rule, below every drawing")

    def nsfw(self):
        shares = self.judge.nsfw(self.looks[0])
        limits = np.array([concept["threshold"] for concept in self.judge.manifest["nsfw"]["concepts"]])
        self.share("honest drawings flagged by an NSFW concept", (shares > limits).any(1))

    def worst(self):
        rank = (self.raw > self.own[:, None]).sum(1)
        top5 = {self.every[c]: (rank[self.right == c] < 5).mean() for c in set(self.right[~self.seen])}
        ordered = sorted(top5.items(), key=lambda pair: -pair[1])
        print("unseen categories by top-5:", ", ".join(f"{name} {share:.0%}" for name, share in ordered))


def main():
    evaluation = Evaluation()
    evaluation.recognition()
    evaluation.writing()
    evaluation.nonsense()
    evaluation.nsfw()
    evaluation.worst()
    (WORK / "figures.json").write_text(json.dumps(evaluation.figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
