"""Mouse, wheel and pinch on the diagram: choose, open, pan, zoom, and drag the cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from ui.views.diagram.scene import DiagramScene
from workbench.diagram.cutting import nearest
from workbench.diagram.hierarchy import ROOT
from workbench.diagram.picture import Cell
from workbench.diagram.sizes import HEADER

if TYPE_CHECKING:
    from ui.views.diagram.view import DiagramView

WHEEL_STEP = 1.2
SIGN = 18.0
"""Side of the corner in which the plus of a closed block is."""


class Gestures:
    """What the pointer does on one diagram.

    1. A press on the cut begins to drag it; any other press may become a pan.
    2. A move beyond the system's drag distance pans, or drags.
    3. A release without such a move chooses what is under the pointer, or opens it at its sign.
    """

    def __init__(self, view: DiagramView, scene: DiagramScene) -> None:
        self._view, self._scene = view, scene
        self._pressed: QPoint | None = None
        self._last = QPoint()
        self._panning = self._cutting = False

    def node_at(self, place: QPointF) -> int:
        """Return the node at a point of the view; 0 if there is none."""
        cell = self._cell_at(place)
        return cell.node if cell is not None else ROOT

    # ---- wheel and pinch

    def wheel(self, event: QWheelEvent) -> None:
        """Zoom by a wheel, pan by two fingers on a touchpad."""
        pixels = event.pixelDelta()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.phase() != Qt.ScrollPhase.NoScrollPhase and not pixels.isNull() and not control:
            self._view.pan(-pixels.x(), -pixels.y())
        elif (turns := event.angleDelta().y() / 120) and self._view.tree().graph.layers:
            self._view.zoom(WHEEL_STEP**turns, event.position())
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Zoom by two fingers; return whether it was that."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._view.zoom(1 + event.value(), event.position())
        return True

    # ---- mouse

    def mouse(self, event: QEvent) -> bool:
        """Act on an event of the mouse; return whether it was one."""
        kind = event.type()
        if kind == QEvent.Type.Leave:
            self._view.hover(ROOT)
        if not isinstance(event, QMouseEvent):
            return False
        if kind == QEvent.Type.MouseMove:
            self._move(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            if kind == QEvent.Type.MouseButtonPress:
                self._press(event)
            elif kind == QEvent.Type.MouseButtonRelease:
                self._release(event)
            elif kind == QEvent.Type.MouseButtonDblClick:
                self._double_click(event)
        else:
            return False
        event.accept()
        return True

    def _press(self, event: QMouseEvent) -> None:
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pressed = self._last = event.position().toPoint()
        self._panning, self._cutting = False, self._on_cut(event.position())

    def _move(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._glide(event.position())
            return
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._cutting:
            self._drag_cut(event.position())
        elif self._panning or far:
            self._panning = True
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._view.pan(self._last.x() - here.x(), self._last.y() - here.y())
            self._last = here

    def _release(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not self._panning and not self._cutting:
            cell = self._cell_at(event.position())
            if cell is not None and self._on_sign(cell, event.position()):
                self._view.toggle(cell.node)
            self._view.choose(cell.node if cell is not None else ROOT)
        self._panning = self._cutting = False
        self._glide(event.position())

    def _double_click(self, event: QMouseEvent) -> None:
        self._pressed = None
        cell = self._cell_at(event.position())
        if cell is None:
            self._view.fit()
        elif not self._on_sign(cell, event.position()):
            self._view.toggle(cell.node)

    def _glide(self, place: QPointF) -> None:
        """Show what a click would act on."""
        shape = Qt.CursorShape.ArrowCursor
        cell = self._cell_at(place)
        self._view.hover(cell.node if cell is not None and cell.role != "frame" else ROOT)
        if self._on_cut(place):
            cut = self._scene.cut_item()
            shape = cut.cursor().shape() if cut is not None else shape
        elif cell is not None and (cell.role != "frame" or self._on_sign(cell, place)):
            shape = Qt.CursorShape.PointingHandCursor
        self._view.viewport().setCursor(shape)

    # ---- where

    def _cell_at(self, place: QPointF) -> Cell | None:
        point = self._view.mapToScene(place.toPoint())
        cell = self._scene.cell_at(point.x(), point.y())
        if cell is None or cell.role != "input":
            return cell
        return self._scene.cell(cell.node)

    def _on_sign(self, cell: Cell, place: QPointF) -> bool:
        """Whether a point is on the plus of a closed block, or the minus of an open one."""
        if not self._scene.tree.nodes[cell.node].children:
            return False
        point = self._view.mapToScene(place.toPoint())
        right, down = cell.right - point.x(), point.y() - cell.y
        if cell.role == "frame":
            return right < 2 * SIGN and down < HEADER
        return right < SIGN and down < SIGN

    # ---- the cut

    def _on_cut(self, place: QPointF) -> bool:
        cut = self._scene.cut_item()
        if cut is None:
            return False
        if self._view.itemAt(place.toPoint()) is cut.handle():
            return True
        return cut.grips(self._view.mapToScene(place.toPoint()), self._view.scale_now())

    def _drag_cut(self, place: QPointF) -> None:
        point = self._view.mapToScene(place.toPoint())
        found = nearest(self._scene.places(), point.x(), point.y())
        if found is not None and found.layer != self._scene.cut:
            self._view.cut_moved.emit(found.layer)
