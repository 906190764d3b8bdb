"""From a module to its LayerGraph: every operation with its shapes, numbers and connections."""

from __future__ import annotations

from torch import nn

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.symbolic import own_modes
from workbench.diagram.trace_fx import layers_by_fx
from workbench.diagram.trace_hooks import layers_by_hooks

Shape = tuple[int, ...]


def trace(model: nn.Module, name: str, input_shape: Shape) -> LayerGraph:
    """Return the layers of `model`, in order of execution, as they are in evaluation mode.

    torch.fx follows the code with tensors that have shapes and no content, so a large network takes
    no longer than a small one. Where it cannot follow, the network runs once on a blank image and
    its modules are watched.

    Parameters
    ----------
    model : nn.Module
        Takes float images (N, channels, height, width). Weights and modes are as before afterwards,
        and no hook is left on it.
    name : str
        For `LayerGraph.architecture` and for messages.
    input_shape : tuple of int
        (channels, height, width).

    Raises
    ------
    ArchitectureError
        The network cannot be run on images of this shape.
    """
    with own_modes(model):
        model.eval()
        layers, traced = layers_by_fx(model, input_shape), "fx"
        if layers is None:
            layers, traced = layers_by_hooks(model, name, input_shape), "hooks"
    return LayerGraph(name, tuple(input_shape), layers, _blocks(model, layers), traced)


def _blocks(model: nn.Module, layers: tuple[Layer, ...]) -> dict[str, str]:
    """Return path -> class of every module that encloses a layer, outermost first."""
    paths: dict[str, None] = {}
    for layer in layers:
        parts = layer.block.split(".") if layer.block else []
        for depth in range(len(parts)):
            paths[".".join(parts[: depth + 1])] = None
    return {path: type(model.get_submodule(path)).__name__ for path in paths}
