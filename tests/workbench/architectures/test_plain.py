import pytest
import torch

from workbench.architectures import registry
from workbench.architectures.contentless import without_content


@pytest.mark.parametrize("depth", [18, 34])
def test_it_is_resnet_without_what_belongs_to_shortcuts(depth: int) -> None:
    plain = shapes(f"plain{depth}")
    residual = shapes(f"resnet{depth}")
    extra = {key for key in residual if ".downsample." in key}
    assert plain == {key: value for key, value in residual.items() if key not in extra}
    missing = sum(residual[key].numel() for key in extra if "running" not in key)
    assert missing - 3 == 173_824  # three 1 x 1 convolutions, their norms, and three counters


@pytest.mark.parametrize("depth", [18, 34])
def test_nothing_is_added_and_every_layer_has_one_parent(depth: int) -> None:
    graph = registry.graph(f"plain{depth}", classes=10, channels=3, image_size=224)
    assert {layer.kind for layer in graph.layers} == {
        "Conv2d", "BatchNorm2d", "ReLU", "MaxPool2d", "AdaptiveAvgPool2d", "flatten", "Linear",
    }  # fmt: skip
    for index, layer in enumerate(graph.layers):
        assert layer.parents == ((index - 1,) if index else ())


def test_a_block_without_its_shortcut_computes_what_the_plain_block_does() -> None:
    plain = registry.create(
        "plain18", classes=2, channels=3, image_size=32, pretrained=False, seed=0
    ).eval()
    residual = registry.create(
        "resnet18", classes=2, channels=3, image_size=32, pretrained=False, seed=1
    ).eval()
    block, other = plain.layer1[0], residual.layer1[0]
    block.load_state_dict(other.state_dict())
    x = torch.randn(2, 64, 8, 8)
    with torch.no_grad():
        before_the_sum = other.bn2(other.conv2(other.relu(other.bn1(other.conv1(x)))))
        assert torch.equal(block(x), before_the_sum.relu())


def shapes(name: str) -> dict[str, torch.Size]:
    state = without_content(registry.card(name).build, 10, 3, 224).state_dict()
    return {key: value.shape for key, value in state.items()}
