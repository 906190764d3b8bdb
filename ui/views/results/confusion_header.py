"""The class names beside and above a confusion matrix, whatever the size of its cells."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.growing import grown
from ui.theme import base_font, scaled, tokens_for

TINIEST = 2  # that the user may shrink it to
LABEL_ROOM = 110


class NameHeader(QHeaderView):
    """Class names; those over the columns stand upright where the cells are narrow."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setMinimumSectionSize(TINIEST)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setFont(scaled(base_font(), 0.88))

    def sizeHint(self) -> QSize:
        width, line = self._longest(), self.fontMetrics().height() + 6
        if self.orientation() == Qt.Orientation.Vertical:
            return QSize(min(width, grown(LABEL_ROOM)), line)
        return QSize(line, min(width, grown(LABEL_ROOM)) if self._upright() else line)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        every = -(-(self.fontMetrics().height() - 3) // max(1, self.defaultSectionSize()))
        if every > 1 and section % every:
            return  # too narrow for every name
        text = str(self.model().headerData(section, self.orientation()) or "")
        painter.save()
        painter.setFont(self.font())
        painter.setPen(QColor(tokens_for(self).muted))
        lacking = max(0, self.fontMetrics().height() - self.defaultSectionSize()) // 2
        upright = self.orientation() == Qt.Orientation.Horizontal
        box = rect = rect.adjusted(
            -lacking if upright else 0, 0 if upright else -lacking,
            lacking if upright else 0, 0 if upright else lacking,
        )  # fmt: skip
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if self.orientation() == Qt.Orientation.Horizontal:
            flags = Qt.AlignmentFlag.AlignCenter
            if self._upright():
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                painter.translate(rect.left(), rect.bottom())
                painter.rotate(-90)
                box = QRect(0, 0, rect.height(), rect.width())
        box = box.adjusted(3, 0, -6, 0)
        name = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, box.width())
        painter.drawText(box, flags, name)
        painter.restore()

    def _longest(self) -> int:
        model = self.model()
        names = [str(model.headerData(i, self.orientation()) or "") for i in range(self.count())]
        return 12 + max((self.fontMetrics().horizontalAdvance(name) for name in names), default=0)

    def _upright(self) -> bool:
        return self._longest() > self.defaultSectionSize() + 4
