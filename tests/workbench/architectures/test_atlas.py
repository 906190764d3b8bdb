"""The facts of every card, and the counts that papers and courses print."""

from __future__ import annotations

from functools import lru_cache

import pytest
import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from workbench.architectures import registry
from workbench.architectures.contentless import without_content
from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import boxes
from workbench.diagram.titles import role
from workbench.errors import ArchitectureError
from workbench.transfer.cut import cut_points

# Parameters and multiply-adds in 10^9 to three places, at the usual size and number of classes.
FACTS = {
    "lenet5": (61_706, 0.000),
    "lenet5_paper": (60_000, 0.000),
    "alexnet": (61_100_840, 0.714),
    "alexnet_paper": (60_965_224, 0.724),
    "vgg11": (132_863_336, 7.609),
    "vgg11_bn": (132_868_840, 7.609),
    "vgg13": (133_047_848, 11.308),
    "vgg13_bn": (133_053_736, 11.308),
    "vgg16": (138_357_544, 15.470),
    "vgg16_bn": (138_365_992, 15.470),
    "vgg19": (143_667_240, 19.632),
    "vgg19_bn": (143_678_248, 19.632),
    "googlenet": (6_624_904, 1.498),
    "googlenet_paper": (6_998_552, 1.583),
    "resnet18": (11_689_512, 1.814),
    "resnet34": (21_797_672, 3.664),
    "resnet50": (25_557_032, 4.089),
    "resnet101": (44_549_160, 7.801),
    "resnet152": (60_192_808, 11.514),
    "plain18": (11_515_688, 1.795),
    "plain34": (21_623_848, 3.644),
    "densenet121": (7_978_856, 2.834),
    "densenet161": (28_681_000, 7.728),
    "densenet169": (14_149_480, 3.360),
    "densenet201": (20_013_928, 4.291),
    "efficientnet_lite0": (4_652_008, 0.385),
    "efficientnet_lite1": (5_416_680, 0.600),
    "efficientnet_lite2": (6_092_072, 0.860),
}
# The deepest of a family halve their maps as often as the others.
SHALLOW = [n for n in FACTS if n not in ("resnet101", "resnet152", "densenet169", "densenet201")]
# The paper counts LeNet-5's two subsampling layers, which are trained, and its output layer.
NOT_CONVOLUTIONS = {"lenet5_paper": 3}


def empty(name: str) -> nn.Module:
    card = registry.card(name)
    return without_content(card.build, card.classes, card.channels[0], card.image_size).eval()


@lru_cache(maxsize=64)
def usual_graph(name: str) -> LayerGraph:
    card = registry.card(name)
    return registry.graph(
        card, classes=card.classes, channels=card.channels[0], image_size=card.image_size
    )


def test_the_atlas_is_complete_and_ordered_by_year() -> None:
    assert registry.names() == list(FACTS)
    years = [registry.card(name).year for name in registry.names()]
    assert years == sorted(years)


@pytest.mark.parametrize("name", FACTS)
def test_counts_are_exact_and_those_of_torch(name: str) -> None:
    card, model, graph = registry.card(name), empty(name), usual_graph(name)
    parameters, giga = FACTS[name]
    assert graph.traced == "fx"
    assert graph.parameters == parameters
    assert round(graph.macs / 1e9, 3) == giga
    kept = [p for path, p in model.named_parameters() if not path.startswith("auxiliary")]
    assert sum(p.numel() for p in kept) == parameters
    shape = (1, card.channels[0], card.image_size, card.image_size)
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        logits = model(torch.empty(shape, device="meta"))
    assert logits.shape == (1, card.classes)
    # torch counts convolutions and matrix products, two operations for each multiply-add
    assert 2 * graph.macs == counter.get_total_flops()


@pytest.mark.parametrize("name", FACTS)
def test_the_card_is_true(name: str) -> None:
    card, graph = registry.card(name), usual_graph(name)
    facts = card.to_dict()
    assert facts["name"] == name
    assert all(facts[key] for key in ("title", "authors", "paper", "idea"))
    assert len(card.idea) <= 100
    assert card.idea.endswith(".")
    depths: list[int] = []
    for layer in graph.layers:
        above = max((depths[parent] for parent in layer.parents), default=0)
        depths.append(above + (role(layer) in ("conv", "dense")))
    assert card.depth == max(depths) + NOT_CONVOLUTIONS.get(name, 0)
    assert graph.layers[-1].output_shape == (card.classes,)
    assert f"{graph.layers[-1].name}.".startswith(f"{card.head}.")
    assert card.default_cut in cut_points(graph)


@pytest.mark.parametrize("name", FACTS)
def test_it_is_drawn_as_a_few_boxes_that_hold_every_layer(name: str) -> None:
    graph = usual_graph(name)
    drawn = boxes(graph)
    held = [i for box in drawn for i in range(box.layers[0], box.layers[1] + 1)]
    assert held == list(range(len(graph.layers)))
    assert 6 <= len(drawn) <= 15
    assert all(box.title for box in drawn)


@pytest.mark.parametrize("name", SHALLOW)
def test_the_smallest_size_is_admitted_and_one_below_is_refused(name: str) -> None:
    card = registry.card(name)
    size = card.minimum_size
    for channels in card.channels:
        model = without_content(card.build, 7, channels, size).eval()
        with torch.no_grad():
            assert model(torch.empty(2, channels, size, size, device="meta")).shape == (2, 7)
    with pytest.raises(ArchitectureError, match=f"takes is {size} px"):
        registry.graph(card, classes=7, channels=3, image_size=size - 1)


def test_only_the_first_convolution_differs_for_grey_images() -> None:
    colour = without_content(registry.card("vgg11").build, 10, 3, 224)
    grey = without_content(registry.card("vgg11").build, 10, 1, 224)
    shapes = {key: value.shape for key, value in colour.state_dict().items()}
    others = {key: value.shape for key, value in grey.state_dict().items()}
    assert {key for key in shapes if shapes[key] != others[key]} == {"features.0.weight"}
    assert others["features.0.weight"] == (64, 1, 3, 3)
