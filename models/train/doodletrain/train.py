"""`python3 -m doodletrain.train --minutes 65`: trains both towers; goes on from its checkpoint when there is one.

Two losses: contrastive between the pictures and captions of a batch (same-concept pairs left out, captions with one
object wrong put in), and classification of each picture among a bank of names, which sees every name at every step.
The learning rate stays up until the last part of the time and then falls to nothing. `stable.pt` keeps what was there
before the fall, so that a longer training goes on from it (`--minutes` more) and not from weights that have settled.
The rate follows the clock, because the machine's speed is not known: `--minutes` counts training time over all runs.
Batches depend on the seed and the step alone.
"""

import math
import shutil
import time

import numpy as np
import torch
from torch.nn import functional as F

from .averaging import Average
from . import captions
from .batches import BLANK, RUDE, SCRIBBLE, WRITTEN, Batches
from .captions import with_article
from .curve import CHECKPOINT, Curve, clocked, keep, prepared
from .frame import tensor
from .names import categories, prompt
from .pools import Pictures
from .settings import CONTEXT, SEED, SIZE, WORK
from .settle import settle, settling_pictures
from .testset import cached, cached_brushed, cached_coloured, cached_scenes
from .tokenizer import Tokenizer
from .towers import ImageTower, TextTower

STABLE = WORK / "stable.pt"
RATE, WORD_RATE, WARM_UP, DECAY = 1.5e-3, 1e-3, 60, 0.05
FALL = 0.25  # of the time, at its end: the rate falls to nothing; going on from a settled model it may fall all the time
SIDES = ((0.65, 48), (1.0, SIZE))  # early steps are cheaper on smaller pictures: (until, side)
FROZEN_FROM = 0.9  # then the batch norms keep the statistics of drawings, and the rest learns to live with them
# Only some names have human doodles, so a tower learns that whatever looks like a doodle is one of those. Their odds
# against the other names are an accident of the data, so a doodle is excused from that much of it: logit adjustment
# (Menon et al., "Long-tail learning via logit adjustment", 2021), in nats.
EXCUSED = 1.5
BANK_SHARE, BANK_REFRESH, BANK_PICTURES = 0.7, 50, 7
HOTTEST = math.log(60)


def new_towers():
    words = np.load(WORK / "words.npz")
    return ImageTower(), TextTower(words["vectors"], words["weights"])


def load_towers():
    """(image tower, text tower, logit scale) of the checkpoint, ready for use."""
    return towers_of(torch.load(CHECKPOINT))


def towers_of(saved):
    image, text = new_towers()
    image.load_state_dict(saved["mean_image"])
    text.load_state_dict(saved["mean_text"])
    return image.eval(), text.eval(), float(saved["scale"].exp().clamp(max=math.exp(HOTTEST)))


def embed_texts(text_tower, tokenizer, texts):
    """Long and short texts go separately, so that short ones are not padded to the longest."""
    lengths = np.array([len(tokenizer.encode(text)) for text in texts])
    order = np.argsort(lengths, kind="stable")
    out = []
    for group in (order[: len(order) * 2 // 3], order[len(order) * 2 // 3 :]):
        if len(group):
            ids, mask = tokenizer.batch([texts[i] for i in group])
            out.append(text_tower(torch.from_numpy(ids), torch.from_numpy(mask)))
    return torch.cat(out)[torch.from_numpy(np.argsort(order))]


class NameBank:
    """Classification among all well-pictured names. The transformer's part of each name is refreshed now and then; the
    direct part is computed, and learns, at every step."""

    def __init__(self, pictures, text_tower, tokenizer):
        often = {n for n, pool in pictures.pools.items() if len(pool) >= BANK_PICTURES and pictures.weights[n] >= 0.6}
        self.names = sorted(often | set(pictures.asked) | set(pictures.doodled))
        self.names += [WRITTEN, SCRIBBLE, BLANK, *(RUDE + concept for concept in captions.RUDE)]
        self.at = {name: i for i, name in enumerate(self.names)}
        self.undoodled = torch.tensor(
            [name not in pictures.doodled and not name.startswith("(") for name in self.names]
        )
        said = {WRITTEN: "handwritten text", SCRIBBLE: "a scribble", BLANK: "nothing"}
        said.update((RUDE + concept, text) for concept, text in captions.RUDE.items())
        ids, mask = tokenizer.batch([said.get(name, name) for name in self.names])
        self.ids, self.mask = torch.from_numpy(ids), torch.from_numpy(mask).float()
        self.tower, self.correction = text_tower, None

    def refresh(self):
        with torch.no_grad():
            words = self.tower.vectors[self.ids] + self.tower.learnt(self.ids)
            parts = [
                self.tower.parts(w, i, m) for w, i, m in zip(*(x.split(1024) for x in (words, self.ids, self.mask)))
            ]
            self.mean, self.correction = (torch.cat(part) for part in zip(*parts))

    def loss(self, embeddings, names, human, scale):
        """Of a scene both names are right, each by half."""
        labels = torch.tensor([([self.at.get(name, -1) for name in shown] * 2 + [-1, -1])[:2] for shown in names])
        known = (labels >= 0).all(1)
        targets = F.normalize(self.tower.direct(self.mean) + self.correction, dim=-1)
        logits = scale * embeddings[known] @ targets.t()
        logits = logits - EXCUSED * (human[known][:, None] & self.undoodled[None]).float()
        right = (logits.argmax(1)[:, None] == labels[known]).any(1).float().mean()
        loss = sum(F.cross_entropy(logits, label, label_smoothing=0.05) for label in labels[known].t()) / 2
        return loss, float(right)


def contrastive(images, texts, batch, scale):
    """A caption whose every concept is in the picture is no negative of it."""
    picture_concepts, text_concepts = batch.picture_concepts, batch.text_concepts
    logits = scale * images @ texts.t() - EXCUSED * (batch.human[:, None] & batch.undoodled[None]).float()
    shown = (
        lambda concept: (concept[None] == 0)
        | (picture_concepts[:, :1] == concept)
        | (picture_concepts[:, 1:] == concept)
    )
    true_too = shown(text_concepts[:, 0]) & shown(text_concepts[:, 1])
    target = torch.arange(len(images))
    true_too[target, target] = False
    logits = logits.masked_fill(true_too, -1e4)
    return (F.cross_entropy(logits, target) + F.cross_entropy(logits[:, : len(images)].t(), target)) / 2


def ranks(similar, right):
    """How many of the candidates [n, m] are above the right one, of each picture."""
    return (similar > similar.gather(1, right[:, None])).sum(1).numpy()


@torch.no_grad()
def quick_look(image_tower, text_tower, tokenizer, side):
    """Top-1 and top-5 among all 345 categories, of drawings never trained, at the side that the tower is now used to; and
    how often the right one of two scenes is nearer to the caption."""
    image_tower.eval(), text_tower.eval()
    pictures, words, seen = cached()
    every = categories()
    targets = embed_texts(text_tower, tokenizer, [with_article(f"a drawing of a {prompt(c)}") for c in every])
    shrink = lambda x: x if side == SIZE else F.interpolate(x, size=(side, side), mode="bilinear", antialias=True)
    embed = lambda pictures: torch.cat(
        [image_tower(shrink(torch.from_numpy(tensor(pictures[i : i + 256])))) for i in range(0, len(pictures), 256)]
    )
    images = embed(pictures)
    right = torch.tensor([every.index(word) for word in words])
    rank = ranks(images @ targets.t(), right)
    painted = {"coloured": cached_coloured(), "brushed": cached_brushed()}
    of_painted = {way: ranks(embed(pictures) @ targets.t(), right[rows]) for way, (pictures, rows) in painted.items()}
    enclosing = painted["coloured"][1]
    scenes, said, _ = cached_scenes()
    descriptions = embed_texts(
        text_tower, tokenizer, [with_article(f"a {prompt(a)} {relation} a {prompt(b)}") for a, b, relation in said]
    )
    near = (embed(scenes.reshape(-1, *scenes.shape[2:])).view(len(scenes), 3, -1) * descriptions[:, None]).sum(-1)
    looks = {"scenes": round(float((near[:, :1] > near[:, 1:]).float().mean()), 4)}
    looks |= {
        f"{group}_top{k}": round(float((of < k).mean()), 4)
        for group, of in {"plain": rank[enclosing], **of_painted}.items()
        for k in (1, 5)
    }
    return looks | {
        f"{group}_top{k}": round(float((rank[which] < k).mean()), 4)
        for group, which in (("seen", seen), ("unseen", ~seen))
        for k in (1, 5)
    }


class Trainer:
    def __init__(self, minutes, batch, rate=1.0, fall=FALL):
        torch.manual_seed(SEED)
        self.seconds, self.batch, self.rate, self.fall = minutes * 60, batch, rate, fall
        self.tokenizer = Tokenizer.load(WORK / "tokenizer.json", CONTEXT)
        self.image, self.text = new_towers()
        self.image = self.image.to(memory_format=torch.channels_last)
        self.log_scale = torch.nn.Parameter(torch.tensor(math.log(20.0)))
        dense = [p for module in (self.image, self.text) for n, p in module.named_parameters() if n != "learnt.weight"]
        self.matrices = [p for p in dense if p.ndim > 1]
        rest = [p for p in dense if p.ndim <= 1] + [self.log_scale]
        groups = [{"params": self.matrices, "weight_decay": DECAY}, {"params": rest, "weight_decay": 0.0}]
        self.optimizer = torch.optim.AdamW(groups, lr=RATE, betas=(0.9, 0.98))
        self.word_optimizer = torch.optim.SparseAdam([self.text.learnt.weight], lr=WORD_RATE)
        self.step, self.trained_for, self.frozen, self.falling = 0, 0.0, False, False
        self.average = Average(self.image, self.text)
        if CHECKPOINT.exists():
            self._resume()
        pictures = Pictures()
        self.batches = Batches(pictures, SIZE, SEED)
        self.settling = settling_pictures()
        self.bank = NameBank(pictures, self.text, self.tokenizer)
        print(
            f"{len(pictures.grey)} grey and {len(pictures.colour)} colour pictures, {len(pictures.pools)} names, bank of {len(self.bank.names)}",
            flush=True,
        )

    def _resume(self):
        saved = torch.load(CHECKPOINT)
        self.image.load_state_dict(saved["image"])
        self.text.load_state_dict(saved["text"])
        self.log_scale.data.copy_(saved["scale"])
        for mean, name in zip(self.average.means, ("mean_image", "mean_text")):
            mean.load_state_dict(saved[name])
        if "optimizer" in saved:  # weights of another training may be where this one starts
            self.optimizer.load_state_dict(saved["optimizer"])
            self.word_optimizer.load_state_dict(saved["word_optimizer"])
        self.step, self.trained_for = saved["step"], saved["trained_for"]
        self.frozen, self.falling = saved["frozen"], saved["falling"]
        print(f"goes on from step {self.step}, {self.trained_for / 60:.1f} minutes", flush=True)

    def save(self):
        if not self.frozen:
            settle(self.average.means[0], self.settling, self.batches.size)
        state = {
            "mean_image": self.average.means[0].state_dict(),
            "mean_text": self.average.means[1].state_dict(),
            "image": self.image.state_dict(),
            "text": self.text.state_dict(),
            "scale": self.log_scale.detach(),
            "optimizer": self.optimizer.state_dict(),
            "word_optimizer": self.word_optimizer.state_dict(),
            "step": self.step,
            "trained_for": self.trained_for,
            "frozen": self.frozen,
            "falling": self.falling,
        }
        keep(state)

    def learn(self):
        """Puts the towers into training mode, but not frozen norms."""
        self.image.train(), self.text.train()
        if self.frozen:
            for module in self.image.modules():
                if isinstance(module, torch.nn.BatchNorm2d):
                    module.eval()

    def set_rates(self, done):
        share = self.rate * min(1, (self.step - self.started + 1) / WARM_UP) * min(1, (1 - done) / self.fall)
        for group in self.optimizer.param_groups:
            group["lr"] = RATE * share
        for group in self.word_optimizer.param_groups:
            group["lr"] = WORD_RATE * share

    def train_step(self):
        batch = self.batches.make(self.step, self.batch)
        if self.bank.correction is None or self.step % BANK_REFRESH == 0:
            self.bank.refresh()
        scale = self.log_scale.clamp(max=HOTTEST).exp()
        texts = embed_texts(self.text, self.tokenizer, batch.texts)
        images = self.image(batch.pixels.contiguous(memory_format=torch.channels_last))
        pairs = contrastive(images, texts, batch, scale)
        named, right = self.bank.loss(images, batch.bank_names, batch.human, scale)
        self.optimizer.zero_grad()
        self.word_optimizer.zero_grad()
        (pairs + BANK_SHARE * named).backward()
        torch.nn.utils.clip_grad_norm_(self.matrices, 1.0)
        self.optimizer.step()
        self.word_optimizer.step()
        self.average.update(self.step)
        return {"pairs": pairs.item(), "bank": named.item(), "bank_right": right}

    def _freeze(self):
        settle(self.image, self.settling)
        for now, mean in zip(self.image.buffers(), self.average.means[0].buffers()):
            mean.copy_(now)
        self.frozen = True
        self.learn()

    def run(self, report, look):
        self.learn()
        self.started = self.step  # the optimizers warm up again after each start
        curve, started = Curve(report), time.monotonic()
        while self.trained_for < self.seconds:
            done = self.trained_for / self.seconds
            self.batches.size = next(side for until, side in SIDES if done < until)
            self.set_rates(done)
            if done >= 1 - self.fall and not self.falling:
                self.save()
                shutil.copy(CHECKPOINT, STABLE)
                self.falling = True
                self.learn()
            if done >= FROZEN_FROM and not self.frozen:
                self._freeze()
            curve.add(self.train_step())
            self.step += 1
            now = time.monotonic()
            self.trained_for, started = self.trained_for + now - started, now
            if self.step % report == 0:
                line = curve.line(self.step, self.batch, self.trained_for)
                if self.step % look == 0:
                    self.save()
                    line.update(
                        quick_look(*self.average.means, self.tokenizer, self.batches.size),
                        scale=round(float(self.log_scale.exp()), 2),
                    )
                    self.learn()
                    started = time.monotonic()
                curve.write(line)
        settle(self.average.means[0], self.settling)  # the last weights' own statistics, whatever was frozen
        self.frozen = True
        self.save()
        print("done", quick_look(*self.average.means, self.tokenizer, self.batches.size), flush=True)


def main():
    options = clocked(__doc__, minutes=65, look=300)
    options.add_argument("--rate", type=float, default=1, help="a share of the rate of a training from nothing")
    options.add_argument("--fall", type=float, default=FALL, help="the share of the time in which the rate falls")
    chosen = prepared(options)
    Trainer(chosen.minutes, chosen.batch, chosen.rate, chosen.fall).run(chosen.report, chosen.look)


if __name__ == "__main__":
    main()
