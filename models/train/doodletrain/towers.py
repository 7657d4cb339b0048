"""The image tower (a small residual convnet) and the text tower (word vectors and a shallow transformer)."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from .settings import CONTEXT, SIZE, WIDTH, WORD_WIDTH


class Conv(nn.Sequential):
    def __init__(self, inputs, outputs, kernel=3, stride=1):
        super().__init__(nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(outputs))


class Residual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.first, self.second = Conv(channels, channels), Conv(channels, channels)
        nn.init.zeros_(self.second[1].weight)

    def forward(self, x):
        return F.relu(x + self.second(F.relu(self.first(x))))


class ImageTower(nn.Module):
    """[n, 3, 64, 64] in -1..1 to unit vectors. A bias by place lets it tell above from below."""

    HIDDEN_DROPOUT = 0.1

    def __init__(self, widths=(32, 48, 96, 192)):
        super().__init__()
        stem, low, middle, high = widths
        self.stem = Conv(3, stem, 5, 2)
        self.low = nn.Sequential(Conv(stem, low, 3, 2), nn.ReLU(), Residual(low))
        self.place = nn.Conv2d(2, low, 1, bias=False)
        self.middle = nn.Sequential(Conv(low, middle, 3, 2), nn.ReLU(), Residual(middle))
        self.high = nn.Sequential(Conv(middle, high, 3, 2), nn.ReLU(), Residual(high), Residual(high))
        self.hidden = nn.Linear(2 * high, 2 * WIDTH)
        self.lost = nn.Dropout(self.HIDDEN_DROPOUT)
        self.out = nn.Linear(2 * WIDTH, WIDTH)
        side = SIZE // 4
        line = torch.linspace(-1, 1, side).view(1, 1, side, 1).expand(1, 1, side, side)
        self.register_buffer("grid", torch.cat([line, line.transpose(2, 3)], 1).contiguous(), persistent=False)

    def forward(self, pixel_values):
        x = self.low(F.relu(self.stem(pixel_values)))
        grid = self.grid
        if x.shape[2] != grid.shape[2]:  # training begins on smaller pictures
            grid = F.interpolate(grid, size=x.shape[2:], mode="bilinear", align_corners=True)
        x = self.high(self.middle(x + self.place(grid)))
        x = torch.cat([x.mean((2, 3)), x.amax((2, 3))], 1)
        x = self.out(self.lost(F.relu(self.hidden(x))))
        return x / x.norm(dim=-1, keepdim=True)


def grown(tower):
    """The image tower with three more residual blocks, 3.5 instead of 2 M weights, which at first leave its answers as
    they are."""
    widths = tower.middle[2].second[0].out_channels, tower.high[2].second[0].out_channels
    tower.middle.append(Residual(widths[0]))
    for _ in range(2):
        tower.high.append(Residual(widths[1]))
    return tower


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.before_attention, self.before_mixing = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.project = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.mixing = nn.Sequential(nn.Linear(width, 4 * width), nn.ReLU(), nn.Linear(4 * width, width))

    def forward(self, x, bias):
        n, length, width = x.shape
        each = width // self.heads
        q, k, v = self.qkv(self.before_attention(x)).view(n, length, 3, self.heads, each).permute(2, 0, 3, 1, 4)
        attention = (q @ k.transpose(2, 3) * each**-0.5 + bias).softmax(-1)
        x = x + self.project((attention @ v).transpose(1, 2).reshape(n, length, width))
        return x + self.mixing(self.before_mixing(x))


def sinusoids(length, width):
    """Fixed positions: a sequence longer than any in training still gets sane ones."""
    at = torch.arange(length).float()[:, None] * torch.exp(torch.arange(0, width, 2) * (-math.log(1e3) / width))
    return torch.cat([at.sin(), at.cos()], 1)


class TextTower(nn.Module):
    """Token ids to unit vectors: a linear map of the weighted mean word vector, plus a transformer's correction."""

    RESIDUAL_DROPOUT = 0.3

    def __init__(self, vectors, weights, width=128, layers=2):
        super().__init__()
        self.register_buffer("vectors", torch.as_tensor(vectors))
        self.register_buffer("weights", torch.as_tensor(weights))
        self.learnt = nn.Embedding(len(vectors), WORD_WIDTH, sparse=True)
        nn.init.zeros_(self.learnt.weight)
        self.inward = nn.Linear(WORD_WIDTH, width)
        self.place = nn.Parameter(torch.tensor(0.1))
        self.register_buffer("places", sinusoids(CONTEXT, width), persistent=False)
        self.blocks = nn.ModuleList([Block(width, 4) for _ in range(layers)])
        self.norm = nn.LayerNorm(width)
        self.correction = nn.Linear(2 * width, WIDTH)
        nn.init.normal_(self.correction.weight, std=0.003)
        nn.init.zeros_(self.correction.bias)
        self.direct = nn.Linear(WORD_WIDTH, WIDTH, bias=False)
        nn.init.orthogonal_(self.direct.weight)

    def words(self, ids):
        learnt = self.learnt(ids)
        if self.training:  # a name must not lean on its learnt part alone
            learnt = learnt * (torch.rand(ids.shape[0], 1, 1) > self.RESIDUAL_DROPOUT)
        return self.vectors[ids] + learnt

    def mean_word(self, words, weights):
        mean = (words * weights).sum(1) / (weights.sum(1) + 1e-3)
        return mean / (mean.norm(dim=-1, keepdim=True) + 1e-3)

    def correct(self, words, mask):
        x = self.inward(words * 3) + self.place * self.places[: words.shape[1]]
        bias = ((1 - mask) * -1e4)[:, None, None, :]
        for block in self.blocks:
            x = block(x, bias)
        x, shown = self.norm(x), mask[:, :, None]
        mean = (x * shown).sum(1) / shown.sum(1)
        return self.correction(torch.cat([mean, (x - (1 - shown) * 1e4).amax(1)], 1))

    def parts(self, words, ids, mask):
        weights = (self.weights[ids] * mask)[:, :, None]
        return self.mean_word(words, weights), self.correct(words, mask)

    def forward(self, input_ids, attention_mask):
        mask = attention_mask.to(self.vectors.dtype)
        mean, correction = self.parts(self.words(input_ids), input_ids, mask)
        x = self.direct(mean) + correction
        return x / x.norm(dim=-1, keepdim=True)
