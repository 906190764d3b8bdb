"""Layers are recorded by the names in the diagram; nothing is left behind."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from workbench.architectures import registry
from workbench.errors import ArchitectureError, Cancelled
from workbench.explain.attribution import Network, attribute
from workbench.explain.maps import as_maps, layer_maps, strongest_first
from workbench.explain.recording import Subject
from workbench.jobs import Job

SOME = ["lenet5", "googlenet", "resnet18", "densenet121", "efficientnet_lite0"]


class Branching(nn.Module):
    """Code that torch.fx cannot follow, with an in-place ReLU that is used twice."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3)
        self.act = nn.ReLU(inplace=True)
        self.pool = nn.MaxPool2d(2)
        self.head = nn.Linear(4, 2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.act(self.conv(x))
        if x.sum() > 1e9:
            raise RuntimeError("too bright")
        x = self.act(self.pool(x))
        return self.head(x.mean((2, 3)))


def hooks(model: nn.Module) -> int:
    return sum(len(m._forward_hooks) + len(m._backward_hooks) for m in model.modules())


@pytest.fixture
def branching() -> Subject:
    return Subject.of(Branching(), "branching", (3, 8, 8))


def test_operations_between_modules_have_their_values() -> None:
    card = registry.card("resnet18")
    model = registry.create(
        card, classes=3, channels=3, image_size=64, pretrained=False, seed=0
    )  # fmt: skip
    found = Subject.of(model, "resnet18", (3, 64, 64))
    x = torch.randn(1, 3, 64, 64)
    names = ["layer1.0.bn2", "maxpool", "layer1.0.add"]
    made = found.record(x, names, Job())
    assert torch.equal(made["layer1.0.add"], made["layer1.0.bn2"] + made["maxpool"])


def test_in_place_layers_do_not_change_what_was_recorded(branching) -> None:
    x = torch.randn(1, 3, 8, 8)
    made = branching.record(x, ["conv", "act", "act_2", "pool"], Job())
    assert made["conv"].min() < 0 <= made["act"].min()
    assert torch.equal(made["act"], made["conv"].relu())
    assert torch.equal(made["act_2"], made["pool"].relu())


def test_hooks_are_gone_after_success(branching) -> None:
    assert branching.traced is None
    branching.record(torch.randn(1, 3, 8, 8), ["conv"], Job())
    branching.window(torch.randn(1, 3, 8, 8), "conv", Job())
    assert hooks(branching.network) == 0


def test_hooks_are_gone_after_failure(branching) -> None:
    with pytest.raises(ArchitectureError, match="too bright"):
        branching.record(torch.full((1, 3, 8, 8), 1e12), ["conv"], Job())
    assert hooks(branching.network) == 0


def test_hooks_are_gone_after_cancelling(branching) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        branching.record(torch.randn(1, 3, 8, 8), ["conv"], job)
    assert hooks(branching.network) == 0


def test_watched_layers_are_worked_out_too(branching) -> None:
    window, _ = branching.window(torch.randn(1, 3, 8, 8), "conv", Job())
    assert window.work_out(1).cell(2, 2).gap < 1e-6


def test_an_unknown_layer_is_named(branching) -> None:
    with pytest.raises(ArchitectureError, match="conv9"):
        branching.record(torch.randn(1, 3, 8, 8), ["conv9"], Job())


@pytest.mark.parametrize("name", SOME)
def test_every_layer_of_the_atlas_gives_the_shape_in_its_diagram(name) -> None:
    card = registry.card(name)
    channels = 3 if 3 in card.channels else 1
    size = max(card.minimum_size, 32)
    model = registry.create(
        card, classes=3, channels=channels, image_size=size, pretrained=False, seed=0
    )  # fmt: skip
    found = Subject.of(model, name, (channels, size, size))
    layers = {layer.name: layer for layer in found.graph.layers[:: max(1, len(found.nodes) // 12)]}
    with torch.no_grad():
        made = found.record(torch.randn(1, channels, size, size), layers, Job())
    for layer, value in made.items():
        if layers[layer].kind != "Parameter":
            assert tuple(value.shape[1:]) == layers[layer].output_shape, layer


class ChannelsLast(nn.Module):
    """Normalises with the channels last, as ConvNeXt and Swin do."""

    def __init__(self) -> None:
        super().__init__()
        self.conv, self.norm, self.head = nn.Conv2d(3, 5, 3), nn.LayerNorm(5), nn.Linear(5, 2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.norm(self.conv(x).permute(0, 2, 3, 1))
        return self.head(x.mean((1, 2)))


def test_channels_that_come_last_are_maps_all_the_same() -> None:
    found, x = Subject.of(ChannelsLast(), "last", (3, 8, 8)), torch.randn(1, 3, 8, 8)
    maps = layer_maps(found, x, "norm", Job())
    assert maps.shape == (5, 6, 6)
    assert np.allclose(maps.mean(0), 0, atol=1e-5)
    found_map = attribute(Network.of(found), x, 0, "gradcam", "norm", Job(), "one")
    assert found_map.values.shape == (8, 8)


def test_tokens_are_no_maps_and_say_so() -> None:
    found, x = timm_network("timm:vit_tiny_patch16_224", 224)
    with torch.no_grad(), pytest.raises(ArchitectureError, match="197 tokens of 192"):
        layer_maps(found, x, "blocks.1.norm1", Job())


def timm_network(name: str, size: int) -> tuple[Subject, torch.Tensor]:
    card = registry.card(name)
    model = registry.create(
        card, classes=3, channels=3, image_size=size, pretrained=False, seed=0
    )  # fmt: skip
    return Subject.of(model, name, (3, size, size)), torch.randn(1, 3, size, size)


def test_channels_may_come_last() -> None:
    made = torch.randn(1, 7, 7, 12)
    assert torch.equal(as_maps(made), made.permute(0, 3, 1, 2))
    assert as_maps(torch.randn(1, 5, 6, 7)) is None
    assert as_maps(torch.randn(1, 5)) is None


def test_the_channel_with_the_highest_value_comes_first() -> None:
    maps = torch.zeros(3, 4, 4)
    maps[2, 1, 1], maps[0, 3, 3] = 5.0, 2.0
    assert strongest_first(maps.numpy()) == [2, 0, 1]


def test_an_in_place_layer_of_a_traced_network_writes_into_nothing_recorded() -> None:
    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(inplace=True))
    found, x = Subject.of(model, "two", (3, 8, 8)), torch.randn(1, 3, 8, 8)
    assert found.traced is not None
    made = found.record(x, ["0", "1"], Job())
    assert torch.equal(made["0"], model[0](x))
    assert torch.equal(made["1"], made["0"].relu())
