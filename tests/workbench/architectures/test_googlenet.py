from pathlib import Path

import pytest
import torch
from torchvision import models

from workbench.architectures import googlenet, registry
from workbench.architectures.contentless import without_content
from workbench.weights.places import target


def test_its_5_x_5_branch_is_3_x_3_and_the_card_says_so() -> None:
    model = without_content(googlenet.build, 1000, 3, 224)
    assert model.inception3a.branch3[1].conv.kernel_size == (3, 3)
    assert "5 × 5 branch is in fact 3 × 3" in googlenet.CARD.idea


def test_the_auxiliary_heads_would_double_it() -> None:
    def build(classes: int, *_: int) -> torch.nn.Module:
        return models.GoogLeNet(num_classes=classes, aux_logits=True, init_weights=False)

    with_heads = without_content(build, 1000, 3, 224)
    assert sum(p.numel() for p in with_heads.parameters()) == 13_004_888


def test_a_file_of_torchvision_gives_its_logits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file has auxiliary heads, and torchvision re-scales the input for it."""
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    card = googlenet.CARD
    theirs = models.GoogLeNet(transform_input=True, init_weights=False).eval()
    assert card.weights is not None
    path = target(card.weights())
    path.parent.mkdir(parents=True)
    torch.save(theirs.state_dict(), path)
    record = card.weights()
    assert record.available
    model = registry.create(
        "googlenet", classes=1000, channels=3, image_size=64, pretrained=True, seed=0
    ).eval()
    model.fc.load_state_dict(theirs.fc.state_dict())

    image = torch.rand(2, 3, 64, 64)
    imagenet_mean = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1)
    imagenet_std = torch.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)
    mean, std = (torch.tensor(v).view(3, 1, 1) for v in (record.mean, record.std))
    with torch.no_grad():
        wanted = theirs((image - imagenet_mean) / imagenet_std)
        given = model((image - mean) / std)
    assert (given - wanted).abs().max() <= 1e-5
