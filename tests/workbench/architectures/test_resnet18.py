from pathlib import Path

import pytest
import torch

from workbench.architectures import registry, resnet18
from workbench.errors import ArchitectureError


def test_counts_agree_with_the_paper() -> None:
    graph = registry.graph("resnet18", classes=1000, channels=3, image_size=224)
    assert graph.parameters == 11_689_512
    assert graph.macs == 1_814_073_344


def test_grey_images_take_one_input_plane() -> None:
    graph = registry.graph("resnet18", classes=1000, channels=1, image_size=224)
    assert graph.parameters == 11_689_512 - 6_272


def test_without_the_file_pretrained_weights_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    assert not resnet18.weights().available
    with pytest.raises(ArchitectureError, match="not on this machine"):
        create(classes=2, seed=0)


def test_weights_that_torchvision_left_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    original = resnet18.build(1000, 3, 224)
    path = resnet18.weights_file()
    path.parent.mkdir(parents=True)
    torch.save(original.state_dict(), path)
    assert resnet18.weights().available
    model = create(classes=2, seed=0)
    assert torch.equal(model.layer4[1].conv2.weight, original.layer4[1].conv2.weight)
    assert torch.equal(model.bn1.running_var, original.bn1.running_var)
    assert model.fc.out_features == 2


def create(*, classes: int, seed: int) -> torch.nn.Module:
    return registry.create(
        "resnet18", classes=classes, channels=3, image_size=64, pretrained=True, seed=seed
    )
