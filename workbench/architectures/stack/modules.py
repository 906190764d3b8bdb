"""The blocks of an own network that hold several layers, as torch modules."""

from __future__ import annotations

from collections import OrderedDict

import torch
from torch import Tensor, nn

from workbench.architectures.stack.layers import (
    BOTTLENECK,
    half,
    kept_channels,
    padded_channels,
    residual_class,
    residual_plan,
)
from workbench.settings.blocks import (
    DenselyConnectedBlock,
    GlobalPoolBlock,
    InceptionBlock,
    ResidualBlock,
    TransitionBlock,
)

Shape = tuple[int, ...]


class GlobalPool(nn.Sequential):
    """One value a channel, as a vector."""

    def __init__(self, block: GlobalPoolBlock, _given: Shape) -> None:
        kind = nn.AdaptiveMaxPool2d if block.mode == "max" else nn.AdaptiveAvgPool2d
        super().__init__(OrderedDict(pool=kind(1), flatten=nn.Flatten()))


# ---- inception


class Inception(nn.Module):
    """Branches side by side, concatenated.

    References
    ----------
    Szegedy et al.: Going deeper with convolutions. CVPR 2015, figure 2.
    """

    def __init__(self, block: InceptionBlock, given: Shape) -> None:
        super().__init__()
        channels = given[0]
        for kernel, reduce, filters in (
            (1, 0, block.branch1),
            (3, block.reduce3, block.branch3),
            (5, block.reduce5, block.branch5),
        ):
            parts: OrderedDict[str, nn.Module] = OrderedDict()
            if filters and reduce:
                parts.update(_unit("reduce", channels, reduce, 1, block.norm))
            if filters:
                parts.update(_unit("conv", reduce or channels, filters, kernel, block.norm))
                self.add_module(f"branch{kernel}", nn.Sequential(parts))
        parts = OrderedDict(pool=nn.MaxPool2d(3, stride=1, padding=1))
        if block.project_pool:
            parts.update(_unit("project", channels, block.project_pool, 1, block.norm))
        self.add_module("branch_pool", nn.Sequential(parts))

    def forward(self, x: Tensor) -> Tensor:
        """Return N x (sum of the branches' channels) x H x W for `x` N x C x H x W."""
        return torch.cat([branch(x) for branch in self.children()], 1)


def _unit(
    name: str, channels: int, filters: int, kernel: int, norm: bool
) -> OrderedDict[str, nn.Module]:
    convolution = nn.Conv2d(channels, filters, kernel, padding=half(kernel, "same"), bias=not norm)
    parts: OrderedDict[str, nn.Module] = OrderedDict({name: convolution})
    if norm:
        parts[f"{name}_norm"] = nn.BatchNorm2d(filters)
    parts[f"{name}_relu"] = nn.ReLU()
    return parts


# ---- residual


class PlainBlock(nn.Module):
    """Convolutions with batch norm, a ReLU between them and one at the end."""

    def __init__(self, block: ResidualBlock, channels: int, stride: int) -> None:
        super().__init__()
        plan = residual_plan(block)
        self._count = len(plan)
        for number, (filters, kernel, strides) in enumerate(plan, 1):
            convolution = nn.Conv2d(
                channels, filters, kernel, stride=stride if strides else 1,
                padding=half(kernel, "same"), bias=False,
            )  # fmt: skip
            self.add_module(f"conv{number}", convolution)
            self.add_module(f"norm{number}", nn.BatchNorm2d(filters))
            self.add_module(f"relu{number}", nn.ReLU())
            channels = filters

    def forward(self, x: Tensor) -> Tensor:
        """Return N x filters x H / stride x W / stride for `x` N x C x H x W."""
        return self.get_submodule(f"relu{self._count}")(self.convolved(x))

    def convolved(self, x: Tensor) -> Tensor:
        """Return what the last ReLU is given, a shortcut left out."""
        for number in range(1, self._count + 1):
            x = self.get_submodule(f"norm{number}")(self.get_submodule(f"conv{number}")(x))
            if number < self._count:
                x = self.get_submodule(f"relu{number}")(x)
        return x


class BasicBlock(PlainBlock):
    """The same, whose last ReLU is given the sum with the input.

    References
    ----------
    He, Zhang, Ren, Sun: Deep residual learning for image recognition. CVPR 2016, figures 2 and 5.
    The stride of a bottleneck is in its 3 x 3, as in torchvision, not in its first 1 x 1.
    """

    def __init__(self, block: ResidualBlock, channels: int, stride: int) -> None:
        super().__init__(block, channels, stride)
        self.shortcut = _shortcut(block, channels, stride)

    def forward(self, x: Tensor) -> Tensor:
        """Return N x filters x H / stride x W / stride for `x` N x C x H x W."""
        return self.get_submodule(f"relu{self._count}")(self.convolved(x) + self.shortcut(x))


class PlainBottleneck(PlainBlock):
    """Three convolutions, the 3 x 3 among fewer channels."""


class Bottleneck(BasicBlock):
    """The same with a shortcut."""


_UNITS: dict[str, type[PlainBlock]] = {
    kind.__name__: kind for kind in (PlainBlock, BasicBlock, PlainBottleneck, Bottleneck)
}


def residual(block: ResidualBlock, given: Shape) -> nn.Module:
    kind, channels = _UNITS[residual_class(block)], given[0]
    first = kind(block, channels, block.stride)
    return nn.Sequential(first, *(kind(block, block.filters, 1) for _ in range(1, block.repeat)))


def _shortcut(block: ResidualBlock, channels: int, stride: int) -> nn.Module:
    if channels == block.filters and stride == 1:
        return nn.Identity()
    if block.shortcut == "projection":
        convolution = nn.Conv2d(channels, block.filters, 1, stride=stride, bias=False)
        return nn.Sequential(OrderedDict(conv=convolution, norm=nn.BatchNorm2d(block.filters)))
    parts: OrderedDict[str, nn.Module] = OrderedDict()
    if stride > 1:
        parts["subsample"] = nn.MaxPool2d(1, stride)  # every stride-th pixel
    if channels < block.filters:
        # of N x C x H x W it pads the last three, the channels outermost
        parts["pad"] = nn.ZeroPad3d((0, 0, 0, 0, *padded_channels(channels, block.filters)))
    return nn.Sequential(parts)


# ---- dense connections


class DenseBlock(nn.Module):
    """Layers that take all maps before them.

    References
    ----------
    Huang, Liu, van der Maaten, Weinberger: Densely connected convolutional networks. CVPR 2017.
    """

    def __init__(self, block: DenselyConnectedBlock, given: Shape) -> None:
        super().__init__()
        for number in range(block.layers):
            channels = given[0] + number * block.growth
            self.add_module(f"layer{number + 1}", DenseLayer(block, channels))

    def forward(self, x: Tensor) -> Tensor:
        """Return N x (C + layers * growth) x H x W for `x` N x C x H x W."""
        maps = [x]
        for layer in self.children():
            maps.append(layer(maps))
        return torch.cat(maps, 1)


class DenseLayer(nn.Module):
    """Batch norm, ReLU, convolution; with a bottleneck twice."""

    def __init__(self, block: DenselyConnectedBlock, channels: int) -> None:
        super().__init__()
        kernels = (1, 3) if block.bottleneck else (3,)
        for number, kernel in enumerate(kernels, 1):
            filters = BOTTLENECK * block.growth if kernel == 1 else block.growth
            self.add_module(f"norm{number}", nn.BatchNorm2d(channels))
            self.add_module(f"relu{number}", nn.ReLU())
            convolution = nn.Conv2d(
                channels, filters, kernel, padding=half(kernel, "same"), bias=False
            )
            self.add_module(f"conv{number}", convolution)
            channels = filters

    def forward(self, maps: list[Tensor]) -> Tensor:
        """Return N x growth x H x W for maps of any channels x H x W."""
        x = torch.cat(maps, 1)
        for part in self.children():
            x = part(x)
        return x


class Transition(nn.Sequential):
    """Fewer channels, half the size; the paper's transition has the same order of layers."""

    def __init__(self, block: TransitionBlock, given: Shape) -> None:
        kept = kept_channels(given[0], block.compression)
        super().__init__(
            OrderedDict(
                norm=nn.BatchNorm2d(given[0]),
                relu=nn.ReLU(),
                conv=nn.Conv2d(given[0], kept, 1, bias=False),
                pool=nn.AvgPool2d(2, 2),
            )
        )
