"""The numbers of a block or layer as rows of text: name, formula, numbers put in, result."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.views.shapes import full_shape_text
from ui.widgets.phrases import count, file_size
from workbench.diagram.derive import Step, derive
from workbench.diagram.graph import Layer
from workbench.diagram.hierarchy import Node, Tree
from workbench.diagram.titles import role


@dataclass(frozen=True, slots=True)
class Row:
    """One number: "Parameters", "(K·K·C + 1)·F", "(3·3·64 + 1)·128", "73,856"."""

    name: str
    result: str
    formula: str = ""
    numbers: str = ""
    note: str = ""


def rows(tree: Tree, node: Node) -> list[Row]:
    """Return the numbers of a node."""
    if node.kind == "layer":
        return [_row(step) for step in derive(tree.graph, node.first) if _worth(step)]
    return _sums(tree.layers(node.number))


def letters(shown: Iterable[Row]) -> str:
    """Return what the letters in the formulas mean."""
    used = set(re.findall(r"[A-Za-z]", " ".join(_without_words(row.formula) for row in shown)))
    return " · ".join(f"{letter} {meaning}" for letter, meaning in _meanings() if letter in used)


def notes(tree: Tree, node: Node) -> list[str]:
    """Return what the numbers alone do not say."""
    if node.kind != "layer":
        return []
    layer, found = tree.graph.layers[node.first], []
    if layer.details.get("bias") is False and _feeds_norm(tree, node.first):
        found.append(_tr("No bias: the normalisation after it brings its own."))
    if layer.details.get("padding") == "same":
        found.append(_tr("Padded so that the stride alone decides on the size."))
    if layer.details.get("statistics"):
        text = _tr("Besides, {n} running averages that are measured, not trained.")
        found.append(text.format(n=count(layer.details["statistics"])))
    if layer.macs == 0 and role(layer) in ("pool", "norm"):
        found.append(_tr("Multiply-adds are counted for convolutions and dense layers only."))
    return found


# ---- a layer


def _row(step: Step) -> Row:
    names = {
        "size": _tr("Output size"), "height": _tr("Output height"), "width": _tr("Output width"),
        "channels": _tr("Output channels"), "features": _tr("Output features"),
        "parameters": _tr("Parameters"), "macs": _tr("Multiply-adds"), "memory": _tr("Memory"),
        "field": _tr("Receptive field"), "jump": _tr("Image stride"),
    }  # fmt: skip
    result = count(step.value)
    if step.quantity == "memory":
        result = file_size(step.value)
    elif step.quantity in ("field", "jump"):
        result = _tr("{n} px").format(n=result)
    return Row(names[step.quantity], result, step.formula, step.numbers)


def _worth(step: Step) -> bool:
    return step.value > 0 or step.quantity == "parameters"


def _feeds_norm(tree: Tree, index: int) -> bool:
    return any(index in layer.parents and role(layer) == "norm" for layer in tree.graph.layers)


# ---- a block


def _sums(layers: Sequence[Layer]) -> list[Row]:
    last = layers[-1]
    memory = [layer.activation_bytes for layer in layers]
    made = [
        Row(_tr("Output"), full_shape_text(last.output_shape)),
        _by_kind(_tr("Parameters"), layers, [layer.parameters for layer in layers]),
        _by_kind(_tr("Multiply-adds"), layers, [layer.macs for layer in layers]),
        Row(_tr("Memory"), file_size(sum(memory)), note=_tr("for the outputs of all its layers")),
    ]
    if last.receptive_field is not None:
        result = _tr("{n} px").format(n=count(last.receptive_field))
        made.append(Row(_tr("Receptive field"), result))
    made.append(Row(_tr("Layers"), count(len(layers))))
    return [row for row in made if row.result != "0"]


def _by_kind(name: str, layers: Sequence[Layer], values: Sequence[int]) -> Row:
    """Return a sum, apart by kinds of layers if there are several."""
    kinds = {
        "conv": _tr("convolutions"), "dense": _tr("dense"), "norm": _tr("normalisation"),
    }  # fmt: skip
    parts: dict[str, int] = {}
    for layer, value in zip(layers, values, strict=True):
        kind = kinds.get(role(layer), _tr("other"))
        parts[kind] = parts.get(kind, 0) + value
    largest_first = sorted(parts.items(), key=lambda part: -part[1])
    terms = [f"{count(value)} {kind}" for kind, value in largest_first if value]
    return Row(name, count(sum(values)), "", " + ".join(terms) if len(terms) > 1 else "")


# ---- words


def _without_words(formula: str) -> str:
    return re.sub(r"[A-Za-z]{2,}", "", formula)


def _meanings() -> tuple[tuple[str, str], ...]:
    return (
        ("W", _tr("width that comes in")), ("H", _tr("height")), ("K", _tr("window")),
        ("P", _tr("padding")), ("S", _tr("stride")), ("D", _tr("dilation")),
        ("C", _tr("channels")), ("F", _tr("filters")), ("G", _tr("groups")),
        ("N", _tr("inputs")), ("M", _tr("outputs")), ("L", _tr("positions")),
        ("E", _tr("width of each")), ("r", _tr("field of the layer before")),
        ("j", _tr("its stride in the image")),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("inspector", text)
