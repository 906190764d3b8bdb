"""A picture, and over it what speaks for a class and what against it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible import read_as
from ui.theme import base_font, scaled, tokens_for
from workbench.explain.veil import shares

FOOT = 40


class Overlay(QWidget):
    """The original picture; with a map it is grey, and coloured the stronger the more it counts."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._picture, self._map = QImage(), QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(title)
        read_as(self, QAccessible.Role.Graphic)

    def sizeHint(self) -> QSize:
        return QSize(230, 230 + FOOT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120 + FOOT)

    def show_picture(
        self, pixels: npt.NDArray[np.uint8], values: npt.NDArray[np.floating] | None = None
    ) -> None:
        """Show uint8 (height, width, 3) with a map (rows, columns) that covers it, or without."""
        shown = pixels
        if values is not None:
            shown = (pixels.mean(2, keepdims=True).repeat(3, 2) * 0.6 + 50).astype(np.uint8)
        height, width, _ = shown.shape
        data = np.ascontiguousarray(shown)
        picture = QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        self._picture = picture.copy()
        self._map = QImage() if values is None else _veil(values)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        tokens, painter = tokens_for(self), QPainter(self)
        room = QRectF(0, 0, self.width(), self.height() - FOOT)
        below = room.bottom()
        if not self._picture.isNull():
            size = self._picture.size().scaled(
                room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
            )
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(room.center())
            below = place.bottom()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, self._picture)
            if not self._map.isNull():
                painter.drawImage(place, self._map)
            painter.setPen(QPen(QColor(tokens.border), 1))
            painter.drawRect(place)
        painter.setFont(scaled(base_font(), 0.9))
        painter.setPen(QColor(tokens.muted))
        foot = QRectF(0, below + 4, self.width(), FOOT - 4)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(foot, flags, self._title)


def _veil(values: npt.NDArray[np.floating]) -> QImage:
    """Return a map as colours that let the picture through where nothing counts."""
    share = shares(values)
    # of photographs, the same in both themes
    colours = np.where(share[:, :, None] > 0, (245, 130, 20), (60, 110, 245)).astype(np.uint8)
    strength = np.rint(np.abs(share) ** 0.7 * 215).astype(np.uint8)
    pixels = np.ascontiguousarray(np.dstack([colours, strength]))
    height, width = strength.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
