import pytest
import torch
from torch import Tensor, nn
from torchvision import models

from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import boxes
from workbench.diagram.hierarchy import ROOT, Tree
from workbench.diagram.trace import trace

NETWORKS = ("lenet5", "resnet18", "resnet152", "googlenet", "googlenet_paper", "densenet121",
            "efficientnet_lite0", "vgg16", "lenet5_paper")  # fmt: skip


def titles(tree: Tree, key: str) -> list[str]:
    number = tree.find(key)
    assert number is not None
    return [node.title for node in tree.children(number)]


@pytest.mark.parametrize("name", NETWORKS)
def test_children_hold_every_layer_of_their_block_once(atlas_tree, name) -> None:
    tree = atlas_tree(name)
    for node in tree.nodes:
        held = [
            i for child in tree.children(node.number) for i in range(child.first, child.last + 1)
        ]
        assert not node.children or held == list(range(node.first, node.last + 1))
        assert bool(node.children) == (node.kind != "layer")
        assert all(tree.nodes[child].parent == node.number for child in node.children)
    assert len({node.key for node in tree.nodes}) == len(tree.nodes)
    assert all(tree.nodes[tree.find(node.key)] is node for node in tree.nodes)


@pytest.mark.parametrize("name", NETWORKS)
def test_the_outermost_blocks_are_the_boxes(atlas_tree, name) -> None:
    tree = atlas_tree(name)
    outermost = [(node.title, (node.first, node.last)) for node in tree.children(ROOT)]
    assert outermost == [(box.title, box.layers) for box in boxes(tree.graph)]


def test_a_residual_stage_holds_blocks_and_these_hold_layers(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    assert titles(tree, "layer2:") == ["layer2.0", "layer2.1"]
    assert titles(tree, "layer2.0") == [
        "conv 3×3", "batch norm", "ReLU", "conv 3×3", "batch norm", "conv 1×1", "batch norm", "+",
        "ReLU",
    ]  # fmt: skip


def test_equal_neighbours_are_one_node_until_opened(atlas_tree) -> None:
    tree = atlas_tree("resnet152")
    first, repeat = tree.children(tree.find("layer3:"))
    assert (first.title, first.kind) == ("layer3.0", "block")
    assert (repeat.title, repeat.subtitle) == ("layer3.1–35", "35 × Bottleneck")
    assert (repeat.kind, repeat.count, len(repeat.children)) == ("repeat", 35, 35)
    assert {node.subtitle for node in tree.children(repeat.number)} == {"Bottleneck"}


def test_a_stage_of_nothing_but_equals_needs_no_second_opening(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    stage = tree.nodes[tree.find("layer1:")]
    assert [node.kind for node in tree.children(stage.number)] == ["block", "block"]
    assert stage.count == 2


def test_wrappers_of_one_convolution_give_way(atlas_tree) -> None:
    # torchvision's BasicConv2d and the Sequential of a branch are no blocks to a person
    tree = atlas_tree("googlenet")
    inside = tree.children(tree.find("inception3a"))
    assert all(node.kind == "layer" for node in inside)
    assert sum(node.title.startswith("conv") for node in inside) == 6
    assert inside[-1].title == "concatenate"


def test_dense_layers_are_all_different(atlas_tree) -> None:
    children = atlas_tree("densenet121").children(
        atlas_tree("densenet121").find("features.denseblock1:")
    )
    assert [node.kind for node in children] == ["block"] * 6 + ["layer"]


def test_a_module_that_runs_twice_has_two_keys() -> None:
    class Twice(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.block = nn.Sequential(nn.Conv2d(3, 3, 1), nn.ReLU(), nn.Conv2d(3, 3, 1))
            self.pool = nn.MaxPool2d(2)

        def forward(self, image: Tensor) -> Tensor:
            return self.block(self.pool(self.block(image)))

    tree = Tree(trace(Twice(), "twice", (3, 8, 8)))
    keys = [node.key for node in tree.nodes]
    assert len(set(keys)) == len(keys)
    held = [i for box in tree.children(ROOT) for i in range(box.first, box.last + 1)]
    assert held == list(range(len(tree.graph.layers)))


def test_what_is_visible_depends_on_what_is_open(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    leaf, block, stage = (tree.find(key) for key in ("layer2.0.conv1", "layer2.0", "layer2:"))
    assert tree.visible(leaf, frozenset()) == stage
    assert tree.visible(leaf, frozenset({"layer2:"})) == block
    assert tree.visible(leaf, frozenset({"layer2.0"})) == stage, "open inside a closed one"
    assert tree.visible(leaf, frozenset({"layer2:", "layer2.0"})) == leaf
    assert tree.path(leaf) == [leaf, block, stage]
    assert tree.leaf(tree.nodes[leaf].first) == leaf


def test_keys_stay_when_the_input_changes() -> None:
    def keys(size: int) -> list[str]:
        with torch.device("meta"):
            return [n.key for n in Tree(trace(models.resnet18(), "net", (3, size, size))).nodes]

    assert keys(64) == keys(224)


def test_no_layers_make_only_a_root() -> None:
    tree = Tree(LayerGraph("empty", (3, 8, 8), ()))
    assert len(tree.nodes) == 1
    assert tree.openable() == frozenset()


@pytest.mark.parametrize("make", [models.vit_b_16, models.swin_t, models.convnext_tiny,
                                  models.shufflenet_v2_x1_0, models.efficientnet_b0])  # fmt: skip
def test_foreign_networks_make_trees_too(make) -> None:
    with torch.device("meta"):
        tree = Tree(trace(make(), "net", (3, 224, 224)))
    leaves = [node.first for node in tree.nodes if node.kind == "layer"]
    assert leaves == list(range(len(tree.graph.layers)))
    assert all(node.title for node in tree.nodes)
