"""Searching, filtering and sorting the networks."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import tokens_for
from ui.views.architecture.architecture_card_rows import Filter, Order
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.label import Label
from ui.widgets.phrases import named
from ui.widgets.wrapping import WrappingRow

Option = tuple[str, str, str]
"""Key, the word on the chip, and the words in the menu."""
CHIP_ICON = 12


class CardFilter(QWidget):
    """A search field, chips, and the order.

    Signals
    -------
    changed()
        Look at `filter`, `order` and `descending` again.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search name, author, year…"))
        self._search.setAccessibleName(self.tr("Search the networks"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._on_changed)
        self._orders = self._make_orders()
        self._weights = Chip(self.tr("Weights"))
        self._weights.setToolTip(
            self.tr("Only networks whose pretrained weights are on this computer")
        )
        self._weights.setAccessibleName(self._weights.toolTip())
        self._weights.toggled.connect(self._on_changed)
        self._size = MenuChip(self.tr("Size"), self._sizes())
        self._era = MenuChip(self.tr("Year"), self._eras())
        self._joins = MenuChip(self.tr("Kind"), self._kinds())
        self._result = Label(role="caption")
        self._all = LinkButton(self.tr("Show all"))
        self._all.clicked.connect(self.clear)
        self._lay_out()
        self.show_result(0, 0)

    # ---- the state

    @property
    def filter(self) -> Filter:
        """What the networks must be."""
        return Filter(
            self._search.text(),
            self._weights.isChecked(),
            cast(Any, self._size.value()),
            cast(Any, self._era.value()),
            cast(Any, self._joins.value()),
        )

    @property
    def order(self) -> Order:
        """By what they are sorted."""
        return cast(Order, self._orders.value())

    @property
    def descending(self) -> bool:
        """Whether the last comes first."""
        return self._orders.descending()

    @Slot()
    def clear(self) -> None:
        """Show all networks again."""
        blocked = self.blockSignals(True)
        self._search.clear()
        self._weights.setChecked(False)
        for chip in (self._size, self._era, self._joins):
            chip.set_value("")
        self.blockSignals(blocked)
        self.changed.emit()

    def show_result(self, shown: int, total: int) -> None:
        """Say how many networks there are; only if some are left out."""
        some = shown < total
        self._result.setText(self.tr("{n} of {total} networks").format(n=shown, total=total))
        self._result.setVisible(some)
        self._all.setVisible(some)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    # ---- construction

    def _sizes(self) -> list[Option]:
        return [
            ("", self.tr("Size"), self.tr("Any size")),
            ("small", self.tr("Small"), self.tr("Small: below 10 M parameters")),
            ("medium", self.tr("Medium"), self.tr("Medium: 10 to 50 M parameters")),
            ("large", self.tr("Large"), self.tr("Large: from 50 M parameters")),
        ]

    def _eras(self) -> list[Option]:
        return [
            ("", self.tr("Year"), self.tr("Any year")),
            ("early", self.tr("–2013"), self.tr("Until 2013")),
            ("middle", self.tr("2014–15"), self.tr("2014 and 2015")),
            ("late", self.tr("2016–"), self.tr("Since 2016")),
        ]

    def _kinds(self) -> list[Option]:
        return [
            ("", self.tr("Kind"), self.tr("Any kind")),
            ("chain", self.tr("Chain"), self.tr("A chain: one layer after the other")),
            ("sum", self.tr("Sums"), self.tr("Shortcuts: branches are added")),
            ("concatenation", self.tr("Joins"), self.tr("Branches are concatenated")),
        ]

    def _make_orders(self) -> OrderButton:
        orders = [
            ("family", self.tr("By family")),
            ("name", self.tr("By name")),
            ("year", self.tr("By year")),
            ("parameters", self.tr("By parameters")),
            ("macs", self.tr("By multiply-adds")),
            ("depth", self.tr("By depth")),
        ]
        button = OrderButton(orders, self.tr("Sort the networks"), self.tr("Descending"))
        button.changed.connect(self._on_changed)
        return button

    def _lay_out(self) -> None:
        line, chips, result = QHBoxLayout(), WrappingRow(), WrappingRow()
        line.setSpacing(4)
        line.addWidget(self._search, 1)
        line.addWidget(self._orders)
        chips.setSpacing(5)
        for chip in (self._weights, self._size, self._era, self._joins):
            chips.addWidget(chip)
            if isinstance(chip, MenuChip):
                chip.value_changed.connect(self._on_changed)
        chips.addStretch(1)
        result.addWidget(self._result)
        result.addStretch(1)
        result.addWidget(self._all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (line, chips, result):
            layout.addLayout(part)

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()


class Chip(QPushButton):
    """A small button that is on or off."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "chip")
        self.setCheckable(True)


class MenuChip(Chip):
    """A chip that opens a menu; it is on while anything but the first option is chosen.

    Signals
    -------
    value_changed(str)
        The user chose another option.
    """

    value_changed = Signal(str)

    def __init__(self, name: str, options: list[Option], parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._name, self._words = name, {key: word for key, word, _ in options}
        self._value = ""
        menu = QMenu(self)
        self._actions = _choices(menu, [(key, text) for key, _, text in options])
        self._actions.triggered.connect(self._on_triggered)
        self.setMenu(menu)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands at the right
        self._show()

    def value(self) -> str:
        """Return the key of the chosen option."""
        return self._value

    def set_value(self, key: str) -> None:
        """Choose an option silently."""
        self._value = key
        for action in self._actions.actions():
            action.setChecked(action.data() == key)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_value"):
            self._show()

    def _show(self) -> None:
        self.setText(self._words[self._value])
        self.setChecked(bool(self._value))
        self.setAccessibleName(named(self._name, self._actions.checkedAction().text()))
        tokens = tokens_for(self)
        colour = tokens.accent if self._value else tokens.muted
        self.setIcon(icon("chevron-down", colour, CHIP_ICON))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.set_value(str(action.data()))
        self.value_changed.emit(self._value)


class OrderButton(IconButton):
    """A button with a menu of orders.

    Signals
    -------
    changed()
        The user chose another order or direction.
    """

    changed = Signal()

    def __init__(
        self,
        orders: list[tuple[str, str]],
        name: str,
        descending: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("arrow-up-down", name, parent)
        menu = QMenu(self)
        self._orders = _choices(menu, orders)
        self._orders.triggered.connect(self._on_triggered)
        menu.addSeparator()
        self._descending = menu.addAction(descending)
        self._descending.setCheckable(True)
        self._descending.triggered.connect(self._on_triggered)
        self.setMenu(menu)
        self.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._name = name
        self._describe()

    def value(self) -> str:
        """Return the key of the order."""
        return str(self._orders.checkedAction().data())

    def descending(self) -> bool:
        """Return whether the last comes first."""
        return self._descending.isChecked()

    def _describe(self) -> None:
        words = [self._orders.checkedAction().text()]
        if self.descending():
            words.append(self._descending.text().lower())
        self.setToolTip(named(self._name, ", ".join(words)))
        self.setAccessibleName(self.toolTip())

    @Slot()
    def _on_triggered(self) -> None:
        self._describe()
        self.changed.emit()


def _choices(menu: QMenu, options: list[tuple[str, str]]) -> QActionGroup:
    """Fill `menu` with options of which one is marked, at first the first."""
    group = QActionGroup(menu)
    for key, text in options:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setData(key)
        group.addAction(action)
    group.actions()[0].setChecked(True)
    return group
