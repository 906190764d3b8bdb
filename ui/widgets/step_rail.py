"""The steps of the job, one under the other."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.accessible import read_as
from ui.growing import grown
from ui.icons import paint_icon
from ui.theme import base_font, scaled, text_scale, tokens_for

KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)  # fmt: skip
RAIL_WIDTH, STEP_HEIGHT, CIRCLE = 168, 38, 20
CIRCLE_MARGIN, SIDES, LEAST_HEIGHT = 11, 17, 25


@dataclass(frozen=True)
class StepTitle:
    """A step by its key, its name and its icon."""

    key: str
    title: str
    icon_name: str


class StepRail(QFrame):
    """A column of numbered steps; the current one is lit, finished ones carry a check mark.

    Folded, it shows their numbers alone, for a window too narrow for large text.

    Signals
    -------
    step_chosen(str)
        The user wants to go to this step.
    """

    step_chosen = Signal(str)

    def __init__(self, steps: list[StepTitle], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "rail")
        self._folded = False
        self._fit()
        self.setAccessibleName(self.tr("Steps"))
        read_as(self, QAccessible.Role.Grouping)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _StepButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 12, SIDES - 8, 12)
        layout.setSpacing(3)
        for number, step in enumerate(steps, 1):
            button = _StepButton(number, step)
            self._group.addButton(button)
            self._buttons[step.key] = button
            layout.addWidget(button)
        layout.addStretch(1)
        self._group.buttonClicked.connect(self._on_button_clicked)

    def fold(self, folded: bool) -> None:
        """Show the numbers alone, or the names with them."""
        self._folded = folded
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        bare = grown(CIRCLE) + 2 * CIRCLE_MARGIN + SIDES
        width = bare if self._folded else grown(RAIL_WIDTH)
        if self.minimumWidth() != width:
            self.setFixedWidth(width)

    def set_current(self, key: str) -> None:
        """Light a step silently."""
        self._buttons[key].setChecked(True)

    def set_done(self, keys: set[str]) -> None:
        """Put check marks on these steps and on no others."""
        for key, button in self._buttons.items():
            button.set_done(key in keys)

    def set_busy(self, key: str, busy: bool) -> None:
        """Mark a step in which something is going on."""
        self._buttons[key].set_busy(busy)

    def set_step_enabled(self, key: str, enabled: bool) -> None:
        """Allow or forbid going to a step."""
        self._buttons[key].setEnabled(enabled)

    def button(self, key: str) -> QPushButton:
        """Return the button of a step."""
        return self._buttons[key]

    def last(self) -> QPushButton:
        """Return the button of the last step."""
        return list(self._buttons.values())[-1]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        keys = [key for key, button in self._buttons.items() if button.isEnabled()]
        current = next((key for key in keys if self._buttons[key].hasFocus()), None)
        if step is None or current is None:
            super().keyPressEvent(event)
            return
        self._buttons[keys[(keys.index(current) + step) % len(keys)]].setFocus(
            Qt.FocusReason.TabFocusReason
        )

    @Slot(QAbstractButton)
    def _on_button_clicked(self, button: QAbstractButton) -> None:
        self.step_chosen.emit(button.property("step"))


class _StepButton(QPushButton):
    """One step: its number in a circle, a check mark when done, and its name."""

    def __init__(self, number: int, step: StepTitle) -> None:
        super().__init__(step.title)
        self.setProperty("kind", "step")
        self.setProperty("step", step.key)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # announced as one of several
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(step.title)
        self.setToolTip(f"{step.title} (Ctrl+{number})")
        self._number, self._done, self._busy = number, False, False
        self._ringed = False

    def sizeHint(self) -> QSize:
        return QSize(120, grown(STEP_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        least = STEP_HEIGHT if text_scale() == 1 else LEAST_HEIGHT  # nine steps have to fit
        return QSize(grown(CIRCLE) + 2 * CIRCLE_MARGIN, grown(least))

    def set_done(self, done: bool) -> None:
        self._done = done
        self._describe()

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._describe()

    def _describe(self) -> None:
        words = self.tr("running") if self._busy else self.tr("done") if self._done else ""
        self.setAccessibleDescription(words)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The lit step is plain enough; a ring is for those who move by keyboard.
        self._ringed = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, lit = tokens_for(self), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if lit or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if lit else tokens.border))
            painter.drawRoundedRect(area, 8, 8)
        if self.hasFocus() and self._ringed:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 8, 8)
        side = grown(CIRCLE)
        self._paint_circle(painter, QRectF(CIRCLE_MARGIN, (self.height() - side) / 2, side, side))
        painter.setPen(QColor(tokens.text if lit else tokens.muted))
        painter.setFont(scaled(base_font(), 1.0, bold=lit))
        place = area.adjusted(side + 20, 0, -4, 0)
        if place.width() < self.fontMetrics().averageCharWidth():  # folded
            return
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        tokens, lit = tokens_for(self), self.isChecked()
        painter.setPen(QPen(QColor(tokens.accent if lit else tokens.outline), 1.2))
        painter.setBrush(QColor(tokens.accent) if lit else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        colour = tokens.accent_text if lit else tokens.muted
        if self._busy:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour if lit else tokens.train))
            painter.drawEllipse(circle.adjusted(6, 6, -6, -6))
        elif self._done and not lit:
            paint_icon(painter, "check", tokens.success, circle.adjusted(4, 4, -4, -4))
        else:
            painter.setPen(QColor(colour))
            painter.setFont(scaled(base_font(), 0.84, bold=lit))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))
