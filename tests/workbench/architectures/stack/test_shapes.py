"""Rows, mistakes with their repairs, notes, and limits of a stack."""

from __future__ import annotations

import pytest

from workbench.architectures.stack import templates
from workbench.architectures.stack.shapes import analyse, smallest_size
from workbench.settings.blocks import (
    ActivationBlock,
    ConvBlock,
    DenseLayerBlock,
    DropoutBlock,
    FlattenBlock,
    GlobalPoolBlock,
    NormBlock,
    PoolBlock,
    ResidualBlock,
    TransitionBlock,
)
from workbench.settings.stack import Stack

CONV, POOL, RELU, FLATTEN = ConvBlock(), PoolBlock(), ActivationBlock(), FlattenBlock()
HEAD = DenseLayerBlock(units=0)


def measured(*blocks, channels=3, image_size=32, classes=10):
    stack = Stack(blocks=blocks)
    return analyse(stack, channels=channels, image_size=image_size, classes=classes)


def test_every_block_is_measured():
    rows = measured(CONV, RELU, POOL, FLATTEN, DenseLayerBlock(units=5), RELU, HEAD).rows
    assert [(row.name, row.output_shape, row.parameters, row.macs) for row in rows] == [
        ("conv1", (32, 32, 32), 32 * (3 * 9 + 1), 32 * 32 * 32 * 27),
        ("relu1", (32, 32, 32), 0, 0),
        ("pool1", (32, 16, 16), 0, 0),
        ("flatten1", (8192,), 0, 0),
        ("dense1", (5,), 5 * 8193, 5 * 8192),
        ("relu2", (5,), 0, 0),
        ("head", (10,), 60, 50),
    ]
    assert not any(row.added for row in rows)
    assert [row.layers for row in rows] == [(n, n) for n in range(7)]


def test_a_missing_head_is_added_and_said():
    analysis = measured(CONV, classes=7)
    assert [(row.name, row.added) for row in analysis.rows] == [
        ("conv1", False), ("global_pool1", True), ("head", True),
    ]  # fmt: skip
    assert analysis.rows[-1].output_shape == (7,)
    (note,) = (note for note in analysis.notes if "head for the 7 classes" in note.text)
    assert "global pooling" in note.text
    assert note.index == 1


def test_a_vector_gets_a_head_without_pooling():
    rows = measured(CONV, FLATTEN).rows
    assert [row.name for row in rows if row.added] == ["head"]


def test_nothing_is_added_to_a_stack_with_a_head():
    analysis = measured(CONV, GlobalPoolBlock(), HEAD)
    assert len(analysis.rows) == 3
    assert "Added" not in " ".join(note.text for note in analysis.notes)


CASES = {
    "dense on a map": (
        [CONV, POOL, DenseLayerBlock()], {}, 2,
        ["Block 3 (dense1)", "a vector", "block 2 (pool1)", "32 × 16 × 16"],
        ["Insert flatten", "Insert global pooling", "Remove it"],
    ),
    "convolution on a vector": (
        [FLATTEN, RELU, CONV], {}, 2,
        ["Block 3 (conv1)", "takes a map", "block 2 (relu1)", "a vector of 3,072"],
        ["Remove block 1, which made the vector", "Remove it"],
    ),
    "convolution after dense": (
        [FLATTEN, DenseLayerBlock(units=9), CONV], {}, 2, ["Block 3", "a vector of 9"],
        ["Remove it"],
    ),
    "kernel larger than the map": (
        [ConvBlock(kernel=5, padding="none")], {"image_size": 4}, 0,
        ["5 × 5", "the image is a map of 3 × 4 × 4"],
        ["Set its padding to same", "Use a 4 × 4 kernel", "Remove it"],
    ),
    "pooling larger than the map": (
        [PoolBlock(kernel=4)], {"image_size": 3}, 0, ["4 × 4", "3 × 3 × 3"],
        ["Use a 3 × 3 kernel", "Remove it"],
    ),
    "pooling a point": (
        [PoolBlock(kernel=2)], {"image_size": 1}, 0, ["2 × 2", "3 × 1 × 1"], ["Remove it"],
    ),
    "an even kernel has no middle": (
        [ConvBlock(kernel=4)], {}, 0, ["4 × 4", "3 × 32 × 32"],
        ["Set its padding to none", "Use a 3 × 3 kernel", "Use a 5 × 5 kernel"],
    ),
    "groups that do not divide": (
        [ConvBlock(filters=8), ConvBlock(filters=10, groups=4)], {}, 1,
        ["4 groups", "the 8 that block 1 (conv1) gives", "the 10 that it makes"],
        ["Use 12 filters", "Use 2 groups", "Remove it"],
    ),
    "identity between different shapes": (
        [ConvBlock(filters=64), ResidualBlock(filters=128, stride=2, shortcut="identity")], {}, 1,
        ["128 × 16 × 16", "64 × 32 × 32", "“identity”"],
        ["Use a projection", "Pad with zeros", "Keep 64×32×32"],
    ),
    "zeros cannot take channels away": (
        [ConvBlock(filters=64), ResidualBlock(filters=32, shortcut="padded")], {}, 1,
        ["32 × 32 × 32", "64 × 32 × 32", "“padded”"],
        ["Use a projection", "Keep 64×32×32", "Remove it"],
    ),
    "a quarter of a channel": (
        [ResidualBlock(design="bottleneck", filters=30)], {}, 0, ["30 channels"],
        ["Use 32 filters", "Use the basic design", "Remove it"],
    ),
    "a transition of a point": (
        [TransitionBlock()], {"image_size": 1}, 0, ["2 × 2", "3 × 1 × 1"], ["Remove it"],
    ),
    "local response of a vector": (
        [FLATTEN, NormBlock(method="local-response")], {}, 1, ["a vector of 3,072"],
        ["Use batch normalisation", "Remove it"],
    ),
    "a head inside": (
        [FLATTEN, HEAD, RELU, DenseLayerBlock()], {}, 1, ["Block 2 (dense1)", "2 more blocks"],
        ["Move it to the end", "Remove what follows", "Give it 128 units"],
    ),
    "too many weights": (
        [ConvBlock(filters=64), FLATTEN, DenseLayerBlock(units=4096)], {"image_size": 1024}, 2,
        ["a vector of 4,096", "a vector of 67,108,864", "274,877,911,040", "500,000,000"],
        ["Take global pooling in place of block 2", "Use 4 units", "Remove it"],
    ),
    "too many weights in the head that was added": (
        [ConvBlock(filters=1024), FLATTEN], {"image_size": 512}, 2, ["Block 3 (head)"],
        ["Take global pooling in place of block 2"],
    ),
    "too many layers": (
        [ResidualBlock(repeat=200)] * 4, {}, 3, ["5,602 layers", "5,000"], ["Remove it"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_names_the_block_and_both_shapes_and_is_repaired(case):
    blocks, size, index, words, repairs = CASES[case]
    size = {"channels": 3, "image_size": 32, "classes": 10, **size}
    stack = Stack(blocks=blocks)
    analysis = analyse(stack, **size)
    mistake = analysis.mistake
    assert mistake.index == index
    for word in words:
        assert word in mistake.text
    assert [repair.text for repair in mistake.repairs] == repairs
    assert all(row.output_shape for row in analysis.rows[:index])
    assert all(row.output_shape is None for row in analysis.rows[index:])
    assert len(analysis.graph.layers) == sum(
        row.layers[1] - row.layers[0] + 1 for row in analysis.rows if row.layers
    )
    for repair in mistake.repairs:
        after = analyse(repair.apply(stack), **size).mistake
        assert after is None or after.text != mistake.text


def test_a_repair_is_data():
    stack = Stack(blocks=(CONV, DenseLayerBlock()))
    mistake = analyse(stack, channels=3, image_size=32, classes=10).mistake
    assert mistake.repairs[0].apply(stack).blocks == (CONV, FLATTEN, DenseLayerBlock())
    assert stack.blocks == (CONV, DenseLayerBlock())


def test_linear_layers_in_a_row_are_remarked_upon():
    analysis = measured(CONV, NormBlock(), CONV, RELU, GlobalPoolBlock(), HEAD)
    (note,) = analysis.notes
    assert "block 1 (conv1) and block 3 (conv2)" in note.text
    assert note.repair.applied((CONV, NormBlock(), CONV))[2] == RELU
    assert not measured(CONV, RELU, CONV, RELU, GlobalPoolBlock(), HEAD).notes
    assert not measured(CONV, POOL, CONV, RELU, GlobalPoolBlock(), HEAD).notes
    depthwise = ConvBlock(filters=3, groups=3)
    assert not measured(depthwise, CONV, RELU, GlobalPoolBlock(), HEAD).notes
    assert measured(CONV, DropoutBlock(), GlobalPoolBlock(), HEAD).notes


def test_a_dense_layer_with_as_many_units_as_classes_may_be_meant_as_head():
    stack = Stack(blocks=(FLATTEN, DenseLayerBlock(units=10)))
    note = analyse(stack, channels=3, image_size=8, classes=10).notes[0]
    assert note.repair.apply(stack).blocks[-1] == HEAD
    other = analyse(stack, channels=3, image_size=8, classes=9).notes[0]
    assert other.repair is None


def test_smallest_sizes():
    lenet = templates.lenet()
    assert smallest_size(lenet, channels=1, classes=10) == 16
    assert smallest_size(Stack(blocks=(DenseLayerBlock(),)), channels=1, classes=10) is None
    large = Stack(image_size=8, blocks=(ConvBlock(kernel=11, padding="none"),))
    assert smallest_size(large, channels=1, classes=10) == 11


def test_the_61st_relu_is_not_called_as_the_first_relu6():
    names = [row.name for row in measured(*[RELU] * 61, ActivationBlock(function="relu6")).rows]
    assert len(names) == len(set(names))
