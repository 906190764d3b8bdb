"""Lucide icons in any colour, crisp on every screen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from workbench.files import resources_dir

DISABLED_OPACITY = 0.4


def icon(name: str, colour: str | None = None, size: int = 18, *, gap: int = 0) -> QIcon:
    """Return the icon `name` at `size` logical pixels.

    Parameters
    ----------
    name : str
        File name in resources/icons without its suffix ("folder-open").
    colour : str, optional
        Anything QColor takes; by default the application's text colour. Widgets make their icon
        anew in ``changeEvent(PaletteChange)``.
    size : int
        Side in logical pixels.
    gap : int
        Empty logical pixels at the right, where the style puts the text too close.

    Raises
    ------
    FileNotFoundError
        There is no such icon.
    """
    paint = QColor(colour) if colour else QGuiApplication.palette().color(QPalette.ColorRole.Text)
    result = QIcon()
    for ratio in {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}:
        result.addPixmap(pixmap(name, paint, size, ratio, gap=gap))
        faded = pixmap(name, paint, size, ratio, opacity=DISABLED_OPACITY, gap=gap)
        result.addPixmap(faded, QIcon.Mode.Disabled)
    return result


def pixmap(
    name: str,
    colour: QColor | str,
    size: int = 18,
    ratio: float = 1.0,
    *,
    opacity: float = 1.0,
    gap: int = 0,
) -> QPixmap:
    """Return one rendering of the icon `name`, `size` x `size` logical pixels at `ratio`."""
    key = f"{name} {QColor(colour).name()} {size} {ratio} {opacity} {gap}"
    image = QPixmap()
    if QPixmapCache.find(key, image):
        return image
    image = QPixmap(QSize(round((size + gap) * ratio), round(size * ratio)))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setOpacity(opacity)
    _renderer(name, QColor(colour)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    QPixmapCache.insert(key, image)
    return image


def paint_icon(painter: QPainter, name: str, colour: QColor | str, box: QRectF) -> None:
    """Draw the icon `name` into `box` of an open painter, as vectors."""
    _renderer(name, QColor(colour)).render(painter, box)


def names() -> list[str]:
    """Return the names of all icons that are shipped."""
    return sorted(path.stem for path in (resources_dir() / "icons").glob("*.svg"))


def _renderer(name: str, colour: QColor) -> QSvgRenderer:
    source = _source(name).replace("currentColor", colour.name())
    return QSvgRenderer(QByteArray(source.encode()))


@cache
def _source(name: str) -> str:
    return (resources_dir() / "icons" / f"{name}.svg").read_text("utf-8")


def dot(colour: QColor | str, size: int = 9, ratio: float = 1.0) -> QPixmap:
    """Return a filled circle of `size` logical pixels, for legends and states."""
    image = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(0.5, 0.5, size - 1, size - 1))
    painter.end()
    return image
