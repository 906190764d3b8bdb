"""What a layer really computes: the window that slides over its input, as torch is asked for it.

A layer's own attributes do not tell: "same" padding depends on the input, and layers derived from
torch's pad or rescale their weights first. So the operations are noted while the layer runs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from torch.utils._python_dispatch import TorchDispatchMode

from workbench.explain.cells import Kind, Pair, Worked

_aten = torch.ops.aten


@dataclass(frozen=True)
class Window:
    """A convolution or pooling with everything decided.

    Attributes
    ----------
    kind : str
        "sum", "max" or "mean".
    given : Tensor (1, C, H, W)
        Padded.
    inside : tuple of int
        Top, left, height and width of the input itself in `given`.
    made : Tensor (1, K, rows, columns), or (1, K)
    weight : Tensor (K, C / groups, height, width) or None
    """

    kind: Kind
    given: Tensor
    inside: tuple[int, int, int, int]
    made: Tensor
    weight: Tensor | None = None
    bias: Tensor | None = None
    extent: Pair = (1, 1)
    stride: Pair = (1, 1)
    dilation: Pair = (1, 1)
    groups: int = 1
    adaptive: bool = False
    counts_padding: bool = True
    divisor: int = 0

    @property
    def channels(self) -> int:
        """Output channels."""
        return self.made.shape[1]

    def work_out(self, channel: int) -> Worked:
        """Return what output channel number `channel` is made of."""
        first, count = channel, 1
        if self.weight is not None:
            count = self.weight.shape[1]
            first = channel // (self.channels // self.groups) * count
        made = self.made[0, channel].reshape(self.made.shape[2:] or (1, 1))
        return Worked(
            kind=self.kind,
            given=self.given[0, first : first + count].contiguous().numpy(),
            inside=self.inside,
            first=first,
            made=made.contiguous().numpy(),
            kernel=None if self.weight is None else self.weight[channel].contiguous().numpy(),
            bias=0.0 if self.bias is None else float(self.bias[channel]),
            extent=self.extent,
            stride=self.stride,
            dilation=self.dilation,
            adaptive=self.adaptive,
            counts_padding=self.counts_padding,
            divisor=self.divisor,
        )


class Capture(TorchDispatchMode):
    """Notes paddings and windows while it is active; needs a run without inference mode."""

    def __init__(self) -> None:
        super().__init__()
        self._pads: dict[int, tuple[Tensor, Tensor, tuple[int, int, int, int]]] = {}
        self._windows: list[Window] = []

    def __torch_dispatch__(
        self, func: Any, types: Any, args: Sequence[Any] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        del types
        result = func(*args, **(kwargs or {}))
        packet = func.overloadpacket
        if packet in _PADS:
            self._note_padding(args, result)
        elif packet in _READERS and isinstance(args[0], Tensor) and args[0].dim() == 4:
            made = result[0] if isinstance(result, tuple) else result
            given, around = self._origin(args[0])
            window = _READERS[packet](given, made, [given, *args[1:]])
            if window is not None:
                self._windows.append(_surrounded(window, around))
        return result

    def window(self, made: Any) -> Window | None:
        """Return the window whose result is `made`, the layer's output; None if none is."""
        for window in reversed(self._windows):
            if isinstance(made, Tensor) and window.made.shape == made.shape:
                return window if torch.equal(window.made, made) else None
        return None

    def _note_padding(self, args: Sequence[Any], result: Tensor) -> None:
        source, pads = args[0], tuple(args[1])
        if source.dim() == 4 and len(pads) == 4:
            left, right, top, bottom = pads
            # the result is kept, so that no other tensor gets its identity
            self._pads[id(result)] = (result, source, (top, bottom, left, right))

    def _origin(self, given: Tensor) -> tuple[Tensor, tuple[int, int, int, int]]:
        """Return the input as it is, with how much of it is padding."""
        held = self._pads.get(id(given))
        return given.clone(), held[2] if held is not None else (0, 0, 0, 0)


def _surrounded(window: Window, around: tuple[int, int, int, int]) -> Window:
    """Leave out of `inside` what the layer padded before."""
    top, bottom, left, right = around
    y, x, height, width = window.inside
    inside = (y + top, x + left, height - top - bottom, width - left - right)
    return replace(window, inside=inside)


def _read_convolution(given: Tensor, made: Tensor, args: Sequence[Any]) -> Window | None:
    _, weight, bias, stride, padding, dilation, transposed, _, groups = args
    if transposed or weight.dim() != 4:
        return None
    padded, inside = _padded(given, _pair(padding), 0.0)
    return Window(
        "sum", padded, inside, made.clone(), weight=weight, bias=bias,
        extent=(weight.shape[2], weight.shape[3]), stride=_pair(stride), dilation=_pair(dilation),
        groups=groups,
    )  # fmt: skip


def _read_max(given: Tensor, made: Tensor, args: Sequence[Any]) -> Window:
    _, kernel, stride, padding, dilation = _filled(args, 5, [None, None, [], 0, 1])
    padded, inside = _padded(given, _pair(padding), float("-inf"))
    return Window(
        "max", padded, inside, made.clone(), extent=_pair(kernel), stride=_pair(stride or kernel),
        dilation=_pair(dilation),
    )  # fmt: skip


def _read_mean(given: Tensor, made: Tensor, args: Sequence[Any]) -> Window:
    defaults: list[Any] = [None, None, [], 0, False, True, None]
    _, kernel, stride, padding, _, counts, divisor = _filled(args, 7, defaults)
    padded, inside = _padded(given, _pair(padding), 0.0)
    return Window(
        "mean", padded, inside, made.clone(), extent=_pair(kernel), stride=_pair(stride or kernel),
        counts_padding=counts, divisor=divisor or 0,
    )  # fmt: skip


def _read_adaptive_mean(given: Tensor, made: Tensor, args: Sequence[Any]) -> Window:
    del args
    padded, inside = _padded(given, (0, 0), 0.0)
    return Window("mean", padded, inside, made.clone(), adaptive=True)


def _read_adaptive_max(given: Tensor, made: Tensor, args: Sequence[Any]) -> Window:
    del args
    padded, inside = _padded(given, (0, 0), 0.0)
    return Window("max", padded, inside, made.clone(), adaptive=True)


def _read_whole_mean(given: Tensor, made: Tensor, args: Sequence[Any]) -> Window | None:
    axes = {axis % 4 for axis in args[1] or ()}
    return _read_adaptive_mean(given, made, args) if axes == {2, 3} else None


def _padded(given: Tensor, padding: Pair, value: float) -> tuple[Tensor, tuple[int, int, int, int]]:
    (down, across), (height, width) = padding, given.shape[2:]
    padded = functional.pad(given, (across, across, down, down), value=value)
    return padded, (down, across, height, width)


def _pair(value: Any) -> Pair:
    if isinstance(value, int):
        return value, value
    return (value[0], value[-1])


def _filled(args: Sequence[Any], count: int, defaults: Sequence[Any]) -> Sequence[Any]:
    return [*args, *defaults[len(args) :]][:count]


_PADS = (_aten.constant_pad_nd, _aten.reflection_pad2d, _aten.replication_pad2d)
_READERS: dict[Any, Callable[[Tensor, Tensor, Sequence[Any]], Window | None]] = {
    _aten.convolution: _read_convolution,
    _aten.max_pool2d_with_indices: _read_max,
    _aten.max_pool2d: _read_max,
    _aten.avg_pool2d: _read_mean,
    _aten._adaptive_avg_pool2d: _read_adaptive_mean,
    _aten.adaptive_avg_pool2d: _read_adaptive_mean,
    _aten.adaptive_max_pool2d: _read_adaptive_max,
    _aten.mean: _read_whole_mean,
}
