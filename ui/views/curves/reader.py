"""What a run's curves say at a place, in figures and in words."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from ui.theme import Tokens
from ui.views.curves.points import CurvePoints, Floats, smooth
from ui.widgets.phrases import bold, decimal, percent

MOVE_SHARE = 0.5  # of an epoch, for an arrow key before any epoch has ended


@dataclass(frozen=True)
class Reading:
    """One plot at one step; None where there is nothing to read.

    Attributes
    ----------
    train : float or None
        The smoothed curve.
    held : (float, float) or None
        The validation point of the step's epoch, or of the last one before: place and value.
    """

    train: float | None
    held: tuple[float, float] | None


class CurveReader:
    """Reads `points` with the training curves smoothed by `weight` (0..1)."""

    def __init__(self, points: CurvePoints, weight: float) -> None:
        self.points, self._weight = points, weight
        self._smoothed: dict[str, Floats] = {}

    def set_weight(self, weight: float) -> None:
        self._weight = weight
        self._smoothed.clear()

    def refresh(self) -> None:
        """Take note that points were added."""
        self._smoothed.clear()

    def smoothed(self, what: str) -> Floats:
        """Return the moving average of the batches' "loss" or "accuracy"."""
        if what not in self._smoothed:
            points = self.points
            self._smoothed[what] = smooth(points.steps(), points.train(what), self._weight)
        return self._smoothed[what]

    def index_at(self, x: float) -> int | None:
        """Return the step at the place `x` in epochs; None if there are no steps."""
        steps = self.points.x()
        return min(int(np.searchsorted(steps, x)), len(steps) - 1) if len(steps) else None

    def epoch(self, index: int) -> int:
        """Return the epoch of a step, counted from 1."""
        return max(1, math.ceil(self.points.x()[index] - 1e-9))

    def read(self, what: str, index: int) -> Reading:
        """Read the "loss" or "accuracy" plot at a step."""
        train = float(self.smoothed(what)[index])
        ends, values = self.points.validation(what)
        at = int(np.searchsorted(ends, self.epoch(index), side="right")) - 1
        held = (float(ends[at]), float(values[at])) if at >= 0 else None
        return Reading(train if math.isfinite(train) else None, held)

    def next_stop(self, start: float, direction: int) -> float:
        """Return the end of the epoch after (1) or before (-1) the place `start`."""
        ends = self.points.validation("loss")[0]
        if not len(ends):
            return min(max(start + direction * MOVE_SHARE, 0), self.points.position)
        if direction < 0:
            return float(ends[max(int(np.searchsorted(ends, start - 1e-9)) - 1, 0)])
        return float(
            ends[min(int(np.searchsorted(ends, start + 1e-9, side="right")), len(ends) - 1)]
        )

    # -- words -------------------------------------------------------------------------------

    def hint(self, what: str, index: int, tokens: Tokens) -> str:
        """Return the read-out beside the cross-hair, as rich text."""
        reading = self.read(what, index)
        lines = [bold(_tr("epoch {number}").format(number=self.epoch(index)))]
        for value, colour, name in (
            (reading.train, tokens.train, _tr("training")),
            (reading.held and reading.held[1], tokens.validation, _tr("validation")),
        ):
            if value is not None:
                dot = f'<span style="color: {colour}">●</span>'
                lines.append(f"{dot} {name} {bold(format_value(what, value))}")
        return "<br>".join(lines)

    def spoken(self, index: int) -> str:
        """Return both plots at a step as one sentence."""
        parts = [_tr("Epoch {number}").format(number=self.epoch(index))]
        for what, train, held in (
            ("loss", _tr("training loss {value}"), _tr("validation loss {value}")),
            ("accuracy", _tr("training accuracy {value}"), _tr("validation accuracy {value}")),
        ):
            reading = self.read(what, index)
            if reading.train is not None:
                parts.append(train.format(value=format_value(what, reading.train)))
            if reading.held is not None:
                parts.append(held.format(value=format_value(what, reading.held[1])))
        return ", ".join(parts)

    def summary(self) -> str:
        """Return what the curves show as a whole."""
        points = self.points
        if not len(points.x()):
            return _tr("No points yet.")
        text = _tr(
            "{position} of {epochs} epochs. Training loss {loss}, accuracy {accuracy}."
        ).format(
            position=decimal(points.position, ".1f"),
            epochs=points.epochs,
            loss=format_value("loss", self.smoothed("loss")[-1]),
            accuracy=format_value("accuracy", self.smoothed("accuracy")[-1]),
        )
        ends, accuracies = points.validation("accuracy")
        if not len(ends):
            return text
        best = int(accuracies.argmax())
        return f"{text} " + _tr(
            "Validation loss {loss}, accuracy {accuracy}; best {best} after epoch {epoch}."
        ).format(
            loss=format_value("loss", points.validation("loss")[1][-1]),
            accuracy=format_value("accuracy", accuracies[-1]),
            best=format_value("accuracy", accuracies[best]),
            epoch=int(ends[best]),
        )


def format_value(what: str, value: float) -> str:
    """Return a loss to three digits, or an accuracy in percent."""
    return percent(value / 100) if what == "accuracy" else decimal(value, ".3g")


def _tr(text: str) -> str:
    return QCoreApplication.translate("curves", text)
