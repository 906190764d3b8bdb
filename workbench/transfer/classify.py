"""A fitted classifier as a torch module, so that it is evaluated and exported like any head."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from workbench.transfer.classifiers import Fitted


class Classify(nn.Module):
    """Features float32 (N, features) to logits (N, classes); their softmax are probabilities.

    Kernels and distances are computed in float32; `decide` gives the same in float64.
    """

    mean: Tensor
    scale: Tensor
    weights: Tensor
    bias: Tensor
    anchors: Tensor
    squares: Tensor
    votes: Tensor

    def __init__(self, fitted: Fitted) -> None:
        super().__init__()
        self.kind, self.gamma, self.neighbours = fitted.kind, fitted.gamma, fitted.neighbours
        one_hot = np.eye(fitted.classes)[fitted.anchor_labels]
        for name, values in (
            ("mean", fitted.mean),
            ("scale", fitted.scale),
            ("weights", fitted.weights / fitted.temperature),
            ("bias", fitted.bias / fitted.temperature),
            ("anchors", fitted.anchors),
            ("squares", (fitted.anchors**2).sum(1)),
            ("votes", one_hot),
        ):
            self.register_buffer(name, torch.from_numpy(np.ascontiguousarray(values)).float())

    def forward(self, x: Tensor) -> Tensor:
        x = (x - self.mean) / self.scale
        if self.kind == "knn":
            near = (-self._distances(x)).topk(self.neighbours, dim=1).indices
            # N x neighbours x classes
            return self.votes[near].mean(1).clamp_min(1e-12).log()
        if self.kind == "svm-rbf":
            x = torch.exp(-self.gamma * self._distances(x))
        return functional.linear(x, self.weights, self.bias)

    def _distances(self, x: Tensor) -> Tensor:
        squares = (x * x).sum(1, keepdim=True) + self.squares - 2 * x @ self.anchors.T
        return squares.clamp_min(0.0)
