"""Linear classifiers on the embeddings of pictures."""

import numpy as np
import torch
from torch.nn import functional as F


def fit(positive, negative, decay):
    """(weights, bias) of a logistic regression in which both sides weigh the same, with decay × |weights|² in its loss."""
    x = torch.from_numpy(np.concatenate([positive, negative])).float()
    y = torch.cat([torch.ones(len(positive)), torch.zeros(len(negative))])
    balance = torch.cat([torch.full((len(side),), 0.5 / len(side)) for side in (positive, negative)])
    weights, bias = torch.zeros(x.shape[1], requires_grad=True), torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=300)

    def loss():
        optimizer.zero_grad()
        each = F.binary_cross_entropy_with_logits(x @ weights + bias, y, reduction="none")
        value = (balance * each).sum() + decay * (weights**2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    return weights.detach().numpy(), float(bias)
