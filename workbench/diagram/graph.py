"""A network as plain values: layers, their numbers and connections. No torch here."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, field, fields
from typing import Any

VALUE_BYTES = 4
"""Of one value as it is computed with: a 32-bit float."""


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
        Multiply-adds for one image of convolutions, linear layers and matrix products, as papers
        count them.
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

    @property
    def activation_bytes(self) -> int:
        """Memory that its output takes for one image; none of its own for a bare parameter."""
        return 0 if self.kind == "Parameter" else VALUE_BYTES * math.prod(self.output_shape)


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

    @property
    def activation_bytes(self) -> int:
        """Memory that the outputs of all layers take together, as in training, for one image."""
        return sum(layer.activation_bytes for layer in self.layers)

    @property
    def parameter_bytes(self) -> int:
        """Memory that the parameters take."""
        return VALUE_BYTES * self.parameters

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON, with totals; `from_dict` needs no totals."""
        values = asdict(self)
        for plain, layer in zip(values["layers"], self.layers, strict=True):
            plain["activation_bytes"] = layer.activation_bytes
        names = ("parameters", "macs", "activation_bytes", "parameter_bytes")
        values["totals"] = {name: getattr(self, name) for name in names}
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
    known = {key: values[key] for key in _FIELDS if key in values}
    shapes = {key: tuple(values[key]) for key in ("input_shape", "output_shape", "parents")}
    return Layer(**{**known, **shapes})


_FIELDS = tuple(item.name for item in fields(Layer))
