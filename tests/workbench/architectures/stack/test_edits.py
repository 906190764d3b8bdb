"""Edits of a stack keep every block that they are not about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.architectures.stack import edits
from workbench.errors import SettingsError
from workbench.settings.blocks import ConvBlock, FlattenBlock
from workbench.settings.stack import MOST_BLOCKS, Stack


def numbered(count):
    """Return a stack whose blocks can be told apart: filters 1, 2, 3..."""
    return Stack(blocks=tuple(ConvBlock(filters=number + 1) for number in range(count)))


def filters(stack):
    return [block.filters for block in stack.blocks]


def test_insert_remove_duplicate_change():
    stack = numbered(3)
    assert filters(edits.insert(stack, 1, [ConvBlock(filters=9)])) == [1, 9, 2, 3]
    assert filters(edits.insert(stack, 3, [ConvBlock(filters=9)])) == [1, 2, 3, 9]
    assert filters(edits.remove(stack, 0, 1)) == [3]
    assert filters(edits.duplicate(stack, 0, 1)) == [1, 2, 1, 2, 3]
    assert edits.change(stack, 1, FlattenBlock()).blocks[1] == FlattenBlock()
    assert filters(stack) == [1, 2, 3]


@given(st.data())
def test_a_move_is_a_move_of_a_list(data):
    count = data.draw(st.integers(1, 7))
    first = data.draw(st.integers(0, count - 1))
    last = data.draw(st.integers(first, count - 1))
    to = data.draw(st.integers(0, count))
    numbers = list(range(1, count + 1))
    part = numbers[first : last + 1]
    after = filters(edits.move(numbered(count), first, last, to))
    place = edits.moved_to(first, last, to)
    assert sorted(after) == numbers
    assert after[place : place + len(part)] == part
    rest = [number for number in numbers if number not in part]
    assert [number for number in after if number not in part] == rest
    # what stood in front of the place stays in front of what was moved
    assert [n for n in numbers[:to] if n not in part] == after[:place]


def test_there_is_a_most():
    with pytest.raises(SettingsError):
        edits.duplicate(numbered(MOST_BLOCKS), 0, 0)
