"""What layers are to a drawing, and what is written on their box. No torch here."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from workbench.diagram.graph import Layer

BoxKind = Literal["conv", "pool", "block", "norm", "dense", "other"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A block at `path` that consists of `count` blocks of the class `parts`."""

    path: str
    parts: str
    count: int


def role(layer: Layer) -> BoxKind:
    """Return what a single layer is, from the name of its class or operation."""
    return _role(layer.kind.lower(), len(layer.input_shape) == 3)


@cache
def _role(kind: str, of_map: bool) -> BoxKind:
    if kind.startswith(("conv", "stdconv", "scaledstdconv")):
        return "conv"
    if kind in ("linear", "lazylinear", "bilinear"):
        return "dense"
    if "pool" in kind or (kind == "mean" and of_map):
        return "pool"
    if "norm" in kind:
        return "norm"
    return "other"


def weighted(layers: Sequence[Layer]) -> list[Layer]:
    """Return the convolutions and linear layers."""
    return [layer for layer in layers if role(layer) in ("conv", "dense")]


def kind_of(layers: Sequence[Layer], *, in_block: bool) -> BoxKind:
    """Return what consecutive layers are together; `in_block` if they make up whole blocks."""
    roles = [role(layer) for layer in layers]
    several = roles.count("conv") + roles.count("dense") > 1
    mixed = "conv" in roles and ("pool" in roles or "dense" in roles)
    joins = any(len(layer.parents) > 1 for layer in layers)
    if in_block and (several or mixed or joins):
        return "block"
    for kind in ("conv", "dense", "pool", "norm"):
        if kind in roles:
            return kind
    return "block" if in_block else "other"


def titles(kind: BoxKind, layers: Sequence[Layer], units: Sequence[Unit]) -> tuple[str, str]:
    """Return a box's title and subtitle."""
    if kind == "block":
        return span([unit.path for unit in units]), _parts(units)
    if kind == "conv":
        convolutions = [layer for layer in layers if role(layer) == "conv"]
        count = f"{len(convolutions)} × " if len(convolutions) > 1 else ""
        return f"{count}conv {sides(convolutions[0].details.get('kernel_size', ()))}".strip(), ""
    if kind == "pool":
        return pool_title(next(layer for layer in layers if role(layer) == "pool")), ""
    return (layers[0].kind if kind == "other" else kind), ""


def pool_title(layer: Layer) -> str:
    """Return "global pool", "max pool 3×3" or "average pool to 6×6"."""
    if layer.output_shape[1:] in ((), (1, 1)):
        return "global pool"
    largest, window = "max" in layer.kind.lower(), sides(layer.details.get("kernel_size", ()))
    if layer.kind.lower().startswith("adaptive"):
        made = sides(layer.output_shape[1:])
        return f"max pool to {made}" if largest else f"average pool to {made}"
    return f"max pool {window}".strip() if largest else f"average pool {window}".strip()


def sides(values: Sequence[int]) -> str:
    """Return "3×3"."""
    return "×".join(str(value) for value in values)


def _parts(units: Sequence[Unit]) -> str:
    count = sum(unit.count for unit in units)
    name = units[0].parts.lstrip("_")
    return f"{count} × {name}" if count > 1 else name


def span(paths: Sequence[str]) -> str:
    """Return "layer1", "blocks.3", "features.14–17" or "inception4a–4e"."""
    first = _short(paths[0])
    if len(paths) == 1:
        return first
    last = _short(paths[-1])
    same = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    common = "".join(letter for letter, _ in same).rstrip("0123456789")
    return f"{first}–{last.removeprefix(common)}"


def _short(path: str) -> str:
    """Return a path's last name; a number keeps the name before it."""
    parts = path.split(".")
    return ".".join(parts[-2:]) if parts[-1].isdigit() else parts[-1]
