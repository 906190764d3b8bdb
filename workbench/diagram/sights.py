"""What every layer sees of the image, worked out anew from the layers' hyper-parameters."""

from __future__ import annotations

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.identity import remembered
from workbench.diagram.receptive import Pair, Sight, Window, image_sight, step


def window_of(layer: Layer) -> Window | None:
    """Return the window that a layer slides over its input, dilation included."""
    kernel = layer.details.get("kernel_size")
    if not isinstance(kernel, list) or len(kernel) != 2 or "transpose" in layer.kind.lower():
        return None
    stride = layer.details.get("stride") or kernel
    dilation = layer.details.get("dilation", [1, 1])
    spread = dilation if isinstance(dilation, list) else [dilation, dilation]
    extent = (spread[0] * (kernel[0] - 1) + 1, spread[1] * (kernel[1] - 1) + 1)
    return Window(extent, (stride[0], stride[1]))


def _sights(graph: LayerGraph) -> tuple[Sight | None, ...]:
    made: list[Sight | None] = []
    for layer in graph.layers:
        shape = layer.output_shape
        output: Pair | None = (shape[1], shape[2]) if len(shape) == 3 else None
        parents = [made[p] for p in layer.parents if graph.layers[p].kind != "Parameter"]
        if not parents and layer.kind != "Parameter" and len(layer.input_shape) == 3:
            parents = [image_sight((layer.input_shape[1], layer.input_shape[2]))]
        made.append(step(parents, output, window_of(layer)))
    return tuple(made)


_remembered = remembered(_sights)


def sights(graph: LayerGraph) -> tuple[Sight | None, ...]:
    """Return the sight of each layer; None where the spatial axes are gone, or it is unknown."""
    return _remembered(graph)
