"""How much memory a training step needs at its peak, from the graph alone. No torch here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from math import prod

from workbench.diagram.graph import VALUE_BYTES, Layer, LayerGraph

_STATES = {"adamw": 2, "adam": 2, "sgd": 1, "rmsprop": 2}
CHUNK = 32
"""Images that frozen layers take at a time when they are computed ahead."""
# Their output is their input seen otherwise: nothing new is kept for it.
_VIEWS = ("flatten", "view", "reshape", "permute", "transpose", "Flatten", "Identity")


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes, on top of what the program itself takes.

    peak = weights + gradients + optimiser + activations + working

    The growth of a process's resident memory over three steps (CPU, 96 px, batch 32, AdamW) was 1.2
    times that for ResNet-18 and 1.5 times for EfficientNet-Lite0, whichever was trained whole: the
    libraries' scratch space and what the allocator does not give back come on top.

    Attributes
    ----------
    weights : int
        All parameters and running statistics, frozen or not.
    gradients : int
        One value for each parameter that is trained.
    optimiser : int
        Adam, AdamW and RMSprop with momentum keep two values for each, SGD with momentum one.
    activations : int
        What backward needs: the output of every layer that a trained one lies in or in front of,
        and the inputs where that part begins; times the batch. An upper bound, as layers that
        overwrite their input are counted as if they did not.
    working : int
        The largest layer's input and output once more, for their gradients, times the batch; or,
        if that is more, those of frozen layers while they are computed ahead, times `CHUNK`.
    """

    weights: int
    gradients: int
    optimiser: int
    activations: int
    working: int

    @property
    def peak(self) -> int:
        return self.weights + self.gradients + self.optimiser + self.activations + self.working

    def to_dict(self) -> dict[str, int]:
        return {**asdict(self), "peak": self.peak}


def step_memory(
    graph: LayerGraph, frozen: Collection[str], *, batch: int, optimiser: str, cached: bool
) -> Memory:
    """Return what a step on `batch` images needs.

    Parameters
    ----------
    frozen : collection of str
        Layers that keep their weights.
    optimiser : {"adamw", "adam", "sgd", "rmsprop"}
    cached : bool
        Whether frozen layers at the beginning are computed ahead, and so never in a step.
    """
    learnt = sum(layer.parameters for layer in graph.layers if layer.name not in frozen)
    reached = _reached(graph, frozen)
    outputs = [0 if layer.kind in _VIEWS else layer.activation_bytes for layer in graph.layers]
    kept = sum(size for size, inside in zip(outputs, reached, strict=True) if inside)
    border = {
        parent
        for layer, inside in zip(graph.layers, reached, strict=True)
        if inside
        for parent in layer.parents
        if not reached[parent]
    }
    kept += sum(graph.layers[index].activation_bytes for index in border)
    image = VALUE_BYTES * prod(graph.input_shape)
    if not cached:
        kept += image
    ahead = CHUNK if cached else batch
    working = (
        (layer.activation_bytes + VALUE_BYTES * prod(layer.input_shape))
        * (batch if inside else ahead)
        for layer, inside in zip(graph.layers, reached, strict=True)
    )
    return Memory(
        weights=graph.parameter_bytes + sum(map(_statistics, graph.layers)),
        gradients=VALUE_BYTES * learnt,
        optimiser=VALUE_BYTES * learnt * _STATES[optimiser],
        activations=kept * batch,
        working=max(working, default=0),
    )


def _reached(graph: LayerGraph, frozen: Collection[str]) -> list[bool]:
    """Return for each layer whether a gradient passes it."""
    reached: list[bool] = []
    for layer in graph.layers:
        learns = layer.parameters > 0 and layer.name not in frozen
        reached.append(learns or any(reached[parent] for parent in layer.parents))
    return reached


def _statistics(layer: Layer) -> int:
    channels = layer.output_shape[0] if layer.output_shape else 0
    return 2 * VALUE_BYTES * channels if "statistics" in layer.details else 0
