"""AlexNet, torchvision's: the variant of 2014 that has pretrained weights."""

from __future__ import annotations

from torch import nn
from torchvision.models import alexnet

from workbench.architectures.card import Card
from workbench.architectures.from_torchvision import Pretrained, take_channels


def build(classes: int, channels: int, image_size: int) -> nn.Module:
    """Return torchvision's AlexNet with random weights; 61,100,840 parameters at 1,000 classes.

    Parameters
    ----------
    classes : int
        Number of logits.
    channels : int
        Channels of the image, 1 or 3.
    image_size : int
        Side in pixels, at least 63. The network is the same for all sizes.

    Notes
    -----
    Deviations from the paper of 2012 (for that network see `alexnet_paper`); the first two are
    those of "One weird trick":

    - One tower without groups, and other widths: 64, 192, 384, 256, 256 maps; the paper's are 96,
      256, 384, 384, 256.
    - No local response normalisation.
    - torchvision's own: 224 px with padding 2 at `features.0`, an average pool to 6 x 6 before the
      dense layers so that any size fits, and dropout before each of fc6 and fc7, not after.

    References
    ----------
    Krizhevsky: One weird trick for parallelizing convolutional neural networks. arXiv:1404.5997,
    2014, and the original, see `alexnet_paper`.
    """
    del image_size  # the average pool gives 6 x 6 whatever the size
    return take_channels(alexnet(weights=None, num_classes=classes), channels)


_PRETRAINED = Pretrained("alexnet", head="classifier.6")

CARD = Card(
    name="alexnet",
    title="AlexNet",
    year=2012,
    authors="Krizhevsky, Sutskever, Hinton; this variant: Krizhevsky",
    paper="ImageNet classification with deep convolutional neural networks, NIPS 2012; variant: One"
    " weird trick for parallelizing convolutional neural networks, 2014",
    idea="ReLU, dropout and a GPU won ImageNet; this variant of 2014 has no LRN and other widths.",
    depth=8,
    image_size=224,
    minimum_size=63,
    channels=(3, 1),
    classes=1000,
    head="classifier.6",
    default_cut="classifier.1",
    build=build,
    load_pretrained=_PRETRAINED.load,
    weights=_PRETRAINED.record,
    published=_PRETRAINED,
)
