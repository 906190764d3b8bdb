import re
from pathlib import Path

import pytest
import torch
from torch import nn
from torchvision import models

from workbench.architectures import registry
from workbench.architectures.from_torchvision import Pretrained, take_channels
from workbench.weights.places import target

HAVE_WEIGHTS = [
    name for name in registry.names() if isinstance(registry.card(name).published, Pretrained)
]


def test_all_networks_that_torchvision_has_take_its_weights() -> None:
    own = {"lenet5", "lenet5_paper", "alexnet_paper", "googlenet_paper", "plain18", "plain34"}
    lite = {name for name in registry.names() if name.startswith("efficientnet_lite")}
    assert set(HAVE_WEIGHTS) == set(registry.names()) - own - lite


@pytest.mark.parametrize("name", HAVE_WEIGHTS)
def test_the_record_is_that_of_torchvision(name: str) -> None:
    card = registry.card(name)
    assert card.weights is not None
    record, entry = card.weights(), models.get_model_weights(name).DEFAULT
    assert record.network == name
    assert record.url == entry.url
    assert record.accuracy == pytest.approx(entry.meta["_metrics"]["ImageNet-1K"]["acc@1"] / 100)
    assert record.image_size == card.image_size
    if name != "googlenet":  # see its file
        assert (list(record.mean), list(record.std)) == (
            entry.transforms().mean, entry.transforms().std,
        )  # fmt: skip


def test_a_densenet_file_with_names_of_2017_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    original = models.densenet121()
    old = {
        re.sub(r"(denselayer\d+\.(?:norm|conv))([12])\.", r"\1.\2.", key): value
        for key, value in original.state_dict().items()
        if not key.endswith("num_batches_tracked")  # which such files lack
    }
    assert "features.denseblock1.denselayer1.norm.1.weight" in old
    record = Pretrained("densenet121", "classifier").record()
    target(record).parent.mkdir(parents=True)
    torch.save(old, target(record))
    model = registry.create(
        "densenet121", classes=1000, channels=3, image_size=64, pretrained=True, seed=0
    ).eval()
    model.classifier.load_state_dict(original.classifier.state_dict())
    images = torch.randn(2, 3, 64, 64)
    with torch.no_grad():
        assert (model(images) - original.eval()(images)).abs().max() <= 1e-5


@pytest.mark.parametrize("name", ["alexnet", "densenet121"])
def test_the_same_weights_give_the_same_logits(name: str) -> None:
    model = registry.create(
        name, classes=7, channels=3, image_size=64, pretrained=False, seed=0
    ).eval()
    theirs = models.get_model(name, weights=None, num_classes=7).eval()
    theirs.load_state_dict(model.state_dict())
    images = torch.randn(2, 3, 64, 64)
    with torch.no_grad():
        assert (model(images) - theirs(images)).abs().max() <= 1e-5


def test_only_the_planes_of_the_first_convolution_change() -> None:
    torch.manual_seed(0)
    convolution = nn.Conv2d(3, 4, 5, stride=2, padding=2, dilation=1)
    colour = nn.Sequential(nn.Sequential(convolution), nn.ReLU(), nn.Conv2d(4, 4, 1))
    image = torch.randn(2, 1, 9, 9)
    wanted = colour(image.expand(-1, 3, -1, -1))
    grey = take_channels(colour, 1)
    assert (grey(image) - wanted).abs().max() < 1e-5
    assert take_channels(grey, 1) is grey
    assert grey[0][0].in_channels == 1
