"""DenseNet, torchvision's: every layer sees the maps of all layers before it in its block."""

from __future__ import annotations

from functools import partial

from torch import nn
from torchvision import models

from workbench.architectures.card import Card
from workbench.architectures.from_torchvision import Pretrained, take_channels

_DEPTHS = (121, 161, 169, 201)


def build(name: str, classes: int, channels: int, image_size: int) -> nn.Module:
    """Return torchvision's DenseNet with random weights; densenet121 has 7,978,856 of them.

    A layer of a dense block adds k channels (the growth rate: 32; 48 in densenet161) to those that
    it was given. A transition between blocks (normalisation, 1 x 1 convolution, 2 x 2 average pool)
    halves channels, height and width.

    Parameters
    ----------
    name : str
        "densenet121", "densenet161", "densenet169" or "densenet201".
    classes : int
        Number of logits.
    channels : int
        Channels of the image, 1 or 3.
    image_size : int
        Side in pixels, at least 32. The network is the same for all sizes.

    Notes
    -----
    Deviations from the paper: none in the layers. Bottlenecks and compression are on, the paper's
    DenseNet-BC. The last normalisation is followed by ReLU and global average pooling as functions.

    References
    ----------
    Huang, Liu, van der Maaten, Weinberger: Densely connected convolutional networks. CVPR 2017,
    table 1.
    """
    del image_size  # global average pooling takes a map of any size
    return take_channels(models.get_model(name, weights=None, num_classes=classes), channels)


def _card(depth: int) -> Card:
    name = f"densenet{depth}"
    pretrained = Pretrained(name, "classifier")
    return Card(
        name=name,
        title=f"DenseNet-{depth}",
        year=2016,
        authors="Huang, Liu, van der Maaten, Weinberger",
        paper="Densely connected convolutional networks, CVPR 2017",
        idea="Outputs are concatenated with inputs: each layer adds a few maps to all before it.",
        depth=depth,
        image_size=224,
        minimum_size=32,
        channels=(3, 1),
        classes=1000,
        head="classifier",
        default_cut="features.denseblock4",
        build=partial(build, name),
        load_pretrained=pretrained.load,
        weights=pretrained.record,
        published=pretrained,
    )


CARDS = tuple(_card(depth) for depth in _DEPTHS)
