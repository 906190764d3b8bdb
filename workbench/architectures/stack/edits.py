"""What can be done to a stack: each edit returns another one, the old one stays as it was."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.settings.blocks import Block
from workbench.settings.stack import Stack


def insert(stack: Stack, at: int, blocks: Sequence[Block]) -> Stack:
    """Put `blocks` in front of the block with the index `at`, or behind all.

    Raises
    ------
    SettingsError
        They would be more than a stack may have.
    """
    return stack.replace(blocks=(*stack.blocks[:at], *blocks, *stack.blocks[at:]))


def remove(stack: Stack, first: int, last: int) -> Stack:
    """Take the blocks `first` to `last`, both inclusive, out."""
    return stack.replace(blocks=(*stack.blocks[:first], *stack.blocks[last + 1 :]))


def duplicate(stack: Stack, first: int, last: int) -> Stack:
    """Put copies of the blocks `first` to `last` behind them; raises as `insert` does."""
    return insert(stack, last + 1, stack.blocks[first : last + 1])


def move(stack: Stack, first: int, last: int, to: int) -> Stack:
    """Put the blocks `first` to `last` in front of the one that has the index `to` now."""
    moved = stack.blocks[first : last + 1]
    before = [block for index, block in enumerate(stack.blocks[:to]) if not first <= index <= last]
    after = [
        block for index, block in enumerate(stack.blocks[to:], to) if not first <= index <= last
    ]
    return stack.replace(blocks=(*before, *moved, *after))


def change(stack: Stack, index: int, block: Block) -> Stack:
    """Put `block` in the place of the one with this index."""
    return stack.replace(blocks=(*stack.blocks[:index], block, *stack.blocks[index + 1 :]))


def moved_to(first: int, last: int, to: int) -> int:
    """Return the index that the first of the blocks has after `move`."""
    if to <= first:
        return to
    return max(to - (last - first + 1), first)
