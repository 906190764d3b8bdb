"""What a network is fed is decided in one place."""

from __future__ import annotations

import pytest

from workbench.errors import SettingsError
from workbench.network_input import NetworkInput, network_input
from workbench.settings import ArchitectureSettings

WEIGHTS = {"mean": [0.1, 0.2, 0.3], "std": [0.4, 0.5, 0.6]}
CARD = {"image_size": 32, "channels": [1, 3], "weights": WEIGHTS}
COLOUR_ONLY = {**CARD, "channels": [3]}


def test_defaults_are_the_networks_own() -> None:
    fed = network_input(ArchitectureSettings(), CARD, grey=False)
    assert fed == NetworkInput(32, 3, (0.5, 0.5, 0.5), (0.5, 0.5, 0.5))


@pytest.mark.parametrize(
    ("card", "colour", "grey", "channels"),
    [(CARD, "auto", True, 1), (CARD, "auto", False, 3), (COLOUR_ONLY, "auto", True, 3),
     (CARD, "rgb", True, 3), (CARD, "grey", False, 1)],
)  # fmt: skip
def test_channels(card: dict, colour: str, grey: bool, channels: int) -> None:
    fed = network_input(ArchitectureSettings(colour=colour), card, grey=grey)
    assert fed.channels == channels
    assert len(fed.mean) == len(fed.std) == channels


def test_pretrained_weights_bring_their_normalisation_and_three_channels() -> None:
    settings = ArchitectureSettings(pretrained=True, image_size=224)
    fed = network_input(settings, CARD, grey=True)
    assert fed == NetworkInput(224, 3, (0.1, 0.2, 0.3), (0.4, 0.5, 0.6))


def test_pretrained_and_grey_contradict() -> None:
    with pytest.raises(SettingsError) as caught:
        network_input(ArchitectureSettings(pretrained=True, colour="grey"), CARD, grey=True)
    assert caught.value.where == "architecture.colour"
