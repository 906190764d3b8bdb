import pytest
import torch
from torchvision import models

from workbench.diagram.hierarchy import ROOT, Tree
from workbench.diagram.ideas import ideas
from workbench.diagram.trace import trace


def keys(tree: Tree, key: str) -> list[str]:
    return [idea.key for idea in ideas(tree, tree.find(key))]


def values(tree: Tree, key: str, idea: str) -> dict:
    return next(one.values for one in ideas(tree, tree.find(key)) if one.key == idea)


def test_residual_blocks(atlas_tree) -> None:
    small, large = atlas_tree("resnet18"), atlas_tree("resnet152")
    assert keys(small, "layer1.0") == ["shortcut"]
    assert keys(small, "layer2.0") == ["shortcut", "projection"]
    assert keys(large, "layer3.1") == ["shortcut", "bottleneck"]
    # 1·1·1024·256 + 3·3·256·256 + 1·1·256·1024 against 2·3·3·1024·1024
    assert values(large, "layer3.1", "bottleneck") == {
        "wide": 1024, "narrow": 256, "used": 1_114_112, "direct": 18_874_368,
        "times": pytest.approx(16.94, abs=0.01),
    }  # fmt: skip
    assert values(small, "layer2.0", "projection") == {
        "given": 64,
        "made": 128,
        "before": 56,
        "after": 28,
    }


def test_a_stage_tells_what_it_repeats(atlas_tree) -> None:
    found = ideas(atlas_tree("resnet152"), atlas_tree("resnet152").find("layer3:"))
    assert found[0].key == "stage"
    assert found[0].values == {"count": 36}
    assert "shortcut" in [idea.key for idea in found]


def test_plain_blocks_say_that_nothing_is_added(atlas_tree) -> None:
    assert keys(atlas_tree("plain18"), "layer2.0") == ["plain"]


def test_inception_and_what_its_reductions_save(atlas_tree) -> None:
    tree = atlas_tree("googlenet")
    assert keys(tree, "inception3a") == ["inception", "reduction"]
    assert values(tree, "inception3a", "inception")["sum"] == "64 + 128 + 32 + 32"
    saved = values(tree, "inception3a", "reduction")
    assert (saved["wide"], saved["narrow"]) == (192, 96)
    assert saved["direct"] == 28 * 28 * 9 * 192 * 128
    assert saved["reduced"] == 28 * 28 * (9 * 96 * 128 + 192 * 96)


def test_dense_blocks_layers_and_transitions(atlas_tree) -> None:
    tree = atlas_tree("densenet121")
    assert values(tree, "features.denseblock1:", "dense-block") == {
        "layers": 6,
        "growth": 32,
        "given": 64,
        "made": 256,
        "connections": 21,
    }
    layer = "features.denseblock1.denselayer6"
    assert values(tree, layer, "dense-layer") == {"taken": 224, "made": 32, "narrow": 128}
    assert values(tree, "features.transition1:", "transition") == {
        "given": 256,
        "made": 128,
        "before": 56,
        "after": 28,
    }


def test_inverted_bottlenecks_with_and_without_shortcut(atlas_tree) -> None:
    tree = atlas_tree("efficientnet_lite0")
    assert keys(tree, "blocks.1.0") == ["inverted", "no-shortcut"]
    assert keys(tree, "blocks.1.1") == ["inverted", "shortcut"]
    assert values(tree, "blocks.1.1", "inverted") == {
        "given": 24,
        "wide": 144,
        "made": 24,
        "times": 6,
    }
    assert keys(tree, "blocks.0:") == ["separable"]


def test_small_windows_of_vgg(atlas_tree) -> None:
    assert values(atlas_tree("vgg16"), "features.10", "convolution")["made"] == 256
    stage = next(n for n in atlas_tree("vgg16").children(ROOT) if n.title == "3 × conv 3×3")
    found = ideas(atlas_tree("vgg16"), stage.number)
    assert [(idea.key, idea.values) for idea in found] == [
        ("small-windows", {"count": 3, "wide": 7, "stacked": 27, "single": 49})
    ]


@pytest.mark.parametrize(
    ("network", "layer", "expected"),
    [
        ("resnet18", "conv1", ["convolution", "stride"]),
        ("resnet18", "bn1", ["batch-norm"]),
        ("resnet18", "relu", ["relu"]),
        ("resnet18", "maxpool", ["max-pool"]),
        ("resnet18", "avgpool", ["global-pool"]),
        ("resnet18", "fc", ["dense"]),
        ("resnet18", "layer1.0.add", ["sum"]),
        ("googlenet", "inception3a.branch2.0.conv", ["reduce"]),
        ("googlenet", "inception3a.cat", ["concatenate"]),
        ("googlenet", "dropout", ["dropout"]),
        ("efficientnet_lite0", "blocks.1.0.conv_pw", ["expand"]),
        ("efficientnet_lite0", "blocks.1.0.conv_dw", ["depthwise", "stride"]),
        ("alexnet_paper", "conv2", ["grouped"]),
        ("alexnet_paper", "norm1", ["response-norm"]),
        ("densenet121", "features.transition1.pool", ["average-pool"]),
        ("lenet5_paper", "s2", ["trained-pool"]),
        ("lenet5_paper", "c1_tanh", ["tanh"]),
        ("vgg16", "avgpool", ["adaptive-pool"]),
    ],
)
def test_layers(atlas_tree, network, layer, expected) -> None:
    tree = atlas_tree(network)
    index = next(i for i, one in enumerate(tree.graph.layers) if one.name == layer)
    assert [idea.key for idea in ideas(tree, tree.leaf(index))] == expected


def test_foreign_blocks_are_recognised_by_what_they_do() -> None:
    with torch.device("meta"):
        tree = Tree(trace(models.mobilenet_v3_small(), "net", (3, 224, 224)))
    assert keys(tree, "features.5") == ["inverted", "shortcut", "squeeze-excite"]
    assert ideas(tree, ROOT) == ()
