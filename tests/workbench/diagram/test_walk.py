from workbench.diagram.arrange import arrange
from workbench.diagram.hierarchy import ROOT, Tree
from workbench.diagram.seek import seek
from workbench.diagram.walk import first, step


def path(tree: Tree, keys: tuple[str, ...], start: str, directions: str) -> list[str]:
    """Walk by letters (l, r, u, d) and return the keys passed."""
    picture = arrange(tree, frozenset(keys), (1100.0, 260.0))
    number, passed = tree.find(start), []
    for letter in directions:
        word = {"l": "left", "r": "right", "u": "up", "d": "down"}[letter]
        number = step(tree, picture, number, word)
        passed.append(tree.nodes[number].key)
    return passed


def test_left_and_right_go_along_the_boxes(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    assert path(tree, (), "conv1:", "rrll") == ["maxpool", "layer1:", "maxpool", "conv1:"]
    assert path(tree, (), "conv1:", "l") == ["conv1:"]
    assert path(tree, (), "fc", "r") == ["fc"]


def test_down_enters_an_open_block_and_goes_along_its_layers(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    opened = ("layer1:", "layer1.0")
    names = ["layer1.0", "layer1.0.conv1", "layer1.0.bn1", "layer1.0.relu", "layer1.0.conv2"]
    assert path(tree, opened, "layer1:", "ddddd") == names
    assert path(tree, opened, "layer1.0.conv1", "uu") == ["layer1.0", "layer1:"]


def test_left_and_right_change_the_branch(atlas_tree) -> None:
    tree = atlas_tree("googlenet")
    opened = ("inception3a:", "inception3a")
    walked = path(tree, opened, "inception3a.branch2.1.conv", "rdl")
    assert walked[0] == "inception3a.branch3.1.conv"
    assert walked[1] == "inception3a.branch3.1.bn"
    assert walked[2].startswith("inception3a.branch2.1")


def test_at_the_edge_of_a_block_it_goes_on_beside_it(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    opened = ("layer1:", "layer1.0")
    assert path(tree, opened, "layer1.0.conv1", "r") == ["layer1.1"]
    assert path(tree, opened, "layer1.1", "r") == ["layer2:"]


def test_every_layer_can_be_reached_from_the_first(atlas_tree) -> None:
    for name in ("resnet18", "googlenet", "densenet121"):
        tree = atlas_tree(name)
        picture = arrange(tree, tree.openable(), (1100.0, 260.0))
        reached, waiting = set(), [first(tree, picture)]
        while waiting:
            number = waiting.pop()
            if number not in reached:
                reached.add(number)
                waiting += [step(tree, picture, number, d) for d in ("left", "right", "up", "down")]
        assert reached == set(range(1, len(tree.nodes)))


def test_from_nowhere_it_starts_at_the_first(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    picture = arrange(tree, frozenset(), (1100.0, 260.0))
    assert tree.nodes[step(tree, picture, ROOT, "right")].key == "conv1:"
    hidden = tree.find("layer1.0.conv1")
    assert tree.nodes[step(tree, picture, hidden, "down")].key == "conv1:"


def test_search_finds_names_kinds_and_classes(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    keys = [tree.nodes[number].key for number in seek(tree, "layer3 conv")]
    assert keys == ["layer3.0.conv1", "layer3.0.conv2", "layer3.0.downsample.0", "layer3.1.conv1",
                    "layer3.1.conv2"]  # fmt: skip
    assert {tree.nodes[n].subtitle for n in seek(tree, "basicblock") if tree.nodes[n].children} == {
        "BasicBlock", "2 × BasicBlock",
    }  # fmt: skip
    assert len(seek(tree, "BatchNorm2d")) == 20
    assert seek(tree, "7x7") == seek(tree, "7×7") != ()
    assert seek(tree, "  ") == ()
    assert seek(tree, "nothing like that") == ()
