import itertools

import pytest

from workbench.diagram.arrange import arrange
from workbench.diagram.cutting import nearest, place_of, places
from workbench.diagram.hierarchy import Tree

ROOM = (1100.0, 260.0)


def drawn(tree: Tree, *keys: str):
    return arrange(tree, frozenset(keys), ROOM, head=30.0)


def test_on_a_closed_network_the_cut_stands_between_boxes(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    picture = drawn(tree)
    found = places(tree, picture)
    firsts = [box.first for box in tree.children(0)]
    assert [place.layer for place in found] == [*firsts, len(tree.graph.layers)]
    assert all(place.upright for place in found)
    xs = [place.start[0] for place in found]
    assert xs == sorted(xs)
    cells = picture.groups[0].cells
    for place, (a, b) in zip(found[1:], itertools.pairwise(cells), strict=False):
        assert a.right < place.start[0] < b.x


def test_opening_a_block_adds_places_inside_it(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    closed = {place.layer for place in places(tree, drawn(tree))}
    opened = places(tree, drawn(tree, "layer2:", "layer2.0"))
    added = {place.layer for place in opened} - closed
    names = {tree.graph.layers[layer].name for layer in added}
    assert {"layer2.0.conv2", "layer2.1.conv1", "layer2.0.add"} <= names
    assert [place.layer for place in opened] == sorted(place.layer for place in opened)
    # in front of the block and of its first layer is one place, at the block
    assert sum(tree.graph.layers[p.layer].name == "layer2.0.conv1" for p in opened[:-1]) == 1


@pytest.mark.parametrize("name", ["resnet18", "googlenet", "densenet121", "lenet5"])
def test_fully_open_it_can_stand_in_front_of_every_layer(atlas_tree, name) -> None:
    tree = atlas_tree(name)
    found = places(tree, drawn(tree, *tree.openable()))
    assert [place.layer for place in found] == list(range(len(tree.graph.layers) + 1))


def test_inside_a_closed_block_it_stands_at_its_share(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    picture = drawn(tree)
    box = tree.nodes[tree.find("layer2:")]
    cell = picture.shown()[box.number]
    middle = (box.first + box.last + 1) // 2
    place = place_of(tree, picture, middle)
    assert place is not None
    assert cell.x < place.start[0] < cell.right
    assert place_of(tree, picture, box.first) in places(tree, picture)


def test_the_nearest_place_is_found(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    found = places(tree, drawn(tree, "layer2:", "layer2.0"))
    for place in found:
        middle = [(a + b) / 2 for a, b in zip(place.start, place.end, strict=True)]
        assert nearest(found, *middle).distance(*middle) == 0
    last = found[-1]
    assert nearest(found, last.start[0] + 500, 10) is last
    assert nearest((), 0, 0) is None
