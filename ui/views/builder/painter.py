"""How a row of the list of blocks looks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from ui.theme import Tokens, scaled, tokens_for
from ui.views.builder.model import REMARK_ROLE, ROW_ROLE, BuilderModel, Remark
from workbench.architectures.stack.shapes import Row

PADDING = 8
ROW_HEIGHT = 29
_STRIPE = 3
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class BlockPainter(QStyledItemDelegate):
    """Paints a cell: the name strong, its numbers muted; what was added stands back."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        if index.internalId():
            return QSize(0, 0)  # as tall as its widget
        return QSize(40, max(ROW_HEIGHT, option.fontMetrics.height() + 10))

    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # The style would inset a remark as it insets text.
        editor.setGeometry(option.rect)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if index.internalId():
            return
        row, remark = index.data(ROW_ROLE), index.data(REMARK_ROLE)
        view, area = option.widget, QRectF(option.rect)
        tokens = tokens_for(view)
        painter.save()
        self._paint_ground(painter, option, index, tokens)
        painter.setFont(option.font)
        if index.column() == BuilderModel.NUMBER:
            stripe = QRectF(area.x(), area.y() + 5, _STRIPE, area.height() - 10)
            painter.fillRect(stripe, QColor(stripe_colour(tokens, row, remark)))
        if index.column() == BuilderModel.BLOCK:
            self._paint_block(painter, tokens, area, index)
        else:
            strong = index.column() != BuilderModel.NUMBER and index.data() != "–"
            painter.setPen(QColor(tokens.text if strong and not row.added else tokens.muted))
            inner = area.adjusted(PADDING, 0, -PADDING, 0)
            painter.drawText(inner, int(_MIDDLE | Qt.AlignmentFlag.AlignRight), index.data())
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        tokens: Tokens,
    ) -> None:
        area, view = QRectF(option.rect), option.widget
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(tokens.accent_soft))
            current = isinstance(view, QTreeView) and view.currentIndex().row() == index.row()
            if current and view.hasFocus():
                colour = QColor(tokens.accent)
                painter.fillRect(QRectF(area.x(), area.y(), area.width(), 1), colour)
                painter.fillRect(QRectF(area.x(), area.bottom() - 1, area.width(), 1), colour)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.raised))

    def _paint_block(
        self,
        painter: QPainter,
        tokens: Tokens,
        area: QRectF,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Row = index.data(ROW_ROLE)
        name, _, words = str(index.data()).partition("  ")
        inner = area.adjusted(PADDING, 0, -PADDING, 0)
        font = painter.font()
        painter.setFont(scaled(font, 1.0, bold=not row.added))
        painter.setPen(QColor(tokens.muted if row.added else tokens.text))
        painter.drawText(inner, int(_MIDDLE | Qt.AlignmentFlag.AlignLeft), name)
        inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(name) + 10)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(inner, int(_MIDDLE | Qt.AlignmentFlag.AlignLeft), shown)


def stripe_colour(tokens: Tokens, row: Row, remark: Remark | None) -> str:
    """Return the colour at the edge of a row: remarks first, then whether it has weights."""
    if remark is not None:
        return tokens.danger if remark.serious else tokens.warning
    if row.output_shape is None:
        return tokens.border
    return tokens.accent if row.parameters else tokens.border
