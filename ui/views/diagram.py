"""The network as a row of boxes that shrink with the image: select, zoom, and cut."""

from __future__ import annotations

import math
from collections.abc import Collection

from PySide6.QtCore import QEvent, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QSizePolicy, QWidget

from ui.theme import tokens_for
from ui.views.diagram_items import BoxItem, CutItem
from ui.views.diagram_scene import DiagramScene
from ui.views.shapes import full_shape_text
from ui.widgets.phrases import count
from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import Box

ZOOM_STEP = 1.2
ZOOM_RANGE = (0.3, 6.0)


class DiagramView(QGraphicsView):
    """The units of a `LayerGraph`, fitted to the view until the user zooms.

    With a cut set, the dashed line between two boxes can be dragged, or moved with Alt and the
    arrow keys; the view only says where to, its owner decides and sets it.
    """

    box_selected = Signal(int)
    cut_moved = Signal(int)
    """The box that the cut was moved in front of; one past the last is behind all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected = -1
        self._dragging = False
        self._fitted = True
        self._dressed = tokens_for(self)
        self._scene = DiagramScene(self)
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent")
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for set_policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Diagram of the network"))
        self._describe()

    def sizeHint(self) -> QSize:
        return QSize(720, 220)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 150)

    # ---- content

    def boxes(self) -> tuple[Box, ...]:
        """Return the units shown."""
        return self._scene.boxes

    def set_graph(self, graph: LayerGraph | None) -> None:
        """Show the units of `graph`, or nothing; selection, colours and cut start anew."""
        self._scene.set_graph(graph)
        self._selected = -1
        self.fit()

    def set_frozen(self, frozen: Collection[str] | None, replaced: Collection[str] = ()) -> None:
        """Colour the boxes by the state of their layers.

        Parameters
        ----------
        frozen : collection of str or None
            Names of the layers that keep their weights; None shows no states.
        replaced : collection of str
            Names of the layers that are made anew for the user's classes.
        """
        self._scene.set_frozen(frozen, replaced)

    def set_cut(self, before: float | None) -> None:
        """Show the cut in front of box `before` (their number: behind all), or none.

        A fraction stands inside a box: 2.5 in the middle of box 2.
        """
        had = self._scene.cut is not None
        self._scene.cut = before
        if had != (before is not None):
            self._build()
        else:
            self._scene.place_cut()

    def select_box(self, number: int) -> None:
        """Select a box without a signal; -1 selects none."""
        self._selected = number if 0 <= number < len(self.boxes()) else -1
        self._mark()
        self._describe()

    def selected_box(self) -> int:
        """Return the selected box, or -1."""
        return self._selected

    def box_of_layer(self, index: int) -> int:
        """Return the box that holds layer `index`, or -1."""
        return self._scene.box_of_layer(index)

    # ---- zoom

    @Slot()
    def fit(self) -> None:
        """Show the whole network."""
        self._fitted = True
        self._build()

    def zoom(self, factor: float) -> None:
        """Magnify by `factor`, within bounds."""
        now = self.transform().m11()
        factor = min(max(now * factor, ZOOM_RANGE[0]), ZOOM_RANGE[1]) / now
        self._fitted = False
        self.scale(factor, factor)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)

    @Slot()
    def zoom_in(self) -> None:
        """Magnify by one step."""
        self.zoom(ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Reduce by one step."""
        self.zoom(1 / ZOOM_STEP)

    def _build(self) -> None:
        self._dressed = tokens_for(self)
        self.resetTransform()
        self.setDragMode(QGraphicsView.DragMode.NoDrag)
        scale = self._scene.build(QSizeF(self.viewport().size()), self._dressed, self.font())
        self.scale(scale, scale)
        for item in self._scene.items_of_boxes:
            item.setToolTip("\n".join(self._facts(item.box)))
        self._mark()
        self._describe()

    # ---- words

    def _facts(self, box: Box) -> list[str]:
        lines = [box.title, box.subtitle, full_shape_text(box.output_shape)]
        if box.parameters:
            lines.append(self.tr("{n} parameters").format(n=count(box.parameters)))
        if box.macs:
            lines.append(self.tr("{n} multiply-adds").format(n=count(box.macs)))
        return [line for line in lines if line]

    def _describe(self) -> None:
        boxes = self.boxes()
        if not boxes:
            text = self.tr("No network yet")
        elif self._selected < 0:
            text = self.tr("{n} units; the arrow keys select one").format(n=len(boxes))
        else:
            place = self.tr("{k} of {n}").format(k=self._selected + 1, n=len(boxes))
            text = f"{', '.join(self._facts(boxes[self._selected]))}; {place}"
        self.setAccessibleDescription(text)

    def _mark(self) -> None:
        self._scene.mark(self._selected, self.hasFocus())

    # ---- events

    def _choose(self, number: int) -> None:
        if self.boxes():
            self.select_box(min(max(number, 0), len(self.boxes()) - 1))
            if not self._fitted:
                self.ensureVisible(self._scene.items_of_boxes[self._selected])
            self.box_selected.emit(self._selected)

    def _request_cut(self, before: int) -> None:
        before = min(max(before, 0), len(self.boxes()))
        if before != self._scene.cut:
            self.cut_moved.emit(before)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        cut = self._scene.cut
        if step and alt and cut is not None:
            self._request_cut(math.floor(cut) + 1 if step > 0 else math.ceil(cut) - 1)
        elif step:
            self._choose(self._selected + step)
        elif key == Qt.Key.Key_Home:
            self._choose(0)
        elif key == Qt.Key.Key_End:
            self._choose(len(self.boxes()) - 1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_0:
            self.fit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            under = self.itemAt(event.position().toPoint())
            if isinstance(under, CutItem):
                self._dragging = True
                return
            if isinstance(under, BoxItem):
                self._choose(under.number)
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            x = self.mapToScene(event.position().toPoint()).x()
            self._request_cut(self._scene.nearest_gap(x))
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not isinstance(self.itemAt(event.position().toPoint()), BoxItem):
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        if turns and self.boxes():
            self.zoom(ZOOM_STEP**turns)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self._build()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt sends some of these while it makes the view, before there is a scene.
        if not hasattr(self, "_scene"):
            return
        redressed = tokens_for(self) is not self._dressed
        if event.type() == QEvent.Type.FontChange or redressed:
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()
