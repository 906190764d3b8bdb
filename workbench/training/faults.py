"""When numbers run away: whether they did, and where it began."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor, nn

from workbench.errors import TrainingError
from workbench.training.images import Inputs


class Runaway(Exception):
    """The loss, or a weight, is no number any more, near a step (from 1)."""

    def __init__(self, step: int) -> None:
        super().__init__(step)
        self.step = step


def runaway_error(step: int, place: str) -> TrainingError:
    """Return the error that ends a run; `place` is what `first_fault` found."""
    where = f"; it began with {place}" if place else ""
    return TrainingError(
        f"The loss is no longer a number, near step {step}{where}",
        where="training.learning_rate",
        hint="Lower the learning rate, or limit the gradient; the last checkpoint was kept.",
    )


def all_finite(tensors: Iterable[Tensor]) -> bool:
    """Return whether no value is infinite or no number."""
    return all(bool(torch.isfinite(t).all()) for t in tensors if t.is_floating_point())


def first_fault(network: nn.Module, inputs: Inputs) -> str:
    """Return, in words, what in the network first gives no number for `inputs`; "" if nothing does.

    The layers are asked in order of execution: is its input finite, are its weights, is its output?
    Modes and weights stay as they are, and no hook is left.
    """
    found: list[str] = []
    hooks = [
        module.register_forward_hook(_watch(name, found))
        for name, module in network.named_modules()
        if not any(True for _ in module.children())
    ]
    if not all_finite(inputs):
        found.append("the images themselves")
    try:
        with torch.no_grad():
            network(*inputs)
    finally:
        for hook in hooks:
            hook.remove()
    return found[0] if found else ""


def _watch(name: str, found: list[str]):  # type: ignore[no-untyped-def]
    def watch(module: nn.Module, _inputs: object, output: object) -> None:
        if found:
            return
        if not all_finite(p.detach() for p in module.parameters(recurse=False)):
            found.append(f"the weights of {name}")
        elif isinstance(output, Tensor) and not all_finite([output.detach()]):
            found.append(f"the output of {name}")

    return watch
