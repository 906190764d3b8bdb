"""A mistake of the program, to read, to copy and to report; nothing is sent."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.growing import size_with_text
from ui.report_dialog import ReportDialog
from ui.views.runs.log_dialog import LogDialog
from ui.widgets import GhostButton, Label, PrimaryButton
from workbench.logs import log_tail


class CrashDialog(QDialog):
    """What happened, where, and three ways to tell somebody."""

    def __init__(self, title: str, words: str, trace: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        size_with_text(self, 680, 420)
        self._trace = QPlainTextEdit(trace)
        self._trace.setReadOnly(True)
        self._trace.setAccessibleName(self.tr("Where it happened"))
        self._trace.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._trace.setTabChangesFocus(True)
        copy = GhostButton(self.tr("Copy"), "copy")
        show_log = GhostButton(self.tr("Show the log"), "list")
        report = GhostButton(self.tr("Save a report…"), "save")
        close = PrimaryButton(self.tr("Go on"))
        copy.clicked.connect(self._on_copy_clicked)
        show_log.clicked.connect(self._on_log_clicked)
        report.clicked.connect(self._on_report_clicked)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        for button in (copy, show_log, report):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(Label(title, "title", wrap=True))
        layout.addWidget(Label(words, wrap=True))
        layout.addWidget(self._trace, 1)
        note = self.tr("Nothing is sent. A report is a file on this computer, for you to send.")
        layout.addWidget(Label(note, "caption", wrap=True))
        layout.addLayout(row)
        close.setFocus()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._trace.toPlainText())

    @Slot()
    def _on_log_clicked(self) -> None:
        LogDialog(self.tr("Log"), log_tail(), self).open()

    @Slot()
    def _on_report_clicked(self) -> None:
        ReportDialog(self).open()
