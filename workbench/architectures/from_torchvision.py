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
from workbench.weights.places import refreshed, target

# Their weights were learnt by another library, on inputs in -1..1. torchvision re-scales inside the
# network for these files (`transform_input`); we state the scale instead, and build without it.
_CENTRED = ("googlenet", "inception_v3")
# torchvision's own files end in the first digits of their SHA-256.
_DIGEST = re.compile(r"-([0-9a-f]{8,64})\.[a-z]+$")
# What the addresses in torchvision's records say; without one, its own licence holds.
_LICENCES = {
    "https://github.com/facebookresearch/SWAG/blob/main/LICENSE": "CC-BY-NC-4.0 (not for commerce)"
}
# Heads that only exist while such a network is trained from the start.
_AUXILIARY = ("aux1.", "aux2.", "AuxLogits.")
# Files from before PyTorch forbade dots in names: "denselayer1.norm.1" is "denselayer1.norm1" now.
_OLD_NAME = re.compile(r"^(.*denselayer\d+\.(?:norm|conv))\.([12]\..*)$")


@dataclass(frozen=True)
class Pretrained:
    """The ImageNet weights of a torchvision network. Nothing is downloaded from here.

    Attributes
    ----------
    network : str
        torchvision's name, which is also ours.
    head : str
        Path of the module that stays random.
    """

    network: str
    head: str

    @property
    def path(self) -> Path:
        """Where torchvision keeps the default file, whether it is there or not."""
        return target(self.record())

    def record(self) -> Weights:
        """Return torchvision's own record of its default weights."""
        return self.records()[0]

    def records(self) -> tuple[Weights, ...]:
        """Return torchvision's own records, the default first."""
        entries = models.get_model_weights(self.network)
        # Without categories they are parts for other tasks: VGG's "features" hold no classifier.
        useful = [entry for entry in entries if entry.meta["categories"]]
        useful.sort(key=lambda entry: entry is not entries.DEFAULT)
        return tuple(self._record(entry) for entry in useful)

    def read(self, path: Path, record: Weights | None = None) -> dict[str, Tensor]:
        """Return the tensors of one of these files."""
        del record  # all of a network's files are alike
        return _today(read_state(path))

    def load(self, model: nn.Module) -> None:
        """Put the default file's weights into `model`, all but the head."""
        load_all_but_head(model, self.read(self.path), self.head, where=self.path)

    def _record(self, entry: Any) -> Weights:
        preset = entry.transforms()
        mean, std = tuple(preset.mean), tuple(preset.std)
        if self.network in _CENTRED:
            mean = std = (0.5, 0.5, 0.5)
        file = str(entry.url).rpartition("/")[2]
        digest = _DIGEST.search(file)
        return refreshed(
            Weights(
                source=f"torchvision {entry} (ImageNet-1k)",
                licence=_LICENCES.get(entry.meta.get("license", ""), "BSD-3-Clause"),
                size_bytes=round(entry.meta["_file_size"] * 2**20),  # rounded to a kilobyte there
                mean=mean,
                std=std,
                image_size=preset.crop_size[0],
                accuracy=round(entry.meta["_metrics"]["ImageNet-1K"]["acc@1"] / 100, 5),
                available=False,
                network=self.network,
                key=entry.name,
                url=entry.url,
                sha256=digest[1] if digest else "",
                file=file,
                interpolation=preset.interpolation.value,
                crop=preset.crop_size[0] / preset.resize_size[0],
                classes=len(entry.meta["categories"]),
            )
        )


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
