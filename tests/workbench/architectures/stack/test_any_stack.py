"""Any stack at all: the repairs lead to a network, and torch builds what the arithmetic says."""

from __future__ import annotations

from typing import get_args

import pytest
import torch
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from workbench.architectures.stack import templates
from workbench.architectures.stack.build import build
from workbench.architectures.stack.shapes import analyse, fits, smallest_size
from workbench.diagram.trace import trace
from workbench.settings.blocks import (
    BLOCK_TYPES,
    BaseBlock,
    ConvBlock,
    DenselyConnectedBlock,
    GlobalPoolBlock,
    InceptionBlock,
    NormBlock,
    PoolBlock,
    ResidualBlock,
    TransitionBlock,
)
from workbench.settings.stack import Stack

# Small numbers: what is to be found are combinations, not sizes.
LARGEST = {"stride": 3, "kernel": 7, "repeat": 3, "layers": 3, "groups": 4, "units": 8}
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FACTS = (
    "name", "kind", "input_shape", "output_shape", "parameters", "macs", "receptive_field", "jump",
    "block", "parents",
)  # fmt: skip


def blocks_of(kind: str) -> st.SearchStrategy[BaseBlock]:
    """Return blocks of a kind, every field drawn within its limits."""
    fields = {}
    for name, info in BLOCK_TYPES[kind].model_fields.items():
        if name == "kind":
            continue
        if choices := get_args(info.annotation):
            fields[name] = st.sampled_from(choices)
        elif info.annotation is bool:
            fields[name] = st.booleans()
        elif info.annotation is float:
            fields[name] = st.sampled_from([0.1, 0.34, 0.5, 0.95])
        else:
            least = next(rule.ge for rule in info.metadata if hasattr(rule, "ge"))
            fields[name] = st.integers(least, LARGEST.get(name, 12))
    return st.builds(BLOCK_TYPES[kind], **fields)


any_block = st.sampled_from(sorted(BLOCK_TYPES)).flatmap(blocks_of)
any_stack = st.lists(any_block, max_size=8).map(lambda made: Stack(name="any", blocks=made))
sizes = st.fixed_dictionaries(
    {
        "channels": st.sampled_from([1, 3]),
        "image_size": st.integers(1, 40),
        "classes": st.integers(2, 12),
    }
)


def repaired(stack: Stack, choice: int, **size: int) -> Stack:
    """Press a repair, the first or another one, until nothing is wrong."""
    for _ in range(3 * len(stack.blocks) + 3):
        mistake = analyse(stack, **size).mistake
        if mistake is None:
            return stack
        assert mistake.repairs, mistake.text
        stack = mistake.repairs[choice % len(mistake.repairs)].apply(stack)
    raise AssertionError("the repairs lead nowhere")


@QUICK
@given(any_stack, sizes, st.integers(0, 2))
def test_repairs_lead_to_a_network(stack, size, choice):
    mistake = analyse(stack, **size).mistake
    assert (mistake is None) == fits(stack, **size)
    assert fits(repaired(stack, choice, **size), **size)


@QUICK
@given(any_stack, sizes)
@example(
    Stack(
        blocks=(InceptionBlock(), InceptionBlock(norm=True, reduce3=0, branch1=0, project_pool=0))
    ),
    {"channels": 3, "image_size": 9, "classes": 3},
)
@example(
    Stack(
        blocks=(
            ResidualBlock(design="bottleneck", stride=2, repeat=2),
            ResidualBlock(filters=70, stride=3, shortcut="padded"),
        )
    ),
    {"channels": 1, "image_size": 20, "classes": 2},
)
@example(
    Stack(
        blocks=(
            DenselyConnectedBlock(),
            TransitionBlock(),
            DenselyConnectedBlock(bottleneck=True),
            GlobalPoolBlock(mode="max"),
            NormBlock(),
        )
    ),
    {"channels": 3, "image_size": 12, "classes": 10},
)
@example(
    Stack(
        blocks=(
            ConvBlock(groups=3, filters=6, kernel=5, stride=2),
            PoolBlock(kernel=3, mode="average", padding="same"),
            NormBlock(method="local-response"),
        )
    ),
    {"channels": 3, "image_size": 11, "classes": 2},
)
def test_torch_builds_what_the_arithmetic_says(stack, size):
    stack = repaired(stack, 0, **size)
    analysis = analyse(stack, **size)
    with torch.device("meta"):
        network = build(stack, size["classes"], size["channels"], size["image_size"])
    graph = trace(network, "stack:any", (size["channels"], size["image_size"], size["image_size"]))
    assert graph.traced == "fx"
    assert len(graph.layers) == len(analysis.graph.layers)
    for measured, traced in zip(analysis.graph.layers, graph.layers, strict=True):
        for fact in FACTS:
            assert getattr(measured, fact) == getattr(traced, fact), (fact, measured, traced)
        assert measured.details.items() <= traced.details.items()
    assert analysis.graph.blocks == graph.blocks
    assert sum(row.parameters for row in analysis.rows) == sum(
        parameter.numel() for parameter in network.parameters()
    )
    assert analysis.rows[-1].output_shape == (size["classes"],)


@QUICK
@given(any_stack, st.sampled_from([1, 3]))
def test_the_smallest_size_is_the_smallest(stack, channels):
    smallest = smallest_size(stack, channels=channels, classes=3)
    if smallest is None:
        assert not fits(stack, channels=channels, image_size=stack.image_size, classes=3)
    else:
        assert fits(stack, channels=channels, image_size=smallest, classes=3)
        assert not any(
            fits(stack, channels=channels, image_size=size, classes=3)
            for size in range(1, smallest)
        )


@pytest.mark.parametrize(
    "stack",
    [templates.lenet(), templates.plain_or_residual(8, residual=True),
     Stack(blocks=(ConvBlock(filters=8), DenselyConnectedBlock(layers=2), TransitionBlock(),
           InceptionBlock(branch1=4, branch3=4, branch5=4, norm=True)))],
    ids=["lenet", "residual", "mixed"],
)  # fmt: skip
def test_every_layer_is_trained(stack):
    network = build(stack, 4, 3, 32).train()
    network(torch.rand(2, 3, 32, 32)).square().sum().backward()
    for name, parameter in network.named_parameters():
        assert parameter.grad is not None, name
        assert parameter.grad.abs().sum() > 0, name
