"""What each block is made of: its layers, written on a tape. `build` makes the same of torch.

A block is only laid where `checks` finds nothing wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from workbench.architectures.stack.tape import Source, Tape
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
    Padding,
    PoolBlock,
    ResidualBlock,
    TransitionBlock,
)

BOTTLENECK = 4
"""How much narrower the inside of a bottleneck is than its ends."""

# Krizhevsky et al. 2012, section 3.3. torch divides alpha by the number of neighbours.
RESPONSE_K, RESPONSE_ALPHA, RESPONSE_BETA = 2.0, 1e-4, 0.75
LEAKY_SLOPE = 0.01

ACTIVATIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "relu": ("ReLU", {}),
    "leaky-relu": ("LeakyReLU", {"negative_slope": LEAKY_SLOPE}),
    "relu6": ("ReLU6", {}),
    "gelu": ("GELU", {}),
    "silu": ("SiLU", {}),
    "tanh": ("Tanh", {}),
    "sigmoid": ("Sigmoid", {}),
}
"""Function -> torch's class, and its details."""


def lay(tape: Tape, block: Block, name: str, source: Source, classes: int) -> Source:
    """Write the layers of `block` on `tape`, under `name`; return where its output comes from."""
    if isinstance(block, DenseLayerBlock):
        return tape.linear(name, source, block.units or classes, bias=block.bias)
    return _LAYERS[block.kind](tape, block, name, source)


def half(kernel: int, padding: Padding) -> int:
    """Return how many zeros stand at each side of the map."""
    return (kernel - 1) // 2 if padding == "same" else 0


def _conv(tape: Tape, block: ConvBlock, name: str, source: Source) -> Source:
    return tape.conv(
        name, source, block.filters, block.kernel, stride=block.stride,
        padding=half(block.kernel, block.padding), groups=block.groups, bias=block.bias,
    )  # fmt: skip


def _pool(tape: Tape, block: PoolBlock, name: str, source: Source) -> Source:
    padding = half(block.kernel, block.padding)
    return tape.pool(name, source, block.mode, block.kernel, block.stride, padding)


def _norm(tape: Tape, block: NormBlock, name: str, source: Source) -> Source:
    if block.method == "batch":
        return tape.batch_norm(name, source)
    return tape.each(
        name, "LocalResponseNorm", source, size=block.neighbours,
        alpha=RESPONSE_ALPHA * block.neighbours, beta=RESPONSE_BETA, k=RESPONSE_K,
    )  # fmt: skip


def _activation(tape: Tape, block: ActivationBlock, name: str, source: Source) -> Source:
    kind, details = ACTIVATIONS[block.function]
    return tape.each(name, kind, source, **details)


def _dropout(tape: Tape, block: DropoutBlock, name: str, source: Source) -> Source:
    return tape.each(name, "Dropout", source, p=block.probability)


def _flatten(tape: Tape, _block: Block, name: str, source: Source) -> Source:
    return tape.flatten(name, source)


def _global_pool(tape: Tape, block: GlobalPoolBlock, name: str, source: Source) -> Source:
    tape.block(name, "GlobalPool")
    return tape.flatten(f"{name}.flatten", tape.global_pool(f"{name}.pool", source, block.mode))


# ---- inception


def _inception(tape: Tape, block: InceptionBlock, name: str, source: Source) -> Source:
    tape.block(name, "Inception")
    ends = []
    if block.branch1:
        path = tape.block(f"{name}.branch1", "Sequential")
        ends.append(_unit(tape, block, f"{path}.conv", source, block.branch1, 1))
    for kernel, reduce, filters in (
        (3, block.reduce3, block.branch3),
        (5, block.reduce5, block.branch5),
    ):
        if filters:
            path = tape.block(f"{name}.branch{kernel}", "Sequential")
            given = _unit(tape, block, f"{path}.reduce", source, reduce, 1) if reduce else source
            ends.append(_unit(tape, block, f"{path}.conv", given, filters, kernel))
    path = tape.block(f"{name}.branch_pool", "Sequential")
    end = tape.pool(f"{path}.pool", source, "max", 3, 1, 1)
    if block.project_pool:
        end = _unit(tape, block, f"{path}.project", end, block.project_pool, 1)
    return tape.join(f"{name}.cat", "cat", [*ends, end])


def _unit(
    tape: Tape, block: InceptionBlock, name: str, source: Source, filters: int, kernel: int
) -> Source:
    """Convolution, batch norm if wanted, ReLU; a norm makes the convolution's bias useless."""
    padding = half(kernel, "same")
    source = tape.conv(name, source, filters, kernel, padding=padding, bias=not block.norm)
    if block.norm:
        source = tape.batch_norm(f"{name}_norm", source)
    return tape.each(f"{name}_relu", "ReLU", source)


# ---- residual


def residual_class(block: ResidualBlock) -> str:
    """Return the class of the block's units."""
    plain = block.shortcut == "none"
    if block.design == "bottleneck":
        return "PlainBottleneck" if plain else "Bottleneck"
    return "PlainBlock" if plain else "BasicBlock"


def residual_plan(block: ResidualBlock) -> tuple[tuple[int, int, bool], ...]:
    """Return (filters, kernel, strides) of the convolutions in a unit."""
    if block.design == "bottleneck":
        narrow = block.filters // BOTTLENECK
        return ((narrow, 1, False), (narrow, 3, True), (block.filters, 1, False))
    return ((block.filters, 3, True), (block.filters, 3, False))


def padded_channels(given: int, filters: int) -> tuple[int, int]:
    """Return how many channels of zeros a padded shortcut puts before and after."""
    missing = filters - given
    return missing // 2, missing - missing // 2


def _residual(tape: Tape, block: ResidualBlock, name: str, source: Source) -> Source:
    tape.block(name, "Sequential")
    for number in range(block.repeat):
        stride = block.stride if number == 0 else 1
        source = _residual_unit(tape, block, f"{name}.{number}", source, stride)
    return source


def _residual_unit(
    tape: Tape, block: ResidualBlock, name: str, source: Source, stride: int
) -> Source:
    tape.block(name, residual_class(block))
    plan, made = residual_plan(block), source
    for number, (filters, kernel, strides) in enumerate(plan, 1):
        made = tape.conv(
            f"{name}.conv{number}", made, filters, kernel,
            stride=stride if strides else 1, padding=half(kernel, "same"),
        )  # fmt: skip
        made = tape.batch_norm(f"{name}.norm{number}", made)
        if number < len(plan):
            made = tape.each(f"{name}.relu{number}", "ReLU", made)
    if block.shortcut != "none":
        short = _shortcut(tape, block, f"{name}.shortcut", source, stride)
        made = tape.join(f"{name}.add", "add", [made, short])
    return tape.each(f"{name}.relu{len(plan)}", "ReLU", made)


def _shortcut(tape: Tape, block: ResidualBlock, name: str, source: Source, stride: int) -> Source:
    channels = tape.shape(source)[0]
    if channels == block.filters and stride == 1:
        return source
    tape.block(name, "Sequential")
    if block.shortcut == "projection":
        made = tape.conv(f"{name}.conv", source, block.filters, 1, stride=stride)
        return tape.batch_norm(f"{name}.norm", made)
    if stride > 1:
        source = tape.pool(f"{name}.subsample", source, "max", 1, stride, 0)
    if channels < block.filters:
        zeros = padded_channels(channels, block.filters)
        source = tape.pad_channels(f"{name}.pad", source, *zeros)
    return source


# ---- dense connections


def _dense_block(tape: Tape, block: DenselyConnectedBlock, name: str, source: Source) -> Source:
    tape.block(name, "DenseBlock")
    maps = [source]
    for number in range(1, block.layers + 1):
        path = tape.block(f"{name}.layer{number}", "DenseLayer")
        made = tape.join(f"{path}.cat", "cat", maps)
        if block.bottleneck:
            made = _bn_relu(tape, path, 1, made)
            made = tape.conv(f"{path}.conv1", made, BOTTLENECK * block.growth, 1)
        last = 2 if block.bottleneck else 1
        made = _bn_relu(tape, path, last, made)
        maps.append(tape.conv(f"{path}.conv{last}", made, block.growth, 3, padding=1))
    return tape.join(f"{name}.cat", "cat", maps)


def kept_channels(channels: int, compression: float) -> int:
    """Return how many channels a transition keeps: at least one."""
    return max(int(channels * compression), 1)


def _transition(tape: Tape, block: TransitionBlock, name: str, source: Source) -> Source:
    tape.block(name, "Transition")
    kept = kept_channels(tape.shape(source)[0], block.compression)
    made = tape.batch_norm(f"{name}.norm", source)
    made = tape.each(f"{name}.relu", "ReLU", made)
    made = tape.conv(f"{name}.conv", made, kept, 1)
    return tape.pool(f"{name}.pool", made, "average", 2, 2, 0)


def _bn_relu(tape: Tape, path: str, number: int, source: Source) -> Source:
    made = tape.batch_norm(f"{path}.norm{number}", source)
    return tape.each(f"{path}.relu{number}", "ReLU", made)


_LAYERS: dict[str, Callable[[Tape, Any, str, Source], Source]] = {
    "conv": _conv,
    "pool": _pool,
    "norm": _norm,
    "activation": _activation,
    "dropout": _dropout,
    "flatten": _flatten,
    "inception": _inception,
    "residual": _residual,
    "dense_block": _dense_block,
    "transition": _transition,
    "global_pool": _global_pool,
}
