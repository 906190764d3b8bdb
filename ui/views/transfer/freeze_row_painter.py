"""How a row of the freeze list looks: state, name, kind, parameters."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.growing import grown
from ui.icons import paint_icon
from ui.theme import Tokens, scaled, tabular, tokens_for
from ui.views.diagram.pyramid import fill_colour
from ui.views.transfer.freeze_rows import ROW_ROLE, SHARE_ROLE, Row
from ui.widgets.phrases import count

TOGGLE_WIDTH = 34
WIDEST_NAME, KIND_WIDTH, FIGURES_WIDTH = 360, 170, 92
GUTTER = 118
"""Room at the right for the handle of the cut, so that it hides no figure."""


class RowPainter(QStyledItemDelegate):
    """Paints a row: state, name, kind, parameters."""

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(300, option.fontMetrics.height() + 9)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row, share = index.data(ROW_ROLE), index.data(SHARE_ROLE)
        area, view = QRectF(option.rect), option.widget
        state = option.state
        tokens = tokens_for(view)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(state_colour(tokens, row, share))
        painter.fillRect(area, fill_colour(tokens, colour, 0.10 if row.group else 0.045))
        if selected:
            ring = tokens.accent if state & QStyle.StateFlag.State_HasFocus else tokens.outline
            painter.setPen(QPen(QColor(ring), 1.6))
            painter.drawRoundedRect(area.adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        mark = QRectF(area.x() + 10, area.center().y() - 8, 16, 16)
        paint_icon(painter, state_icon(row, share), colour, mark)
        self._paint_texts(painter, tokens, area, row, view)
        painter.restore()

    def _paint_texts(
        self, painter: QPainter, tokens: Tokens, area: QRectF, row: Row, view: QWidget
    ) -> None:
        font = tabular(view.font())
        indent = 0 if row.group else 12
        left = area.x() + TOGGLE_WIDTH + indent
        figures_width, kind_width = grown(FIGURES_WIDTH), grown(KIND_WIDTH)
        # On a wide screen the columns stay together, so that the eye need not travel.
        room = area.right() - grown(GUTTER) - figures_width - kind_width
        kinds = min(room, left - indent + grown(WIDEST_NAME))
        figures = kinds + kind_width
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(scaled(font, 1.0, bold=True) if row.group else font)
        painter.setPen(QColor(tokens.text))
        name = painter.fontMetrics().elidedText(
            row.title, Qt.TextElideMode.ElideMiddle, int(kinds - left - 8)
        )
        painter.drawText(QRectF(left, area.y(), kinds - left, area.height()), middle, name)
        box = QRectF(figures, area.y(), figures_width, area.height())
        painter.drawText(box, middle | int(Qt.AlignmentFlag.AlignRight), count(row.parameters))
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(QRectF(kinds, area.y(), kind_width, area.height()), middle, row.detail)


def state_colour(tokens: Tokens, row: Row, share: float) -> str:
    """Return the colour of a row's state."""
    if row.fixed:
        return tokens.replaced
    return tokens.frozen if share >= 0.5 else tokens.trainable


def state_icon(row: Row, share: float) -> str:
    """Return the icon of a row's state."""
    if row.fixed:
        return "sparkles"
    if 0 < share < 1:
        return "circle-dot"
    return "snowflake" if share else "flame"
