"""How one cell of the image grid looks."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.growing import grown
from ui.icons import paint_icon
from ui.theme import Tokens, scaled, tokens_for
from ui.thumbnails import Thumbnails
from ui.views.grid_model import GridItem, Index

GAP, RADIUS, CAPTION_HEIGHT = 5, 7, 18
MAX_CELLS = 600


class CellDelegate(QStyledItemDelegate):
    """Paints one image, whole, on a quiet ground.

    A cell is composed once and kept: a paint is then two or three calls of Qt. Each call gives up
    Python's lock and has to win it back from the decoding threads, which is what costs the time.
    """

    def __init__(self, thumbnails: Thumbnails, captions: bool, view: QWidget) -> None:
        super().__init__(view)
        self._thumbnails, self._captions, self._view = thumbnails, captions, view
        self._cells: OrderedDict[tuple[Path | None, str, int, int, bool], QPixmap] = OrderedDict()
        self._font = scaled(view.font(), 0.86)

    def forget(self) -> None:
        """Compose all cells anew: files or theme have changed."""
        self._cells.clear()
        self._font = scaled(self._view.font(), 0.86)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(Qt.ItemDataRole.UserRole)
        if item is None:
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        width, height = area.width() - 2 * GAP, area.height() - 2 * GAP
        if self._captions:
            height -= grown(CAPTION_HEIGHT)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        cell = self._cell(item, width, height, chosen)
        painter.drawPixmap(area.left() + GAP, area.top() + GAP, cell)
        if self._captions:
            self._paint_caption(painter, item, area.adjusted(GAP, GAP + height, -GAP, -GAP))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize()

    def _cell(self, item: GridItem, width: int, height: int, chosen: bool) -> QPixmap:
        picture = self._thumbnails.get(item.path)
        key = (item.path if picture is not None else None, item.colour, width, height, chosen)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._compose(picture, item.colour, QSize(width, height), chosen)
            self._cells[key] = cell
            if len(self._cells) > MAX_CELLS:
                self._cells.popitem(last=False)
        return cell

    def _compose(self, picture: QPixmap | None, colour: str, size: QSize, chosen: bool) -> QPixmap:
        tokens, ratio = tokens_for(self._view), self._view.devicePixelRatioF()
        cell = QPixmap(size * ratio)
        cell.setDevicePixelRatio(ratio)
        cell.fill(Qt.GlobalColor.transparent)
        area = QRectF(0, 0, size.width(), size.height())
        painter = QPainter(cell)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rounded = QPainterPath()
        rounded.addRoundedRect(area, RADIUS, RADIUS)
        painter.fillPath(rounded, QColor(tokens.raised))
        if picture is not None and picture.isNull():
            box = QRectF(0, 0, 22, 22)
            box.moveCenter(area.center())
            paint_icon(painter, "image-off", tokens.danger, box)
        elif picture is not None:
            painter.setClipPath(rounded)
            painter.drawPixmap(_fitted(picture, area), picture, QRectF(picture.rect()))
            painter.setClipping(False)
        _paint_frame(painter, area, tokens, colour, chosen)
        painter.end()
        return cell

    def _paint_caption(self, painter: QPainter, item: GridItem, area: QRect) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(tokens_for(self._view).muted))
        mode = Qt.TextElideMode.ElideMiddle
        text = QFontMetrics(self._font).elidedText(item.caption, mode, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _paint_frame(
    painter: QPainter, area: QRectF, tokens: Tokens, colour: str, chosen: bool
) -> None:
    pen = QPen(QColor(tokens.accent if chosen else tokens.border))
    pen.setWidthF(2.5 if chosen else 1.0)
    inset = pen.widthF() / 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
    if colour:
        painter.setPen(QPen(QColor(tokens.surface), 1.5))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(area.right() - 14, area.top() + 5, 9, 9))


def _fitted(picture: QPixmap, area: QRectF) -> QRectF:
    """Return the largest place for the whole picture in the middle of `area`."""
    size = QSizeF(picture.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(0, 0, size.width(), size.height())
    place.moveCenter(area.center())
    return place
