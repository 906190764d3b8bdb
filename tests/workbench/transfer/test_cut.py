import subprocess
import sys

import pytest

from workbench.architectures import registry
from workbench.diagram.graph import LayerGraph
from workbench.errors import SettingsError
from workbench.settings import FreezeSettings
from workbench.transfer.cut import counts, cut_points, frozen_layers


@pytest.fixture(scope="module")
def resnet() -> LayerGraph:
    return registry.graph("resnet18", classes=2, channels=3, image_size=64)


@pytest.fixture(scope="module")
def lite0() -> LayerGraph:
    return registry.graph("efficientnet_lite0", classes=2, channels=3, image_size=64)


def frozen(graph: LayerGraph, **settings) -> tuple[str, ...]:
    facts = registry.card(graph.architecture).to_dict()
    return frozen_layers(graph, FreezeSettings(**settings), facts)


@pytest.mark.parametrize("strategy", ["from-scratch", "fine-tune"])
def test_some_strategies_freeze_nothing(resnet: LayerGraph, strategy: str) -> None:
    assert frozen(resnet, strategy=strategy, cut="layer3", overrides={"conv1": True}) == ()
    assert counts(resnet, ()) == (resnet.parameters, 0)


def test_a_feature_extractor_trains_the_head_alone(resnet: LayerGraph, lite0: LayerGraph) -> None:
    names = frozen(resnet, strategy="feature-extractor")
    assert counts(resnet, names) == (512 * 2 + 2, resnet.parameters - 1026)
    assert "bn1" in names and "fc" not in names
    assert "relu" not in names  # nothing in it to freeze
    assert counts(lite0, frozen(lite0, strategy="feature-extractor"))[0] == 1280 * 2 + 2


def test_the_cut_freezes_what_runs_before_it(resnet: LayerGraph) -> None:
    names = frozen(resnet, strategy="fine-tune-freeze", cut="layer2")
    blocks = {name.partition(".")[0] for name in names}
    assert blocks == {"conv1", "bn1", "layer1"}
    assert names[:3] == ("conv1", "bn1", "layer1.0.conv1")


def test_an_empty_cut_is_the_cards_own(resnet: LayerGraph) -> None:
    names = frozen(resnet, strategy="fine-tune-freeze")
    assert names == frozen(resnet, strategy="fine-tune-freeze", cut="layer4")
    assert counts(resnet, names) == (8_393_728 + 1026, 2_782_784)


def test_a_cut_may_name_a_layer_even_without_weights(resnet: LayerGraph) -> None:
    by_layer = frozen(resnet, strategy="fine-tune-freeze", cut="maxpool")
    assert by_layer == ("conv1", "bn1")
    assert frozen(resnet, strategy="fine-tune-freeze", cut="conv1") == ()


def test_a_name_that_only_begins_like_a_block_is_not_inside_it(lite0: LayerGraph) -> None:
    """blocks.1 is not blocks.10, and conv is not conv_stem."""
    with pytest.raises(SettingsError):
        frozen(lite0, strategy="fine-tune-freeze", cut="conv")


def test_exceptions_win_over_the_cut_and_the_closer_name_over_the_wider(resnet: LayerGraph) -> None:
    names = frozen(
        resnet,
        strategy="custom",
        cut="layer2",
        overrides={"layer1": False, "layer1.0.conv1": True, "layer4.1.bn2": True},
    )
    assert names == ("conv1", "bn1", "layer1.0.conv1", "layer4.1.bn2")


def test_custom_without_a_cut_is_the_exceptions_alone(resnet: LayerGraph) -> None:
    assert frozen(resnet, strategy="custom", overrides={"conv1": True}) == ("conv1",)


def test_only_custom_reads_exceptions(resnet: LayerGraph) -> None:
    names = frozen(resnet, strategy="fine-tune-freeze", cut="layer1", overrides={"fc": True})
    assert names == ("conv1", "bn1")


@pytest.mark.parametrize(
    ("settings", "where"),
    [
        ({"strategy": "fine-tune-freeze", "cut": "layer9"}, "freeze.cut"),
        ({"strategy": "custom", "cut": "layer9"}, "freeze.cut"),
        ({"strategy": "custom", "overrides": {"layer9": True}}, "freeze.overrides"),
    ],
)
def test_an_unknown_name_lists_valid_ones(resnet: LayerGraph, settings: dict, where: str) -> None:
    with pytest.raises(SettingsError, match="layer4") as caught:
        frozen(resnet, **settings)
    assert caught.value.where == where


def test_a_name_like_no_other_lists_some_from_all_over(resnet: LayerGraph) -> None:
    with pytest.raises(SettingsError, match="Some that it has: conv1, ") as caught:
        frozen(resnet, strategy="fine-tune-freeze", cut="zzz")
    assert 3 <= caught.value.hint.count(",") + 1 <= 5


def test_cut_points_name_each_possible_effect_once(resnet: LayerGraph, lite0: LayerGraph) -> None:
    points = cut_points(resnet)
    assert points[:5] == ["conv1", "bn1", "layer1", "layer1.0.bn1", "layer1.0.conv2"]
    assert {"layer2", "layer2.1", "layer2.0.downsample", "layer4", "fc"} <= set(points)
    assert cut_points(lite0)[:4] == ["conv_stem", "bn1", "blocks.0", "blocks.0.0.bn1"]
    for graph in (resnet, lite0):
        effects = [
            frozen(graph, strategy="fine-tune-freeze", cut=point) for point in cut_points(graph)
        ]
        sizes = [len(effect) for effect in effects]
        assert sizes == list(range(len(sizes)))


def test_every_default_cut_is_offered() -> None:
    for name in registry.names():
        card = registry.card(name)
        graph = registry.graph(name, classes=2, channels=3, image_size=card.image_size)
        assert card.default_cut in cut_points(graph)


def test_this_module_and_what_it_needs_are_free_of_torch() -> None:
    code = (
        "import sys, workbench.transfer.cut, workbench.diagram.groups, workbench.diagram.layout,"
        " workbench.server; sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
