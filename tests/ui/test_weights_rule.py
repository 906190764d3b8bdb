"""Switching pretrained weights on or off takes the strategy along, but never an own one."""

from __future__ import annotations

import pytest

from ui.weights_rule import following
from workbench.settings import ArchitectureSettings, FreezeSettings

OFF, ON = ArchitectureSettings(), ArchitectureSettings(name="resnet18", pretrained=True)


@pytest.mark.parametrize(
    ("before", "after", "strategy", "then"),
    [
        (OFF, ON, "from-scratch", "feature-extractor"),
        (OFF, ON, "fine-tune", "fine-tune"),
        (OFF, ON, "custom", "custom"),
        (ON, OFF, "feature-extractor", "from-scratch"),
        (ON, OFF, "fine-tune", "from-scratch"),
        (ON, OFF, "fine-tune-freeze", "from-scratch"),
        (ON, OFF, "custom", "custom"),
        (ON, OFF, "from-scratch", "from-scratch"),
        (ON, ON.replace(image_size=96), "from-scratch", "from-scratch"),
        (OFF, OFF.replace(name="resnet18"), "feature-extractor", "feature-extractor"),
    ],
)
def test_the_rule(before, after, strategy, then):
    assert following(before, after, FreezeSettings(strategy=strategy)).strategy == then


def test_an_own_selection_of_layers_is_kept():
    own = FreezeSettings(strategy="custom", cut="layer3", overrides={"layer1": False})
    assert following(ON, OFF, own) is own
    assert following(OFF, ON, own) is own
