"""A layer's parameters and multiply-adds, derived."""

from __future__ import annotations

import math

from workbench.diagram.derivation import Step
from workbench.diagram.graph import Layer
from workbench.diagram.titles import role


def parameter_step(layer: Layer) -> Step:
    """Return the parameters; underived if they were counted elsewhere, or unknown here."""
    found = _weights(layer)
    if found is None or found.value != layer.parameters or not layer.parameters:
        return Step("parameters", layer.parameters)
    return found


def _weights(layer: Layer) -> Step | None:
    details, kind = layer.details, role(layer)
    if kind == "conv" and "in_channels" in details:
        return _filters(layer)
    if kind == "dense" and "in_features" in details:
        given, made = details["in_features"], details["out_features"]
        return _biased(str(given), "N", f"{made}", "M", given, made, bool(details.get("bias")))
    if kind == "norm" and "num_features" in details:
        return Step(
            "parameters", 2 * details["num_features"], "2·C", f"2·{details['num_features']}"
        )
    if kind == "norm" and "normalized_shape" in details:
        sides = details["normalized_shape"]
        numbers = "·".join(["2", *map(str, sides)])
        return Step("parameters", 2 * math.prod(sides), "2·N", numbers)
    if layer.kind == "MultiheadAttention" and layer.output_shape:
        wide = layer.output_shape[-1]
        return Step("parameters", 4 * (wide + 1) * wide, "4·(E + 1)·E", f"4·({wide} + 1)·{wide}")
    if layer.kind == "SubsamplingPool2d":
        maps = layer.output_shape[0]
        return Step("parameters", 2 * maps, "2·C", f"2·{maps}")
    if layer.kind == "Parameter":
        numbers = "·".join(map(str, layer.output_shape))
        return Step("parameters", math.prod(layer.output_shape), "", numbers)
    return None


def _filters(layer: Layer) -> Step:
    given, made, letters, sides = _kernel(layer)
    groups = layer.details.get("groups", 1)
    each = math.prod(layer.details["kernel_size"]) * given // groups
    return _biased(sides, letters, str(made), "F", each, made, bool(layer.details.get("bias")))


def _biased(
    inside: str, letters: str, outer: str, letter: str, each: int, times: int, bias: bool
) -> Step:
    """Return `times` units of `each` weights, and a bias each if there is one."""
    if not bias:
        return Step("parameters", each * times, f"{letters}·{letter}", f"{inside}·{outer}")
    return Step(
        "parameters", (each + 1) * times, f"({letters} + 1)·{letter}", f"({inside} + 1)·{outer}"
    )


def _kernel(layer: Layer) -> tuple[int, int, str, str]:
    """Return channels in, filters, and one filter's weights with letters and with numbers."""
    details = layer.details
    given, made, groups = details["in_channels"], details["out_channels"], details.get("groups", 1)
    kernel = details["kernel_size"]
    letters = "K·K·C" if len(set(kernel)) == 1 else "K₁·K₂·C"
    sides = "·".join(map(str, [*kernel, given]))
    if groups > 1:
        letters, sides = f"{letters}/G", f"{sides}/{groups}"
    return given, made, letters, sides


def work_step(layer: Layer) -> Step:
    """Return the multiply-adds."""
    found = _products(layer)
    if found is None or found.value != layer.macs or not layer.macs:
        return Step("macs", layer.macs)
    return found


def _products(layer: Layer) -> Step | None:
    details, kind, made = layer.details, role(layer), layer.output_shape
    if kind == "conv" and "in_channels" in details and "transpose" not in layer.kind.lower():
        given, _, letters, sides = _kernel(layer)
        each = math.prod(details["kernel_size"]) * given // details.get("groups", 1)
        places = "·".join(map(str, made))
        return Step("macs", each * math.prod(made), f"{letters}·F·H·W", f"{sides}·{places}")
    if kind == "dense" and "in_features" in details:
        given, units = details["in_features"], details["out_features"]
        rows = math.prod(made[:-1])
        formula, numbers = ("N·M", f"{given}·{units}")
        if rows > 1:
            formula, numbers = f"L·{formula}", f"{rows}·{numbers}"
        return Step("macs", rows * given * units, formula, numbers)
    if layer.kind == "MultiheadAttention" and len(made) == 2:
        length, wide = made
        value = 4 * length * wide**2 + 2 * length**2 * wide
        return Step("macs", value, "4·L·E² + 2·L²·E", f"4·{length}·{wide}² + 2·{length}²·{wide}")
    return None
