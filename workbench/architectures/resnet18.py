"""ResNet-18, torchvision's: what a block computes is added to what it was given."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn
from torchvision.models import resnet18

from workbench.architectures.card import Card, Weights
from workbench.architectures.weights import load_all_but_head, read_state

_FILE = "resnet18-f37072fd.pth"


def build(classes: int, channels: int, image_size: int) -> nn.Module:
    """Return torchvision's ResNet-18 with random weights; 11,689,512 parameters at 1,000 classes.

    Parameters
    ----------
    classes : int
        Number of logits.
    channels : int
        Channels of the image, 1 or 3.
    image_size : int
        Side in pixels, at least 32. The network is the same for all sizes.

    Notes
    -----
    Deviations from the paper:

    - Shortcuts that change shape are 1 x 1 convolutions with batch normalisation, the paper's
      option B; its ResNet-18 of table 2 pads with zeros instead (option A).
    - With one channel `conv1` has one input plane, hence 6,272 parameters fewer.

    References
    ----------
    He, Zhang, Ren, Sun: Deep residual learning for image recognition. CVPR 2016, table 1.
    """
    del image_size  # global average pooling takes a map of any size
    model = resnet18(weights=None, num_classes=classes)
    if channels != 3:
        model.conv1 = nn.Conv2d(channels, 64, kernel_size=7, stride=2, padding=3, bias=False)
        # as torchvision initialises all its convolutions
        nn.init.kaiming_normal_(model.conv1.weight, mode="fan_out", nonlinearity="relu")
    return model


def weights_file() -> Path:
    """Return where torchvision keeps these weights; nothing is downloaded from here."""
    return Path(torch.hub.get_dir()) / "checkpoints" / _FILE


def weights() -> Weights:
    """Return the record of torchvision's ``ResNet18_Weights.IMAGENET1K_V1``."""
    return Weights(
        source="torchvision ResNet18_Weights.IMAGENET1K_V1 (ImageNet-1k)",
        licence="BSD-3-Clause",
        size_bytes=46_830_571,
        mean=(0.485, 0.456, 0.406),
        std=(0.229, 0.224, 0.225),
        image_size=224,
        accuracy=0.69758,
        available=weights_file().is_file(),
    )


def load_pretrained(model: nn.Module) -> None:
    """Put the weights that torchvision left on this machine into `model`, all but the head."""
    path = weights_file()
    load_all_but_head(model, read_state(path), CARD.head, where=path)


CARD = Card(
    name="resnet18",
    title="ResNet-18",
    year=2015,
    authors="He, Zhang, Ren, Sun",
    paper="Deep residual learning for image recognition, CVPR 2016",
    idea="Skip connections: a block's output is F(x) plus x, so that depth stops hurting.",
    depth=18,
    image_size=224,
    minimum_size=32,
    channels=(3, 1),
    classes=1000,
    head="fc",
    default_cut="layer4",
    build=build,
    load_pretrained=load_pretrained,
    weights=weights,
)
