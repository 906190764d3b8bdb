"""What the library asks before it writes or removes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ui.runs_control import ExportKind
from workbench.library.entry import RunEntry

MOST_NAMED = 8


class RunsQuestions(QObject):
    """Asks without stopping the program.

    Signals
    -------
    export_wanted(RunEntry, str, Path)
        This run shall be written there, as "csv" or "page".
    remove_wanted(tuple of RunEntry)
        The user agreed that these go to the trash.
    """

    export_wanted = Signal(object, str, object)
    remove_wanted = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._export: tuple[RunEntry, ExportKind] | None = None
        self._doomed: tuple[RunEntry, ...] = ()

    @Slot(object)
    def ask_csv(self, entry: RunEntry) -> None:
        """Ask where the table of a run's epochs shall go."""
        self._ask_where(entry, "csv", self.tr("Tables (*.csv)"), "csv")

    @Slot(object)
    def ask_page(self, entry: RunEntry) -> None:
        """Ask where the report of a run shall go."""
        self._ask_where(entry, "page", self.tr("Web pages (*.html)"), "html")

    def ask_trash(self, entries: tuple[RunEntry, ...]) -> None:
        """Ask whether these may go to the trash."""
        self._doomed = entries
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Move %Ln run(s) to the trash?", "", len(entries)))
        names = ", ".join(entry.name for entry in entries[:MOST_NAMED])
        box.setInformativeText(
            self.tr(
                "{names}\n\nWith all weights and results. The trash can give them back."
            ).format(names=names if len(entries) <= MOST_NAMED else f"{names} …")
        )
        move = box.addButton(self.tr("Move to the trash"), QMessageBox.ButtonRole.DestructiveRole)
        move.clicked.connect(self._on_move_clicked)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.open()

    def _ask_where(self, entry: RunEntry, kind: ExportKind, names: str, suffix: str) -> None:
        self._export = entry, kind
        dialog = QFileDialog(self._window, self.tr("Export “{name}”").format(name=entry.name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(names)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{entry.name}.{suffix}")
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        if self._export is not None:
            self.export_wanted.emit(*self._export, Path(name))

    @Slot()
    def _on_move_clicked(self) -> None:
        self.remove_wanted.emit(self._doomed)
