"""The list of networks: families that open, a choice, and ticks for comparison."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.growing import grown
from ui.theme import base_font, tokens_for
from ui.views.architecture.architecture_card import (
    CARD_HEIGHT,
    MEMBER_HEIGHT,
    CardLook,
    paint_card,
    paint_member,
    paint_skeleton,
)
from ui.views.architecture.architecture_card_model import ROW, TEXTS, CardModel, Index
from ui.views.architecture.architecture_card_rows import Choice, Filter, Network, Order, Row, rows

GAP, SKELETONS, SCROLL_ROOM, CARDS_SEEN = 6, 4, 4, 2.6
_State = QStyle.StateFlag


class CardList(QListView):
    """One network is chosen, as with radio buttons: the arrow keys choose as they move.

    While it is ticking, a click ticks instead, the arrow keys only move, Space ticks and Enter
    chooses. Ctrl with a click always ticks.

    Signals
    -------
    chosen(str)
        The user wants another network.
    ticking_wanted()
        The user ticked with Ctrl although ticks were not the subject.
    """

    chosen = Signal(str)
    ticking_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self._networks: list[Network] = []
        self._choice = Choice()
        self._silent, self._waiting = False, True
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self))
        self.setAccessibleName(self.tr("Networks"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        # The cards stand on the page itself.
        self.setStyleSheet("QListView, QListView > QWidget { background: transparent; }")

    def minimumSizeHint(self) -> QSize:
        return QSize(220, grown(CARD_HEIGHT) + GAP)

    def sizeHint(self) -> QSize:
        # In a column of its own, which larger text brings about, a few cards are seen.
        return super().sizeHint().expandedTo(QSize(0, round(CARDS_SEEN * grown(CARD_HEIGHT))))

    # ---- what is shown

    def set_networks(self, networks: list[Network]) -> None:
        """Offer these networks."""
        known = any(one.name == self.cards.chosen for one in self._networks)
        self._networks, self._waiting = networks, False
        if known:  # news of what is shown already
            self._fill()
        else:
            self.open_chosen()

    def set_view(self, shown: Filter, order: Order, descending: bool) -> None:
        """Filter and sort."""
        self._choice = replace(self._choice, filter=shown, order=order, descending=descending)
        self._fill()

    def set_chosen(self, name: str) -> None:
        """Mark the network of the project silently, and show it."""
        if name == self.cards.chosen:
            return
        self.cards.set_state(name, self.cards.ticking)
        if not self.cards.ticking:
            self.open_chosen()

    def set_ticking(self, on: bool) -> None:
        """Show ticks, or the choice alone."""
        self.cards.set_state(self.cards.chosen, on)
        if not on:
            self.open_chosen()

    def open_chosen(self) -> None:
        """Open the family of the chosen network, and no other."""
        found = next((one for one in self._networks if one.name == self.cards.chosen), None)
        opened = frozenset({found.family} if found else ())
        favourites = dict(self._choice.favourites)
        if found is not None:
            favourites[found.family] = found.name
        self._choice = replace(self._choice, opened=opened, favourites=favourites)
        self._fill()
        chosen = self.cards.find(self.cards.chosen)
        self._move_to(chosen, show=False)
        if found is not None and chosen.isValid():
            self._show_family(found.family, chosen)

    def shown(self) -> int:
        """Return how many networks the filter admits."""
        return sum(self._choice.filter.admits(network) for network in self._networks)

    def _fill(self) -> None:
        before = self.currentIndex()
        kept = self.cards.row(before) if before.isValid() else None
        place = self.verticalScrollBar().value()
        self._silent = True
        self.cards.set_rows(rows(self._networks, self._choice))
        self._silent = False
        self.updateGeometries()  # else the scroll bar learns of its range too late
        self.verticalScrollBar().setValue(place)
        if kept is not None:
            self._move_to(self.cards.find(kept.network.name, kept.kind), show=False)

    def _show_family(self, family: str, chosen: QModelIndex) -> None:
        """Scroll so that as many siblings as possible are seen with the chosen network."""
        heads = (i for i in self._indices() if self.cards.row(i).network.family == family)
        self.scrollTo(next(heads, chosen), QListView.ScrollHint.PositionAtTop)
        self.scrollTo(chosen)

    def _move_to(self, index: QModelIndex, *, show: bool = True) -> None:
        self._silent = True
        self.setCurrentIndex(index)
        self._silent = False
        if show and index.isValid():
            self.scrollTo(index)

    # ---- what the user does

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._silent and not self.cards.ticking:
            row = self.cards.row(current)
            if row.kind != "family":
                self._choose(row.network)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
            return
        self._move_to(index, show=False)
        row = self.cards.row(index)
        if row.kind == "family":
            self._press_family(row)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.cards.ticking:
            self._tick(row)
        else:
            self._choose(row.network)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():  # dragging over the list chooses nothing
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), Qt.Key(event.key())
        if not index.isValid() or not self._handle(self.cards.row(index), key):
            super().keyPressEvent(event)

    def _handle(self, row: Row, key: Qt.Key) -> bool:
        """Do what a key means on a row; return whether it meant anything."""
        if row.kind == "family":
            if key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
                self._open(row, key == Qt.Key.Key_Right)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
                self._press_family(row)
                return True
            return False
        if key == Qt.Key.Key_Left and row.kind == "member":
            family = row.network.family
            heads = (i for i in self._indices() if self.cards.row(i).kind == "family")
            mine = (i for i in heads if self.cards.row(i).network.family == family)
            self._move_to(next(mine, self.currentIndex()))
        elif key == Qt.Key.Key_Space and self.cards.ticking:
            self._tick(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(row.network)
        else:
            return False
        return True

    def _indices(self) -> list[QModelIndex]:
        return [self.cards.index(number) for number in range(self.cards.rowCount())]

    def _press_family(self, row: Row) -> None:
        inside = any(one.name == self.cards.chosen for one in row.siblings)
        if self.cards.ticking or inside:
            self._open(row, not row.opened)
        else:
            self._choose(row.network)

    def _open(self, row: Row, opened: bool) -> None:
        """Open or close a family. Unless ticking, one at a time: the list stays short."""
        family = row.network.family
        others = self._choice.opened - {family} if self.cards.ticking or not opened else frozenset()
        self._choice = replace(self._choice, opened=others | {family} if opened else others)
        self._fill()
        self.scrollTo(self.currentIndex())

    def _tick(self, row: Row) -> None:
        if not self.cards.ticking:
            self.ticking_wanted.emit()
        self.cards.toggle(row.network.name)

    def _choose(self, network: Network) -> None:
        if network.name != self.cards.chosen:
            self.set_chosen(network.name)
            self.chosen.emit(network.name)

    # ---- Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._waiting and not self.cards.rowCount():
            painter.setPen(QColor(tokens_for(self).muted))
            words = self.tr("No network is like that")
            room = QRectF(0, 0, self.viewport().width(), grown(CARD_HEIGHT))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)
        if self._waiting:
            for number in range(SKELETONS):
                top = number * (grown(CARD_HEIGHT) + GAP)
                area = QRectF(0, top, self.viewport().width() - SCROLL_ROOM, grown(CARD_HEIGHT))
                paint_skeleton(painter, area, tokens_for(self))

    def waiting(self) -> bool:
        """Return whether the networks are still to come."""
        return self._waiting


class CardDelegate(QStyledItemDelegate):
    """Paints the rows; clicks and keys are the list's."""

    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        member = row.kind == "member"
        return QSize(220, grown(MEMBER_HEIGHT) if member else grown(CARD_HEIGHT) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look(option, index, row)
        area = QRectF(option.rect).adjusted(0, 0, -SCROLL_ROOM, 0)
        if row.kind == "member":
            paint_member(painter, area.adjusted(0, 1, 0, -1), index.data(TEXTS), look)
        else:
            area.setHeight(grown(CARD_HEIGHT))
            paint_card(painter, area, index.data(TEXTS), row.network.outline.boxes, look)
        painter.restore()

    def _look(self, option: QStyleOptionViewItem, index: Index, row: Row) -> CardLook:
        cards, view = self._view.cards, self._view
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        names = [one.name for one in row.siblings] or [row.network.name]
        return CardLook(
            tokens_for(view),
            base_font(),
            chosen=cards.chosen in names and not row.opened,
            focused=index == view.currentIndex() and view.hasFocus(),
            hovered=bool(option.state & _State.State_MouseOver),
            weights=any(one.weights_here for one in row.siblings or (row.network,)),
            fold=row.opened if row.kind == "family" else None,
            tick=None if tick is None else tick == Qt.CheckState.Checked,
        )
