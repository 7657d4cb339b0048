"""The safety check of the manifest: a linear probe and a threshold for each concept.

Fitted on training families, near misses and honest drawings of the training side. How it does on constructions it has
not seen is estimated by leaving a fifth of the families out in turn; evaluation families are not here at all. (The tower
itself saw them all, so the estimate flatters.)
"""

import json

import numpy as np

from . import probes
from .coloured import on_paper
from .settings import SEED, TRAIN

# Of the honest drawings of whatever kind most are flagged of, by each concept. All concepts together flag five times as
# many others as they are, and twice as many again of those coloured in.
MOST_FLAGGED = 0.0024
LOWEST_FLAG = 0.3  # whatever the honest drawings allow
DECAY = 5e-3  # weaker, and probes learn the training families by heart: those left out are found less often
FOLDS = 5
THINNED = 2  # half of a family is enough to fit on, and half as many more on coloured paper
NEAR_MISSES_WEIGH = 2  # near misses are few beside the doodles


def share(e, probe):
    return 1 / (1 + np.exp(-(e @ probe[0] + probe[1])))


def threshold(probe, honest):
    """So that hardly any honest drawing of any kind is flagged, however many there are of the others."""
    return max(LOWEST_FLAG, *(float(np.quantile(share(kind, probe), 1 - MOST_FLAGGED)) for kind in honest))


class Safety:
    """`embed` maps uint8 pictures to what probes look at; `honest` are the kinds of honest drawings so."""

    def __init__(self, pictures, embed, honest, icons):
        rng = np.random.default_rng(SEED + 8)
        views = lambda rows: np.concatenate(
            [pictures.colour[rows[::THINNED]], on_paper(pictures.colour[rows[1 :: 2 * THINNED]], rng)]
        )
        vectors = lambda families: {
            name: (concept, embed(views(rows))) for name, (concept, _, rows) in sorted(families.items())
        }
        self.rude, harmless = vectors(pictures.rude), vectors(pictures.harmless)
        self.harmless, self.honest = np.concatenate([e for _, e in harmless.values()]), honest
        self.negative = np.concatenate([*honest, icons] + [self.harmless] * NEAR_MISSES_WEIGH)

    def _fit(self, concept, without=(), every=1):
        """A concept's probe; other concepts' pictures are on neither side, for they overlap."""
        positive = [e[::every] for name, (of, e) in self.rude.items() if of == concept and name not in without]
        return probes.fit(np.concatenate(positive), self.negative[::every], DECAY)

    def _left_out(self, concept):
        """{family: recall} by probes and thresholds that never saw the family."""
        names, found = [name for name, (of, _) in self.rude.items() if of == concept], {}
        for fold in range(FOLDS):
            without = names[fold::FOLDS]
            probe = self._fit(concept, without, every=3)
            limit = threshold(probe, self.honest)
            for name in without:
                found[name] = float((share(self.rude[name][1], probe) > limit).mean())
        return found

    def rule(self):
        rule = json.loads((TRAIN / "nsfw.json").read_text())
        for concept in rule["concepts"]:
            probe = self._fit(concept["name"])
            limit = round(min(threshold(probe, self.honest), 0.999), 3)
            concept["linear"] = {"weights": [round(float(w), 5) for w in probe[0]], "bias": round(probe[1], 5)}
            concept["threshold"] = limit
            near = float((share(self.harmless, probe) > limit).mean())
            left_out = self._left_out(concept["name"])
            mean = np.mean(list(left_out.values()))
            print(f"{concept['name']}: over {limit}; near misses flagged {near:.1%}; left out in turn {mean:.1%}:")
            print("   " + ", ".join(f"{name} {recall:.0%}" for name, recall in left_out.items()), flush=True)
        return rule
