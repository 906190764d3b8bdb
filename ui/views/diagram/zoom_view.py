"""A graphics view that zooms at the pointer, pans, and stays fitted until the user zooms."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QGraphicsView, QSizePolicy, QWidget

ZOOM_STEP = 1.2
LARGEST_SCALE = 6.0
SMALLEST_SCALE = 0.3
"""Unless the whole scene needs a smaller one."""
NATURAL = 1.0
"""The scale beyond which nothing is magnified to fill the view."""
RESTING_MS = 130
"""After so long without a movement the view is at rest."""


class ZoomView(QGraphicsView):
    """Zoom and pan, without scroll bars.

    Signals
    -------
    moved()
        Another part of the scene is in view, or the same at another scale.
    rested()
        Nothing has moved for a moment.
    """

    moved = Signal()
    rested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fitted = True
        """Whether the whole scene is to be shown."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTING_MS)
        self._rest.timeout.connect(self.rested)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # What is below would otherwise be painted with every frame.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setMouseTracking(True)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def scale_now(self) -> float:
        """Return pixels on screen for a unit of the scene."""
        return self.transform().m11()

    def seen(self) -> QRectF:
        """Return the part of the scene that is in view."""
        return self.mapToScene(self.viewport().rect()).boundingRect()

    @Slot()
    def fit(self) -> None:
        """Show the whole scene."""
        self.fitted = True
        self.refit()

    def refit(self) -> None:
        """Show the whole scene again, unless the user has zoomed: a size has changed."""
        if self.fitted:
            self._set_scale(min(self._whole_scale(), NATURAL))
        self.moved.emit()

    def look_at(self, rect: QRectF) -> None:
        """Bring a part of the scene into view, at its natural scale if there is room for it."""
        room = self.viewport().size()
        natural = min(NATURAL, room.width() / rect.width(), room.height() / rect.height())
        if self._whole_scale() >= natural:
            self.fit()
            return
        self.fitted = False
        self._set_scale(max(natural, SMALLEST_SCALE))
        self.centre(rect.center())

    def centre(self, point: QPointF) -> None:
        """Bring a point of the scene into the middle."""
        self.fitted = False
        self.centerOn(point)
        self.moved.emit()

    @Slot()
    def zoom_in(self) -> None:
        """Magnify by one step."""
        self.zoom(ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Reduce by one step."""
        self.zoom(1 / ZOOM_STEP)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Magnify by `factor`, within bounds, so that the point `at` of the view stays in place."""
        fixed = (at or QPointF(self.viewport().rect().center())).toPoint()
        before = self.mapToScene(fixed)
        least = min(SMALLEST_SCALE, self._whole_scale())
        self.fitted = False
        self._set_scale(min(max(self.scale_now() * factor, least), LARGEST_SCALE))
        shift = self.mapFromScene(before) - fixed
        self.pan(shift.x(), shift.y())

    def pan(self, right: float, down: float) -> None:
        """Move the view over the scene by pixels."""
        self._rest.start()
        bars = ((self.horizontalScrollBar(), right), (self.verticalScrollBar(), down))
        for bar, distance in bars:
            bar.setValue(bar.value() + round(distance))
        self.moved.emit()

    def moving(self) -> bool:
        """Return whether the view moved just now."""
        return self._rest.isActive()

    def _set_scale(self, scale: float) -> None:
        self.resetTransform()
        self.scale(scale, scale)

    def _whole_scale(self) -> float:
        scene, room = self.sceneRect(), self.viewport().size()
        if scene.isEmpty():
            return 1.0
        return min(room.width() / scene.width(), room.height() / scene.height())
