"""The numbers behind the two exhibits: an inception module, and the years of ILSVRC. No torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BranchName = Literal["one", "three", "five", "pool"]
StepKind = Literal["conv", "pool"]

SIDE, CHANNELS = 28, 256
"""The module's input: a map of 256 channels, 28 x 28."""
HUMAN_ERROR = 5.1
"""Top-5 error in percent of one trained person on 1,500 of the test images: Russakovsky et al.,
ImageNet Large Scale Visual Recognition Challenge, IJCV 115, 2015, section 6.4."""


@dataclass(frozen=True)
class Inception:
    """The widths of an inception module, in channels; a reduction of 0 is left out.

    Attributes
    ----------
    one, three, five : int
        Of the 1x1, 3x3 and 5x5 convolutions.
    reduce_three, reduce_five : int
        Of the 1x1 convolutions in front of the 3x3 and the 5x5.
    project_pool : int
        Of the 1x1 convolution behind the pooling, which gives all input channels without it.
    """

    one: int = 128
    three: int = 192
    five: int = 96
    reduce_three: int = 0
    reduce_five: int = 0
    project_pool: int = 0

    def without_reductions(self) -> Inception:
        """Return the same module with its 1x1 reductions left out."""
        return Inception(self.one, self.three, self.five)


WITH_REDUCTIONS = Inception(reduce_three=64, reduce_five=64, project_pool=64)


@dataclass(frozen=True)
class Step:
    """One operation of a branch. Padding keeps the map's side.

    Attributes
    ----------
    kind : str
        "conv" or "pool" (3x3, stride 1).
    kernel : int
        Side of the kernel.
    inputs, outputs : int
        Channels.
    """

    kind: StepKind
    kernel: int
    inputs: int
    outputs: int

    @property
    def macs(self) -> int:
        """Multiply-adds: every output value is a sum over kernel x kernel x input channels."""
        if self.kind == "pool":
            return 0
        return SIDE * SIDE * self.kernel * self.kernel * self.inputs * self.outputs

    @property
    def parameters(self) -> int:
        """Weights and biases."""
        if self.kind == "pool":
            return 0
        return (self.kernel * self.kernel * self.inputs + 1) * self.outputs


@dataclass(frozen=True)
class Branch:
    """Steps one behind the other."""

    name: BranchName
    steps: tuple[Step, ...]

    @property
    def outputs(self) -> int:
        """Channels that it adds to the concatenation."""
        return self.steps[-1].outputs

    @property
    def macs(self) -> int:
        return sum(step.macs for step in self.steps)

    @property
    def parameters(self) -> int:
        return sum(step.parameters for step in self.steps)


def branches(module: Inception) -> tuple[Branch, ...]:
    """Return the four branches of a module.

    References
    ----------
    Szegedy et al.: Going deeper with convolutions. CVPR 2015, section 4, figure 2.
    """
    pooled = Step("pool", 3, CHANNELS, CHANNELS)
    projection = (_conv(1, CHANNELS, module.project_pool),) if module.project_pool else ()
    return (
        Branch("one", (_conv(1, CHANNELS, module.one),)),
        Branch("three", _reduced(3, module.reduce_three, module.three)),
        Branch("five", _reduced(5, module.reduce_five, module.five)),
        Branch("pool", (pooled, *projection)),
    )


def macs(module: Inception) -> int:
    """Return the multiply-adds of a module for one image."""
    return sum(branch.macs for branch in branches(module))


def parameters(module: Inception) -> int:
    """Return the weights and biases of a module."""
    return sum(branch.parameters for branch in branches(module))


def outputs(module: Inception) -> int:
    """Return the channels of the concatenation."""
    return sum(branch.outputs for branch in branches(module))


def counted_twice(module: Inception) -> int:
    """Return the multiply-adds with the 3x3 convolution counted twice, as many slides have it."""
    return macs(module) + branches(module)[1].steps[-1].macs


def _reduced(kernel: int, reduction: int, width: int) -> tuple[Step, ...]:
    if not reduction:
        return (_conv(kernel, CHANNELS, width),)
    return (_conv(1, CHANNELS, reduction), _conv(kernel, reduction, width))


def _conv(kernel: int, inputs: int, width: int) -> Step:
    return Step("conv", kernel, inputs, width)


@dataclass(frozen=True)
class Entry:
    """An entry to the ImageNet classification challenge.

    Attributes
    ----------
    year : int
    name : str
        Of the network, or of the team where there was none.
    error : float
        Top-5 error on the test set in percent, trained on the challenge's images alone. From 2012
        on the networks' votes were averaged: these are errors of ensembles.
    depth : int
        Layers with weights; 0 for methods without a deep network.
    """

    year: int
    name: str
    error: float
    depth: int


# Errors: Russakovsky et al. 2015 up to 2014; He et al.: Deep residual learning for image
# recognition, CVPR 2016, table 5, for ResNet. Depths: the networks' papers.
ILSVRC = (
    Entry(2010, "NEC-UIUC", 28.2, 0),
    Entry(2011, "XRCE", 25.8, 0),
    Entry(2012, "AlexNet", 16.4, 8),
    Entry(2013, "ZFNet", 11.7, 8),
    Entry(2014, "VGG", 7.3, 19),
    Entry(2014, "GoogLeNet", 6.7, 22),
    Entry(2015, "ResNet", 3.57, 152),
)
