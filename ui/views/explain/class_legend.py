"""Which colour and shape on a map is which class."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.views.explain.point_map import RADIUS, colour_of, draw_shape
from ui.widgets import Label


class ClassLegend(QScrollArea):
    """The classes below one another, each behind its mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Classes"))

    def sizeHint(self) -> QSize:
        inside = self.widget()
        return inside.sizeHint() if inside is not None else QSize(120, 60)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, min(70, self.sizeHint().height()))

    def set_classes(self, classes: Sequence[str]) -> None:
        """Show these classes, in the order of their labels."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(3)
        for label, name in enumerate(classes):
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(_Mark(label))
            row.addWidget(Label(name, "caption"), 1)
            column.addLayout(row)
        column.addStretch(1)
        self.setWidget(inside)
        self.updateGeometry()


class _Mark(QWidget):
    def __init__(self, label: int) -> None:
        super().__init__()
        self._label = label
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_of(self._label))
        draw_shape(painter, self._label, QPointF(7, 7), RADIUS)
