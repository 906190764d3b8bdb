"""The shape of a layer's output, derived."""

from __future__ import annotations

import math
from collections.abc import Iterator

from workbench.diagram.derivation import Step, window_along
from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.sights import window_of
from workbench.diagram.words import JOINS


def output_steps(graph: LayerGraph, layer: Layer) -> Iterator[Step]:
    """Yield channels and size of a map, or the number of features."""
    made = layer.output_shape
    if len(made) == 3:
        yield _channels(graph, layer)
        height, width = (_side(layer, axis) for axis in (0, 1))
        if height.value == width.value and height.numbers == width.numbers:
            yield Step("size", height.value, height.formula, height.numbers)
        else:
            yield Step("height", height.value, height.formula.replace("W", "H"), height.numbers)
            yield Step("width", width.value, width.formula, width.numbers)
    elif len(made) == 1:
        given = layer.input_shape
        flat = len(given) > 1 and math.prod(given) == made[0]
        numbers = "·".join(map(str, given)) if flat and min(given[1:]) > 1 else ""
        yield Step("features", made[0], "C·H·W" if numbers else "", numbers)


def _channels(graph: LayerGraph, layer: Layer) -> Step:
    made = layer.output_shape[0]
    if layer.kind not in JOINS:
        return Step("channels", made)
    parts = [graph.layers[parent].output_shape[0] for parent in layer.parents]
    if sum(parts) != made or len(parts) < 2:
        return Step("channels", made)
    letters = "C₁ + C₂" if len(parts) == 2 else "C₁ + C₂ + …"
    return Step("channels", made, letters, " + ".join(map(str, parts)))


def _side(layer: Layer, axis: int) -> Step:
    """Return height (axis 0) or width (axis 1) of a map."""
    made = layer.output_shape[1 + axis]
    plain = Step("width", made)
    window = window_of(layer)
    if window is None or "transpose" in layer.kind.lower() or len(layer.input_shape) != 3:
        return plain
    given, stride = layer.input_shape[1 + axis], window.stride[axis]
    padding = layer.details.get("padding", 0)
    if padding == "same":
        step = Step("width", -(-given // stride), "⌈W / S⌉", f"⌈{given} / {stride}⌉")
        return step if step.value == made else plain
    pad = padding[axis] if isinstance(padding, list) else int(padding)
    return _slide(layer, axis, given, pad) or plain


def _slide(layer: Layer, axis: int, given: int, pad: int) -> Step | None:
    """Return how often a window fits; None if that is not what the layer gave."""
    kernel, dilation, stride = window_along(layer, axis)
    top, numbers = "W − K", f"{given} − {kernel}"
    if dilation > 1:
        top, numbers = "W − D·(K − 1) − 1", f"{given} − {dilation}·({kernel} − 1) − 1"
    if pad:
        top, numbers = f"{top} + 2P", f"{numbers} + 2·{pad}"
    room = given - dilation * (kernel - 1) - 1 + 2 * pad
    opening, closing, count = "⌊", "⌋", room // stride
    if layer.details.get("ceil_mode"):
        opening, closing, count = "⌈", "⌉", -(-room // stride)
        if count * stride >= given + pad:  # the last window may not begin in the padding
            return _made(layer, axis, Step(
                "width", count, f"⌈({top}) / S⌉", f"⌈({numbers}) / {stride}⌉"
            ))  # fmt: skip
    if stride == 1:
        step = Step("width", room + 1, f"{top} + 1", f"{numbers} + 1")
    else:
        formula = f"{opening}({top}) / S{closing} + 1"
        step = Step("width", count + 1, formula, f"{opening}({numbers}) / {stride}{closing} + 1")
    return _made(layer, axis, step)


def _made(layer: Layer, axis: int, step: Step) -> Step | None:
    return step if step.value == layer.output_shape[1 + axis] else None
