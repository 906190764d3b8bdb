"""The blocks of an own network in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.binding import choice_label
from ui.widgets.phrases import percent
from workbench.settings.blocks import (
    ActivationBlock,
    Block,
    ConvBlock,
    DenseLayerBlock,
    DenselyConnectedBlock,
    DropoutBlock,
    GlobalPoolBlock,
    InceptionBlock,
    NormBlock,
    PoolBlock,
    ResidualBlock,
    TransitionBlock,
)


def summary(block: Block) -> str:
    """Return the numbers of a block in short: "32 filters 3 × 3, stride 2"."""
    words = _WORDS.get(block.kind)
    return words(block) if words else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("builder", text)


def _conv(block: ConvBlock) -> str:
    text = _tr("{filters} filters {kernel} × {kernel}")
    parts = [text.format(filters=block.filters, kernel=block.kernel)]
    if block.stride > 1:
        parts.append(_tr("stride {stride}").format(stride=block.stride))
    if block.padding == "none" and block.kernel > 1:
        parts.append(_tr("no padding"))
    if block.groups > 1:
        parts.append(_tr("{groups} groups").format(groups=block.groups))
    if not block.bias:
        parts.append(_tr("no bias"))
    return ", ".join(parts)


def _pool(block: PoolBlock) -> str:
    text = _tr("{mode} of {kernel} × {kernel}, stride {stride}")
    parts = [text.format(mode=_mode(block.mode), kernel=block.kernel, stride=block.stride)]
    if block.padding == "same":
        parts.append(_tr("padded"))
    return ", ".join(parts)


def _mode(mode: str) -> str:
    return _tr("maximum") if mode == "max" else _tr("average")


def _norm(block: NormBlock) -> str:
    if block.method == "batch":
        return _tr("batch")
    return _tr("local response, {n} neighbours").format(n=block.neighbours)


def _activation(block: ActivationBlock) -> str:
    return choice_label(block.function)


def _dropout(block: DropoutBlock) -> str:
    return percent(block.probability, 0)


def _dense(block: DenseLayerBlock) -> str:
    units = (
        _tr("{n} units").format(n=block.units) if block.units else _tr("one unit for each class")
    )
    return units if block.bias else f"{units}, {_tr('no bias')}"


def _inception(block: InceptionBlock) -> str:
    branches = []
    if block.branch1:
        branches.append(f"1×1: {block.branch1}")
    for size, reduce, filters in (
        (3, block.reduce3, block.branch3),
        (5, block.reduce5, block.branch5),
    ):
        if filters:
            first = f"{reduce} → " if reduce else ""
            branches.append(f"{size}×{size}: {first}{filters}")
    pool = f": {block.project_pool}" if block.project_pool else ""
    return " · ".join([*branches, f"{_tr('pool')}{pool}"])


def _residual(block: ResidualBlock) -> str:
    design = _tr("bottleneck") if block.design == "bottleneck" else _tr("basic")
    text = _tr("{units} × {design}, {filters} filters")
    parts = [text.format(units=block.repeat, design=design, filters=block.filters)]
    if block.stride > 1:
        parts.append(_tr("stride {stride}").format(stride=block.stride))
    if block.shortcut == "none":
        parts.append(_tr("no shortcut"))
    else:
        parts.append(choice_label(block.shortcut).lower())
    return ", ".join(parts)


def _dense_block(block: DenselyConnectedBlock) -> str:
    text = _tr("{layers} layers, each adds {growth} channels")
    words = text.format(layers=block.layers, growth=block.growth)
    return f"{words}, {_tr('bottleneck')}" if block.bottleneck else words


def _transition(block: TransitionBlock) -> str:
    return _tr("keeps {share} of the channels").format(share=percent(block.compression, 0))


def _global_pool(block: GlobalPoolBlock) -> str:
    return _mode(block.mode)


_WORDS: dict[str, Callable[[Any], str]] = {
    "conv": _conv,
    "pool": _pool,
    "norm": _norm,
    "activation": _activation,
    "dropout": _dropout,
    "dense": _dense,
    "inception": _inception,
    "residual": _residual,
    "dense_block": _dense_block,
    "transition": _transition,
    "global_pool": _global_pool,
}
