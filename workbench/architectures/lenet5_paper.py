"""LeNet-5 as printed: 60,000 trained parameters and an output that measures distances."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from workbench.architectures.card import Card
from workbench.errors import ArchitectureError

_SIZE = 32
_UNITS = 84  # of F6: the paper draws every class as a bitmap of 7 x 12 pixels
_PRIME = _UNITS - 1
_MOST_CLASSES = _PRIME + (_PRIME - 1) ** 2
# Table I of the paper: which maps of S2 (the numbers) each map of C3 (the rows) takes.
_THREE = tuple(tuple((first + i) % 6 for i in range(3)) for first in range(6))
_FOUR = (
    *(tuple((first + i) % 6 for i in range(4)) for first in range(6)),
    (0, 1, 3, 4),
    (1, 2, 4, 5),
    (0, 2, 3, 5),
)


class ScaledTanh(nn.Tanh):
    """The paper's squashing function ``1.7159 tanh(2/3 a)``, with f(1) = 1 and f(-1) = -1."""

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - torch's own name
        return 1.7159 * torch.tanh(2 / 3 * input)


class SubsamplingPool2d(nn.AvgPool2d):
    """The sum of each 2 x 2, times a trained coefficient, plus a trained bias, map by map."""

    def __init__(self, maps: int) -> None:
        super().__init__(2)
        self.coefficient = nn.Parameter(torch.full((maps, 1, 1), 0.25))
        self.bias = nn.Parameter(torch.zeros(maps, 1, 1))

    def forward(self, input: Tensor) -> Tensor:  # noqa: A002 - torch's own name
        # not by divisor_override=1, which torch's ONNX exporter drops without a word
        return super().forward(input) * (4 * self.coefficient) + self.bias


class PartialConvolution(nn.Module):
    """C3: 16 maps, each of which sees only those maps of S2 that table I lists.

    The six maps that see three, the nine that see four and the one that sees all are a grouped
    convolution each, so that what is not connected has neither weights nor multiply-adds.
    """

    three_inputs: Tensor
    four_inputs: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.three = nn.Conv2d(18, 6, kernel_size=5, groups=6)
        self.four = nn.Conv2d(36, 9, kernel_size=5, groups=9)
        self.six = nn.Conv2d(6, 1, kernel_size=5)
        for name, table in (("three_inputs", _THREE), ("four_inputs", _FOUR)):
            inputs = torch.tensor([number for row in table for number in row])
            self.register_buffer(name, inputs, persistent=False)

    def forward(self, maps: Tensor) -> Tensor:
        """Return N x 16 x (S - 4) x (S - 4) for `maps` N x 6 x S x S."""
        three = self.three(maps.index_select(1, self.three_inputs))
        four = self.four(maps.index_select(1, self.four_inputs))
        return torch.cat([three, four, self.six(maps)], 1)


class DistanceToCodes(nn.Module):
    """The output layer: minus the squared distance of F6 to each class's fixed code of +-1."""

    codes: Tensor

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.register_buffer("codes", class_codes(classes).float())

    def forward(self, features: Tensor) -> Tensor:
        """Return logits (N, classes) of `features` (N, 84)."""
        difference = features.unsqueeze(1) - self.codes  # N x classes x 84
        return -difference.square().sum(2)


class LeNet5Paper(nn.Module):
    """LeNet-5 of figure 2; 60,000 trained parameters for 1 x 32 x 32 and any number of classes.

    C1 156, S2 12, C3 1,516, S4 32, C5 48,120, F6 10,164; the output layer has no trained ones.

    Parameters
    ----------
    classes : int
        Number of logits, at most 6,807.
    channels : int
        Channels of the image; 1 as in the paper, or 3.
    image_size : int
        Side of the image in pixels, at least 32.

    Notes
    -----
    Every deviation from the paper:

    - The classes' codes are not the 7 x 12 drawings of characters, which exist for printable ASCII
      only, but rows of a Hadamard matrix of order 84: any two differ in 42 of the 84 places, as far
      as many codes can be from one another. See `class_codes` for more classes than 83.
    - The logits are minus the distances of the paper's equation 7, so softmax and cross-entropy
      give its equation 9 but for the constant of the "rubbish" class, e^-j, which is left out.
    - Coefficients of S2 and S4 start at 1/4, an average, not at random: one near zero would switch
      its map off. All other weights start as in the paper, uniform within 2.4 / inputs.
    - Images above 32 px: C5's map is averaged before F6; the paper reads several characters off it.

    References
    ----------
    LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition.
    Proceedings of the IEEE 86(11), 1998, section II.B, table I and appendix A.
    """

    def __init__(self, classes: int = 10, channels: int = 1, image_size: int = _SIZE) -> None:
        super().__init__()
        self.c1 = nn.Conv2d(channels, 6, kernel_size=5)
        self.c1_tanh = ScaledTanh()
        self.s2 = SubsamplingPool2d(6)
        self.s2_tanh = ScaledTanh()
        self.c3 = PartialConvolution()
        self.c3_tanh = ScaledTanh()
        self.s4 = SubsamplingPool2d(16)
        self.s4_tanh = ScaledTanh()
        self.c5 = nn.Conv2d(16, 120, kernel_size=5)
        self.c5_tanh = ScaledTanh()
        one_place = _c5_side(image_size) == 1
        self.to_1x1 = nn.Identity() if one_place else nn.AdaptiveAvgPool2d(1)
        self.flatten = nn.Flatten()
        self.f6 = nn.Linear(120, _UNITS)
        self.f6_tanh = ScaledTanh()
        self.output = DistanceToCodes(classes)
        for layer in (self.c1, self.c3.three, self.c3.four, self.c3.six, self.c5, self.f6):
            bound = 2.4 / layer.weight[0].numel()
            nn.init.uniform_(layer.weight, -bound, bound)
            nn.init.uniform_(layer.bias, -bound, bound)  # type: ignore[arg-type]

    def forward(self, image: Tensor) -> Tensor:
        """Return logits (N, classes) of images float32 (N, channels, image_size, image_size)."""
        x = self.c1_tanh(self.c1(image))  # N x 6 x 28 x 28 for 32 px
        x = self.s2_tanh(self.s2(x))  # N x 6 x 14 x 14
        x = self.c3_tanh(self.c3(x))  # N x 16 x 10 x 10
        x = self.s4_tanh(self.s4(x))  # N x 16 x 5 x 5
        x = self.c5_tanh(self.c5(x))  # N x 120 x 1 x 1
        x = self.flatten(self.to_1x1(x))  # N x 120
        x = self.f6_tanh(self.f6(x))  # N x 84
        return self.output(x)  # N x classes


def _c5_side(image_size: int) -> int:
    """Return the side of C5's maps: three 5 x 5 convolutions without padding, two halvings."""
    return ((image_size - 4) // 2 - 4) // 2 - 4


def class_codes(classes: int) -> Tensor:
    """Return int8 (classes, 84): a fixed code of +-1 for each class, far from all others.

    Rows of Paley's Hadamard matrix: the quadratic character modulo 83 of t + k, and a 1 at the end.
    When these are used up, the character of t² + at + b, polynomials that are no squares; by Weil's
    bound on character sums any two codes still differ in at least 26 places.

    Raises
    ------
    ArchitectureError
        There are more classes than codes.

    References
    ----------
    Paley: On orthogonal matrices. Journal of Mathematics and Physics 12, 1933.
    """
    if classes > _MOST_CLASSES:
        raise ArchitectureError(
            f"LeNet-5 (paper) tells at most {_MOST_CLASSES:,} classes apart, not {classes:,}",
            where="data.folder",
            hint="Choose another architecture.",
        )
    squares = torch.arange(_PRIME).square() % _PRIME
    character = torch.full((_PRIME,), -1, dtype=torch.int8)
    character[squares] = 1  # also of zero, which has none
    places = torch.arange(_PRIME)
    rows = [places + number for number in range(min(classes, _PRIME))]
    for number in range(classes - _PRIME):
        a, b = number // (_PRIME - 1) + 1, number % (_PRIME - 1)
        # a square polynomial would have the same character everywhere
        square = a * a * pow(4, -1, _PRIME) % _PRIME
        rows.append(places.square() + a * places + b + (b >= square))
    codes = character[torch.stack(rows) % _PRIME]
    return torch.cat([codes, codes.new_ones(classes, 1)], 1)


CARD = Card(
    name="lenet5_paper",
    title="LeNet-5 (paper)",
    year=1998,
    authors="LeCun, Bottou, Bengio, Haffner",
    paper="Gradient-based learning applied to document recognition, Proceedings of the IEEE 86(11)",
    idea="As printed: trained subsampling, a partly connected C3, and distances to fixed codes.",
    depth=7,  # the paper counts S2 and S4, which have weights, and the output layer
    image_size=_SIZE,
    minimum_size=_SIZE,
    channels=(1, 3),
    classes=10,
    head="output",
    default_cut="c5",
    build=LeNet5Paper,
)
