"""The weights manager: what is here, what can be fetched, and files of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import PathDialog
from ui.errors import hint_words, show_error, what_words
from ui.growing import RoomyArea, size_with_text
from ui.network_context import NetworkContext
from ui.views.weights.detail import WeightsDetail
from ui.views.weights.table import WeightsTable
from ui.views.weights.words import network_words
from ui.weights_control import WeightsControl
from ui.weights_file_dialog import WeightsFileDialog
from ui.widgets import Card, ElidedLabel, EmptyState, GhostButton, Label, Segmented
from ui.widgets.wrapping import Columns, WrappingRow
from workbench.errors import WorkbenchError
from workbench.settings.architecture import OWN_PREFIX
from workbench.weights.ledger import NetworkUse, uses
from workbench.weights.record import Weights

SIZE = (1040, 640)
SUFFIXES = "*.pth *.pt *.bin *.ckpt *.safetensors"


class WeightsDialog(QDialog):
    """Shows what `WeightsControl` knows. Closing it stops nothing.

    Parameters
    ----------
    control : WeightsControl
        Of the window.
    network : NetworkContext
        Knows what networks are called.

    Signals
    -------
    use_requested(Weights)
        The project's network shall start from these.
    """

    use_requested = Signal(object)

    def __init__(
        self,
        control: WeightsControl,
        network: NetworkContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._control, self._context, self._wanted = control, network, ("", "")
        self.setWindowTitle(self.tr("Pretrained weights"))
        size_with_text(self, *SIZE)
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(self.tr("Filter by network, source or licence"))
        self._filter.setAccessibleName(self._filter.placeholderText())
        self._filter.setClearButtonEnabled(True)
        self._state = Segmented(
            [("", self.tr("All")), ("here", self.tr("Here")), ("elsewhere", self.tr("Not here"))],
            self.tr("State"),
        )
        self._table, self.detail = WeightsTable(), WeightsDetail()
        self._empty = EmptyState("loader-circle", self.tr("The engine is starting…"))
        self._network = ElidedLabel(role="muted")
        self._lay_out()
        self._connect()
        control.start()
        control.refresh()
        self._show_network()

    def look_at(self, network: str, key: str = "", *, can_use: bool = False) -> None:
        """Show the weights of `network` called `key`, or its first.

        `can_use` tells whether a project is open that could start from weights.
        """
        self.detail.set_can_use(can_use)
        self._wanted = (network, key)
        if network and not network.startswith(OWN_PREFIX):  # it may be no part of the atlas
            self._control.ask_for(network)
        self._on_changed()

    def current(self) -> str:
        """Return the name of the weights that are looked at."""
        return self._table.current()

    def table(self) -> WeightsTable:
        """Return the list."""
        return self._table

    # ---- construction

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(Label(self.tr("Pretrained weights"), "title"))
        head.addWidget(
            Label(
                self.tr(
                    "What is not on this computer is fetched only when you say so; "
                    "nothing else uses the network."
                ),
                "muted",
            )
        )
        bar = WrappingRow()
        bar.setSpacing(10)
        bar.addWidget(self._filter, 1)
        bar.addWidget(self._state)
        card = Card()
        card.layout().setContentsMargins(6, 6, 6, 6)  # type: ignore[union-attr]
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._table)
        card.body.addWidget(self._pages)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(bar)
        left.addWidget(card, 1)
        content = QWidget()
        middle = Columns(content)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(14)
        middle.addLayout(left, 1)
        middle.addWidget(self.detail)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(RoomyArea(content), 1)
        layout.addLayout(self._make_footer())

    def _make_footer(self) -> QHBoxLayout:
        file = GhostButton(self.tr("Use a file…"), "folder-open")
        file.setToolTip(self.tr("A state dict (.pth, .pt) or safetensors; code in it is never run"))
        file.clicked.connect(self._on_file_clicked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        footer = WrappingRow()
        footer.setSpacing(12)
        footer.addWidget(file)
        footer.addWidget(self._network, 1)
        footer.addWidget(buttons)
        return footer

    def _connect(self) -> None:
        control, detail = self._control, self.detail
        control.changed.connect(self._on_changed)
        control.fetch_changed.connect(self._on_fetch_changed)
        control.failed.connect(self._on_failed)
        control.network_used.connect(self._on_network_used)
        detail.fetch_requested.connect(self._on_fetch_requested)
        detail.cancel_requested.connect(self._on_cancel_requested)
        detail.remove_requested.connect(self._on_remove_requested)
        detail.use_requested.connect(self.use_requested)
        self._table.set_progress(control.progress)
        self._table.current_changed.connect(self._on_current_changed)
        self._filter.textChanged.connect(self._on_filter_changed)
        self._state.value_changed.connect(self._on_filter_changed)

    # ---- the control says

    @Slot()
    def _on_changed(self) -> None:
        if not self._control.ready:
            return
        self._pages.setCurrentWidget(self._table)
        records = self._control.records()
        self._table.set_records(records, self._context.titles)
        self._show_wanted(records)
        self._show_detail()

    def _show_wanted(self, records: Sequence[Weights]) -> None:
        network, key = self._wanted
        mine = [record for record in records if record.network == network]
        if mine:
            exact = (record.name for record in mine if record.key == key)
            self._table.show_name(next(exact, mine[0].name))
            self._wanted = ("", "")

    @Slot(str)
    def _on_fetch_changed(self, name: str) -> None:
        self._table.update_name(name)
        if name == self.current():
            self._show_detail()

    @Slot(object)
    def _on_failed(self, error: WorkbenchError) -> None:
        self._empty.set_icon("circle-x")
        self._empty.set_texts(what_words(error), hint_words(error))

    @Slot(object)
    def _on_network_used(self, _use: NetworkUse) -> None:
        self._show_network()

    def _show_network(self) -> None:
        used = uses()
        text = self.tr("The network was never used.")
        if used:
            words = network_words(used[-1])
            text = self.tr("Last use of the network: {words}").format(words=words)
        self._network.setText(text)
        self._network.setToolTip("\n".join(f"{u.time}  {network_words(u)}" for u in used))

    def _show_detail(self) -> None:
        record = self._record(self.current())
        title = self._context.titles.get(record.network, record.network) if record else ""
        name = record.name if record else ""
        progress, error = self._control.progress(name), self._control.error(name)
        self.detail.show_record(record, title, progress, error)

    def _record(self, name: str) -> Weights | None:
        return next((r for r in self._control.records() if r.name == name), None)

    # ---- the user does

    @Slot(str)
    def _on_current_changed(self, _name: str) -> None:
        self._show_detail()

    @Slot()
    def _on_filter_changed(self) -> None:
        self._table.set_filter(self._filter.text(), self._state.value())

    @Slot(object, bool)
    def _on_fetch_requested(self, record: Weights, insist: bool) -> None:
        self._control.fetch(record, insist=insist)

    @Slot(object)
    def _on_cancel_requested(self, record: Weights) -> None:
        self._control.cancel(record.name)

    @Slot(object)
    def _on_remove_requested(self, record: Weights) -> None:
        try:
            self._control.remove(record)
        except WorkbenchError as error:
            show_error(self, error)

    @Slot()
    def _on_file_clicked(self) -> None:
        dialog = PathDialog(
            self, self.tr("Use a file of weights"), f"{self.tr('Weights')} ({SUFFIXES})"
        )
        dialog.chosen.connect(self.use_file)
        dialog.open()

    @Slot(object)
    def use_file(self, path: Path) -> None:
        """Ask which network a file is for, and use it."""
        record = self._record(self.current())
        network = record.network if record else ""
        dialog = WeightsFileDialog(self._control, path, self._context.titles, network, self)
        dialog.kept.connect(self._on_file_kept)
        dialog.open()

    @Slot(object)
    def _on_file_kept(self, record: Weights) -> None:
        self._filter.clear()
        self._state.set_value("")
        self._on_filter_changed()
        self._table.show_name(record.name)
