from pathlib import Path

import pytest
import torch
from torchvision import models

from workbench.architectures import registry
from workbench.architectures.contentless import without_content
from workbench.architectures.resnet import CARDS
from workbench.errors import ArchitectureError
from workbench.weights.places import target

RESNET18 = registry.card("resnet18")


def create(**changes) -> torch.nn.Module:
    settings = {"classes": 2, "channels": 3, "image_size": 64, "pretrained": True, "seed": 0}
    return registry.create("resnet18", **{**settings, **changes})


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.name)
def test_tensors_are_those_of_torchvision(card) -> None:
    ours = without_content(card.build, 1000, 3, 224).state_dict()
    with torch.device("meta"):
        theirs = models.get_model(card.name, weights=None).state_dict()
    assert {key: value.shape for key, value in ours.items()} == {
        key: value.shape for key, value in theirs.items()
    }


def test_bottlenecks_halve_the_map_in_their_3_x_3_convolution() -> None:
    model = without_content(registry.card("resnet50").build, 2, 3, 224)
    first = model.get_submodule("layer2.0")
    assert (first.conv1.stride, first.conv2.stride) == ((1, 1), (2, 2))


def test_the_same_weights_give_the_logits_of_torchvision() -> None:
    model, theirs = create(pretrained=False, classes=10), models.resnet18(num_classes=10)
    theirs.load_state_dict(model.state_dict())
    images = torch.randn(2, 3, 64, 64)
    with torch.no_grad():
        assert (model.eval()(images) - theirs.eval()(images)).abs().max() <= 1e-5


def test_a_grey_image_gives_what_it_gives_in_all_three_colours() -> None:
    grey, colour = create(pretrained=False, channels=1), create(pretrained=False)
    images = torch.randn(2, 1, 64, 64)
    with torch.no_grad():
        one, three = grey.eval()(images), colour.eval()(images.expand(-1, 3, -1, -1))
    assert (one - three).abs().max() <= 1e-5
    assert (
        sum(p.numel() for p in grey.parameters())
        == sum(p.numel() for p in colour.parameters()) - 2 * 64 * 49
    )


def test_without_the_file_pretrained_weights_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    assert RESNET18.weights is not None
    assert not RESNET18.weights().available
    with pytest.raises(ArchitectureError, match="not on this machine"):
        create()


def test_weights_that_torchvision_left_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    assert RESNET18.weights is not None
    path = target(RESNET18.weights())
    path.parent.mkdir(parents=True)
    original = models.resnet18()
    torch.save(original.state_dict(), path)
    assert RESNET18.weights().available
    model = create()
    assert torch.equal(model.layer4[1].conv2.weight, original.layer4[1].conv2.weight)
    assert torch.equal(model.bn1.running_var, original.bn1.running_var)
    assert model.fc.out_features == 2
