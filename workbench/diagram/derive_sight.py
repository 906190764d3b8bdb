"""What a layer sees of the image, derived."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.diagram.derivation import Step, window_along
from workbench.diagram.graph import Layer, LayerGraph
from workbench.diagram.receptive import Sight
from workbench.diagram.sights import sights, window_of


def sight_steps(graph: LayerGraph, index: int) -> Iterator[Step]:
    """Yield receptive field and jump along the axis on which it sees most."""
    layer = graph.layers[index]
    if layer.receptive_field is None or layer.jump is None:
        return
    seen = sights(graph)
    here = seen[index]
    if here is None or max(here.field) != layer.receptive_field or max(here.jump) != layer.jump:
        yield Step("field", layer.receptive_field)
        yield Step("jump", layer.jump)
        return
    axis = here.field.index(layer.receptive_field)
    before = [sight for parent in layer.parents if (sight := seen[parent]) is not None]
    if not layer.parents:
        yield from _first_sight(layer, axis)
    elif window_of(layer) is not None and before:
        yield from _slid(layer, axis, before[0].field[axis], before[0].jump[axis])
    else:
        yield from _met(layer, axis, before)


def _first_sight(layer: Layer, axis: int) -> Iterator[Step]:
    if window_of(layer) is None:
        yield Step("field", layer.receptive_field or 0)
        yield Step("jump", layer.jump or 0)
    else:
        yield from _slid(layer, axis, 1, 1)


def _slid(layer: Layer, axis: int, field: int, jump: int) -> Iterator[Step]:
    kernel, dilation, stride = window_along(layer, axis)
    formula, numbers = "r + (K − 1)·j", f"{field} + ({kernel} − 1)·{jump}"
    if dilation > 1:
        formula, numbers = "r + D·(K − 1)·j", f"{field} + {dilation}·({kernel} − 1)·{jump}"
    value = field + dilation * (kernel - 1) * jump
    yield Step("field", value, formula, numbers)
    derived = jump * stride == layer.jump
    yield Step("jump", layer.jump or 0, *(("j·S", f"{jump}·{stride}") if derived else ()))


def _met(layer: Layer, axis: int, before: list[Sight]) -> Iterator[Step]:
    """Several inputs: the widest counts. A whole map at once: all of it."""
    value, jump = layer.receptive_field or 0, layer.jump or 0
    fields = [sight.field[axis] for sight in before]
    size, gap = before[0].size[axis], before[0].jump[axis]
    if len(fields) > 1 and max(fields) == value:
        different = sorted(set(fields))
        numbers = f"max({', '.join(map(str, different))})" if len(different) > 1 else ""
        yield Step("field", value, "max(r₁, r₂, …)" if numbers else "", numbers)
        yield Step("jump", jump)
    elif layer.output_shape[1:] == (1, 1) and size > 1:
        yield Step("field", value, "r + (W − 1)·j", f"{fields[0]} + ({size} − 1)·{gap}")
        yield Step("jump", jump, "j·W", f"{gap}·{size}")
    else:
        yield Step("field", value)
        yield Step("jump", jump)
