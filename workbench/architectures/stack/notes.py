"""What a stack's analysis says beside its numbers: what was added, what might not be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.architectures.stack.naming import block_names
from workbench.architectures.stack.repairs import Repair, change, insert
from workbench.settings.blocks import ActivationBlock, Block, DenseLayerBlock, PoolBlock


@dataclass(frozen=True, slots=True)
class Note:
    """A remark that stops nothing.

    Attributes
    ----------
    index : int
        The block that it is about.
    text : str
        One sentence without its full stop.
    repair : Repair or None
        What the user may want instead.
    """

    index: int
    text: str
    repair: Repair | None = None


def notes(own: Sequence[Block], whole: Sequence[Block], classes: int) -> tuple[Note, ...]:
    """Return the remarks on a stack without mistakes.

    Parameters
    ----------
    own, whole : sequence of Block
        Without and with the head that was added.
    """
    found = [note for note in (_head(own, whole, classes), _linear(whole)) if note is not None]
    return tuple(found)


def _head(own: Sequence[Block], whole: Sequence[Block], classes: int) -> Note | None:
    added = len(whole) - len(own)
    if not added:
        return None
    pooling = "global pooling and " if added == 2 else ""
    text = f"Added: {pooling}a head for the {classes:,} classes"
    last = len(own) - 1
    if own and isinstance(own[-1], DenseLayerBlock) and own[-1].units == classes:
        name = block_names(own)[last]
        better = change(f"Make block {last + 1} the head", own, last, units=0)
        return Note(last, f"{text}, although block {last + 1} ({name}) has as many units", better)
    return Note(len(own), text)


def _linear(whole: Sequence[Block]) -> Note | None:
    """Find two layers of weights with nothing between that is not linear."""
    names = block_names(whole)
    for first, second in _linear_pairs(whole):
        text = (
            f"Between block {first + 1} ({names[first]}) and block {second + 1} ({names[second]}) "
            "nothing bends the values, so the two can do no more than one"
        )
        place = first + 1
        while place < second and whole[place].kind == "norm":
            place += 1
        return Note(second, text, insert("Insert ReLU between", place, ActivationBlock()))
    return None


def _linear_pairs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    weights: int | None = None
    for index, block in enumerate(blocks):
        if block.kind in ("conv", "dense"):
            if weights is not None:
                yield weights, index
            # a grouped convolution is half of a factored one: meant to be linear
            weights = index if getattr(block, "groups", 1) == 1 else None
        elif not _is_linear(block):
            weights = None


def _is_linear(block: Block) -> bool:
    """Whether the block only adds up multiples of its input, once trained."""
    if isinstance(block, PoolBlock):
        return block.mode == "average"
    if block.kind == "norm":
        return block.method == "batch"
    if block.kind == "global_pool":
        return block.mode == "average"
    return block.kind in ("flatten", "dropout")
