"""What can be wrong with a block where it stands: one sentence with both shapes, and ways out."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.architectures.stack.layers import BOTTLENECK
from workbench.architectures.stack.naming import block_names
from workbench.architectures.stack.repairs import Repair, change, insert, remove, swap
from workbench.architectures.stack.tape import Shape
from workbench.settings.blocks import (
    MOST_FILTERS,
    Block,
    ConvBlock,
    DenseLayerBlock,
    FlattenBlock,
    GlobalPoolBlock,
    NormBlock,
    PoolBlock,
    ResidualBlock,
)

_HIDDEN_UNITS = 128  # for a head that is to become an ordinary layer
# These take a map as well as a vector.
_ANY_SHAPE = ("norm", "activation", "dropout")


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why a block cannot stand where it does.

    Attributes
    ----------
    text : str
        One sentence without its full stop: the block, and both shapes.
    repairs : tuple of Repair
        Candidates, the best first; not all of them need help.
    """

    text: str
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True)
class Place:
    """Where a block stands: its index among `blocks`, and the shape that reaches it."""

    blocks: Sequence[Block]
    index: int
    given: Shape

    @property
    def block(self) -> Any:
        return self.blocks[self.index]

    @property
    def name(self) -> str:
        """Return "Block 4 (dense1)"."""
        return self._name(self.index)

    @property
    def giver(self) -> str:
        """Return what the block takes its input from: "block 3 (pool2)" or "the image"."""
        return self._name(self.index - 1).lower() if self.index else "the image"

    @property
    def gives(self) -> str:
        """Return "but block 3 (pool2) gives a map of 64 × 7 × 7"."""
        verb = "gives" if self.index else "is"
        return f"but {self.giver} {verb} {shape_words(self.given)}"

    def _name(self, index: int) -> str:
        return f"Block {index + 1} ({block_names(self.blocks)[index]})"


def complaint(place: Place) -> Complaint | None:
    """Return what is wrong with the block at `place`, its input being right; None if nothing."""
    block = place.block
    if isinstance(block, DenseLayerBlock):
        return _dense(place)
    if block.kind not in _ANY_SHAPE and len(place.given) != 3:
        return _needs_map(place)
    check = _CHECKS.get(block.kind)
    return check(place) if check else None


def shape_words(shape: Shape) -> str:
    """Return "a map of 64 × 7 × 7" or "a vector of 400"."""
    sides = " × ".join(f"{side:,}" for side in shape)
    return f"a map of {sides}" if len(shape) == 3 else f"a vector of {sides}"


# ---- maps and vectors


def _dense(place: Place) -> Complaint | None:
    if place.block.units == 0 and place.index < len(place.blocks) - 1:
        return _head_inside(place)
    if len(place.given) == 1:
        return None
    number = place.index
    return Complaint(
        f"{place.name} takes a vector, {place.gives}",
        (
            insert("Insert flatten", number, FlattenBlock()),
            insert("Insert global pooling", number, GlobalPoolBlock()),
            _remove(place),
        ),
    )


def _head_inside(place: Place) -> Complaint:
    number, end = place.index, len(place.blocks)
    after = place.blocks[number + 1 :]
    return Complaint(
        f"{place.name} is the head, which gives the classes, but {end - number - 1} more "
        f"{'block follows' if end - number == 2 else 'blocks follow'}",
        (
            Repair("Move it to the end", number, end, (*after, place.block)),
            Repair("Remove what follows", number + 1, end),
            change(f"Give it {_HIDDEN_UNITS} units", place.blocks, number, units=_HIDDEN_UNITS),
        ),
    )


def _needs_map(place: Place) -> Complaint:
    repairs = [_remove(place)]
    if place.block.kind not in ("flatten", "global_pool"):
        maker = _vector_maker(place)
        if maker is not None:
            repairs.insert(0, remove(f"Remove block {maker + 1}, which made the vector", maker))
    return Complaint(
        f"{place.name} takes a map (channels × height × width), {place.gives}", tuple(repairs)
    )


def _vector_maker(place: Place) -> int | None:
    """Return the block that turned the map into a vector, unless a dense layer came after it."""
    for index in range(place.index - 1, -1, -1):
        kind = place.blocks[index].kind
        if kind in ("flatten", "global_pool"):
            return index
        if kind not in _ANY_SHAPE:
            return None
    return None


# ---- windows


def _conv(place: Place) -> Complaint | None:
    block: ConvBlock = place.block
    channels = place.given[0]
    if channels % block.groups or block.filters % block.groups:
        return _groups(place, block)
    return _window(place)


def _groups(place: Place, block: ConvBlock) -> Complaint:
    channels = place.given[0]
    common = math.gcd(channels, block.filters)
    fitting = max(count for count in range(1, block.groups + 1) if common % count == 0)
    repairs = [change(f"Use {_count(fitting, 'group')}", place.blocks, place.index, groups=fitting)]
    filters = math.ceil(block.filters / block.groups) * block.groups
    if channels % block.groups == 0 and filters <= MOST_FILTERS:
        repairs.insert(
            0, change(f"Use {filters} filters", place.blocks, place.index, filters=filters)
        )
    return Complaint(
        f"{place.name} cuts channels into {block.groups} groups, which makes no whole numbers of "
        f"the {channels} that {place.giver} gives and the {block.filters} that it makes",
        (*repairs, _remove(place)),
    )


def _window(place: Place) -> Complaint | None:
    block: ConvBlock | PoolBlock = place.block
    if block.padding == "same" and block.kernel % 2 == 0:
        return _even(place, block.kernel)
    if block.padding == "same" or block.kernel <= place.given[1]:
        return None
    side = place.given[1]
    repairs = []
    if block.kernel % 2:
        repairs.append(change("Set its padding to same", place.blocks, place.index, padding="same"))
    least = 1 if isinstance(block, ConvBlock) else 2
    if side >= least:
        text = f"Use a {side} × {side} kernel"
        repairs.append(change(text, place.blocks, place.index, kernel=side))
    return Complaint(
        f"{place.name} looks at {block.kernel} × {block.kernel} px at a time, {place.gives}",
        (*repairs, _remove(place)),
    )


def _even(place: Place, kernel: int) -> Complaint:
    larger, smaller = f"{kernel + 1} × {kernel + 1}", f"{kernel - 1} × {kernel - 1}"
    repairs = [change("Set its padding to none", place.blocks, place.index, padding="none")]
    if kernel > 2 or isinstance(place.block, ConvBlock):
        text = f"Use a {smaller} kernel"
        repairs.append(change(text, place.blocks, place.index, kernel=kernel - 1))
    text = f"Use a {larger} kernel"
    repairs.append(change(text, place.blocks, place.index, kernel=kernel + 1))
    return Complaint(
        f"{place.name} cannot pad {shape_words(place.given)} to the same size: its kernel of "
        f"{kernel} × {kernel} has no middle",
        (*repairs, _remove(place)),
    )


def _norm(place: Place) -> Complaint | None:
    block: NormBlock = place.block
    if block.method == "batch" or len(place.given) == 3:
        return None
    return Complaint(
        f"{place.name} compares neighbour channels of a map (channels × height × width), "
        f"{place.gives}",
        (
            change("Use batch normalisation", place.blocks, place.index, method="batch"),
            _remove(place),
        ),
    )


def _transition(place: Place) -> Complaint | None:
    if place.given[1] >= 2:
        return None
    return Complaint(
        f"{place.name} halves a map of at least 2 × 2 px, {place.gives}", (_remove(place),)
    )


# ---- residual


def _residual(place: Place) -> Complaint | None:
    block: ResidualBlock = place.block
    if block.design == "bottleneck" and block.filters % BOTTLENECK:
        filters = math.ceil(block.filters / BOTTLENECK) * BOTTLENECK
        return Complaint(
            f"{place.name} narrows {block.filters} channels to a quarter, which is no whole number",
            (
                change(f"Use {filters} filters", place.blocks, place.index, filters=filters),
                change("Use the basic design", place.blocks, place.index, design="basic"),
                _remove(place),
            ),
        )
    channels, side, _ = place.given
    made = (block.filters, math.ceil(side / block.stride), math.ceil(side / block.stride))
    if block.shortcut == "identity" and made != place.given:
        return _sum(place, made, "passes it on unchanged")
    if block.shortcut == "padded" and channels > block.filters:
        return _sum(place, made, "can only add channels of zeros")
    return None


def _sum(place: Place, made: Shape, reason: str) -> Complaint:
    """Say that what is added has another shape than what it is added to."""
    block: ResidualBlock = place.block
    keep = place.blocks[place.index].replace(filters=place.given[0], stride=1)
    repairs = [change("Use a projection", place.blocks, place.index, shortcut="projection")]
    if place.given[0] < block.filters:
        text = "Pad with zeros"
        repairs.append(change(text, place.blocks, place.index, shortcut="padded"))
    repairs.append(swap(f"Keep {'×'.join(map(str, place.given))}", place.index, keep))
    return Complaint(
        f"{place.name} adds {shape_words(made)} to its input, but {place.giver} "
        f"{'gives' if place.index else 'is'} {shape_words(place.given)} and the shortcut "
        f"“{block.shortcut}” {reason}",
        (*repairs, _remove(place)),
    )


def _remove(place: Place) -> Repair:
    return remove("Remove it", place.index)


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


_CHECKS: dict[str, Callable[[Place], Complaint | None]] = {
    "conv": _conv,
    "pool": _window,
    "norm": _norm,
    "residual": _residual,
    "transition": _transition,
}
