"""The network as a row of boxes that shrink with the image: select, zoom, and cut."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QSizePolicy, QWidget

from ui.theme import scaled, tokens_for
from ui.views.diagram_items import LABEL_GAP, BoxItem, CutItem, edge_item
from ui.views.shapes import full_shape_text
from ui.widgets.phrases import count
from ui.views.pyramid import Tone
from workbench.diagram.graph import LayerGraph
from workbench.diagram.groups import Box, boxes
from workbench.diagram.layout import layout

MARGIN = 8.0
PITCH = 62.0
"""Least width in pixels that a box and its gap need for readable text."""
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
        self._graph: LayerGraph | None = None
        self._boxes: tuple[Box, ...] = ()
        self._items: list[BoxItem] = []
        self._tones: dict[int, Tone] = {}
        self._selected = -1
        self._cut: float | None = None
        self._cut_item: CutItem | None = None
        self._dragging = False
        self._fitted = True
        self._dressed = tokens_for(self)
        scene = QGraphicsScene(self)
        # An index pays for searching thousands of items; here it only slows down changes.
        scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setScene(scene)
        self._set_up_view()

    def _set_up_view(self) -> None:
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
        return self._boxes

    def set_graph(self, graph: LayerGraph | None) -> None:
        """Show the units of `graph`, or nothing; selection, colours and cut start anew."""
        self._graph = graph
        self._boxes = boxes(graph) if graph else ()
        self._tones, self._selected, self._cut = {}, -1, None
        self._fitted = True
        self._build()

    def set_frozen(self, frozen: Collection[str] | None, replaced: Collection[str] = ()) -> None:
        """Colour the boxes by the state of their layers.

        Parameters
        ----------
        frozen : collection of str or None
            Names of the layers that keep their weights; None shows no states.
        replaced : collection of str
            Names of the layers that are made anew for the user's classes.
        """
        layers = self._graph.layers if self._graph else ()
        for number, box in enumerate(self._boxes):
            first, last = box.layers
            weighted = [layer.name for layer in layers[first : last + 1] if layer.parameters]
            share = None
            if frozen is not None and weighted:
                share = sum(name in frozen for name in weighted) / len(weighted)
            renewed = bool(weighted) and all(name in replaced for name in weighted)
            self._tones[number] = Tone(share, renewed, bool(weighted))
        self._apply_tones()

    def set_cut(self, before: float | None) -> None:
        """Show the cut in front of box `before` (their number: behind all), or none.

        A fraction stands inside a box: 2.5 in the middle of box 2.
        """
        had = self._cut is not None
        self._cut = before
        if had != (before is not None):
            self._build()
        else:
            self._place_cut()

    def select_box(self, number: int) -> None:
        """Select a box without a signal; -1 selects none."""
        self._selected = number if 0 <= number < len(self._boxes) else -1
        self._mark()
        self._describe()

    def selected_box(self) -> int:
        """Return the selected box, or -1."""
        return self._selected

    def box_of_layer(self, index: int) -> int:
        """Return the box that holds layer `index`, or -1."""
        for number, box in enumerate(self._boxes):
            if box.layers[0] <= index <= box.layers[1]:
                return number
        return -1

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
        self.zoom(ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        self.zoom(1 / ZOOM_STEP)

    # ---- building

    def _build(self) -> None:
        self.scene().clear()
        self._items, self._cut_item = [], None
        self._dressed = tokens_for(self)
        self.resetTransform()
        self.setDragMode(QGraphicsView.DragMode.NoDrag)
        if self._boxes:
            self._add_boxes(self._areas())
        self._apply_tones()
        self._place_cut()
        self._mark()
        self._describe()

    def _areas(self) -> list[QRectF]:
        """Return the bodies' places; the scene is as large as the view, or wider for many boxes."""
        size = self.viewport().size()
        wide = max(float(size.width()), len(self._boxes) * PITCH + 2 * MARGIN)
        scale = size.width() / wide
        # A row that is scaled down to fit the width gets the height that it then has room for.
        tall = max(size.height() / scale, 90.0)
        self.setSceneRect(0, 0, wide, tall)
        self.scale(scale, scale)
        label = self.fontMetrics().height() + LABEL_GAP
        head = 2.2 * label if self._cut is not None else MARGIN
        area = QRectF(MARGIN, head, wide - 2 * MARGIN, tall - head - label - MARGIN)
        rects = layout(self._boxes, area.width(), area.height())
        return [
            QRectF(area.x() + rect.x, area.y() + rect.y, rect.width, rect.height) for rect in rects
        ]

    def _add_boxes(self, areas: Sequence[QRectF]) -> None:
        font = scaled(self.font(), 0.88)
        for number, (box, area) in enumerate(zip(self._boxes, areas, strict=True)):
            item = BoxItem(number, box, area, self._dressed, font)
            item.setToolTip(self._facts(box))
            self.scene().addItem(item)
            self._items.append(item)
        for start, end in zip(areas, areas[1:], strict=False):
            self.scene().addItem(edge_item(start, end, self._dressed))

    def _apply_tones(self) -> None:
        for item in self._items:
            item.set_tone(self._tones.get(item.number, Tone(weights=item.box.parameters > 0)))

    def _place_cut(self) -> None:
        if self._cut is None or not self._items:
            return
        if self._cut_item is None:
            font = scaled(self.font(), 0.88, bold=True)
            text = self.tr("freeze cut") + "  ↔"
            height = self.sceneRect().height() - MARGIN
            self._cut_item = CutItem(text, self._dressed, font, height)
            self.scene().addItem(self._cut_item)
        half = self._cut_item.width() / 2 + 1
        gap = self._gap(self._cut)
        # At the ends the handle may not leave the view.
        self._cut_item.setPos(gap, MARGIN / 2)
        self._cut_item.set_shift(min(max(gap, half), self.sceneRect().width() - half) - gap)

    def _gap(self, place: float) -> float:
        """Return the x coordinate of a place for the cut, see `set_cut`."""
        before = int(place)
        if before != place:
            rect = self._items[before].rect
            return rect.left() + (place - before) * rect.width()
        if before <= 0:
            return max(self._items[0].rect.left() - MARGIN / 2, 2.0)
        if before >= len(self._items):
            return self._items[-1].rect.right() + MARGIN / 2
        return (self._items[before - 1].rect.right() + self._items[before].rect.left()) / 2

    def _mark(self) -> None:
        for item in self._items:
            chosen = item.number == self._selected
            item.set_marked(chosen, chosen and self.hasFocus())

    # ---- words

    def _facts(self, box: Box) -> str:
        lines = [box.title, box.subtitle, full_shape_text(box.output_shape)]
        if box.parameters:
            lines.append(self.tr("{n} parameters").format(n=count(box.parameters)))
        if box.macs:
            lines.append(self.tr("{n} multiply-adds").format(n=count(box.macs)))
        return "\n".join(line for line in lines if line)

    def _describe(self) -> None:
        if not self._boxes:
            text = self.tr("No network yet")
        elif self._selected < 0:
            text = self.tr("{n} units; the arrow keys select one").format(n=len(self._boxes))
        else:
            facts = self._facts(self._boxes[self._selected]).replace("\n", ", ")
            place = self.tr("{k} of {n}").format(k=self._selected + 1, n=len(self._boxes))
            text = f"{facts}; {place}"
        self.setAccessibleDescription(text)

    # ---- events

    def _choose(self, number: int) -> None:
        if self._boxes:
            self.select_box(min(max(number, 0), len(self._boxes) - 1))
            if self._items and not self._fitted:
                self.ensureVisible(self._items[self._selected])
            self.box_selected.emit(self._selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        if step and alt and self._cut is not None:
            self._request_cut(math.floor(self._cut) + 1 if step > 0 else math.ceil(self._cut) - 1)
        elif step:
            self._choose(self._selected + step)
        elif key == Qt.Key.Key_Home:
            self._choose(0)
        elif key == Qt.Key.Key_End:
            self._choose(len(self._boxes) - 1)
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
            places = range(len(self._items) + 1)
            self._request_cut(min(places, key=lambda place: abs(self._gap(place) - x)))
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging = False
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not isinstance(self.itemAt(event.position().toPoint()), BoxItem):
            self.fit()

    def _request_cut(self, before: int) -> None:
        before = min(max(before, 0), len(self._items))
        if before != self._cut:
            self.cut_moved.emit(before)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        if turns and self._boxes:
            self.zoom(ZOOM_STEP**turns)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self._build()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in kinds and self.scene() is not None and self._boxes:
            if tokens_for(self) is not self._dressed or event.type() == QEvent.Type.FontChange:
                self._fitted = True
                self._build()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()
