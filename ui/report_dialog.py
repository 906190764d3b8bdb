"""A report of a problem: what is in it is shown before it is saved. Nothing is sent."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from ui.errors import describe
from ui.growing import size_with_text
from ui.tasks import Task
from ui.widgets import GhostButton, Label, Notice, PrimaryButton
from workbench.bug_report import collect, default_name, save
from workbench.errors import WorkbenchError


class ReportDialog(QDialog):
    """Collects a report in a thread, shows each of its files, and saves them as one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report a problem"))
        size_with_text(self, 700, 520)
        self._texts: dict[str, str] = {}
        self._executor = ThreadPoolExecutor(1, "report")
        self._tabs = QTabWidget()
        for part in (self._tabs, self._tabs.tabBar()):
            part.setAccessibleName(self.tr("What is in the report"))
        # an empty row of tabs is nothing that can be reached or read out
        kept = self._tabs.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._tabs.setSizePolicy(kept)
        self._tabs.hide()
        self._notice = Notice()
        self._save = PrimaryButton(self.tr("Save…"), "save")
        self._save.setEnabled(False)
        self._save.clicked.connect(self._on_save_clicked)
        close = GhostButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(Label(self.tr("Report a problem"), "title"))
        words = self.tr(
            "This is all that the report holds: versions, this computer, settings and the end of "
            "the log. Folders, your name and this computer's name have been taken out; your images "
            "and projects are no part of it. Save it and attach it to a message in which you say "
            "what you did and what you expected. Nothing is sent from here."
        )
        layout.addWidget(Label(words, wrap=True))
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self._notice)
        layout.addLayout(row)
        self._notice.show_message(self.tr("Collecting…"))
        self._task = Task(lambda _job: collect(), self)
        self._task.done.connect(self._on_collected)
        self._task.start(self._executor)

    @property
    def texts(self) -> dict[str, str]:
        """What was collected; empty until it is."""
        return self._texts

    def save_as(self, path: Path) -> None:
        """Save the report."""
        try:
            save(self._texts, path)
        except WorkbenchError as error:
            self._notice.set_kind("danger")
            self._notice.show_message(describe(error))
            return
        self._notice.set_kind("success")
        self._notice.show_message(self.tr("Saved as {path}").format(path=path))

    def done(self, result: int) -> None:
        self._task.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)
        super().done(result)

    @Slot(object)
    def _on_collected(self, texts: dict[str, str]) -> None:
        self._texts = texts
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for name, text in texts.items():
            page = QPlainTextEdit(text)
            page.setReadOnly(True)
            page.setFont(font)
            page.setAccessibleName(name)
            page.setTabChangesFocus(True)
            self._tabs.addTab(page, name)
        self._tabs.show()
        self._notice.show_message("")
        self._save.setEnabled(True)
        self._save.setDefault(True)

    @Slot()
    def _on_save_clicked(self) -> None:
        places = QStandardPaths.StandardLocation
        folder = Path(QStandardPaths.writableLocation(places.DocumentsLocation))
        dialog = QFileDialog(self, self.tr("Save the report"), str(folder), "ZIP (*.zip)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(default_name())
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        self.save_as(Path(name))
