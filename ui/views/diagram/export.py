"""The diagram as a file: SVG, PNG or PDF, and as a picture on the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from ui.theme import LIGHT, base_font
from ui.views.diagram.scene import DiagramScene
from ui.views.diagram.sheet import Sheet
from workbench.errors import StorageError

SHARP = 2.0
"""Pixels of a PNG for a unit of the diagram."""
MOST_PIXELS = 30_000_000
"""Of a PNG; a larger diagram is reduced to it. Four bytes each."""
_MARGIN = 16.0
_DPI = 96


def export_picture(scene: DiagramScene, path: Path) -> None:
    """Write the diagram as it is opened, in the light theme, in the format of the file's suffix.

    Raises
    ------
    StorageError
        The file cannot be written.
    """
    suffix = path.suffix.lower()
    written = {".svg": _write_svg, ".pdf": _write_pdf}.get(suffix, _write_png)(scene, path)
    if not written:
        raise StorageError(
            "The diagram could not be written",
            where=str(path),
            hint="Choose another folder, or see whether the disk is full.",
        )


def picture_of(scene: DiagramScene, scale: float = SHARP) -> QImage:
    """Return the diagram as an image, in the light theme."""
    area = _area(scene)
    scale = min(scale, (MOST_PIXELS / (area.width() * area.height())) ** 0.5)
    size = QSize(round(area.width() * scale), round(area.height() * scale))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    _paint(scene, image, scale)
    return image


def copy_picture(scene: DiagramScene) -> None:
    """Put the diagram on the clipboard as an image."""
    QGuiApplication.clipboard().setImage(picture_of(scene))


def _area(scene: DiagramScene) -> QRectF:
    size = QSizeF(scene.picture.width, scene.picture.height)
    return QRectF(-_MARGIN, -_MARGIN, size.width() + 2 * _MARGIN, size.height() + 2 * _MARGIN)


def _write_svg(scene: DiagramScene, path: Path) -> bool:
    area, device = _area(scene), QSvgGenerator()
    device.setFileName(str(path))
    device.setSize(area.size().toSize())
    device.setViewBox(QRectF(0, 0, area.width(), area.height()))
    device.setResolution(_DPI)
    device.setTitle(scene.tree.graph.architecture)
    return _paint(scene, device, 1.0)


def _write_pdf(scene: DiagramScene, path: Path) -> bool:
    area, device = _area(scene), QPdfWriter(str(path))
    points = area.size() * 72 / _DPI
    device.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    device.setResolution(_DPI)
    device.setTitle(scene.tree.graph.architecture)
    return _paint(scene, device, 1.0)


def _write_png(scene: DiagramScene, path: Path) -> bool:
    return picture_of(scene).save(str(path))


def _paint(scene: DiagramScene, device: QPaintDevice, scale: float) -> bool:
    """Paint everything in full detail; return whether the device could be written to."""
    sheet, painter = Sheet(), QPainter()
    if not painter.begin(device):
        return False
    tones = [scene.tone(node.number) for node in scene.tree.nodes]
    sheet.show_picture(scene.tree, scene.picture, tones, LIGHT, base_font())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(_MARGIN, _MARGIN)
    sheet.render_all(painter)
    return painter.end()
