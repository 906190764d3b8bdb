"""GoogLeNet as printed: 5 x 5 branches, response normalisation, two heads to carry the gradient."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from workbench.architectures.card import Card
from workbench.architectures.outputs import Outputs

_SIZE = 224
_PAPER_SIDE = 14  # of the maps that the auxiliary heads see at 224 px


class Convolution(nn.Sequential):
    """A convolution with bias, and its ReLU; the map keeps its size where the stride is 1."""

    def __init__(self, inputs: int, outputs: int, kernel_size: int, stride: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel_size, stride, padding=kernel_size // 2)
        self.relu = nn.ReLU(inplace=True)


class Inception(nn.Module):
    """Four branches side by side; 1 x 1 reductions make the wide kernels affordable (figure 2b).

    Parameters
    ----------
    inputs : int
        Channels in.
    c1, r3, c3, r5, c5, pool : int
        A row of the paper's table 1.
    """

    def __init__(self, inputs: int, c1: int, r3: int, c3: int, r5: int, c5: int, pool: int) -> None:
        super().__init__()
        self.branch1 = Convolution(inputs, c1, 1)
        self.branch2 = nn.Sequential(Convolution(inputs, r3, 1), Convolution(r3, c3, 3))
        self.branch3 = nn.Sequential(Convolution(inputs, r5, 1), Convolution(r5, c5, 5))
        self.branch4 = nn.Sequential(
            nn.MaxPool2d(3, stride=1, padding=1), Convolution(inputs, pool, 1)
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return N x (c1 + c3 + c5 + pool) x S x S for `x` N x inputs x S x S."""
        return torch.cat([self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)], 1)


class AuxiliaryHead(nn.Module):
    """A small classifier on an inner stage, of use in training only (section 5).

    Parameters
    ----------
    inputs : int
        Channels in.
    classes : int
        Number of logits.
    side : int
        Of the maps it is given; the paper's are 14 x 14.
    """

    def __init__(self, inputs: int, classes: int, side: int) -> None:
        super().__init__()
        paper = side == _PAPER_SIDE
        self.pool = nn.AvgPool2d(5, stride=3) if paper else nn.AdaptiveAvgPool2d(4)
        self.conv = Convolution(inputs, 128, 1)
        self.flatten = nn.Flatten()
        self.fc1 = nn.Linear(128 * 4 * 4, 1024)
        self.relu = nn.ReLU(inplace=True)
        self.dropout = nn.Dropout(0.7)
        self.fc2 = nn.Linear(1024, classes)

    def forward(self, x: Tensor) -> Tensor:
        """Return logits (N, classes) for maps (N, inputs, side, side)."""
        x = self.conv(self.pool(x))  # N x 128 x 4 x 4
        x = self.relu(self.fc1(self.flatten(x)))  # N x 1024
        return self.fc2(self.dropout(x))  # N x classes


class GoogLeNetPaper(nn.Module):
    """GoogLeNet of table 1; 6,998,552 parameters at 1,000 classes without its auxiliary heads.

    Parameters
    ----------
    classes : int
        Number of logits.
    channels : int
        Channels of the image; 3 as in the paper, or 1.
    image_size : int
        Side of the image in pixels, at least 32.

    Notes
    -----
    - Response normalisation: the paper names it without numbers; these are AlexNet's, with alpha
      1e-4 on the sum of five channels, which torch divides by 5.
    - Pools round up (ceil mode), the only way to the sizes of table 1 without padding.
    - Other sizes than 224 px: the last pool averages whatever is there, and the auxiliary heads
      pool to 4 x 4, where the paper's 5 x 5 pools with stride 3 give 4 x 4 from 14 x 14.
    - Initialisation: the paper does not say; after He et al. 2015, the logits' layers
      N(0, 0.01²).
    - In figure 3 the heads hang on inception4a and inception4d, as here, and each is a softmax
      classifier with all classes, "discarded at inference".

    References
    ----------
    Szegedy et al.: Going deeper with convolutions. CVPR 2015, table 1, figure 3 and section 5.
    """

    def __init__(self, classes: int = 1000, channels: int = 3, image_size: int = _SIZE) -> None:
        super().__init__()
        self.conv1 = Convolution(channels, 64, 7, stride=2)
        self.pool1 = _pool()
        self.norm1 = _response_norm()
        self.conv2_reduce = Convolution(64, 64, 1)
        self.conv2 = Convolution(64, 192, 3)
        self.norm2 = _response_norm()
        self.pool2 = _pool()
        # Table 1: input; #1x1, #3x3 reduce, #3x3, #5x5 reduce, #5x5, pool proj
        self.inception3a = Inception(192, 64, 96, 128, 16, 32, 32)
        self.inception3b = Inception(256, 128, 128, 192, 32, 96, 64)
        self.pool3 = _pool()
        self.inception4a = Inception(480, 192, 96, 208, 16, 48, 64)
        self.inception4b = Inception(512, 160, 112, 224, 24, 64, 64)
        self.inception4c = Inception(512, 128, 128, 256, 24, 64, 64)
        self.inception4d = Inception(512, 112, 144, 288, 32, 64, 64)
        self.inception4e = Inception(528, 256, 160, 320, 32, 128, 128)
        self.pool4 = _pool()
        self.inception5a = Inception(832, 256, 160, 320, 32, 128, 128)
        self.inception5b = Inception(832, 384, 192, 384, 48, 128, 128)
        self.avgpool = nn.AdaptiveAvgPool2d(1)
        self.flatten = nn.Flatten()
        self.dropout = nn.Dropout(0.4)
        self.fc = nn.Linear(1024, classes)
        side = _side_of_stage_4(image_size)
        self.auxiliary1 = AuxiliaryHead(512, classes, side)
        self.auxiliary2 = AuxiliaryHead(528, classes, side)
        self._initialise()

    def forward(self, image: Tensor) -> Tensor | Outputs:
        """Return logits (N, classes) of images float32 (N, channels, image_size, image_size).

        While training, `Outputs` with the logits of both auxiliary heads.
        """
        x = self.conv1(image)  # N x 64 x 112 x 112
        x = self.norm1(self.pool1(x))  # N x 64 x 56 x 56
        x = self.conv2(self.conv2_reduce(x))  # N x 192 x 56 x 56
        x = self.pool2(self.norm2(x))  # N x 192 x 28 x 28
        x = self.inception3a(x)  # N x 256 x 28 x 28
        x = self.inception3b(x)  # N x 480 x 28 x 28
        x = self.pool3(x)  # N x 480 x 14 x 14
        after_4a = self.inception4a(x)  # N x 512 x 14 x 14
        x = self.inception4b(after_4a)  # N x 512 x 14 x 14
        x = self.inception4c(x)  # N x 512 x 14 x 14
        after_4d = self.inception4d(x)  # N x 528 x 14 x 14
        x = self.inception4e(after_4d)  # N x 832 x 14 x 14
        x = self.pool4(x)  # N x 832 x 7 x 7
        x = self.inception5a(x)  # N x 832 x 7 x 7
        x = self.inception5b(x)  # N x 1024 x 7 x 7
        x = self.flatten(self.avgpool(x))  # N x 1024
        logits = self.fc(self.dropout(x))  # N x classes
        if not self.training:
            return logits
        return Outputs(logits, (self.auxiliary1(after_4a), self.auxiliary2(after_4d)))

    def _initialise(self) -> None:
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d | nn.Linear):
                nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
                nn.init.zeros_(layer.bias)  # type: ignore[arg-type]
        for layer in (self.fc, self.auxiliary1.fc2, self.auxiliary2.fc2):
            nn.init.normal_(layer.weight, std=0.01)


def _pool() -> nn.MaxPool2d:
    return nn.MaxPool2d(kernel_size=3, stride=2, ceil_mode=True)


def _response_norm() -> nn.LocalResponseNorm:
    return nn.LocalResponseNorm(size=5, alpha=5 * 1e-4, beta=0.75, k=2.0)


def _side_of_stage_4(image_size: int) -> int:
    """Return the side of inception4's maps: one convolution and three pools, all halving."""
    side = image_size
    for _ in range(4):
        side = -(-side // 2)
    return side


CARD = Card(
    name="googlenet_paper",
    title="GoogLeNet (paper)",
    year=2014,
    authors="Szegedy, Liu, Jia, Sermanet, Reed, Anguelov, Erhan, Vanhoucke, Rabinovich",
    paper="Going deeper with convolutions, CVPR 2015",
    idea="As printed: nine inceptions with 5 × 5 branches, two more heads to carry the gradient.",
    depth=22,
    image_size=_SIZE,
    minimum_size=32,
    channels=(3, 1),
    classes=1000,
    head="fc",
    default_cut="inception5a",
    build=GoogLeNetPaper,
)
