"""Settings in a few words, as lists and tables of runs show them."""

from __future__ import annotations

from workbench.settings.augmentation import PRESETS, AugmentationSettings
from workbench.settings.freeze import FreezeSettings
from workbench.studies.design import active_operations, operation_title


def augmentation_words(settings: AugmentationSettings) -> str:
    """Return "none", the name of a preset, or the operations that can change an image."""
    if not settings.active:
        return "none"
    for name, preset in PRESETS.items():
        if preset == settings:
            return name
    titles = ", ".join(operation_title(field).lower() for field in active_operations(settings))
    return f"one of: {titles}" if settings.selection == "one" else titles


def strategy_words(settings: FreezeSettings) -> str:
    """Return the strategy, with where it cuts if that was chosen."""
    if settings.cut and settings.strategy in ("fine-tune-freeze", "custom"):
        return f"{settings.strategy} from {settings.cut}"
    return settings.strategy
