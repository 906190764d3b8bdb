"""Batch normalisation over a batch that several processes share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.overrides import TorchFunctionMode

Adder = Callable[[Tensor], None]


class SharedStatistics(TorchFunctionMode):
    """While active, batch normalisation in training takes mean and variance over all processes.

    It replaces the function, not the modules, so that it reaches timm's own modules and traced
    networks too, and works on every device; torch's SyncBatchNorm does neither.

    Parameters
    ----------
    add : callable
        Sums a tensor over the processes, in place.

    References
    ----------
    Ioffe and Szegedy 2015, Batch Normalization, algorithm 1.
    """

    def __init__(self, add: Adder) -> None:
        super().__init__()
        self._add = add

    def __torch_function__(
        self, function: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Any = None
    ) -> Any:
        named = kwargs or {}
        if function is not functional.batch_norm:
            return function(*args, **named)
        return self._normalised(*args, **named)

    def _normalised(
        self,
        images: Tensor,
        running_mean: Tensor | None,
        running_var: Tensor | None,
        weight: Tensor | None = None,
        bias: Tensor | None = None,
        training: bool = False,
        momentum: float = 0.1,
        eps: float = 1e-5,
    ) -> Tensor:
        if not training:
            return functional.batch_norm(
                images, running_mean, running_var, weight, bias, False, momentum, eps
            )
        kind, images = images.dtype, images.float()
        others = [axis for axis in range(images.dim()) if axis != 1]
        shape = [1, -1] + [1] * (images.dim() - 2)
        own = images.new_tensor([images.numel() // images.shape[1]])
        sums = _Sum.apply(torch.cat([images.sum(others), own]), self._add)
        count = sums[-1].detach()
        mean = sums[:-1] / count
        centred = images - mean.view(shape)
        # of the centred values: the mean of squares less the squared mean cancels in 32 bits
        variance = _Sum.apply(centred.square().sum(others), self._add) / count
        _follow(running_mean, mean, momentum)
        _follow(running_var, variance * (count / (count - 1).clamp_min(1)), momentum)
        scale = torch.rsqrt(variance + eps)
        if weight is not None:
            scale = scale * weight
        result = centred * scale.view(shape)
        if bias is not None:
            result = result + bias.view(shape)
        return result.to(kind)


class _Sum(torch.autograd.Function):
    """The sum over processes; each one's gradient is the sum of all gradients."""

    @staticmethod
    def forward(ctx: Any, values: Tensor, add: Adder) -> Tensor:
        ctx.add = add
        total = values.clone()
        add(total)
        return total

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, None]:
        total = gradients[0].clone()
        ctx.add(total)
        return total, None


def _follow(running: Tensor | None, value: Tensor, momentum: float) -> None:
    if running is not None:
        with torch.no_grad():
            running.lerp_(value.detach().to(running.dtype), momentum)
