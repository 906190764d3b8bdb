"""A running average of the weights, which often generalises better than the last ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import torch
from torch import Tensor, nn


class Average:
    """Exponential moving average of the trainable parameters; statistics stay the network's own.

    The decay is shortened at the start, min(decay, (1 + n) / (10 + n)) after n steps, so that the
    random weights of the first steps are soon forgotten.

    References
    ----------
    Polyak and Juditsky 1992. The shortening is that of TensorFlow's ExponentialMovingAverage.
    """

    def __init__(self, model: nn.Module, decay: float) -> None:
        self._decay, self._steps = decay, 0
        self._live = {n: p for n, p in model.named_parameters() if p.requires_grad}
        self._mean = {name: p.detach().clone() for name, p in self._live.items()}

    def update(self) -> None:
        """Take in the weights after a step."""
        self._steps += 1
        decay = min(self._decay, (1 + self._steps) / (10 + self._steps))
        with torch.no_grad():
            live = [p.detach() for p in self._live.values()]
            torch._foreach_lerp_(list(self._mean.values()), live, 1 - decay)

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Let the model hold the averaged weights for a while."""
        self._swap()
        try:
            yield
        finally:
            self._swap()

    def state(self) -> dict[str, Tensor]:
        """Return all that `restore` needs."""
        return {**self._mean, "": torch.tensor(self._steps)}

    def restore(self, state: Mapping[str, Tensor]) -> None:
        """Take up the average that `state` was; raises KeyError if it is of another network."""
        self._steps = int(state[""])
        for name, mean in self._mean.items():
            mean.copy_(state[name])

    def _swap(self) -> None:
        with torch.no_grad():
            for name, live in self._live.items():
                kept = live.detach().clone()
                live.copy_(self._mean[name])
                self._mean[name].copy_(kept)
