"""What a card shows of a network: its units as bars, and its totals. No torch here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.groups import Box, boxes

Joins = Literal["chain", "sum", "concatenation", ""]

_SUMS = ("add", "sum")
_CONCATENATIONS = ("cat", "concat", "concatenate")


@dataclass(frozen=True)
class Outline:
    """A `LayerGraph` in short: a few kilobytes where the graph has hundreds.

    Attributes
    ----------
    input_shape : tuple of int
        (channels, height, width).
    boxes : tuple of Box
        Its units in order of execution.
    parameters, macs : int
        Totals of the graph.
    activation_bytes : int
        Memory of all layers' outputs together, for one image.
    joins : str
        How branches meet: "chain" where there are none, "sum", "concatenation"; empty if the
        network could only be watched, which does not tell.
    """

    input_shape: tuple[int, ...]
    boxes: tuple[Box, ...]
    parameters: int
    macs: int
    activation_bytes: int
    joins: Joins

    @classmethod
    def of(cls, graph: LayerGraph) -> Outline:
        """Return the outline of `graph`."""
        return cls(
            graph.input_shape,
            boxes(graph),
            graph.parameters,
            graph.macs,
            graph.activation_bytes,
            joins(graph),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Outline:
        """Rebuild the outline that `to_dict` described."""
        made = tuple(
            Box(
                **{
                    **box,
                    "layers": tuple(box["layers"]),
                    "output_shape": tuple(box["output_shape"]),
                }
            )
            for box in values["boxes"]
        )
        return cls(**{**values, "input_shape": tuple(values["input_shape"]), "boxes": made})


def joins(graph: LayerGraph) -> Joins:
    """Return how branches of the network meet; concatenation where it does both."""
    if graph.traced != "fx":
        return ""
    meeting = {layer.kind for layer in graph.layers if _branches(graph, layer) > 1}
    if meeting & set(_CONCATENATIONS):
        return "concatenation"
    return "sum" if meeting & set(_SUMS) else "chain"


def _branches(graph: LayerGraph, layer: Layer) -> int:
    return sum(graph.layers[parent].kind != "Parameter" for parent in layer.parents)
