"""Building a network for its shapes alone: no memory for weights, no time for drawing them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import nn
from torch.overrides import TorchFunctionMode

from workbench.errors import ArchitectureError

Build = Callable[[int, int, int], nn.Module]
_FILLS = {
    torch.Tensor.normal_, torch.Tensor.uniform_, torch.Tensor.fill_, torch.Tensor.zero_
}  # fmt: skip


class _Contentless(TorchFunctionMode):
    """Gives weights no content, but computes everything else that a constructor needs.

    `torch.device("meta")` would also take the numbers from which RegNet finds its widths.
    """

    def __torch_function__(
        self,
        func: Callable[..., Any],
        types: Sequence[type],
        args: tuple[Any, ...] = (),
        kwargs: Mapping[str, Any] | None = None,
    ) -> Any:
        named = dict(kwargs or {})
        if func in _FILLS and args[0].is_meta:  # torch would take a millisecond for nothing
            return args[0]
        if func is torch.empty:
            named["device"] = "meta"
        return func(*args, **named)


def without_content(build: Build, classes: int, channels: int, image_size: int) -> nn.Module:
    """Return ``build(classes, channels, image_size)`` on the meta device.

    torch's random generator is left as it was.
    """
    with torch.random.fork_rng(devices=[]):
        try:
            with _Contentless():
                return build(classes, channels, image_size).to("meta")
        except (RuntimeError, ArchitectureError):
            # a constructor that tries its own layers needs everything without content, or nothing
            with torch.device("meta"):
                return build(classes, channels, image_size)
