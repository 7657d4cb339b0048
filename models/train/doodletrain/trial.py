"""`python3 -m doodletrain.trial control definitions larger --samples 40000`: what an idea brings within a few minutes.

Every trial starts from the same checkpoint (doodletrain.restore makes one of the shipped model), sees the same pictures
in the same order, and ends with the rate at nothing and norms settled on drawings. What differs from `control` by less
than a point or two says nothing: the figures are of 1,874 drawings and some hundreds of scenes.
"""

import argparse
import json
import time

import torch

from .averaging import Average
from .settings import SIZE
from .settle import settle
from .towers import grown
from .train import RATE, WARM_UP, WORD_RATE, Trainer, quick_look
from .wordnet import WordNet

GENTLY = 0.2  # of the rate of a training from nothing


def definitions(trainer):
    net = WordNet()
    said = {name: net.definition(name) for name in trainer.batches.names + trainer.batches.asked}
    trainer.batches.definitions = {name: text for name, text in said.items() if text}


def larger(trainer):
    grown(trainer.image)
    trainer.average = Average(trainer.image, trainer.text)
    new = [p for block in [trainer.image.middle[-1], *trainer.image.high[-2:]] for p in block.parameters()]
    trainer.matrices += [p for p in new if p.ndim > 1]
    trainer.optimizer.add_param_group({"params": [p for p in new if p.ndim > 1], "weight_decay": 0.05})
    trainer.optimizer.add_param_group({"params": [p for p in new if p.ndim <= 1], "weight_decay": 0.0})


IDEAS = {"control": lambda trainer: None, "definitions": definitions, "larger": larger}


def attempt(trainer, samples):
    steps = samples // trainer.batch
    trainer.batches.size = SIZE
    trainer.learn()
    for done in range(steps):
        share = GENTLY * min(1, (done + 1) / WARM_UP) * (1 - done / steps)
        for optimizer, rate in ((trainer.optimizer, RATE), (trainer.word_optimizer, WORD_RATE)):
            for group in optimizer.param_groups:
                group["lr"] = rate * share
        trainer.train_step()
        trainer.step += 1
    settle(trainer.image, trainer.settling)
    return quick_look(trainer.image, trainer.text, trainer.tokenizer, SIZE)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("ideas", nargs="+", choices=IDEAS)
    options.add_argument("--samples", type=int, default=40_000)
    options.add_argument("--batch", type=int, default=256)
    options.add_argument("--threads", type=int, default=1)
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.set_flush_denormal(True)
    for idea in chosen.ideas:
        trainer, started = Trainer(0, chosen.batch), time.monotonic()
        if idea == chosen.ideas[0]:
            print("start", quick_look(trainer.image, trainer.text, trainer.tokenizer, SIZE), flush=True)
        IDEAS[idea](trainer)
        found = attempt(trainer, chosen.samples)
        print(json.dumps({"idea": idea, "seconds": round(time.monotonic() - started)} | found), flush=True)


if __name__ == "__main__":
    main()
