"""Fields for numbers. None of them changes when the wheel merely passes over it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox, QWidget

from ui.widgets.phrases import decimal

if TYPE_CHECKING:
    _Base = QAbstractSpinBox
else:
    _Base = object

# Steps of a field that spans orders of magnitude, as on an oscilloscope's knob.
SERIES = (1.0, 2.0, 5.0, 10.0)


class _CalmWheel(_Base):
    """A spin box takes the wheel only once it has the focus, so that pages scroll over it."""

    def _dress(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The style sheet's padding does not reach the text of a spin box.
        self.lineEdit().setTextMargins(5, 0, 0, 0)

    def event(self, event: QEvent) -> bool:
        # Its own undo knows typed letters only, and would keep the window's from being reached.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class IntegerField(_CalmWheel, QSpinBox):
    """A whole number."""

    def __init__(
        self,
        minimum: int = 0,
        maximum: int = 2**31 - 1,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self._dress(name)


class NumberField(_CalmWheel, QDoubleSpinBox):
    """A decimal number; trailing zeros are not shown."""

    def __init__(
        self,
        minimum: float = 0.0,
        maximum: float = 1e9,
        name: str = "",
        *,
        step: float = 1.0,
        digits: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setDecimals(digits)
        self.setRange(minimum, maximum)
        self.setSingleStep(step)
        self._dress(name)

    def textFromValue(self, value: float) -> str:
        text = self.locale().toString(value, "f", self.decimals())
        point = self.locale().decimalPoint()
        return text.rstrip("0").removesuffix(point) if point in text else text


class ScientificField(_CalmWheel, QDoubleSpinBox):
    """A number over many orders of magnitude, such as a learning rate.

    It shows "0.001" and "3e-05", takes either, and steps 1, 2, 5, 10, 20, 50...
    """

    def __init__(
        self,
        minimum: float = 0.0,
        maximum: float = 10.0,
        name: str = "",
        *,
        smallest: float = 1e-6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._smallest = max(minimum, smallest)
        self.setDecimals(15)
        self.setRange(minimum, maximum)
        self._dress(name)

    def textFromValue(self, value: float) -> str:
        return decimal(value, ".10g")

    def valueFromText(self, text: str) -> float:
        try:
            return float(self._bare(text))
        except ValueError:
            return self.value()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        bare = self._bare(text)
        if any(letter not in "0123456789.eE+-" for letter in bare):
            return QValidator.State.Invalid, text, position
        try:
            value = float(bare)
        except ValueError:
            return QValidator.State.Intermediate, text, position
        inside = self.minimum() <= value <= self.maximum()
        state = QValidator.State.Acceptable if inside else QValidator.State.Intermediate
        return state, text, position

    def stepBy(self, steps: int) -> None:
        value = self.value()
        for _ in range(abs(steps)):
            value = (
                step_up(value, self._smallest) if steps > 0 else step_down(value, self._smallest)
            )
        self.setValue(min(max(value, self.minimum()), self.maximum()))
        self.selectAll()

    def _bare(self, text: str) -> str:
        # A decimal comma is what half of the world types.
        return text.removesuffix(self.suffix()).strip().replace(",", ".")


def step_up(value: float, smallest: float = 1e-6) -> float:
    """Return the next larger number of the series 1, 2, 5, 10, 20..., from `smallest` on."""
    if value < smallest:
        return smallest
    power = 10.0 ** math.floor(math.log10(value) + 1e-9)
    larger = next(step for step in SERIES if step > value / power * (1 + 1e-9))
    return float(f"{larger * power:.6g}")


def step_down(value: float, smallest: float = 1e-6) -> float:
    """Return the next smaller number of the series; 0 below `smallest`."""
    if value <= smallest * (1 + 1e-9):
        return 0.0
    power = 10.0 ** math.floor(math.log10(value) + 1e-9)
    below = [step for step in SERIES if step < value / power * (1 - 1e-9)]
    smaller = below[-1] * power if below else 0.5 * power
    return float(f"{smaller:.6g}")
