"""What a network is fed, from its card's plain facts: the same for window and trainer. No torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbench.errors import SettingsError
from workbench.settings import ArchitectureSettings

# From random weights any fixed scaling serves; this one maps 0..255 to -1..1.
CENTRED = 0.5


@dataclass(frozen=True)
class NetworkInput:
    """The tensor a network takes: (channels, image_size, image_size), and its normalisation.

    Attributes
    ----------
    image_size : int
        Side in pixels.
    channels : int
        1 (grey) or 3 (RGB).
    mean, std : tuple of float
        Per channel, for values in 0..1.
    """

    image_size: int
    channels: int
    mean: tuple[float, ...]
    std: tuple[float, ...]


def network_input(
    architecture: ArchitectureSettings, card: Mapping[str, Any], *, grey: bool
) -> NetworkInput:
    """Resolve "auto" and 0 in the settings.

    Parameters
    ----------
    architecture : ArchitectureSettings
        What the user chose.
    card : mapping
        The facts of its card, as `Card.to_dict` gives them.
    grey : bool
        Whether every image of the set is grey.

    Raises
    ------
    SettingsError
        Pretrained weights were combined with grey input.
    """
    channels = _channels(architecture, card, grey)
    size = architecture.image_size or int(card["image_size"])
    weights = card.get("weights")
    if architecture.pretrained and weights:
        return NetworkInput(size, channels, tuple(weights["mean"]), tuple(weights["std"]))
    return NetworkInput(size, channels, (CENTRED,) * channels, (CENTRED,) * channels)


def _channels(architecture: ArchitectureSettings, card: Mapping[str, Any], grey: bool) -> int:
    if architecture.pretrained:
        if architecture.colour == "grey":
            raise SettingsError(
                "Pretrained weights need three colour channels",
                where="architecture.colour",
                hint='Set it to "auto"; grey images are then repeated over the channels.',
            )
        return 3
    if architecture.colour == "auto":
        return 1 if grey and 1 in card["channels"] else 3
    return 1 if architecture.colour == "grey" else 3
