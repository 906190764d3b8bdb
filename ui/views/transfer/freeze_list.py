"""The layers with a switch each, and the line before which all is frozen."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.growing import grown
from ui.theme import scaled, tokens_for
from ui.views.transfer.freeze_row_painter import GUTTER, TOGGLE_WIDTH, RowPainter
from ui.views.transfer.freeze_rows import FreezeModel, Row
from workbench.diagram.graph import LayerGraph

GRAB = 7
"""Within so many pixels of the cut the mouse takes hold of it."""


class FreezeList(QListView):
    """Groups and layers. The view only says what the user asks for; its owner decides.

    Space or a click on the flake or flame toggles a row; the line is dragged, or moved with Alt
    and the arrow keys.
    """

    toggled = Signal(object, bool)
    """The names of the layers, and whether they shall be frozen."""
    cut_moved = Signal(int)
    """Everything before the layer with this index shall be frozen."""
    row_selected = Signal(int)
    """The index of the selected layer in the graph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FreezeModel(self)
        self._cut = 0
        self._dragging = False
        self.setModel(self._model)
        self.setItemDelegate(RowPainter(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Layers with their state"))

    def set_graph(self, graph: LayerGraph | None, head: str) -> None:
        """Show the layers of `graph`; those of the module `head` are always trained."""
        self._model.set_graph(graph, head)
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))

    def set_state(self, frozen: Collection[str], cut: int) -> None:
        """Show which layers are frozen, and the line in front of the layer with index `cut`."""
        self._cut = cut
        self._model.set_frozen(frozen)
        self.viewport().update()

    def rows(self) -> tuple[Row, ...]:
        """Return what is listed."""
        return self._model.rows()

    def select_layer(self, index: int) -> None:
        """Show the row of the layer with this index, or the group that starts there."""
        for number, row in enumerate(self.rows()):
            if row.first >= index:
                self.setCurrentIndex(self._model.index(number))
                self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)
                return

    def cut_row(self) -> int:
        """Return the row in front of which the line stands."""
        rows = self.rows()
        return next((n for n, row in enumerate(rows) if row.first >= self._cut), len(rows))

    def show_cut(self) -> None:
        """Scroll to the line, if it is out of sight."""
        if not 0 <= self._cut_y() <= self.viewport().height() and self.rows():
            row = min(self.cut_row(), len(self.rows()) - 1)
            self.scrollTo(self._model.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)

    # ---- the line

    def _cut_y(self) -> int:
        row = self.cut_row()
        if row < self._model.rowCount():
            return self.visualRect(self._model.index(row)).top() + (row == 0)
        return self.visualRect(self._model.index(row - 1)).bottom() if row else 1

    def _pill(self) -> QRect:
        y, height = self._cut_y(), self.fontMetrics().height() + 3
        width = grown(GUTTER) - 14
        top = min(max(y - height // 2, 0), self.viewport().height() - height)
        return QRect(self.viewport().width() - width - 6, top, width, height)

    def _near_cut(self, position: QPoint) -> bool:
        near = abs(position.y() - self._cut_y()) <= GRAB
        in_gutter = position.x() > self.viewport().width() - grown(GUTTER)
        return (near and in_gutter) or self._pill().contains(position)

    def _request_cut(self, row: int) -> None:
        """Ask for the line in front of `row`, at most in front of what is always trained."""
        rows = self.rows()
        last = next((n for n, item in enumerate(rows) if item.fixed), len(rows) - 1)
        target = rows[min(max(row, 0), last)].first if rows else 0
        if rows and target != self._cut:
            self.cut_moved.emit(target)

    def _step_cut(self, step: int) -> None:
        row, rows = self.cut_row(), self.rows()
        here = rows[row].first if row < len(rows) else self._cut
        while 0 <= row + step < len(rows):
            row += step
            if rows[row].first != here:
                break
        # Going up, a group's heading and its first layer are one place: take the heading.
        if step < 0 and row > 0 and rows[row - 1].first == rows[row].first:
            row -= 1
        self._request_cut(row)
        self.scrollTo(self._model.index(min(max(row, 0), len(rows) - 1)))

    # ---- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if alt and step:
            self._step_cut(step)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and self._near_cut(position):
            self._dragging = True
            return
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and position.x() < TOGGLE_WIDTH:
            self._toggle(self.indexAt(position))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        if self._dragging:
            self._drag_to(position)
            return
        shape = Qt.CursorShape.ArrowCursor
        if self._near_cut(position):
            shape = Qt.CursorShape.SplitVCursor
        elif position.x() < TOGGLE_WIDTH and self.indexAt(position).isValid():
            shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging and self._pill().contains(event.position().toPoint()):
            self.show_cut()  # a click on the handle of a line that is out of sight
        self._dragging = False
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= TOGGLE_WIDTH:
            super().mouseDoubleClickEvent(event)

    def _drag_to(self, position: QPoint) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if position.y() < 0 or position.y() > height:
            bar.setValue(
                bar.value() + (position.y() if position.y() < 0 else position.y() - height)
            )
        over = self.indexAt(QPoint(10, min(max(position.y(), 0), height - 1)))
        if not over.isValid():
            self._request_cut(len(self.rows()))
            return
        middle = self.visualRect(over).center().y()
        self._request_cut(over.row() + (position.y() > middle))

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid() and not (row := self.rows()[index.row()]).fixed:
            self.toggled.emit(row.names, self._model.share(row) < 1)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_selected.emit(self.rows()[current.row()].first)

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rowCount():
            return
        tokens = tokens_for(self)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill, y = self._pill(), self._cut_y()
        painter.setPen(QPen(QColor(tokens.accent), 2, Qt.PenStyle.DashLine))
        painter.drawLine(0, y, pill.left(), y)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(QColor(tokens.accent_text))
        painter.setFont(scaled(self.font(), 0.88, bold=True))
        arrow = "↕" if 0 <= y <= self.viewport().height() else "↑" if y < 0 else "↓"
        words = self.tr("freeze cut") + f"  {arrow}"
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
