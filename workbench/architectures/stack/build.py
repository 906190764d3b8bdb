"""The network of a stack. Each block makes the very layers that `layers` writes on a tape."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from torch import nn

from workbench.architectures.card import Card
from workbench.architectures.stack.facts import facts
from workbench.architectures.stack.layers import (
    ACTIVATIONS,
    RESPONSE_ALPHA,
    RESPONSE_BETA,
    RESPONSE_K,
    half,
)
from workbench.architectures.stack.modules import (
    DenseBlock,
    GlobalPool,
    Inception,
    Shape,
    Transition,
    residual,
)
from workbench.architectures.stack.shapes import analyse
from workbench.errors import ArchitectureError
from workbench.settings.blocks import (
    ActivationBlock,
    Block,
    ConvBlock,
    DenseLayerBlock,
    DropoutBlock,
    NormBlock,
    PoolBlock,
)
from workbench.settings.stack import Stack


def stack_card(stack: Stack) -> Card:
    """Return the card of an own network."""
    return Card(**facts(stack), build=partial(build, stack))


def build(stack: Stack, classes: int, channels: int, image_size: int) -> nn.Module:
    """Return the network of `stack` with random weights, giving logits (N, classes).

    Weights are drawn as He et al. (2015, equation 10) propose for ReLU, biases are 0.

    Raises
    ------
    ArchitectureError
        A block cannot stand where it does; the hint is a repair.
    """
    analysis = analyse(stack, channels=channels, image_size=image_size, classes=classes)
    if analysis.mistake is not None:
        repairs = analysis.mistake.repairs
        raise ArchitectureError(
            analysis.mistake.text,
            where=stack.name,
            hint=f"One repair: {repairs[0].text[0].lower()}{repairs[0].text[1:]}."
            if repairs
            else "Change the block, or take it out.",
        )
    network = StackNetwork()
    for row in analysis.rows:
        given = row.input_shape or ()
        network.add_module(row.name, _module(row.block, given, classes))
    network.apply(_initialise)
    return network


class StackNetwork(nn.Sequential):
    """Blocks in order of execution, each a module under its name."""


def _initialise(module: nn.Module) -> None:
    if isinstance(module, nn.Conv2d | nn.Linear):
        nn.init.kaiming_normal_(module.weight, nonlinearity="relu")
        if module.bias is not None:
            nn.init.zeros_(module.bias)


def _module(block: Block, given: Shape, classes: int) -> nn.Module:
    if isinstance(block, DenseLayerBlock):
        return nn.Linear(given[0], block.units or classes, bias=block.bias)
    return _MODULES[block.kind](block, given)


def _conv(block: ConvBlock, given: Shape) -> nn.Module:
    return nn.Conv2d(
        given[0], block.filters, block.kernel, stride=block.stride,
        padding=half(block.kernel, block.padding), groups=block.groups, bias=block.bias,
    )  # fmt: skip


def _pool(block: PoolBlock, _given: Shape) -> nn.Module:
    padding = half(block.kernel, block.padding)
    if block.mode == "max":
        return nn.MaxPool2d(block.kernel, block.stride, padding)
    # what lies beyond the border must not darken the mean
    return nn.AvgPool2d(block.kernel, block.stride, padding, count_include_pad=False)


def _norm(block: NormBlock, given: Shape) -> nn.Module:
    if block.method == "batch":
        return nn.BatchNorm2d(given[0]) if len(given) == 3 else nn.BatchNorm1d(given[0])
    size = block.neighbours
    return nn.LocalResponseNorm(size, RESPONSE_ALPHA * size, RESPONSE_BETA, RESPONSE_K)


def _activation(block: ActivationBlock, _given: Shape) -> nn.Module:
    kind, details = ACTIVATIONS[block.function]
    made: nn.Module = getattr(nn, kind)(**details)
    return made


def _dropout(block: DropoutBlock, _given: Shape) -> nn.Module:
    return nn.Dropout(block.probability)


def _flatten(_block: Block, _given: Shape) -> nn.Module:
    return nn.Flatten()


_MODULES: dict[str, Callable[[Any, Shape], nn.Module]] = {
    "conv": _conv,
    "pool": _pool,
    "norm": _norm,
    "activation": _activation,
    "dropout": _dropout,
    "flatten": _flatten,
    "inception": Inception,
    "residual": residual,
    "dense_block": DenseBlock,
    "transition": Transition,
    "global_pool": GlobalPool,
}
