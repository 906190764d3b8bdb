"""Networks side by side: drawings, counts, memory, and speed on this computer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui.errors import describe
from ui.views.architecture.architecture_card_rows import Network
from ui.views.architecture.compare_measures import Compared, as_csv, as_text
from ui.views.architecture.compare_table import CompareTable
from ui.widgets.buttons import GhostButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.notice import Notice
from ui.widgets.phrases import named
from ui.widgets.progress_line import ProgressLine
from workbench.errors import WorkbenchError
from workbench.jobs import Progress

FEWEST = 2


class CompareView(Card):
    """Compares what is ticked in the list beside it.

    Signals
    -------
    measure_requested(list of Network)
        Their speed is wanted; answered with `set_speed` or `show_failure` for each.
    cancel_requested()
        No longer.
    network_wanted(str), removal_wanted(str)
        A network is to be chosen for the project, or no longer compared.
    """

    measure_requested = Signal(object)
    cancel_requested = Signal()
    network_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._networks: list[Network] = []
        self._speeds: dict[str, Mapping[str, Any]] = {}
        self._table = CompareTable()
        self._table.network_wanted.connect(self.network_wanted)
        self._table.removal_wanted.connect(self.removal_wanted)
        self._table.current_changed.connect(self._on_current_changed)
        self._measure = GhostButton("", "gauge")
        self._measure.clicked.connect(self._on_measure_clicked)
        self._use = GhostButton(self.tr("Use this network"), "check")
        self._use.clicked.connect(self._on_use_clicked)
        self._cancel = GhostButton(self.tr("Cancel"), "x")
        self._cancel.clicked.connect(self.cancel_requested)
        self._copy = self._make_copy()
        self._progress, self._notice = ProgressLine(), Notice("danger")
        self._note = Label(role="caption", wrap=True)
        self._empty = EmptyState("git-compare", "")
        self._lay_out()
        self.set_networks([])
        self.set_measuring(False)

    # ---- what is shown

    def set_networks(self, networks: Sequence[Network]) -> None:
        """Compare these, in this order."""
        self._networks = list(networks)
        self._notice.show_message("")
        self._show()

    def set_speed(self, name: str, speed: Mapping[str, Any]) -> None:
        """Show the measured speed of a network."""
        self._speeds[name] = speed
        self._show()

    def show_failure(self, name: str, error: WorkbenchError) -> None:
        """Say why a network could not be measured."""
        title = next((one.title for one in self._networks if one.name == name), name)
        self._notice.show_message(named(title, describe(error)))

    def set_progress(self, progress: Progress) -> None:
        """Show how far the measuring is."""
        self._progress.set_progress(progress)

    def set_measuring(self, on: bool) -> None:
        """Show that speeds are being measured, or are not."""
        self._running.setVisible(on)
        self._measuring = on
        if on:
            self._notice.show_message("")
            self._progress.set_progress(Progress(self.tr("The engine is busy with something else")))
        self._show_buttons()

    def table(self) -> CompareTable:
        """Return the table."""
        return self._table

    def rows(self) -> list[Compared]:
        """Return what is compared, in the order shown."""
        return self._table.rows()

    def _show(self) -> None:
        rows = [Compared(one, self._speeds.get(one.name)) for one in self._networks]
        self._table.set_rows(rows)
        self._pages.setCurrentIndex(1 if self._networks else 0)
        self._note.setText(self._note_text(rows))
        self._note.setVisible(bool(rows))
        self._show_buttons()

    def _show_buttons(self) -> None:
        known = all(one.name in self._speeds for one in self._networks)
        self._measure.setText(self.tr("Measure again") if known else self.tr("Measure speed"))
        self._measure.setEnabled(bool(self._networks) and not self._measuring)
        self._copy.setEnabled(bool(self._networks))
        self._use.setEnabled(bool(self._table.current()))

    def _note_text(self, rows: Sequence[Compared]) -> str:
        parts = [
            self.tr(
                "For one image at each network's usual size and number of classes, values of four "
                "bytes."
            )
        ]
        speeds = [row.speed for row in rows if row.speed is not None]
        if speeds:
            threads = sorted({speed["threads"] for speed in speeds})
            text = self.tr(
                "Speed: a forward pass in PyTorch, random weights, the median of at least three "
                "runs on %Ln thread(s) of this computer.",
                "",
                threads[-1],
            )
            parts.append(text)
        return " ".join(parts)

    # ---- construction

    def _make_copy(self) -> GhostButton:
        button = GhostButton(self.tr("Copy"), "copy")
        menu = QMenu(button)
        menu.addAction(self.tr("As text")).triggered.connect(self.copy_text)
        menu.addAction(self.tr("As CSV")).triggered.connect(self.copy_csv)
        button.setMenu(menu)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.copy_text)
        return button

    def _lay_out(self) -> None:
        self.set_title(self.tr("Compare"))
        self.set_subtitle(self.tr("Space in the list ticks a network, Enter chooses one"))
        for button in (self._use, self._copy, self._measure):
            self.header.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._running = QWidget()
        line = QHBoxLayout(self._running)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._progress, 1)
        line.addWidget(self._cancel)
        self._empty.set_texts(
            self.tr("Nothing to compare yet"),
            self.tr("Tick two or more networks in the list at the left."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._table)
        column = QVBoxLayout()
        column.setSpacing(8)
        for widget in (self._notice, self._running):
            column.addWidget(widget)
        column.addWidget(self._pages, 1)
        column.addWidget(self._note)
        self.body.addLayout(column, 1)

    # ---- what the user does

    @Slot()
    def copy_text(self) -> None:
        """Put the comparison as aligned text on the clipboard."""
        QGuiApplication.clipboard().setText(as_text(self.rows()))

    @Slot()
    def copy_csv(self) -> None:
        """Put the comparison as CSV, with plain numbers, on the clipboard."""
        QGuiApplication.clipboard().setText(as_csv(self.rows()))

    @Slot()
    def _on_measure_clicked(self) -> None:
        new = [one for one in self._networks if one.name not in self._speeds]
        self.measure_requested.emit(new or list(self._networks))

    @Slot()
    def _on_use_clicked(self) -> None:
        self.network_wanted.emit(self._table.current())

    @Slot(str)
    def _on_current_changed(self, _name: str) -> None:
        self._show_buttons()
