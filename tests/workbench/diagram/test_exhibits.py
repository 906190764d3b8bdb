"""The arithmetic of the exhibits, digit by digit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.diagram.exhibits import (
    HUMAN_ERROR,
    ILSVRC,
    WITH_REDUCTIONS,
    Inception,
    branches,
    counted_twice,
    macs,
    outputs,
    parameters,
)


def test_without_reductions():
    plain = Inception()
    assert [branch.macs for branch in branches(plain)] == [25_690_112, 346_816_512, 481_689_600, 0]
    assert macs(plain) == 854_196_224
    assert outputs(plain) == 128 + 192 + 96 + 256, "pooling keeps all 256 channels"


def test_with_reductions():
    steps = [[step.macs for step in branch.steps] for branch in branches(WITH_REDUCTIONS)]
    assert steps == [
        [25_690_112],
        [12_845_056, 86_704_128],
        [12_845_056, 120_422_400],
        [0, 12_845_056],
    ]
    assert macs(WITH_REDUCTIONS) == 271_351_808
    assert outputs(WITH_REDUCTIONS) == 480
    assert WITH_REDUCTIONS.without_reductions() == Inception()


def test_where_358_million_come_from():
    assert counted_twice(WITH_REDUCTIONS) == 358_055_936


def test_parameters_include_biases():
    assert parameters(Inception(one=1, three=1, five=1)) == 257 + 9 * 256 + 1 + 25 * 256 + 1


@given(
    st.builds(
        Inception,
        *[st.integers(1, 512)] * 3,
        *[st.integers(0, 256)] * 3,
    )
)
def test_a_module_agrees_with_the_definition_of_a_convolution(module):
    convolutions = [
        (1, 256, module.one),
        (3, module.reduce_three or 256, module.three),
        (5, module.reduce_five or 256, module.five),
        (1, 256, module.reduce_three),
        (1, 256, module.reduce_five),
        (1, 256, module.project_pool),
    ]
    assert macs(module) == sum(28 * 28 * k * k * a * b for k, a, b in convolutions)
    assert parameters(module) == sum((k * k * a + 1) * b for k, a, b in convolutions)


def test_a_network_of_torch_has_these_counts():
    """The same module as layers of torch, counted by the tracer."""
    torch = pytest.importorskip("torch")
    from torch import nn

    from workbench.diagram.trace import trace

    class Module(nn.Module):
        def __init__(self):
            super().__init__()
            self.one = nn.Conv2d(256, 128, 1)
            self.three = nn.Sequential(nn.Conv2d(256, 64, 1), nn.Conv2d(64, 192, 3, padding=1))
            self.five = nn.Sequential(nn.Conv2d(256, 64, 1), nn.Conv2d(64, 96, 5, padding=2))
            self.pool = nn.Sequential(nn.MaxPool2d(3, 1, 1), nn.Conv2d(256, 64, 1))

        def forward(self, x):
            return torch.cat([self.one(x), self.three(x), self.five(x), self.pool(x)], 1)

    graph = trace(Module(), "inception", (256, 28, 28))
    assert graph.macs == macs(WITH_REDUCTIONS)
    assert graph.parameters == parameters(WITH_REDUCTIONS)
    assert graph.layers[-1].output_shape == (outputs(WITH_REDUCTIONS), 28, 28)


def test_deeper_is_better():
    deep = [entry for entry in ILSVRC if entry.depth]
    assert [entry.error for entry in ILSVRC] == sorted((e.error for e in ILSVRC), reverse=True)
    assert [entry.depth for entry in deep] == sorted(entry.depth for entry in deep)
    assert ILSVRC[0].error == 28.2
    assert (deep[-1].name, deep[-1].depth, deep[-1].error) == ("ResNet", 152, 3.57)
    assert [entry.name for entry in ILSVRC if entry.error < HUMAN_ERROR] == ["ResNet"]
