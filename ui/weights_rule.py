"""What the choice of weights means for what is trained: the one rule, in one place."""

from __future__ import annotations

from workbench.settings import ArchitectureSettings, FreezeSettings


def following(
    before: ArchitectureSettings, after: ArchitectureSettings, freeze: FreezeSettings
) -> FreezeSettings:
    """Return the strategy that fits after pretrained weights were switched on or off.

    Starting from scratch makes no use of weights that were just asked for, and there is nothing to
    keep or to tune in random ones. What the user put together layer by layer is never touched.
    """
    if before.pretrained == after.pretrained or freeze.strategy == "custom":
        return freeze
    if after.pretrained and freeze.strategy == "from-scratch":
        return FreezeSettings(strategy="feature-extractor")
    if not after.pretrained and freeze.strategy != "from-scratch":
        return FreezeSettings(strategy="from-scratch")
    return freeze
