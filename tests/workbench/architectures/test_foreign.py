"""Networks of torchvision and timm by name: their cards are found out, not written down."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from workbench.architectures import registry, timm_any, torchvision_any
from workbench.architectures.contentless import without_content
from workbench.architectures.foreign import Origin, examined
from workbench.errors import ArchitectureError
from workbench.settings import FreezeSettings
from workbench.transfer.cut import frozen_layers

# name -> head, smallest size, default cut
KNOWN = {
    "mobilenet_v2": ("classifier.1", 32, "features.13"),
    "squeezenet1_1": ("classifier.1", 32, "features.11"),
    "inception_v3": ("fc", 75, "Mixed_7a"),
    "shufflenet_v2_x0_5": ("fc", 32, "stage4"),
    "regnet_y_400mf": ("fc", 32, "trunk_output.block4.block4-1"),
    "vit_b_32": ("heads.head", 32, "encoder.layers.encoder_layer_9"),
    "timm:resnet10t": ("fc", 32, "layer4"),
    "timm:vit_tiny_patch16_224": ("head", 32, "blocks.9"),
}


def usual_graph(name: str):
    card = registry.card(name)
    return registry.graph(card, classes=5, channels=3, image_size=card.image_size)


@pytest.mark.parametrize("name", KNOWN)
def test_head_smallest_size_and_cut_are_found(name: str) -> None:
    card = registry.card(name)
    assert (card.head, card.minimum_size, card.default_cut) == KNOWN[name]
    assert card.channels == (3, 1)
    graph = usual_graph(name)
    assert graph.traced == "fx"
    assert graph.layers[-1].output_shape == (5,)
    freeze = FreezeSettings(strategy="fine-tune-freeze")
    frozen = frozen_layers(graph, freeze, card.to_dict())
    left = {layer.name for layer in graph.layers if layer.parameters} - set(frozen)
    assert 1 < len(left) <= len(graph.layers) / 2
    assert any(f"{layer}.".startswith(f"{card.head}.") for layer in left)


def test_depth_counts_layers_with_weights_on_the_longest_path() -> None:
    assert torchvision_any.card("resnet50").depth == 50
    assert torchvision_any.card("densenet121").depth == 121
    assert torchvision_any.card("vgg16").depth == 16
    assert registry.card("mobilenet_v2").depth == 53


@pytest.mark.parametrize("name", ["squeezenet1_1", "timm:resnet10t", "timm:vit_tiny_patch16_224"])
@pytest.mark.parametrize("channels", [1, 3])
def test_it_is_built_for_our_input_and_learns(name: str, channels: int) -> None:
    model = registry.create(
        name, classes=3, channels=channels, image_size=48, pretrained=False, seed=0
    ).train()
    images, labels = torch.randn(6, channels, 48, 48), torch.arange(6) % 3
    optimiser = torch.optim.AdamW(model.parameters(), lr=5e-4)
    losses = []
    for _ in range(4):
        loss = nn.functional.cross_entropy(model(images), labels)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    assert min(losses[1:]) < losses[0]


def test_a_size_that_does_not_fit_is_refused_with_the_usual_one() -> None:
    with pytest.raises(ArchitectureError, match=r"225 px.*made for 224 px") as caught:
        registry.graph("vit_b_16", classes=2, channels=3, image_size=225)
    assert caught.value.where == "architecture.image_size"
    with pytest.raises(ArchitectureError, match="smallest size it takes is 75 px"):
        registry.graph("inception_v3", classes=2, channels=3, image_size=74)


def test_the_atlas_has_the_bare_name_and_others_are_listed_once() -> None:
    others = registry.other_names()
    assert {"mobilenet_v2", "vit_b_16", "timm:resnet10t", "timm:resnet18"} <= set(others)
    assert len(others) == len(set(others)) > 1000
    assert not set(others) & set(registry.names())
    assert registry.card("resnet18").title == "ResNet-18"
    assert registry.card("timm:resnet18").title == "resnet18 (timm)"


def test_what_is_not_known_of_a_network_is_not_made_up() -> None:
    card = registry.card("timm:resnet10t")
    assert (card.year, card.authors, card.paper) == (0, "", "")
    assert registry.card("mobilenet_v2").year == 2018
    for name in torchvision_any.names():
        family = [key for key in torchvision_any._PAPERS if name.startswith(key)]
        assert family or name in registry.names(), name


def test_a_network_that_gives_no_logits_is_refused() -> None:
    def build(classes: int, channels: int, image_size: int) -> nn.Module:
        return nn.Conv2d(channels, classes, 3)

    with pytest.raises(ArchitectureError, match="one value for each class"):
        examined(Origin("maps", "Maps", "", 32, build))


def test_a_network_that_cannot_be_built_is_refused() -> None:
    def build(classes: int, channels: int, image_size: int) -> nn.Module:
        raise TypeError("it wants a dictionary")

    with pytest.raises(ArchitectureError, match="it wants a dictionary") as caught:
        examined(Origin("odd", "Odd", "", 32, build))
    assert caught.value.where == "architecture.name"


def test_no_hub_is_asked_and_hub_names_are_unknown() -> None:
    for name in (
        "timm:hf-hub:timm/resnet18.a1_in1k",
        "hf-hub:timm/resnet18",
        "timm:local-dir:/tmp",
    ):
        with pytest.raises(ArchitectureError, match="no architecture"):
            registry.card(name)


def test_building_without_content_draws_nothing_and_computes_widths() -> None:
    seen = []

    def build(classes: int, channels: int, image_size: int) -> nn.Module:
        (width,) = torch.tensor([2.6]).round().int().tolist()
        seen.append(width)
        return nn.Sequential(nn.Conv2d(channels, width, 3), nn.BatchNorm2d(width), nn.Dropout())

    state = torch.random.get_rng_state()
    model = without_content(build, 2, 3, 8)
    assert torch.equal(torch.random.get_rng_state(), state)
    assert seen == [3]
    assert {tensor.device.type for tensor in model.state_dict().values()} == {"meta"}


def test_a_constructor_that_tries_its_own_layers_is_built_without_content_too() -> None:
    def build(classes: int, channels: int, image_size: int) -> nn.Module:
        # its statistics are filled with zeros and ones, its weights are not filled at all
        trunk = nn.Sequential(nn.Conv2d(channels, 4, 3, stride=2), nn.BatchNorm2d(4))
        found = trunk(torch.zeros(1, channels, image_size, image_size))
        return nn.Sequential(trunk, nn.Flatten(), nn.Linear(found[0].numel(), classes))

    model = without_content(build, 2, 3, 9)
    assert model[2].in_features == 4 * 4 * 4
    assert {tensor.device.type for tensor in model.state_dict().values()} == {"meta"}


def test_names_of_timm_carry_their_source() -> None:
    assert all(name.startswith(timm_any.PREFIX) for name in timm_any.names())
