"""ResNet, torchvision's: what a block computes is added to what it was given."""

from __future__ import annotations

from functools import partial

from torch import nn
from torchvision import models

from workbench.architectures.card import Card
from workbench.architectures.from_torchvision import Pretrained, take_channels


def build(name: str, classes: int, channels: int, image_size: int) -> nn.Module:
    """Return torchvision's ResNet with random weights; resnet18 has 11,689,512 at 1,000 classes.

    Parameters
    ----------
    name : str
        "resnet18", "resnet34" (blocks of two 3 x 3), "resnet50", "resnet101" or "resnet152"
        (bottlenecks: 1 x 1, 3 x 3, 1 x 1).
    classes : int
        Number of logits.
    channels : int
        Channels of the image, 1 or 3.
    image_size : int
        Side in pixels, at least 32. The network is the same for all sizes.

    Notes
    -----
    Deviations from the paper:

    - Bottlenecks halve the map in their 3 x 3 convolution, not in the first 1 x 1, which would skip
      three values of four: more accurate, and known as v1.5.
    - Shortcuts that change shape are 1 x 1 convolutions with batch normalisation, the paper's
      option B, also in ResNet-18 and 34; the paper's table 2 pads those two with zeros (option A).
    - With one channel `conv1` has one input plane, hence 6,272 parameters fewer.

    References
    ----------
    He, Zhang, Ren, Sun: Deep residual learning for image recognition. CVPR 2016, table 1.
    """
    del image_size  # global average pooling takes a map of any size
    return take_channels(models.get_model(name, weights=None, num_classes=classes), channels)


def _card(depth: int) -> Card:
    name = f"resnet{depth}"
    pretrained = Pretrained(name, "fc")
    return Card(
        name=name,
        title=f"ResNet-{depth}",
        year=2015,
        authors="He, Zhang, Ren, Sun",
        paper="Deep residual learning for image recognition, CVPR 2016",
        idea="Skip connections: a block's output is F(x) plus x, so that depth stops hurting.",
        depth=depth,
        image_size=224,
        minimum_size=32,
        channels=(3, 1),
        classes=1000,
        head="fc",
        default_cut="layer4",
        build=partial(build, name),
        load_pretrained=pretrained.load,
        weights=pretrained.record,
        published=pretrained,
    )


CARDS = tuple(_card(depth) for depth in (18, 34, 50, 101, 152))
