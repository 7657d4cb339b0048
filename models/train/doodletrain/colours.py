"""`python3 -m doodletrain.colours --minutes 60`: teaches the image tower to see through paint, pens and paper.

Teacher and pupil both start as the checkpoint's image tower (doodletrain.restore makes one of the shipped model). The
teacher looks at a batch's drawings as thin lines on white, the pupil at the same drawings coloured in, by a brush alone, with
a thick pen and on coloured paper, and learns to give the teacher's vectors: distillation (Hinton et al., "Distilling the
knowledge in a neural network", 2015) into the same network. Whatever was learnt stays, since most of a batch is without colours, and the text tower is not touched.
Norms keep their statistics and nothing is dropped out, so that the pupil's first answers are the teacher's. Goes on from its
checkpoint; the rate falls with the clock over all the time.
"""

import time

import torch

from .batches import Batches
from .curve import CHECKPOINT, Curve, clocked, keep, prepared
from .pools import Pictures
from .settings import CONTEXT, SEED, SIZE, WORK
from .tokenizer import Tokenizer
from .towers import ImageTower
from .train import RATE, WARM_UP, quick_look, towers_of

GENTLY = 0.3  # of the rate of a training from nothing


class Lesson:
    def __init__(self, minutes, batch):
        torch.manual_seed(SEED)
        self.seconds, self.batch = minutes * 60, batch
        self.tokenizer = Tokenizer.load(WORK / "tokenizer.json", CONTEXT)
        self.saved = torch.load(CHECKPOINT)
        self.pupil, self.text, _ = towers_of(self.saved)
        self.pupil = self.pupil.to(memory_format=torch.channels_last)
        self.optimizer = torch.optim.Adam(self.pupil.parameters(), betas=(0.9, 0.98))
        if "teacher" not in self.saved:
            teacher = self.saved["mean_image"]
            self.saved = {key: value for key, value in self.saved.items() if "optimizer" not in key}
            self.saved |= {"teacher": teacher, "lessons": {"step": 0, "trained_for": 0.0}}
        self.teacher = ImageTower().eval().to(memory_format=torch.channels_last)
        self.teacher.load_state_dict(self.saved["teacher"])
        lessons = self.saved["lessons"]
        self.step, self.trained_for = lessons["step"], lessons["trained_for"]
        if self.step:
            self.optimizer.load_state_dict(lessons["optimizer"])
        self.batches = Batches(Pictures(), SIZE, SEED + 11)

    def save(self):
        lessons = {"step": self.step, "trained_for": self.trained_for, "optimizer": self.optimizer.state_dict()}
        pupil = self.pupil.state_dict()
        self.saved |= {"mean_image": pupil, "image": pupil, "lessons": lessons}
        keep(self.saved)

    def learn(self, rate):
        """One step; how far pupil and teacher are apart (1 − cosine), where they see other pictures and where they see the same."""
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        batch = self.batches.make(self.step, self.batch)
        painted = (batch.pixels - batch.plain).abs().amax((1, 2, 3)) > 0.05
        with torch.no_grad():
            wanted = self.teacher(batch.plain.contiguous(memory_format=torch.channels_last))
        apart = 1 - (self.pupil(batch.pixels.contiguous(memory_format=torch.channels_last)) * wanted).sum(1)
        self.optimizer.zero_grad()
        apart.mean().backward()
        self.optimizer.step()
        self.step += 1
        return {"painted": apart[painted].mean().item(), "plain": apart[~painted].mean().item()}

    def run(self, report, look):
        first, curve, started = self.step, Curve(report, digits=5), time.monotonic()
        while self.trained_for < self.seconds:
            warmth = min(1, (self.step - first + 1) / WARM_UP)
            curve.add(self.learn(RATE * GENTLY * warmth * (1 - self.trained_for / self.seconds)))
            now = time.monotonic()
            self.trained_for, started = self.trained_for + now - started, now
            if self.step % report:
                continue
            line = curve.line(self.step, self.batch, self.trained_for)
            if self.step % look == 0:
                self.save()
                line |= quick_look(self.pupil, self.text, self.tokenizer, SIZE)
                started = time.monotonic()
            curve.write(line)
        self.save()
        print("done", quick_look(self.pupil, self.text, self.tokenizer, SIZE), flush=True)


def main():
    chosen = prepared(clocked(__doc__, minutes=60, look=200))
    Lesson(chosen.minutes, chosen.batch).run(chosen.report, chosen.look)


if __name__ == "__main__":
    main()
