import pytest
import torch
from torch import Tensor, nn
from torchvision import models

from workbench.architectures import registry
from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import boxes, opened
from workbench.diagram.trace import trace


def graph_of(make, size: int = 224) -> LayerGraph:
    with torch.device("meta"):
        model = make()
    return trace(model, "net", (3, size, size))


def own(name: str) -> LayerGraph:
    card = registry.card(name)
    return registry.graph(name, classes=10, channels=card.channels[0], image_size=card.image_size)


def drawn(graph: LayerGraph) -> list[tuple[str, str]]:
    return [(box.title, box.subtitle) for box in boxes(graph)]


def test_lenet5() -> None:
    made = boxes(own("lenet5"))
    assert [(box.title, box.kind) for box in made] == [
        ("conv 5×5", "conv"), ("max pool 2×2", "pool"), ("conv 5×5", "conv"),
        ("max pool 2×2", "pool"), ("dense", "dense"), ("dense", "dense"), ("head", "dense"),
    ]  # fmt: skip
    assert made[0].output_shape == (6, 28, 28)
    assert made[3].output_shape == (16, 5, 5)  # before it is laid out for C5
    assert made[-1].output_shape == (10,)


def test_resnet18() -> None:
    graph = own("resnet18")
    assert drawn(graph) == [
        ("conv 7×7", ""), ("max pool 3×3", ""), ("layer1", "2 × BasicBlock"),
        ("layer2", "2 × BasicBlock"), ("layer3", "2 × BasicBlock"), ("layer4", "2 × BasicBlock"),
        ("global pool", ""), ("head", ""),
    ]  # fmt: skip
    first, last = boxes(graph)[2].layers
    assert {layer.block.partition(".")[0] for layer in graph.layers[first : last + 1]} == {"layer1"}


def test_efficientnet_lite0() -> None:
    graph = own("efficientnet_lite0")
    assert drawn(graph) == [
        ("conv 3×3", ""), ("blocks.0", "DepthwiseSeparableConv"),
        ("blocks.1", "2 × InvertedResidual"), ("blocks.2", "2 × InvertedResidual"),
        ("blocks.3", "3 × InvertedResidual"), ("blocks.4", "3 × InvertedResidual"),
        ("blocks.5", "4 × InvertedResidual"), ("blocks.6", "InvertedResidual"),
        ("conv 1×1", ""), ("global pool", ""), ("head", ""),
    ]  # fmt: skip
    assert opened(graph) == {"blocks"}


def test_a_trunk_is_opened_and_equal_convolutions_join() -> None:
    assert drawn(graph_of(models.vgg16))[:4] == [
        ("2 × conv 3×3", ""), ("max pool 2×2", ""), ("2 × conv 3×3", ""), ("max pool 2×2", ""),
    ]  # fmt: skip


def test_equal_neighbouring_blocks_join() -> None:
    titles = drawn(graph_of(lambda: models.googlenet(weights=None, init_weights=False)))
    assert ("inception4a–4e", "5 × Inception") in titles
    assert drawn(graph_of(models.mobilenet_v2))[5] == ("features.14–17", "4 × InvertedResidual")


def test_dense_blocks_transitions_and_the_last_norm_are_shown() -> None:
    titles = drawn(graph_of(models.densenet121))
    assert titles[2:4] == [("denseblock1", "6 × DenseLayer"), ("transition1", "Transition")]
    assert titles[-3:] == [("norm", ""), ("global pool", ""), ("head", "")]


def test_a_wrapped_network_is_opened() -> None:
    class Wrapped(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.backbone = models.resnet18(num_classes=4)
            self.softmax = nn.Softmax(1)

        def forward(self, image: Tensor) -> Tensor:
            return self.softmax(self.backbone(image))

    assert ("layer3", "2 × BasicBlock") in drawn(graph_of(Wrapped))


def test_a_network_of_bare_activations_still_has_a_box() -> None:
    (box,) = boxes(graph_of(lambda: nn.Sequential(nn.ReLU(), nn.Sigmoid()), 8))
    assert (box.title, box.kind, box.layers) == ("ReLU", "other", (0, 1))


def test_no_layers_give_no_boxes() -> None:
    assert boxes(LayerGraph("empty", (3, 8, 8), ())) == ()


@pytest.mark.parametrize(
    "make",
    [
        models.alexnet,
        models.squeezenet1_1,
        models.shufflenet_v2_x1_0,
        models.mobilenet_v3_small,
        models.convnext_tiny,
        models.mnasnet0_5,
        lambda: models.densenet121(memory_efficient=True),
    ],
)
def test_boxes_hold_every_layer_once_and_all_its_numbers(make) -> None:
    graph = graph_of(make)
    made = boxes(graph)
    held = [i for box in made for i in range(box.layers[0], box.layers[1] + 1)]
    assert held == list(range(len(graph.layers)))
    assert sum(box.parameters for box in made) == graph.parameters
    assert sum(box.macs for box in made) == graph.macs
    assert all(box.title for box in made)
    assert 4 <= len(made) <= 20
