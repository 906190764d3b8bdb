"""An idea behind a part of a network."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.diagram.graph import Layer

Value = int | float | str


@dataclass(frozen=True, slots=True)
class Idea:
    """A key into the words, and the numbers to put into them."""

    key: str
    values: dict[str, Value] = field(default_factory=dict)


def is_depthwise(layer: Layer) -> bool:
    """Whether a convolution works on each channel alone."""
    groups = layer.details.get("groups", 1)
    return bool(groups > 1 and groups == layer.details.get("in_channels"))
