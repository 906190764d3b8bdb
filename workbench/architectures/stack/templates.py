"""Where to start from: networks as stacks, ready to be changed."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.errors import SettingsError
from workbench.settings.blocks import (
    ActivationBlock,
    Block,
    ConvBlock,
    DenseLayerBlock,
    FlattenBlock,
    GlobalPoolBlock,
    NormBlock,
    PoolBlock,
    ResidualBlock,
)
from workbench.settings.stack import Stack

STAGE_FILTERS = (16, 32, 64)
_PER_UNIT = 2 * len(STAGE_FILTERS)  # layers that one more unit in each stage adds
_OUTSIDE = 2  # the first convolution and the head
DEPTHS = tuple(_PER_UNIT * units + _OUTSIDE for units in (1, 2, 3, 5, 7, 9, 18))
"""Depths worth offering: 8 and 14 for a quick try, then those of the paper's table 6."""


def empty() -> Stack:
    """Return a stack without blocks: global pooling and a head, which sees only the mean colour."""
    return Stack(name="my-network")


def lenet() -> Stack:
    """Return LeNet-5 as courses draw it: convolution, pooling, again, then dense layers.

    The same layers as `architectures.lenet5` on images of 32 px: 61,706 parameters for one channel
    and ten classes.

    References
    ----------
    LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition.
    Proceedings of the IEEE 86(11), 1998, section II.B.
    """
    blocks: list[Block] = []
    for filters in (6, 16):
        blocks += [ConvBlock(filters=filters, kernel=5, padding="none"), ActivationBlock()]
        blocks.append(PoolBlock())
    blocks.append(FlattenBlock())
    for units in (120, 84):
        blocks += [DenseLayerBlock(units=units), ActivationBlock()]
    blocks.append(DenseLayerBlock(units=0))
    return Stack(
        name="my-lenet",
        description="LeNet-5's template: convolution and pooling, twice, then dense layers.",
        blocks=tuple(blocks),
    )


def plain_or_residual(depth: int, *, residual: bool) -> Stack:
    """Return the network of `depth` layers that showed what shortcuts are for.

    Parameters
    ----------
    depth : int
        6 n + 2 with n at least 1: a convolution, three stages of n units of two convolutions with
        16, 32 and 64 filters, and the head. 20 has 0.27 million parameters.
    residual : bool
        Whether units add their input to their output. It costs no parameter: where the shape
        changes, the shortcut subsamples and pads with zeros (the paper's option A), so both
        networks have the same weights.

    Raises
    ------
    SettingsError
        The depth is not of this form.

    References
    ----------
    He, Zhang, Ren, Sun: Deep residual learning for image recognition. CVPR 2016, section 4.2.
    """
    units, rest = divmod(depth - _OUTSIDE, _PER_UNIT)
    if rest or units < 1:
        close = min(DEPTHS, key=lambda one: abs(one - depth))
        raise SettingsError(
            f"A network of this kind has 6 n + 2 layers, not {depth}",
            where="depth",
            hint=f"The closest to choose is {close}.",
        )
    kind = "residual" if residual else "plain"
    return Stack(
        name=f"{kind}-{depth}",
        description=f"{depth} layers, {'with' if residual else 'without'} shortcuts.",
        blocks=tuple(_stages(units, residual)),
    )


def _stages(units: int, residual: bool) -> Iterator[Block]:
    yield ConvBlock(filters=STAGE_FILTERS[0], kernel=3, bias=False)
    yield NormBlock()
    yield ActivationBlock()
    for number, filters in enumerate(STAGE_FILTERS):
        yield ResidualBlock(
            filters=filters,
            repeat=units,
            stride=1 if number == 0 else 2,
            shortcut="padded" if residual else "none",
        )
    yield GlobalPoolBlock()
    yield DenseLayerBlock(units=0)
