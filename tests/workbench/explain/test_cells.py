"""The sum that is shown is the number that the network computed."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from workbench.architectures import registry
from workbench.diagram.titles import role
from workbench.explain.cells import INSIDE, MISSING, PADDING, Worked
from workbench.explain.recording import Subject
from workbench.jobs import Job

BAR = 1e-5
"""Of the larger of 1 and the activation's own size."""


def subject(name: str, size: int) -> tuple[Subject, torch.Tensor]:
    card = registry.card(name)
    channels = 3 if 3 in card.channels else 1
    model = registry.create(
        card, classes=4, channels=channels, image_size=size, pretrained=False, seed=1
    )
    image = torch.randn(1, channels, size, size, generator=torch.Generator().manual_seed(2))
    return Subject.of(model, name, (channels, size, size)), image


def check(found: Subject, image: torch.Tensor, layer: str) -> None:
    window, made = found.window(image, layer, Job())
    assert window is not None, layer
    values = made[0].reshape(made.shape[1], *(made.shape[2:] or (1, 1)))
    numbers = np.random.default_rng(3)
    for channel in {0, window.channels - 1, int(numbers.integers(window.channels))}:
        worked = window.work_out(channel)
        rows, columns = worked.made.shape
        corners = {(0, 0), (0, columns - 1), (rows - 1, 0), (rows - 1, columns - 1)}
        some = {(int(numbers.integers(rows)), int(numbers.integers(columns))) for _ in range(4)}
        for y, x in corners | some:
            cell = worked.cell(y, x)
            assert cell.activation == float(values[channel, y, x])
            assert cell.gap <= BAR * max(1.0, abs(cell.activation)), (layer, channel, y, x)


def worked_layers(found: Subject) -> list[str]:
    return [layer.name for layer in found.graph.layers if role(layer) in ("conv", "pool")]


@pytest.mark.parametrize(
    ("name", "size", "part", "count"),
    [
        ("lenet5", 32, "", 4),
        ("resnet18", 64, "layer2.0", 3),  # with the convolution on its short cut
        ("googlenet", 64, "inception4a", 7),
    ],
)
def test_every_convolution_and_pooling_adds_up(name, size, part, count) -> None:
    found, image = subject(name, size)
    layers = [layer for layer in worked_layers(found) if layer.startswith(part)]
    assert len(layers) == count
    for layer in layers:
        check(found, image, layer)


@pytest.mark.parametrize("name", ["resnet18", "googlenet", "densenet121", "efficientnet_lite0"])
def test_so_do_all_layers_of_whole_networks(name) -> None:
    found, image = subject(name, 64)
    for layer in worked_layers(found)[::5]:
        check(found, image, layer)


KINDS = {
    "groups": nn.Conv2d(4, 6, 3, padding=1, groups=2),
    "depthwise": nn.Conv2d(4, 4, (3, 5), padding=(1, 2), groups=4, bias=False),
    "stride and dilation": nn.Conv2d(4, 3, 3, stride=2, dilation=2, padding=3),
    "same": nn.Conv2d(4, 3, (3, 5), padding="same"),
    "reflected": nn.Conv2d(4, 3, 3, padding=1, padding_mode="reflect"),
    "max": nn.MaxPool2d(3, 2, padding=1),
    "max ceil": nn.MaxPool2d(3, 2, ceil_mode=True),
    "max dilated": nn.MaxPool2d(2, 2, dilation=2),
    "mean": nn.AvgPool2d(3, 2, padding=1),
    "mean without padding": nn.AvgPool2d(3, 2, padding=1, count_include_pad=False),
    "mean ceil": nn.AvgPool2d(3, 2, ceil_mode=True),
    "mean ceil without padding": nn.AvgPool2d(
        3, 2, padding=1, ceil_mode=True, count_include_pad=False
    ),
    "mean by another divisor": nn.AvgPool2d(2, 2, divisor_override=3),
    "adaptive mean": nn.AdaptiveAvgPool2d((3, 4)),
    "adaptive max": nn.AdaptiveMaxPool2d((4, 3)),
    "global": nn.AdaptiveAvgPool2d(1),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_window_adds_up_everywhere(kind) -> None:
    torch.manual_seed(0)
    model = nn.Sequential(KINDS[kind], nn.ReLU(inplace=True))
    found = Subject.of(model, kind, (4, 10, 10))
    image = torch.randn(1, 4, 10, 10)
    window, made = found.window(image, "0", Job())
    assert window is not None
    worked = window.work_out(1)
    assert torch.equal(made, KINDS[kind](image)), "the ReLU behind it wrote into it"
    for y, x in np.ndindex(*worked.made.shape):
        cell = worked.cell(y, x)
        assert cell.gap <= BAR * max(1.0, abs(cell.activation)), (y, x)


def test_the_patch_is_the_input_and_padding_is_marked() -> None:
    model = nn.Sequential(nn.Conv2d(2, 2, 3, padding=1))
    found, image = Subject.of(model, "one", (2, 6, 6)), torch.randn(1, 2, 6, 6)
    worked = found.window(image, "0", Job())[0].work_out(0)
    corner, middle = worked.cell(0, 0), worked.cell(2, 3)
    assert (corner.marks[0] == [[PADDING] * 3, [PADDING, 0, 0], [PADDING, 0, 0]]).all()
    assert (middle.marks == INSIDE).all()
    assert np.array_equal(middle.values, image[0, :, 1:4, 2:5].numpy().astype(float))
    assert (middle.rows, middle.columns) == ((1, 4), (2, 5))
    assert (corner.rows, corner.columns) == ((0, 2), (0, 2))
    assert middle.running[-1] + middle.bias == pytest.approx(middle.total)


def test_what_hangs_over_the_edge_is_missing() -> None:
    found = Subject.of(nn.Sequential(KINDS["max ceil"]), "one", (1, 6, 6))
    worked = found.window(torch.randn(1, 1, 6, 6), "0", Job())[0].work_out(0)
    assert (worked.cell(2, 0).marks[0, 2] == MISSING).all()


def test_same_padding_of_another_library_is_padding_too() -> None:
    found, image = subject("efficientnet_lite0", 64)
    window = found.window(image, "conv_stem", Job())[0]
    worked = window.work_out(0)
    assert worked.source().shape == (3, 64, 64)
    assert PADDING in worked.cell(31, 31).marks


def test_a_layer_that_is_no_window_is_none() -> None:
    found, image = subject("lenet5", 32)
    assert found.window(image, "c1_relu", Job())[0] is None
    assert found.window(image, "f6", Job())[0] is None


def test_the_window_gets_what_the_engine_worked_out() -> None:
    found, image = subject("lenet5", 32)
    worked = found.window(image, "c3", Job())[0].work_out(2)
    back, facts = Worked.load(worked.save("one", {"channel": 2}))
    assert facts == {"channel": 2}
    assert back.cell(4, 5).total == worked.cell(4, 5).total
    assert np.array_equal(back.given, worked.given)
