"""Plain networks: ResNet without its shortcuts, to see the degradation that these cure."""

from __future__ import annotations

from functools import partial
from typing import Any

from torch import Tensor, nn
from torchvision.models import ResNet

from workbench.architectures.card import Card
from workbench.architectures.from_torchvision import take_channels

_BLOCKS = {18: [2, 2, 2, 2], 34: [3, 4, 6, 3]}


class PlainBlock(nn.Module):
    """Two 3 x 3 convolutions, as torchvision's BasicBlock has them, and nothing added.

    Parameters
    ----------
    inplanes, planes : int
        Channels in and out.
    stride : int
        Of the first convolution.
    downsample, groups, base_width, dilation, norm_layer
        What torchvision's ResNet hands to its blocks; a plain block has no use for them.
    """

    expansion = 1

    def __init__(
        self,
        inplanes: int,
        planes: int,
        stride: int = 1,
        downsample: nn.Module | None = None,
        groups: int = 1,
        base_width: int = 64,
        dilation: int = 1,
        norm_layer: Any = None,
    ) -> None:
        super().__init__()
        del downsample, groups, base_width, dilation, norm_layer
        self.conv1 = nn.Conv2d(inplanes, planes, 3, stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.relu1 = nn.ReLU(inplace=True)
        self.conv2 = nn.Conv2d(planes, planes, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.relu2 = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        """Return N x planes x S/stride x S/stride for `x` N x inplanes x S x S."""
        x = self.relu1(self.bn1(self.conv1(x)))
        return self.relu2(self.bn2(self.conv2(x)))


def build(depth: int, classes: int, channels: int, image_size: int) -> nn.Module:
    """Return a plain network with random weights; plain18 has 11,515,688 at 1,000 classes.

    That is ResNet-18's count without the three convolutions, with their normalisation, that its
    shortcuts need where the shape changes; all other layers are the same.

    Parameters
    ----------
    depth : int
        18 or 34.
    classes : int
        Number of logits.
    channels : int
        Channels of the image, 1 or 3.
    image_size : int
        Side in pixels, at least 32. The network is the same for all sizes.

    References
    ----------
    He, Zhang, Ren, Sun: Deep residual learning for image recognition. CVPR 2016, figure 3 (middle)
    and figure 4 (left): the deeper plain network has the higher training error.
    """
    del image_size  # global average pooling takes a map of any size
    model = ResNet(PlainBlock, _BLOCKS[depth], num_classes=classes)
    return take_channels(model, channels)


def _card(depth: int) -> Card:
    return Card(
        name=f"plain{depth}",
        title=f"Plain-{depth}",
        year=2015,
        authors="He, Zhang, Ren, Sun",
        paper="Deep residual learning for image recognition, CVPR 2016",
        idea=f"ResNet-{depth} without its shortcuts: deeper, yet with a higher training error.",
        depth=depth,
        image_size=224,
        minimum_size=32,
        channels=(3, 1),
        classes=1000,
        head="fc",
        default_cut="layer4",
        build=partial(build, depth),
    )


CARDS = tuple(_card(depth) for depth in _BLOCKS)
