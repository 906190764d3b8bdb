"""What more epochs mean for a run, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.widgets.phrases import decimal
from workbench.training.longer import Extension


def done_words(done: int, epochs: int) -> str:
    """Return how far a run has come."""
    return _tr("{done} of {epochs} epochs are done.").format(done=done, epochs=epochs)


def rate_words(extension: Extension) -> str:
    """Return what happens to the learning rate, and to the size of images."""
    if not extension.rate_before:
        return _tr("The run has not begun yet.")
    before, after = decimal(extension.rate_before, ".2g"), decimal(extension.rate_after, ".2g")
    if extension.stretched:
        schedule = _tr("Cosine") if extension.schedule == "cosine" else _tr("One-cycle")
        text = _tr(
            "{schedule} is stretched over all {epochs} epochs: the learning rate goes on at "
            "{after}, where it was at {before}. A run with {epochs} epochs from the start has "
            "other rates in its first ones."
        ).format(schedule=schedule, epochs=extension.epochs, after=after, before=before)
    else:
        text = _tr("The learning rate goes on at {after}.").format(after=after)
    if extension.smaller:
        grows = _tr("Images grow over all epochs: in the next ones they are smaller again.")
        text = f"{text} {grows}"
    return text


def _tr(text: str) -> str:
    return QCoreApplication.translate("longer", text)
