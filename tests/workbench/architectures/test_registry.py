from dataclasses import replace

import pytest
import torch

from workbench.architectures import registry
from workbench.errors import ArchitectureError

# Built in no time; what holds for all is in test_atlas and test_networks.
SMALL = ["lenet5", "lenet5_paper", "resnet18", "plain18", "googlenet", "efficientnet_lite0"]


def make(name: str, **changes) -> torch.nn.Module:
    settings = {"classes": 3, "channels": 3, "image_size": 64, "pretrained": False, "seed": 0}
    return registry.create(name, **{**settings, **changes})


def states_equal(first: torch.nn.Module, second: torch.nn.Module) -> bool:
    pairs = zip(first.state_dict().values(), second.state_dict().values(), strict=True)
    return all(torch.equal(a, b) for a, b in pairs)


@pytest.mark.parametrize("name", SMALL)
def test_the_seed_decides_all_weights_and_touches_no_other_generator(name: str) -> None:
    state = torch.random.get_rng_state()
    first, second, other = make(name), make(name), make(name, seed=1)
    assert torch.equal(torch.random.get_rng_state(), state)
    assert states_equal(first, second)
    assert not states_equal(first, other)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("ResNet-18", "resnet18"),
        ("VGG 16 bn", "vgg16_bn"),
        ("lenet", "lenet5"),
        ("mobilenetv2", "mobilenet_v2"),
        ("resnet10t", "timm:resnet10t"),
        ("timm:resnet10", "timm:resnet10t"),
        ("resnet50.a1_in1k", "resnet50"),
    ],
)
def test_a_wrong_name_suggests_similar_ones_from_all_sources(wrong: str, meant: str) -> None:
    with pytest.raises(ArchitectureError, match="Did you mean") as caught:
        registry.card(wrong)
    assert meant in caught.value.hint
    assert caught.value.where == "architecture.name"


def test_a_name_like_no_other_shows_some_and_says_how_to_list_all() -> None:
    with pytest.raises(ArchitectureError, match=r"lenet5, lenet5_paper, alexnet.*architectures"):
        make("xyz")


def test_too_small_an_image_names_the_smallest() -> None:
    with pytest.raises(ArchitectureError, match="smallest size it takes is 63 px") as caught:
        make("alexnet", image_size=62)
    assert caught.value.where == "architecture.image_size"


def test_impossible_channels_name_the_admissible_ones() -> None:
    with pytest.raises(ArchitectureError, match="takes 1 or 3") as caught:
        make("lenet5", channels=4)
    assert caught.value.where == "architecture.colour"


def test_one_class_is_refused() -> None:
    with pytest.raises(ArchitectureError, match="at least two classes"):
        make("lenet5", classes=1)


def test_a_network_without_weights_says_which_one_has_some() -> None:
    with pytest.raises(ArchitectureError, match="efficientnet_lite0") as caught:
        make("lenet5", pretrained=True)
    assert caught.value.where == "architecture.pretrained"


@pytest.mark.parametrize("name", SMALL)
def test_the_graph_needs_no_weights_and_counts_all_of_them(name: str) -> None:
    card = registry.card(name)
    graph = registry.graph(name, classes=7, channels=card.channels[0], image_size=card.image_size)
    model = make(name, classes=7, channels=card.channels[0], image_size=card.image_size)
    assert graph.traced == "fx"
    assert graph.parameters == sum(p.numel() for p in model.parameters())
    assert graph.layers[-1].output_shape == (7,)


def test_the_graph_checks_its_input_too() -> None:
    with pytest.raises(ArchitectureError, match="smallest size"):
        registry.graph("resnet18", classes=2, channels=3, image_size=16)


def test_a_builder_that_computes_with_tensors_is_traced_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def build(classes: int, channels: int, image_size: int) -> torch.nn.Module:
        (width,) = torch.tensor([6.0]).round().int().tolist()  # must not be meta
        return torch.nn.Sequential(
            torch.nn.Conv2d(channels, width, image_size),
            torch.nn.Flatten(),
            torch.nn.Linear(6, classes),
        )

    card = replace(registry.card("lenet5"), name="odd", build=build)
    monkeypatch.setitem(registry.CARDS, "odd", card)
    graph = registry.graph("odd", classes=2, channels=1, image_size=32)
    assert graph.parameters == 6 * 32 * 32 + 6 + 14
