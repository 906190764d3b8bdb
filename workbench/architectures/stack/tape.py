"""The layers of a stack, written down by arithmetic alone as `diagram.trace` would see them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.receptive import Sight, Window, image_sight, step

Shape = tuple[int, ...]
Source = int
"""Index of the layer that a value comes from, or `IMAGE`."""

IMAGE: Source = -1


class Tape:
    """The layers so far; each method appends one and returns its index.

    Parameters
    ----------
    input_shape : tuple of int
        Of the image: (channels, height, width).
    """

    def __init__(self, input_shape: Shape) -> None:
        self.layers: list[Layer] = []
        self.blocks: dict[str, str] = {}
        self._input = input_shape
        self._sights: list[Sight | None] = []

    def graph(self, name: str) -> LayerGraph:
        """Return what is on the tape."""
        return LayerGraph(name, self._input, tuple(self.layers), dict(self.blocks))

    def shape(self, source: Source) -> Shape:
        """Return the shape of the image or of a layer's output."""
        return self._input if source == IMAGE else self.layers[source].output_shape

    def block(self, path: str, kind: str) -> str:
        """Note that the module at `path`, of the class `kind`, encloses layers; return `path`."""
        self.blocks[path] = kind
        return path

    def cut(self, length: int) -> None:
        """Forget all layers from index `length` on."""
        del self.layers[length:], self._sights[length:]
        kept = {layer.block for layer in self.layers}
        self.blocks = {
            path: kind
            for path, kind in self.blocks.items()
            if any(f"{block}.".startswith(f"{path}.") for block in kept)
        }

    # ---- layers

    def conv(
        self,
        name: str,
        source: Source,
        filters: int,
        kernel: int,
        *,
        stride: int = 1,
        padding: int = 0,
        groups: int = 1,
        bias: bool = False,
    ) -> Source:
        channels, side, _ = self.shape(source)
        made = _slid(side, kernel, stride, padding)
        weights = channels // groups * kernel * kernel
        details = {
            "in_channels": channels, "out_channels": filters, **_sliding(kernel, stride, padding),
            "dilation": [1, 1], "groups": groups, "bias": bias,
        }  # fmt: skip
        return self._add(
            name, "Conv2d", [source], (filters, made, made),
            parameters=filters * (weights + bias), macs=filters * made * made * weights,
            details=details, window=_window(kernel, stride),
        )  # fmt: skip

    def pool(
        self, name: str, source: Source, mode: str, kernel: int, stride: int, padding: int
    ) -> Source:
        channels, side, _ = self.shape(source)
        made = _slid(side, kernel, stride, padding)
        details: dict[str, Any] = {**_sliding(kernel, stride, padding), "ceil_mode": False}
        if mode == "max":
            details["dilation"] = [1, 1]
        kind = "MaxPool2d" if mode == "max" else "AvgPool2d"
        return self._add(
            name, kind, [source], (channels, made, made),
            details=details, window=_window(kernel, stride),
        )  # fmt: skip

    def global_pool(self, name: str, source: Source, mode: str) -> Source:
        kind = "AdaptiveMaxPool2d" if mode == "max" else "AdaptiveAvgPool2d"
        shape = (self.shape(source)[0], 1, 1)
        return self._add(name, kind, [source], shape, details={"output_size": [1, 1]})

    def batch_norm(self, name: str, source: Source) -> Source:
        shape = self.shape(source)
        kind = "BatchNorm2d" if len(shape) == 3 else "BatchNorm1d"
        details = {"num_features": shape[0], "statistics": 2 * shape[0]}
        return self._add(name, kind, [source], shape, parameters=2 * shape[0], details=details)

    def linear(self, name: str, source: Source, units: int, *, bias: bool) -> Source:
        (features,) = self.shape(source)
        details = {"in_features": features, "out_features": units, "bias": bias}
        return self._add(
            name, "Linear", [source], (units,),
            parameters=units * (features + bias), macs=units * features, details=details,
        )  # fmt: skip

    def flatten(self, name: str, source: Source) -> Source:
        return self._add(name, "Flatten", [source], (math.prod(self.shape(source)),))

    def pad_channels(self, name: str, source: Source, before: int, after: int) -> Source:
        channels, *sides = self.shape(source)
        details = {"padding": [0, 0, 0, 0, before, after]}
        shape = (before + channels + after, *sides)
        return self._add(name, "ZeroPad3d", [source], shape, details=details)

    def each(self, name: str, kind: str, source: Source, **details: Any) -> Source:
        """Append a function of each value alone, such as an activation."""
        return self._add(name, kind, [source], self.shape(source), details=details)

    def join(self, name: str, kind: str, sources: Sequence[Source]) -> Source:
        """Append a sum ("add") of equal shapes, or a concatenation ("cat") of their channels."""
        channels, *sides = self.shape(sources[0])
        if kind == "cat":
            channels = sum(self.shape(source)[0] for source in sources)
        return self._add(name, kind, sources, (channels, *sides))

    def _add(
        self,
        name: str,
        kind: str,
        sources: Sequence[Source],
        shape: Shape,
        *,
        parameters: int = 0,
        macs: int = 0,
        details: dict[str, Any] | None = None,
        window: Window | None = None,
    ) -> Source:
        parents = tuple(dict.fromkeys(source for source in sources if source != IMAGE))
        sights = [self._sights[parent] for parent in parents]
        if IMAGE in sources:
            sights.append(image_sight(self._input[1:]))  # type: ignore[arg-type]
        spatial = (shape[1], shape[2]) if len(shape) == 3 else None
        sight = step(sights, spatial, window)
        self._sights.append(sight)
        self.layers.append(
            Layer(
                name=name,
                kind=kind,
                input_shape=self.shape(sources[0]),
                output_shape=shape,
                parameters=parameters,
                macs=macs,
                receptive_field=max(sight.field) if sight else None,
                jump=max(sight.jump) if sight else None,
                details=details or {},
                block=name.rpartition(".")[0],
                parents=parents,
            )
        )
        return len(self.layers) - 1


def _slid(side: int, kernel: int, stride: int, padding: int) -> int:
    return (side - kernel + 2 * padding) // stride + 1


def _sliding(kernel: int, stride: int, padding: int) -> dict[str, Any]:
    return {
        "kernel_size": [kernel, kernel], "stride": [stride, stride], "padding": [padding, padding],
    }  # fmt: skip


def _window(kernel: int, stride: int) -> Window:
    return Window((kernel, kernel), (stride, stride))
