"""What validation counts: loss, and scores that an imbalance of the classes cannot flatter."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from workbench.training.ranks import Ranks

TOP = 5


class Scores:
    """Sums over batches; nothing leaves the device before it is asked for.

    The definitions of balanced accuracy and macro-F1 are scikit-learn's: means over the classes
    that have images of their recall, and over those that have images or answers of their F1.
    """

    def __init__(self, classes: int, device: torch.device) -> None:
        self._classes = classes
        self._table = torch.zeros(classes * classes, dtype=torch.int64, device=device)
        self._loss = torch.zeros((), device=device)
        self._top = torch.zeros((), dtype=torch.int64, device=device)
        self.count = 0

    def add(self, logits: Tensor, labels: Tensor) -> None:
        """Count a batch: logits (N, classes), labels int64 (N,)."""
        logits = logits.float()
        self._loss = self._loss + functional.cross_entropy(logits, labels, reduction="sum")
        cells = labels * self._classes + logits.argmax(1)
        self._table += torch.bincount(cells, minlength=self._classes**2)
        if self._classes > TOP:
            best = logits.topk(TOP, dim=1).indices
            self._top = self._top + (best == labels[:, None]).any(1).sum()
        self.count += len(labels)

    def share(self, ranks: Ranks) -> None:
        """Take in what the other processes counted."""
        count = torch.tensor(self.count)
        ranks.add(self._table, self._loss, self._top, count)
        self.count = int(count)

    @property
    def loss(self) -> float:
        return float(self._loss) / max(self.count, 1)

    @property
    def accuracy(self) -> float:
        return float(self._matrix().diag().sum()) / max(self.count, 1)

    @property
    def top5(self) -> float | None:
        """The share of images whose class is among the five likeliest; None for few classes."""
        return float(self._top) / max(self.count, 1) if self._classes > TOP else None

    @property
    def balanced_accuracy(self) -> float:
        matrix = self._matrix()
        there = matrix.sum(1)
        recalls = matrix.diag()[there > 0] / there[there > 0]
        return float(recalls.mean()) if len(recalls) else 0.0

    @property
    def macro_f1(self) -> float:
        matrix = self._matrix()
        total = matrix.sum(0) + matrix.sum(1)
        scores = 2 * matrix.diag()[total > 0] / total[total > 0]
        return float(scores.mean()) if len(scores) else 0.0

    @property
    def matrix(self) -> Tensor:
        """Counts, int64 (classes, classes): rows are the true classes, columns the answers."""
        return self._table.view(self._classes, self._classes)

    def _matrix(self) -> Tensor:
        return self.matrix.double().cpu()
