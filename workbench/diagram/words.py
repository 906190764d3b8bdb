"""What a single layer is called on the diagram, and how it is drawn. No torch here."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from workbench.diagram.graph import Layer
from workbench.diagram.titles import pool_title, role, sides

Form = Literal["plate", "strip", "sum", "join"]

SUMS = {"add": "+", "mul": "×", "sub": "−", "sum": "+"}
JOINS = ("cat", "stack")
_NAMES = {
    "relu": "ReLU", "relu6": "ReLU6", "flatten": "flatten", "view": "flatten", "linear": "dense",
    "localresponsenorm": "response norm", "multiheadattention": "attention",
    "scaledtanh": "scaled tanh", "subsamplingpool2d": "trained pool", "silu": "SiLU",
    "hardswish": "h-swish", "hardsigmoid": "h-sigmoid", "gelu": "GELU",
}  # fmt: skip


def form(layer: Layer) -> Form:
    """Return how a layer is drawn.

    A "plate" has a box of its own, a "strip" is a thin line on the box of its neighbour, a "sum"
    is a circle where branches meet element by element, a "join" a bar where they are concatenated.
    """
    if layer.kind in JOINS:
        return "join"
    if layer.kind in SUMS and len(layer.parents) > 1:
        return "sum"
    plain = role(layer) in ("norm", "other") and not _has_weights_to_show(layer)
    return "strip" if plain else "plate"


def layer_title(layer: Layer) -> str:
    """Return what a layer is called: "conv 3×3", "depthwise 5×5", "batch norm", "ReLU"."""
    if layer.kind in JOINS:
        return "concatenate"
    if form(layer) == "sum":
        return SUMS[layer.kind]
    kind = role(layer)
    if kind == "conv":
        return _convolution(layer)
    if kind == "pool" and layer.kind.lower() not in _NAMES:
        return pool_title(layer)
    if kind == "norm" and layer.kind.lower() not in _NAMES:
        return _norm(layer)
    return _NAMES.get(layer.kind.lower()) or _spaced(layer.kind)


def _has_weights_to_show(layer: Layer) -> bool:
    return layer.parameters > 0 and role(layer) != "norm"


def _convolution(layer: Layer) -> str:
    kernel = sides(layer.details.get("kernel_size", ()))
    groups = layer.details.get("groups", 1)
    if "transpose" in layer.kind.lower():
        return f"transposed conv {kernel}".strip()
    if groups > 1 and groups == layer.details.get("in_channels"):
        return f"depthwise {kernel}"
    return f"grouped conv {kernel}" if groups > 1 else f"conv {kernel}".strip()


def _norm(layer: Layer) -> str:
    kind = layer.kind.lower()
    names = (("batch", "batch norm"), ("layer", "layer norm"), ("group", "group norm"))
    name = next((words for start, words in names if start in kind), _spaced(layer.kind))
    activation = layer.details.get("activation")
    if activation:
        return f"{name}, {_NAMES.get(str(activation).lower(), activation)}"
    return name


@cache
def _spaced(kind: str) -> str:
    """Return "adaptive scale" for "AdaptiveScale", "stochastic depth" for "stochastic_depth"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.strip("_")).replace("_", " ").split()
    return " ".join(word if word[1:] != word[1:].lower() else word.lower() for word in words)
