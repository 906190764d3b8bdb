"""One number of a layer, worked out in the open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.diagram.graph import Layer

Quantity = Literal[
    "height", "width", "size", "channels", "features", "parameters", "macs", "memory", "field",
    "jump",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One number.

    Attributes
    ----------
    quantity : str
        "size" is height and width, where these are alike; "memory" in bytes; "field" and "jump" in
        pixels of the image.
    value : int
    formula, numbers : str
        With letters, and with the numbers put in for them; empty where there is nothing to derive.
    """

    quantity: Quantity
    value: int
    formula: str = ""
    numbers: str = ""


def window_along(layer: Layer, axis: int) -> tuple[int, int, int]:
    """Return kernel, dilation and stride of a layer with a window: height is axis 0."""
    kernel, stride = layer.details["kernel_size"], layer.details.get("stride")
    dilation = layer.details.get("dilation", [1, 1])
    spread = dilation[axis] if isinstance(dilation, list) else int(dilation)
    return kernel[axis], spread, (stride or kernel)[axis]
