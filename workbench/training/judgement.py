"""What an epoch's validation means for the run: is it the best, is it enough, is the rate too high.

Everything here follows from the position and the settings, so that a resumed run judges alike.
"""

from __future__ import annotations

from workbench.events import Validated
from workbench.settings import TrainingSettings
from workbench.training.checkpoint import Position


def take_in(position: Position, validated: Validated) -> bool:
    """Note an epoch's validation; True if it is the best so far.

    Higher accuracy wins; of equals the lower loss.
    """
    key = (validated.validation_accuracy, -validated.validation_loss)
    if key <= (position.best_accuracy, -position.best_loss):
        position.stale, position.waited = position.stale + 1, position.waited + 1
        return False
    position.best_accuracy, position.best_loss = key[0], -key[1]
    position.stale = position.waited = 0
    return True


def exhausted(position: Position, settings: TrainingSettings) -> bool:
    """Return whether the patience with epochs that bring nothing better is at its end."""
    return 0 < settings.patience <= position.stale


def lowered_on_plateau(position: Position, settings: TrainingSettings) -> bool:
    """Lower the learning rate if the plateau schedule has waited long enough; True if it did."""
    if settings.schedule != "plateau" or position.waited < settings.step_epochs:
        return False
    position.waited = 0
    position.rate_scale *= settings.step_factor
    return True
