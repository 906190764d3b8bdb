"""AlexNet as printed: two groups, local response normalisation, overlapping pools."""

from __future__ import annotations

from torch import Tensor, nn

from workbench.architectures.card import Card

_SIZE = 227


class AlexNetPaper(nn.Module):
    """AlexNet of figure 2; 60,965,224 parameters for 3 x 227 x 227 and 1,000 classes.

    Parameters
    ----------
    classes : int
        Number of logits.
    channels : int
        Channels of the image; 3 as in the paper, or 1.
    image_size : int
        Side of the image in pixels, at least 67. fc6 has 256 x S x S inputs, where S is the side of
        pool5's maps: 6 for 227 px, 5 from 195 px, 1 for 67 px.

    Notes
    -----
    - conv1, norm1, pool1 in this order is the paper's (section 3.5: pooling follows response
      normalisation). Course drawings often show pool1 before norm1; that is the order of CaffeNet,
      Caffe's replica.
    - The paper prints 224 px; its 55 x 55 maps need 227 px, or padding that it does not mention.
    - torch divides alpha by the number of channels in the window, the paper does not: 5 x 1e-4 here
      is the paper's 1e-4.
    - The two groups, there one per GPU, are grouped convolutions; conv3 and the dense layers see
      both. conv1 takes the whole image on either GPU, so it needs no groups.
    - Initialisation: the paper draws all weights from N(0, 0.01²) and sets the biases of conv2,
      conv4, conv5, fc6 and fc7 to 1. That serves its size and schedule only; here all but fc8
      follow He et al. 2015 and biases are 0, which starts well at other sizes too.

    References
    ----------
    Krizhevsky, Sutskever, Hinton: ImageNet classification with deep convolutional neural networks.
    NIPS 2012, section 3.
    """

    def __init__(self, classes: int = 1000, channels: int = 3, image_size: int = _SIZE) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 96, kernel_size=11, stride=4)
        self.relu1 = nn.ReLU(inplace=True)
        self.norm1 = _response_norm()
        self.pool1 = _overlapping_pool()
        self.conv2 = nn.Conv2d(96, 256, kernel_size=5, padding=2, groups=2)
        self.relu2 = nn.ReLU(inplace=True)
        self.norm2 = _response_norm()
        self.pool2 = _overlapping_pool()
        self.conv3 = nn.Conv2d(256, 384, kernel_size=3, padding=1)
        self.relu3 = nn.ReLU(inplace=True)
        self.conv4 = nn.Conv2d(384, 384, kernel_size=3, padding=1, groups=2)
        self.relu4 = nn.ReLU(inplace=True)
        self.conv5 = nn.Conv2d(384, 256, kernel_size=3, padding=1, groups=2)
        self.relu5 = nn.ReLU(inplace=True)
        self.pool5 = _overlapping_pool()
        self.flatten = nn.Flatten()
        self.fc6 = nn.Linear(256 * _pool5_side(image_size) ** 2, 4096)
        self.relu6 = nn.ReLU(inplace=True)
        self.drop6 = nn.Dropout(0.5)
        self.fc7 = nn.Linear(4096, 4096)
        self.relu7 = nn.ReLU(inplace=True)
        self.drop7 = nn.Dropout(0.5)
        self.fc8 = nn.Linear(4096, classes)
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d | nn.Linear):
                nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
                nn.init.zeros_(layer.bias)  # type: ignore[arg-type]
        nn.init.normal_(self.fc8.weight, std=0.01)

    def forward(self, image: Tensor) -> Tensor:
        """Return logits (N, classes) of images float32 (N, channels, image_size, image_size)."""
        x = self.relu1(self.conv1(image))  # N x 96 x 55 x 55 for 227 px
        x = self.pool1(self.norm1(x))  # N x 96 x 27 x 27
        x = self.relu2(self.conv2(x))  # N x 256 x 27 x 27
        x = self.pool2(self.norm2(x))  # N x 256 x 13 x 13
        x = self.relu3(self.conv3(x))  # N x 384 x 13 x 13
        x = self.relu4(self.conv4(x))  # N x 384 x 13 x 13
        x = self.relu5(self.conv5(x))  # N x 256 x 13 x 13
        x = self.flatten(self.pool5(x))  # N x 9216, from N x 256 x 6 x 6
        x = self.drop6(self.relu6(self.fc6(x)))  # N x 4096
        x = self.drop7(self.relu7(self.fc7(x)))  # N x 4096
        return self.fc8(x)  # N x classes


def _response_norm() -> nn.LocalResponseNorm:
    """Return section 3.3's: k = 2, n = 5, alpha = 1e-4 on the sum, beta = 0.75."""
    return nn.LocalResponseNorm(size=5, alpha=5 * 1e-4, beta=0.75, k=2.0)


def _overlapping_pool() -> nn.MaxPool2d:
    return nn.MaxPool2d(kernel_size=3, stride=2)


def _pool5_side(image_size: int) -> int:
    """Return the side of pool5's maps: conv1 with stride 4, and three overlapping pools."""
    side = (image_size - 11) // 4 + 1
    for _ in range(3):
        side = (side - 3) // 2 + 1
    return side


CARD = Card(
    name="alexnet_paper",
    title="AlexNet (paper)",
    year=2012,
    authors="Krizhevsky, Sutskever, Hinton",
    paper="ImageNet classification with deep convolutional neural networks, NIPS 2012",
    idea="As printed: two groups for two GPUs, local response normalisation, overlapping pools.",
    depth=8,
    image_size=_SIZE,
    minimum_size=67,
    channels=(3, 1),
    classes=1000,
    head="fc8",
    default_cut="fc6",
    build=AlexNetPaper,
)
