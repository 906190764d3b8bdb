import pytest
import torch

from workbench.architectures.lenet5 import LeNet5
from workbench.diagram.trace import trace


def test_the_modern_variant_has_61706_parameters() -> None:
    graph = trace(LeNet5(classes=10, channels=1, image_size=32), "lenet5", (1, 32, 32))
    counts = {layer.name: layer.parameters for layer in graph.layers if layer.parameters}
    assert counts == {"c1": 156, "c3": 2416, "c5": 48120, "f6": 10164, "output": 850}
    assert graph.parameters == 61_706
    # 28² · 6 · 25 + 10² · 16 · 150 + 400 · 120 + 120 · 84 + 84 · 10
    assert graph.macs == 117_600 + 240_000 + 48_000 + 10_080 + 840


def test_its_maps_are_those_of_the_paper() -> None:
    graph = trace(LeNet5(), "lenet5", (1, 32, 32))
    shapes = {layer.name: layer.output_shape for layer in graph.layers}
    assert shapes["c1"] == (6, 28, 28)
    assert shapes["s2"] == (6, 14, 14)
    assert shapes["c3"] == (16, 10, 10)
    assert shapes["s4"] == (16, 5, 5)
    assert (shapes["c5"], shapes["f6"], shapes["output"]) == ((120,), (84,), (10,))


@pytest.mark.parametrize("size", [32, 33, 36, 50, 97])
def test_any_size_gives_the_same_layers(size: int) -> None:
    model = LeNet5(classes=4, channels=3, image_size=size)
    assert sum(p.numel() for p in model.c5.parameters()) == 48_120
    assert model(torch.rand(2, 3, size, size)).shape == (2, 4)


def test_it_learns() -> None:
    """Bright squares in one of four corners: a few steps must tell the corners apart."""
    torch.manual_seed(0)
    labels = torch.arange(64) % 4
    images = torch.rand(64, 1, 32, 32) * 0.3
    for image, label in zip(images, labels, strict=True):
        row, column = 16 * (int(label) // 2), 16 * (int(label) % 2)
        image[:, row : row + 16, column : column + 16] += 0.7
    model = LeNet5(classes=4)
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3)
    for _ in range(30):
        optimiser.zero_grad()
        torch.nn.functional.cross_entropy(model(images), labels).backward()
        optimiser.step()
    assert (model(images).argmax(1) == labels).float().mean() > 0.95
