"""A slider with two handles, for a range between two ends."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from ui.theme import tokens_for
from ui.widgets.range_scale import Scale

HANDLE = 18
"""Side in pixels of the square a handle is painted in, focus ring included."""
GROOVE = 4


class RangeSlider(QWidget):
    """Two handles on one track. Shift moves both alike about the neutral value.

    Each handle is a slider of its own for the keyboard and for screen readers; the mouse is served
    here, because either handle may be under it.

    Parameters
    ----------
    scale : Scale
        The track.
    name : str
        What the range is of, for screen readers.
    text : callable, optional
        Turns a value into words with its unit.
    """

    values_changed = Signal(float, float)

    def __init__(
        self,
        scale: Scale,
        name: str,
        text: Callable[[float], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scale = scale
        self._text = text or "{:g}".format
        self._values = (scale.minimum, scale.maximum)
        self._default = self._values
        self._dragged: _Handle | None = None
        self._grip = 0.0
        self._low = _Handle(self.tr("{name}, from").format(name=name), self)
        self._high = _Handle(self.tr("{name}, to").format(name=name), self)
        self._low.valueChanged.connect(self._on_low_changed)
        self._high.valueChanged.connect(self._on_high_changed)
        self.setToolTip(self.tr("Shift moves both ends alike; a double click resets"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show()

    def values(self) -> tuple[float, float]:
        """Return the two ends, exactly as set unless a handle was moved since."""
        return self._values

    def set_values(self, low: float, high: float) -> None:
        """Show `low` and `high` without a signal.

        Raises
        ------
        ValueError
            `low` is above `high`.
        """
        if low > high:
            raise ValueError(f"the range is reversed: {low:g} is above {high:g}")
        self._values = (low, high)
        self._show()

    def set_default(self, low: float, high: float) -> None:
        """Set what a double click and the Delete key bring back."""
        self._default = (low, high)

    def reset(self) -> None:
        """Return to the default."""
        self._change(*self._default)

    def handles(self) -> tuple[QAbstractSlider, QAbstractSlider]:
        """Return the two handles, lower first; they take the keyboard focus."""
        return self._low, self._high

    def _change(self, low: float, high: float) -> None:
        if (low, high) != self._values:
            self.set_values(low, high)
            self.values_changed.emit(low, high)

    def _move(self, handle: _Handle, value: float, mirror: bool) -> None:
        low, high = self._values
        if mirror:
            other = self._scale.mirrored(value)
            self._change(min(value, other), max(value, other))
        elif handle is self._low:
            self._change(min(value, high), high)
        else:
            self._change(low, max(value, low))

    def _show(self) -> None:
        ticks = self._scale.ticks
        low, high = (ticks(value) for value in self._values)
        with QSignalBlocker(self._low), QSignalBlocker(self._high):
            self._low.place(ticks(self._scale.minimum), high, low, self._text(self._values[0]))
            self._high.place(low, ticks(self._scale.maximum), high, self._text(self._values[1]))
        self._arrange()
        self.update()

    @Slot(int)
    def _on_low_changed(self, ticks: int) -> None:
        self._move(self._low, self._scale.from_ticks(ticks), self._low.mirror)

    @Slot(int)
    def _on_high_changed(self, ticks: int) -> None:
        self._move(self._high, self._scale.from_ticks(ticks), self._high.mirror)

    # ---- geometry

    def sizeHint(self) -> QSize:
        return QSize(220, HANDLE)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, HANDLE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def x_of(self, value: float) -> float:
        """Return the x coordinate of the centre of a handle at `value`."""
        return HANDLE / 2 + self._scale.position(value) * (self.width() - HANDLE)

    def _value_at(self, x: float) -> float:
        return self._scale.value((x - HANDLE / 2) / max(self.width() - HANDLE, 1))

    def _arrange(self) -> None:
        top = (self.height() - HANDLE) // 2
        for handle, value in zip((self._low, self._high), self._values, strict=True):
            handle.setGeometry(round(self.x_of(value) - HANDLE / 2), top, HANDLE, HANDLE)

    # ---- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return super().mousePressEvent(event)
        x = event.position().x()
        self._dragged = self._nearest(x)
        self._dragged.setFocus(Qt.FocusReason.MouseFocusReason)
        centre = self._dragged.geometry().center().x()
        on_handle = abs(x - centre) <= HANDLE / 2
        self._grip = x - centre if on_handle else 0.0
        if not on_handle:
            self._drag(event)
        self.update()
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            self._drag(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragged = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.reset()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past a slider must not move it

    def _drag(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            return
        value = self._value_at(event.position().x() - self._grip)
        mirror = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        low, high = self._values
        if low == high and value != low:
            # Two handles in one place: the direction tells which of them was meant.
            self._dragged = self._high if value > high else self._low
        if mirror and (value < self._scale.neutral) != (self._dragged is self._low):
            self._dragged = self._low if value < self._scale.neutral else self._high
            self._dragged.setFocus(Qt.FocusReason.MouseFocusReason)
        self._move(self._dragged, value, mirror)

    def _nearest(self, x: float) -> _Handle:
        low, high = (self.x_of(value) for value in self._values)
        return self._low if abs(x - low) < abs(x - high) else self._high

    # ---- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        # To the edges, in line with the text above, although the handles stop before them.
        groove = QRectF(0, middle - GROOVE / 2, self.width(), GROOVE)
        painter.setBrush(QColor(tokens.border))
        painter.drawRoundedRect(groove, 2, 2)
        neutral = self.x_of(self._scale.neutral)
        painter.setBrush(QColor(tokens.outline))
        painter.drawRoundedRect(QRectF(neutral - 1, middle - 5, 2, 10), 1, 1)
        painter.setBrush(QColor(tokens.accent if self.isEnabled() else tokens.outline))
        low, high = (self.x_of(value) for value in self._values)
        painter.drawRoundedRect(QRectF(low, middle - GROOVE / 2, high - low, GROOVE), 2, 2)


class _Handle(QAbstractSlider):
    """One end: keyboard, accessibility and a painted disc."""

    def __init__(self, name: str, parent: RangeSlider) -> None:
        super().__init__(parent)
        self.mirror = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(name)

    def place(self, minimum: int, maximum: int, value: int, text: str) -> None:
        """Show a value in ticks, and tell it in words."""
        self.setRange(minimum, maximum)
        self.setSingleStep(1)
        self.setPageStep(5)
        self.setValue(value)
        self.setAccessibleDescription(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        slider = self.parent()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if isinstance(slider, RangeSlider):
                slider.reset()
            return
        self.mirror = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().keyPressEvent(event)
        self.mirror = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_for(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(HANDLE / 2, HANDLE / 2)
        colour = QColor(tokens.accent if self.isEnabled() else tokens.outline)
        if self.hasFocus():
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawEllipse(centre, 8, 8)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(centre, 5.5, 5.5)
