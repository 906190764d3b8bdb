"""VGG: nothing but 3 x 3 convolutions and 2 x 2 pools, until depth itself does the work."""

from __future__ import annotations

from functools import partial

from torch import nn
from torchvision import models

from workbench.architectures.card import Card
from workbench.architectures.from_torchvision import Pretrained, take_channels

# Layers with weights -> the first convolution of the last block, without and with normalisation.
_LAST_BLOCK = {11: (16, 22), 13: (20, 28), 16: (24, 34), 19: (28, 40)}
_HEAD = "classifier.6"
_IDEA = "Only 3 × 3 convolutions: two see as far as one of 5 × 5, with fewer weights."
_IDEA_NORMALISED = "VGG with batch normalisation, which trains well from any start."


def build(name: str, classes: int, channels: int, image_size: int) -> nn.Module:
    """Return torchvision's VGG with random weights; vgg16 has 138,357,544 at 1,000 classes.

    Of these, 89 % are in fc6, fc7 and fc8, which are `classifier.0`, `.3` and `.6` here.

    Parameters
    ----------
    name : str
        "vgg11", "vgg13", "vgg16", "vgg19" (the paper's A, B, D, E), or with "_bn".
    classes : int
        Number of logits.
    channels : int
        Channels of the image, 1 or 3.
    image_size : int
        Side in pixels, at least 32. The network is the same for all sizes.

    Notes
    -----
    Deviations from the paper:

    - An average pool to 7 x 7 before the dense layers, so that any size fits; at 224 px it does
      nothing.
    - "_bn" has batch normalisation after every convolution, which was invented a year later.
    - Initialisation after He et al. 2015. The paper starts its deep networks from a trained shallow
      one, because N(0, 0.01²) fails beyond 11 layers.

    References
    ----------
    Simonyan, Zisserman: Very deep convolutional networks for large-scale image recognition. ICLR
    2015, table 1.
    """
    del image_size  # the average pool gives 7 x 7 whatever the size
    return take_channels(models.get_model(name, weights=None, num_classes=classes), channels)


def _card(depth: int, *, normalised: bool) -> Card:
    name = f"vgg{depth}_bn" if normalised else f"vgg{depth}"
    pretrained = Pretrained(name, _HEAD)
    return Card(
        name=name,
        title=f"VGG-{depth} BN" if normalised else f"VGG-{depth}",
        year=2014,
        authors="Simonyan, Zisserman",
        paper="Very deep convolutional networks for large-scale image recognition, ICLR 2015",
        idea=_IDEA_NORMALISED if normalised else _IDEA,
        depth=depth,
        image_size=224,
        minimum_size=32,
        channels=(3, 1),
        classes=1000,
        head=_HEAD,
        default_cut=f"features.{_LAST_BLOCK[depth][normalised]}",
        build=partial(build, name),
        load_pretrained=pretrained.load,
        weights=pretrained.record,
        published=pretrained,
    )


CARDS = tuple(_card(depth, normalised=bn) for depth in _LAST_BLOCK for bn in (False, True))
