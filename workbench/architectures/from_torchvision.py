"""torchvision's own records of its pretrained weights, and fitting its networks to our input."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torchvision import models

from workbench.architectures.card import Weights
from workbench.architectures.weights import load_all_but_head, read_state

# Their weights were learnt by another library, on inputs in -1..1. torchvision re-scales inside the
# network for these files (`transform_input`); we state the scale instead, and build without it.
_CENTRED = ("googlenet", "inception_v3")
# Heads that only exist while such a network is trained from the start.
_AUXILIARY = ("aux1.", "aux2.", "AuxLogits.")
# Files from before PyTorch forbade dots in names: "denselayer1.norm.1" is "denselayer1.norm1" now.
_OLD_NAME = re.compile(r"^(.*denselayer\d+\.(?:norm|conv))\.([12]\..*)$")


@dataclass(frozen=True)
class Pretrained:
    """The default ImageNet weights of a torchvision network. Nothing is downloaded from here.

    Attributes
    ----------
    network : str
        torchvision's name.
    head : str
        Path of the module that stays random.
    """

    network: str
    head: str

    @property
    def path(self) -> Path:
        """Where torchvision keeps the file, whether it is there or not."""
        folder = Path(torch.hub.get_dir()) / "checkpoints"
        return folder / str(self._entry.url).rpartition("/")[2]

    def record(self) -> Weights:
        """Return torchvision's own record; the size is rounded to a kilobyte there."""
        entry = self._entry
        preset = entry.transforms()
        mean, std = tuple(preset.mean), tuple(preset.std)
        if self.network in _CENTRED:
            mean = std = (0.5, 0.5, 0.5)
        return Weights(
            source=f"torchvision {entry} (ImageNet-1k)",
            licence=entry.meta.get("license", "BSD-3-Clause"),
            size_bytes=round(entry.meta["_file_size"] * 2**20),
            mean=mean,
            std=std,
            image_size=preset.crop_size[0],
            accuracy=entry.meta["_metrics"]["ImageNet-1K"]["acc@1"] / 100,
            available=self.path.is_file(),
            url=entry.url,
            interpolation=preset.interpolation.value,
            crop=preset.crop_size[0] / preset.resize_size[0],
        )

    def load(self, model: nn.Module) -> None:
        """Put the file's weights into `model`, all but the head."""
        path = self.path
        load_all_but_head(model, _today(read_state(path)), self.head, where=path)

    @property
    def _entry(self) -> Any:
        return models.get_model_weights(self.network).DEFAULT


def take_channels(model: nn.Module, channels: int) -> nn.Module:
    """Let the first convolution of a colour network take `channels` planes; return the network.

    Its weights are summed over the colours, so that one grey plane gives what the same plane
    repeated three times would have given, and the scale of the initialisation fits.
    """
    path, old = first_convolution(model)
    if old.in_channels == channels:
        return model
    new = nn.Conv2d(
        channels,
        old.out_channels,
        old.kernel_size,  # type: ignore[arg-type]
        old.stride,  # type: ignore[arg-type]
        old.padding,  # type: ignore[arg-type]
        old.dilation,  # type: ignore[arg-type]
        bias=old.bias is not None,
    )
    with torch.no_grad():
        new.weight.copy_(old.weight.sum(1, keepdim=True) / channels)
    new.bias = old.bias
    parent, _, name = path.rpartition(".")
    setattr(model.get_submodule(parent), name, new)
    return model


def first_convolution(model: nn.Module) -> tuple[str, nn.Conv2d]:
    """Return the path and module of the convolution that takes the image."""
    return next((p, m) for p, m in model.named_modules() if isinstance(m, nn.Conv2d))


def _today(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Return the tensors under today's names, without auxiliary heads."""
    kept = {key: value for key, value in state.items() if not key.startswith(_AUXILIARY)}
    return {_OLD_NAME.sub(r"\1\2", key): value for key, value in kept.items()}
