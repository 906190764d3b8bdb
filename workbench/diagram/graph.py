"""A network as plain values: layers, their numbers and connections. No torch here."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Layer:
    """One operation, in order of execution.

    Attributes
    ----------
    name : str
        Path of the module ("layer1.0.conv1"); an operation without a module is named after its
        block and kind ("layer1.0.add"), numbered from the second on.
    kind : str
        Class of the module ("Conv2d") or name of the operation ("add", "cat", "flatten").
    input_shape, output_shape : tuple of int
        Without the batch: (channels, height, width), or (features,). Of several inputs the first.
    parameters : int
        Learnable values of its own.
    macs : int
        Multiply-adds for one image; convolutions and linear layers only, as papers count them.
    receptive_field, jump : int or None
        Side in input pixels of what one output value sees, and the distance in input pixels
        between neighbouring outputs; None after the spatial axes are gone.
    details : dict
        Plain hyper-parameters: kernel_size, stride, padding, groups, bias, features...
    block : str
        Path of the enclosing module; empty at the top.
    parents : tuple of int
        Indices of the layers whose outputs it takes; empty for those that take the image.
    """

    name: str
    kind: str
    input_shape: tuple[int, ...]
    output_shape: tuple[int, ...]
    parameters: int = 0
    macs: int = 0
    receptive_field: int | None = None
    jump: int | None = None
    details: dict[str, Any] = field(default_factory=dict)
    block: str = ""
    parents: tuple[int, ...] = ()


@dataclass(frozen=True)
class LayerGraph:
    """All layers of a network for one input shape.

    Attributes
    ----------
    architecture : str
    input_shape : tuple of int
        (channels, height, width).
    layers : tuple of Layer
    blocks : dict
        Path of each module that encloses layers -> its class.
    traced : str
        "fx": operations and connections are complete. "hooks": the network could only be watched
        while it ran, so operations outside modules are missing and connections are guessed.
    """

    architecture: str
    input_shape: tuple[int, ...]
    layers: tuple[Layer, ...]
    blocks: dict[str, str] = field(default_factory=dict)
    traced: str = "fx"

    @property
    def parameters(self) -> int:
        return sum(layer.parameters for layer in self.layers)

    @property
    def macs(self) -> int:
        return sum(layer.macs for layer in self.layers)

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON, with totals."""
        values = asdict(self)
        values["totals"] = {"parameters": self.parameters, "macs": self.macs}
        return values

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> LayerGraph:
        """Rebuild the graph that `to_dict` described."""
        return cls(
            values["architecture"],
            tuple(values["input_shape"]),
            tuple(_layer(item) for item in values["layers"]),
            dict(values["blocks"]),
            values.get("traced", "fx"),
        )


def _layer(values: dict[str, Any]) -> Layer:
    shapes = {key: tuple(values[key]) for key in ("input_shape", "output_shape", "parents")}
    return Layer(**{**values, **shapes})
