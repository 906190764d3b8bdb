"""An on/off switch."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPoint, QRectF, QSize, Qt, QVariantAnimation, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ui.motion import reduced
from ui.theme import tokens_for

TRACK_WIDTH, TRACK_HEIGHT, MARGIN = 30, 16, 3


class Switch(QCheckBox):
    """A check box drawn as a switch; `name` is what a screen reader says.

    Mouse, Space, accessibility and signals are QCheckBox's own (`toggled`, `isChecked`).
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(110)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._on_animation_moved)
        self.toggled.connect(self._on_toggled)

    def sizeHint(self) -> QSize:
        return QSize(TRACK_WIDTH + 2 * MARGIN, TRACK_HEIGHT + 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    @Slot(bool)
    def _on_toggled(self, checked: bool) -> None:
        if reduced() or not self.isVisible():
            return
        self._animation.stop()
        self._animation.setStartValue(0.0 if checked else 1.0)
        self._animation.setEndValue(1.0 if checked else 0.0)
        self._animation.start()

    @Slot()
    def _on_animation_moved(self) -> None:
        self.update()

    def _position(self) -> float:
        # A silent setChecked starts no animation; then the state itself is the position.
        if self._animation.state() == QVariantAnimation.State.Running:
            return float(self._animation.currentValue())
        return 1.0 if self.isChecked() else 0.0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, position = tokens_for(self), self._position()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        top = (self.height() - TRACK_HEIGHT) / 2
        track = QRectF(MARGIN, top, TRACK_WIDTH, TRACK_HEIGHT)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1.6))
            ring = track.adjusted(-2.2, -2.2, 2.2, 2.2)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent if self.isChecked() else tokens.outline))
        painter.drawRoundedRect(track, TRACK_HEIGHT / 2, TRACK_HEIGHT / 2)
        knob = TRACK_HEIGHT - 5
        x = track.left() + 2.5 + position * (TRACK_WIDTH - knob - 5)
        painter.setBrush(QColor("#ffffff"))
        painter.drawEllipse(QRectF(x, top + 2.5, knob, knob))
