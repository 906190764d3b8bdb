import pytest
import torch

from workbench.architectures.alexnet_paper import AlexNetPaper
from workbench.architectures.contentless import without_content
from workbench.diagram.trace import trace


def graph():
    return trace(without_content(AlexNetPaper, 1000, 3, 227), "alexnet_paper", (3, 227, 227))


def test_every_count_is_that_of_two_groups() -> None:
    counts = {layer.name: layer.parameters for layer in graph().layers if layer.parameters}
    assert counts == {
        "conv1": (11 * 11 * 3 + 1) * 96,
        "conv2": (5 * 5 * 48 + 1) * 256,
        "conv3": (3 * 3 * 256 + 1) * 384,
        "conv4": (3 * 3 * 192 + 1) * 384,
        "conv5": (3 * 3 * 192 + 1) * 256,
        "fc6": (6 * 6 * 256 + 1) * 4096,
        "fc7": (4096 + 1) * 4096,
        "fc8": (4096 + 1) * 1000,
    }
    assert sum(counts.values()) == 60_965_224


def test_normalisation_comes_before_the_overlapping_pools() -> None:
    layers = graph().layers
    assert [layer.name for layer in layers[:8]] == [
        "conv1", "relu1", "norm1", "pool1", "conv2", "relu2", "norm2", "pool2",
    ]  # fmt: skip
    shapes = {layer.name: layer.output_shape for layer in layers}
    assert [shapes[name] for name in ("conv1", "pool1", "pool2", "pool5")] == [
        (96, 55, 55), (96, 27, 27), (256, 13, 13), (256, 6, 6),
    ]  # fmt: skip


def test_response_normalisation_is_the_formula_of_section_3_3() -> None:
    x = torch.randn(1, 9, 1, 1).abs() * 50
    given = AlexNetPaper(2, 3, 67).norm1(x).flatten()
    a = x.flatten()
    for i in range(9):
        near = a[max(0, i - 2) : i + 3]
        wanted = a[i] / (2 + 1e-4 * near.square().sum()) ** 0.75
        assert given[i].item() == pytest.approx(wanted.item(), rel=1e-5)


@pytest.mark.parametrize(
    ("size", "side"), [(67, 1), (98, 1), (99, 2), (163, 4), (224, 5), (260, 7)]
)
def test_fc6_follows_the_image_size(size: int, side: int) -> None:
    model = without_content(AlexNetPaper, 4, 1, size).eval()
    assert model.fc6.in_features == 256 * side**2
    assert model(torch.empty(2, 1, size, size, device="meta")).shape == (2, 4)
