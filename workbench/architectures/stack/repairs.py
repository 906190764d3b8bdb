"""Repairs of a stack as data: some blocks replaced by others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workbench.settings.blocks import Block
from workbench.settings.stack import Stack


@dataclass(frozen=True, slots=True)
class Repair:
    """Blocks start:stop give way to `blocks`; equal ends insert, no blocks remove.

    Attributes
    ----------
    text : str
        What is done, as an order: "Insert flatten before block 4".
    """

    text: str
    start: int
    stop: int
    blocks: tuple[Block, ...] = ()

    def applied(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Return the repaired blocks."""
        return (*blocks[: self.start], *self.blocks, *blocks[self.stop :])

    def apply(self, stack: Stack) -> Stack:
        """Return the repaired stack."""
        return stack.replace(blocks=self.applied(stack.blocks))


def insert(text: str, index: int, *blocks: Block) -> Repair:
    """Put `blocks` in front of the block with this index."""
    return Repair(text, index, index, blocks)


def remove(text: str, index: int) -> Repair:
    """Take the block with this index out."""
    return Repair(text, index, index + 1)


def change(text: str, blocks: Sequence[Block], index: int, **changes: Any) -> Repair:
    """Change fields of the block with this index."""
    return Repair(text, index, index + 1, (blocks[index].replace(**changes),))


def swap(text: str, index: int, block: Block) -> Repair:
    """Put `block` in the place of the one with this index."""
    return Repair(text, index, index + 1, (block,))
