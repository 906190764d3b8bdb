import pytest
from torch import Tensor, nn

from workbench.diagram.hierarchy import ROOT, Tree
from workbench.diagram.links import dense_layers, links
from workbench.diagram.trace import trace


def test_edges_of_a_closed_network_are_lifted_to_its_boxes(atlas_tree) -> None:
    for name in ("resnet18", "densenet121", "googlenet"):
        found = links(atlas_tree(name), ROOT)
        assert found.chain
        assert found.edges == tuple((k, k + 1) for k in range(found.count - 1))


def test_a_shortcut_takes_the_input_of_its_block(atlas_tree) -> None:
    tree = atlas_tree("resnet18")
    found = links(tree, tree.find("layer1.0"))
    # conv, bn, relu, conv, bn, add, relu: the sum takes the input, too
    assert found.entering == {0, 5}
    assert found.edges == ((0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6))
    assert not found.chain


def test_four_branches_end_in_the_concatenation(atlas_tree) -> None:
    tree = atlas_tree("googlenet_paper")
    number = tree.find("inception_3a") or tree.find("inception3a")
    found, children = links(tree, number), tree.children(number)
    into = [a for a, b in found.edges if b == found.count - 1]
    assert len(into) == 4
    assert len(found.entering) == 4
    assert children[-1].title == "concatenate"


@pytest.mark.parametrize(
    ("key", "layers"), [("features.denseblock1:", 6), ("features.denseblock3:", 24)]
)
def test_dense_blocks_are_recognised(atlas_tree, key, layers) -> None:
    tree = atlas_tree("densenet121")
    number = tree.find(key)
    found = links(tree, number)
    assert len(found.edges) == (layers + 1) * layers / 2
    assert dense_layers(tree, number, found) == layers


@pytest.mark.parametrize("name", ["resnet18", "googlenet", "efficientnet_lite0", "vgg16"])
def test_nothing_else_is_a_dense_block(atlas_tree, name) -> None:
    tree = atlas_tree(name)
    blocks = [node.number for node in tree.nodes if node.children]
    assert not any(dense_layers(tree, number, links(tree, number)) for number in blocks)


def test_unknown_connections_are_drawn_in_order() -> None:
    class Branching(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.first, self.second = nn.Conv2d(1, 4, 3, padding=1), nn.Conv2d(4, 4, 3, padding=1)
            self.fc = nn.Linear(4, 2)

        def forward(self, image: Tensor) -> Tensor:
            if image.mean() > 1e9:
                return self.fc(image)
            x = self.first(image)
            return self.fc((self.second(x) + x).mean((2, 3)))

    graph = trace(Branching(), "branching", (1, 8, 8))
    assert graph.traced == "hooks"
    assert links(Tree(graph), ROOT).chain
