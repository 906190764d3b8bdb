"""Which idea a single layer stands for."""

from __future__ import annotations

from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.idea import Idea, Value, is_depthwise
from workbench.diagram.sizes import depth, side
from workbench.diagram.titles import role
from workbench.diagram.words import JOINS


def layer_ideas(graph: LayerGraph, index: int) -> tuple[Idea, ...]:
    """Return the ideas behind a single layer."""
    layer = graph.layers[index]
    kind, name = role(layer), layer.kind.lower()
    if kind == "conv":
        return _convolution(layer)
    if kind == "pool":
        return (_pool(layer),)
    if kind == "dense":
        return (Idea("dense", {"share": _share(graph, layer)}),)
    if layer.kind in JOINS:
        return (Idea("concatenate"),)
    for start, key in _BY_NAME:
        if start in name:
            return (Idea(key),)
    return ()


_BY_NAME = (
    ("batchnorm", "batch-norm"), ("layernorm", "layer-norm"), ("groupnorm", "group-norm"),
    ("localresponse", "response-norm"), ("relu", "relu"), ("silu", "smooth"), ("gelu", "smooth"),
    ("hardswish", "smooth"), ("mish", "smooth"), ("softmax", "softmax"), ("sigmoid", "sigmoid"),
    ("tanh", "tanh"), ("dropout", "dropout"), ("flatten", "flatten"), ("view", "flatten"),
    ("reshape", "flatten"), ("attention", "attention"), ("add", "sum"), ("mul", "product"),
    ("stochastic_depth", "stochastic-depth"), ("droppath", "stochastic-depth"),
    ("parameter", "parameter"),
)  # fmt: skip


def _convolution(layer: Layer) -> tuple[Idea, ...]:
    given, made = depth(layer.input_shape), depth(layer.output_shape)
    kernel = layer.details.get("kernel_size", [1, 1])
    values: dict[str, Value] = {
        "given": given,
        "made": made,
        "kernel": "×".join(map(str, kernel)),
        "groups": layer.details.get("groups", 1),
        "times": max(given, made) / min(given, made),
    }
    stride = max(layer.details.get("stride", [1]))
    extra = (Idea("stride", {"stride": stride}),) if stride > 1 else ()
    if is_depthwise(layer):
        return (Idea("depthwise", values), *extra)
    if layer.details.get("groups", 1) > 1:
        return (Idea("grouped", values), *extra)
    if max(kernel) == 1:
        key = "reduce" if made < given else "expand" if made > given else "mix"
        return (Idea(key, values), *extra)
    return (Idea("convolution", values), *extra)


def _pool(layer: Layer) -> Idea:
    whole = layer.output_shape[1:] in ((), (1, 1))
    if whole:
        return Idea(
            "global-pool", {"side": side(layer.input_shape), "made": depth(layer.output_shape)}
        )
    if layer.kind.lower().startswith("adaptive"):
        return Idea("adaptive-pool", {"side": side(layer.output_shape)})
    if layer.parameters:
        return Idea("trained-pool")
    return Idea("max-pool" if "max" in layer.kind.lower() else "average-pool")


def _share(graph: LayerGraph, layer: Layer) -> int:
    return round(100 * layer.parameters / max(graph.parameters, 1))
