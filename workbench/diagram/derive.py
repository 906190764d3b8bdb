"""A layer's numbers worked out in the open: the formula, the numbers put in, the result.

The arithmetic is done here a second time, from the hyper-parameters alone. Where it does not give
what was counted on the real module, the number stands without a derivation.
"""

from __future__ import annotations

from workbench.diagram.derivation import Step
from workbench.diagram.derive_output import output_steps
from workbench.diagram.derive_sight import sight_steps
from workbench.diagram.derive_work import parameter_step, work_step
from workbench.diagram.graph import VALUE_BYTES, Layer, LayerGraph

__all__ = ["Step", "derive"]


def derive(graph: LayerGraph, index: int) -> tuple[Step, ...]:
    """Return the numbers of a layer, output first."""
    layer = graph.layers[index]
    return (
        *output_steps(graph, layer),
        parameter_step(layer),
        work_step(layer),
        _memory(layer),
        *sight_steps(graph, index),
    )


def _memory(layer: Layer) -> Step:
    if not layer.activation_bytes:
        return Step("memory", 0)
    sides = "·".join(map(str, layer.output_shape))
    letters = {1: "N", 3: "C·H·W"}.get(len(layer.output_shape), "values")
    return Step(
        "memory", layer.activation_bytes, f"{letters}·{VALUE_BYTES} bytes", f"{sides}·{VALUE_BYTES}"
    )
