"""The networks to choose from: search, list, and the way to all others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.errors import describe
from ui.views.architecture.architecture_card_filter import CardFilter
from ui.views.architecture.architecture_card_list import CardList
from ui.views.architecture.architecture_card_other import OtherNetworkDialog
from ui.views.architecture.architecture_card_rows import Network
from ui.widgets.buttons import LinkButton
from workbench.errors import WorkbenchError


class NetworkChooser(QWidget):
    """Keeps filter and list together.

    Attributes
    ----------
    links : QHBoxLayout
        The line below the list; what else there is to choose goes here.

    Signals
    -------
    chosen(str)
        The user wants another network.
    ticks_changed()
        Look at `ticked` again.
    ticking_wanted()
        The user ticked although ticks were not shown.
    names_wanted()
        The names of all other networks are needed: see `set_other_names`.
    """

    chosen = Signal(str)
    ticks_changed = Signal()
    ticking_wanted = Signal()
    names_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._networks: dict[str, Network] = {}
        self._other_names: list[str] = []
        self._dialog: OtherNetworkDialog | None = None
        self._filter, self._list = CardFilter(), CardList()
        self._filter.changed.connect(self._on_filter_changed)
        self._list.chosen.connect(self.chosen)
        self._list.ticking_wanted.connect(self.ticking_wanted)
        self._list.cards.ticks_changed.connect(self.ticks_changed)
        other = LinkButton(self.tr("Other network…"), "plus")
        other.clicked.connect(self.ask_for_other)
        self.links = QHBoxLayout()
        self.links.setContentsMargins(0, 0, 4, 0)
        self.links.addWidget(other)
        self.links.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._filter)
        layout.addWidget(self._list, 1)
        layout.addLayout(self.links)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        # Elsewhere on the page it means the diagram's own search.
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._filter.focus_search)

    def set_cards(self, cards: Iterable[Mapping[str, Any]]) -> None:
        """Offer the networks of these cards, in the order of the atlas."""
        self._networks = {str(facts["name"]): Network(facts) for facts in cards}
        self._list.set_networks(list(self._networks.values()))
        self._show_result()

    def set_chosen(self, name: str) -> None:
        """Mark the network of the project silently."""
        self._list.set_chosen(name)

    def set_ticking(self, on: bool) -> None:
        """Show ticks; at first the chosen network has one."""
        if on and not self._list.cards.ticked() and self._list.cards.chosen in self._networks:
            self._list.cards.set_ticked([self._list.cards.chosen])
        self._list.set_ticking(on)

    def set_other_names(self, names: Iterable[str]) -> None:
        """Offer these in the dialog for other networks."""
        self._other_names = sorted(names)
        if self._dialog is not None:
            self._dialog.set_names(self._other_names)

    def show_names_error(self, error: WorkbenchError) -> None:
        """Say in that dialog why there are none."""
        if self._dialog is not None:
            self._dialog.show_error(describe(error))

    def ticked(self) -> list[Network]:
        """Return the ticked networks in the order of ticking."""
        names = self._list.cards.ticked()
        return [self._networks[name] for name in names if name in self._networks]

    def untick(self, name: str) -> None:
        """Take a network's tick away."""
        if name in self._list.cards.ticked():
            self._list.cards.toggle(name)

    def network(self, name: str) -> Network | None:
        """Return one of the networks."""
        return self._networks.get(name)

    def cards(self) -> CardList:
        """Return the list."""
        return self._list

    def filter(self) -> CardFilter:
        """Return the search field and its chips."""
        return self._filter

    @Slot()
    def ask_for_other(self) -> None:
        """Open the dialog for all other networks."""
        if not self._other_names:
            self.names_wanted.emit()
        self._dialog = OtherNetworkDialog(self._other_names, self)
        self._dialog.chosen.connect(self.chosen)
        self._dialog.destroyed.connect(self._on_dialog_destroyed)
        self._dialog.open()

    def other_dialog(self) -> OtherNetworkDialog | None:
        """Return the dialog for other networks while it is open."""
        return self._dialog

    @Slot()
    def _on_dialog_destroyed(self) -> None:
        self._dialog = None

    @Slot()
    def _on_filter_changed(self) -> None:
        shown = self._filter
        self._list.set_view(shown.filter, shown.order, shown.descending)
        self._show_result()

    def _show_result(self) -> None:
        self._filter.show_result(self._list.shown(), len(self._networks))
