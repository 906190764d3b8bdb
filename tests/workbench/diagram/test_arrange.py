import itertools
import time

import pytest
import torch
from torchvision import models

from workbench.diagram.arrange import arrange
from workbench.diagram.graph import LayerGraph
from workbench.diagram.hierarchy import ROOT, Tree
from workbench.diagram.picture import Cell, Picture
from workbench.diagram.trace import trace

ROOM = (1100.0, 260.0)
NETWORKS = ("lenet5", "resnet18", "resnet152", "googlenet_paper", "densenet121", "densenet201",
            "efficientnet_lite0", "vgg16_bn")  # fmt: skip


def drawn(tree: Tree, *keys: str) -> Picture:
    return arrange(tree, frozenset(keys), ROOM)


def cell(tree: Tree, picture: Picture, key: str) -> Cell:
    return picture.shown()[tree.find(key)]


def overlap(a: Cell, b: Cell) -> bool:
    return (
        min(a.right, b.right) - max(a.x, b.x) > 0.5
        and min(a.bottom, b.bottom) - max(a.y, b.y) > 0.5
    )


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("everything", [False, True])
def test_nothing_overlaps_and_everything_is_inside(atlas_tree, name, everything) -> None:
    tree = atlas_tree(name)
    picture = drawn(tree, *(tree.openable() if everything else ()))
    for group in picture.groups:
        for a, b in itertools.combinations(group.cells, 2):
            assert not overlap(a, b), (tree.nodes[a.node].key, tree.nodes[b.node].key)
        for one in group.cells:
            if group.frame is None:
                assert one.x >= 0 and one.right <= picture.width
                assert one.y >= 0 and one.bottom <= picture.height
            else:
                assert group.frame.x < one.x and one.right < group.frame.right
                assert group.frame.y < one.y and one.bottom < group.frame.bottom
        for x, y in (point for wire in group.wires for point in wire.points):
            assert -1 <= x <= picture.width + 1 and -1 <= y <= picture.height + 1
    leaves = {tree.nodes[one.node].first for one in picture.cells() if one.role != "frame"}
    assert not everything or leaves >= set(range(len(tree.graph.layers)))


def test_a_closed_network_fills_its_room_as_a_pyramid(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    picture = drawn(tree)
    cells = picture.groups[0].cells
    assert (picture.width, picture.height) == pytest.approx(ROOM)
    assert cells[-1].right - cells[0].x == pytest.approx(ROOM[0] - 16)
    heights = [cell(tree, picture, f"layer{k}:").height for k in (1, 2, 3, 4)]
    widths = [cell(tree, picture, f"layer{k}:").width for k in (1, 2, 3, 4)]
    assert heights == sorted(heights, reverse=True)
    assert widths == sorted(widths)


def test_many_boxes_make_the_picture_larger_in_proportion() -> None:
    with torch.device("meta"):
        tree = Tree(trace(models.mobilenet_v2(), "net", (3, 224, 224)))
    picture = arrange(tree, frozenset(), (500.0, 200.0))
    assert picture.width > 500
    assert picture.width / picture.height == pytest.approx(2.5, rel=0.05)


def test_a_sum_stays_on_the_line_of_the_longer_path(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    picture = drawn(tree, "layer2:", "layer2.0")
    main, total = (cell(tree, picture, f"layer2.0.{name}") for name in ("conv1", "add"))
    short = cell(tree, picture, "layer2.0.downsample.0")
    assert main.centre[0] == pytest.approx(total.centre[0])
    assert short.x > main.right
    assert total.role == "sum"


def test_an_identity_shortcut_runs_beside_its_path_into_the_sum(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    picture = drawn(tree, "layer1:", "layer1.0")
    block = tree.find("layer1.0")
    group = next(g for g in picture.groups if g.frame is not None and g.frame.node == block)
    total = cell(tree, picture, "layer1.0.add")
    (shortcut,) = [w for w in group.wires if w.source == block and w.target == total.node]
    rightmost = max(c.right for c in group.cells if c.role != "frame")
    assert max(x for x, _ in shortcut.points) > rightmost
    assert shortcut.points[-1] == pytest.approx((total.right, total.centre[1]))


def test_inception_stands_in_columns_above_one_bar(atlas_tree) -> None:
    tree = atlas_tree("googlenet")
    picture = drawn(tree, "inception3a:", "inception3a")
    bar = cell(tree, picture, "inception3a.cat")
    ends = [cell(tree, picture, f"inception3a.{name}.conv")
            for name in ("branch1", "branch2.1", "branch3.1", "branch4.1")]  # fmt: skip
    assert bar.role == "join"
    assert [e.x for e in ends] == sorted(e.x for e in ends)
    assert all(bar.x < e.centre[0] < bar.right and e.bottom < bar.y for e in ends)
    wires = next(g.wires for g in picture.groups if any(c is bar for c in g.cells))
    into = [w for w in wires if w.target == bar.node]
    assert len(into) == 4
    assert all(w.points[0][0] == pytest.approx(w.points[-1][0]) for w in into), "straight down"


def test_a_norm_and_an_activation_hang_on_their_convolution(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    picture = drawn(tree, "layer1:", "layer1.0")
    conv, norm, relu = (cell(tree, picture, f"layer1.0.{k}") for k in ("conv1", "bn1", "relu"))
    assert conv.bottom == pytest.approx(norm.y)
    assert norm.bottom == pytest.approx(relu.y)
    assert (norm.role, relu.role) == ("strip", "strip")


def test_where_norms_come_first_they_lie_on_top(atlas_tree) -> None:
    tree = atlas_tree("densenet121")
    block = "features.denseblock1.denselayer1"
    picture = drawn(tree, "features.denseblock1:", block)
    norm, relu, conv = (cell(tree, picture, f"{block}.{k}") for k in ("norm1", "relu1", "conv1"))
    assert norm.bottom == pytest.approx(relu.y)
    assert relu.bottom == pytest.approx(conv.y)


def test_a_dense_block_is_a_bus_that_grows_by_the_growth_rate(atlas_tree) -> None:
    tree = atlas_tree("densenet121")
    picture = drawn(tree, "features.denseblock1:")
    (group,) = [g for g in picture.groups if g.buses]
    (bus,) = group.buses
    assert bus.channels == (64, 96, 128, 160, 192, 224, 256)
    assert [added for _, _, added in bus.grown] == [32] * 6
    assert list(bus.heights) == sorted(bus.heights)
    assert list(bus.stops) == sorted(bus.stops)
    assert all(c.y > bus.y for c in group.cells if c.role == "box")
    # down to each layer and back, where single connections would be 21
    assert len(group.wires) == 12


def test_long_dense_blocks_go_on_in_further_lines(atlas_tree) -> None:
    tree = atlas_tree("densenet201")
    picture = drawn(tree, "features.denseblock3:")
    (group,) = [g for g in picture.groups if g.buses]
    assert len(group.buses) > 1
    first, *_, last = group.buses
    assert last.y > first.y
    for before, after in itertools.pairwise(group.buses):
        assert after.channels[0] == before.channels[-1]
    assert last.channels[-1] == 1792


def test_channels_shape_the_boxes_of_a_bottleneck(atlas_tree) -> None:
    tree = atlas_tree("resnet50")
    picture = drawn(tree, "layer1:", "layer1.0")
    narrow, wide = (cell(tree, picture, f"layer1.0.conv{k}").width for k in (2, 3))
    assert narrow < wide


def test_points_find_the_innermost_cell(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    picture = drawn(tree, "layer1:", "layer1.0")
    for key in ("layer1.0.conv2", "layer1.1", "conv1:"):
        found = picture.at(*cell(tree, picture, key).centre)
        assert found is not None
        assert tree.nodes[found.node].key == key
    frame = cell(tree, picture, "layer1.0")
    assert picture.at(frame.x + 3, frame.y + 3).node == frame.node
    assert picture.at(-5, -5) is None


def test_the_same_input_gives_the_same_picture(atlas_tree) -> None:
    tree = atlas_tree("googlenet")
    again = Tree(tree.graph)
    assert drawn(tree, *tree.openable()) == drawn(again, *again.openable())


def test_no_network_is_an_empty_picture() -> None:
    picture = drawn(Tree(LayerGraph("empty", (3, 8, 8), ())))
    assert list(picture.cells()) == []


@pytest.mark.parametrize("make", [models.vit_b_16, models.swin_t, models.efficientnet_b0,
                                  models.shufflenet_v2_x1_0, models.maxvit_t])  # fmt: skip
def test_foreign_networks_are_drawn_without_overlaps(make) -> None:
    with torch.device("meta"):
        tree = Tree(trace(make(), "net", (3, 224, 224)))
    picture = drawn(tree, *tree.openable())
    for group in picture.groups:
        assert not any(overlap(a, b) for a, b in itertools.combinations(group.cells, 2))
    assert tree.nodes[ROOT].children


@pytest.mark.parametrize("name", ["densenet201", "resnet152"])
def test_the_largest_networks_are_laid_out_quickly(atlas_tree, name) -> None:
    tree = atlas_tree(name)
    times = []
    for _ in range(3):
        start = time.process_time()
        drawn(tree, *tree.openable())
        times.append(time.process_time() - start)
    assert min(times) < 0.3
