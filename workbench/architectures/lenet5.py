"""LeNet-5, the first network of the convolution-pooling template, as courses draw it today."""

from __future__ import annotations

from torch import Tensor, nn

from workbench.architectures.card import Card

# 32 px gives S4 maps of 5 x 5, which C5 takes whole.
_SIZE = 32
_S4_SIDE = 5


class LeNet5(nn.Module):
    """LeNet-5 with the paper's layer names; 61,706 parameters for 1 x 32 x 32 and 10 classes.

    Parameters
    ----------
    classes : int
        Number of logits.
    channels : int
        Channels of the image, 1 or 3.
    image_size : int
        Side of the image in pixels, at least 32.

    Notes
    -----
    Every deviation from the paper, which has 60,000 trainable parameters:

    - ReLU instead of the scaled tanh ``1.7159 tanh(2x/3)``, with the initialisation made for it (He
      et al. 2015, equation 10): it trains faster.
    - S2 and S4 take the maximum of 2 x 2; the paper averages, scales by a trained coefficient, adds
      a trained bias and squashes.
    - C3 sees all six maps of S2; the paper's table I leaves some out (1,516 parameters, not 2,416).
    - The output is a linear layer, meant for softmax and cross-entropy; the paper measures the
      distance to fixed 7 x 12 bitmaps (radial basis functions).
    - Images above 32 px: S4 is average-pooled to 5 x 5 so that C5 keeps its size; the paper lets C5
      grow into a map.

    References
    ----------
    LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition.
    Proceedings of the IEEE 86(11), 1998, section II.B and figure 2.
    """

    def __init__(self, classes: int = 10, channels: int = 1, image_size: int = _SIZE) -> None:
        super().__init__()
        self.c1 = nn.Conv2d(channels, 6, kernel_size=5)
        self.c1_relu = nn.ReLU()
        self.s2 = nn.MaxPool2d(2)
        self.c3 = nn.Conv2d(6, 16, kernel_size=5)
        self.c3_relu = nn.ReLU()
        self.s4 = nn.MaxPool2d(2)
        fits = _s4_side(image_size) == _S4_SIDE
        self.to_5x5 = nn.Identity() if fits else nn.AdaptiveAvgPool2d(_S4_SIDE)
        self.flatten = nn.Flatten()
        self.c5 = nn.Linear(16 * _S4_SIDE**2, 120)
        self.c5_relu = nn.ReLU()
        self.f6 = nn.Linear(120, 84)
        self.f6_relu = nn.ReLU()
        self.output = nn.Linear(84, classes)
        for layer in (self.c1, self.c3, self.c5, self.f6, self.output):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            if layer.bias is not None:
                nn.init.zeros_(layer.bias)

    def forward(self, image: Tensor) -> Tensor:
        """Return logits (N, classes) of images float32 (N, channels, image_size, image_size)."""
        x = self.c1_relu(self.c1(image))  # N x 6 x 28 x 28 for 32 px
        x = self.s2(x)  # N x 6 x 14 x 14
        x = self.c3_relu(self.c3(x))  # N x 16 x 10 x 10
        x = self.to_5x5(self.s4(x))  # N x 16 x 5 x 5
        x = self.flatten(x)  # N x 400
        x = self.c5_relu(self.c5(x))  # N x 120
        x = self.f6_relu(self.f6(x))  # N x 84
        return self.output(x)  # N x classes


def _s4_side(image_size: int) -> int:
    """Return the side of S4's maps: two 5 x 5 convolutions without padding, two halvings."""
    return ((image_size - 4) // 2 - 4) // 2


CARD = Card(
    name="lenet5",
    title="LeNet-5",
    year=1998,
    authors="LeCun, Bottou, Bengio, Haffner",
    paper="Gradient-based learning applied to document recognition, Proceedings of the IEEE 86(11)",
    idea="The first template: convolution, pooling, again, then dense layers.",
    depth=5,
    image_size=_SIZE,
    minimum_size=_SIZE,
    channels=(1, 3),
    classes=10,
    head="output",
    default_cut="c5",
    build=LeNet5,
)
