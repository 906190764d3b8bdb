"""The window in which own networks are built, saved and chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.dialogs import PathDialog
from ui.errors import show_error
from ui.growing import size_with_text
from ui.panels.builder_panel import BuilderPanel
from ui.views.builder.start import StartPage
from ui.widgets.buttons import GhostButton, PrimaryButton
from ui.widgets.card import hairline
from ui.widgets.label import ElidedLabel
from workbench.errors import WorkbenchError
from workbench.settings.stack import Stack
from workbench.settings.stack_file import STACK_SUFFIX, read_stack, stack_path, write_stack

SIZE = (1180, 740)


class BuilderDialog(QDialog):
    """Builds own networks in a folder.

    1. It opens on the ways to begin, or at once on a network.
    2. Saving writes <folder>/<name>.toml; also a network that is not whole yet can be saved.
    3. A whole network can be used: it is saved, `stack_accepted` is emitted, the window closes.
    4. Closing asks what becomes of changes that are not saved.

    Parameters
    ----------
    folder : Path
        Where the networks of the project are.
    channels, classes : int
        Of the user's images.
    stack : Stack, optional
        The network to begin with; by default the user chooses.

    Signals
    -------
    stack_saved(Path)
        A network was written.
    stack_accepted(Path)
        The network in this file shall be used.
    """

    stack_saved = Signal(object)
    stack_accepted = Signal(object)

    def __init__(
        self,
        folder: Path,
        *,
        channels: int = 3,
        classes: int = 10,
        stack: Stack | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = Path(folder)
        self._saved: Stack | None = None
        self._input = {"channels": channels, "classes": classes}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.setWindowTitle(self.tr("Build your own"))
        self._start = StartPage(channels=channels, classes=classes)
        self._panel = BuilderPanel()
        self._panel.set_input(**self._input)
        self._where = ElidedLabel(role="muted")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        size_with_text(self, *SIZE)
        if stack is not None:
            self.edit(stack, saved=stack_path(self._folder, stack.name).is_file())
        else:
            self.choose_start()

    def panel(self) -> BuilderPanel:
        """Return the editor."""
        return self._panel

    def start_page(self) -> StartPage:
        """Return the ways to begin."""
        return self._start

    def edit(self, stack: Stack, *, saved: bool = False) -> None:
        """Open a network in the editor; `saved` says that its file holds it."""
        self._saved = stack if saved else None
        self._panel.set_value(stack)
        self._pages.setCurrentWidget(self._panel)
        self._panel.table().setFocus()
        self._refresh()

    @Slot()
    def choose_start(self) -> None:
        """Show the ways to begin."""
        if self._settle_changes():
            self._start.set_networks(self._names())
            self._pages.setCurrentWidget(self._start)
            self._refresh()

    @Slot()
    def save(self) -> bool:
        """Write the network to its file; return whether that was done."""
        stack = self._panel.value()
        path = stack_path(self._folder, stack.name)
        known = self._saved is not None and self._saved.name == stack.name
        if path.exists() and not known and not self._may_replace(stack.name):
            return False
        try:
            write_stack(path, stack)
        except WorkbenchError as error:
            show_error(self, error)
            return False
        self._saved = stack
        self._refresh()
        self.stack_saved.emit(path)
        return True

    @Slot()
    def use(self) -> None:
        """Save the network, say that it shall be used, and close."""
        stack = self._panel.value()
        if self._panel.mistake() is None and (stack == self._saved or self.save()):
            path = stack_path(self._folder, stack.name)
            self.accept()
            self.stack_accepted.emit(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Return belongs to the fields; a dialog would press whichever button comes first.
        if Qt.Key(event.key()) not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # ---- closing

    def reject(self) -> None:
        # Escape, the button and the window's own cross all end here.
        if self._settle_changes():
            super().reject()

    def _settle_changes(self) -> bool:
        """Ask about changes that are not saved; return whether they may be left."""
        stack = self._panel.value()
        untouched = not self._panel.changed()
        if self._pages.currentWidget() is not self._panel or untouched or stack == self._saved:
            return True
        answer = self._ask(
            self.tr("“{name}” has changes that are not saved.").format(name=stack.name),
            QMessageBox.StandardButton.Save
            | QMessageBox.StandardButton.Discard
            | QMessageBox.StandardButton.Cancel,
        )
        if answer == QMessageBox.StandardButton.Save:
            return self.save()
        return answer == QMessageBox.StandardButton.Discard

    def _may_replace(self, name: str) -> bool:
        answer = self._ask(
            self.tr("There is a network “{name}” already. Replace it?").format(name=name),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
        )
        return answer == QMessageBox.StandardButton.Yes

    def _ask(self, text: str, buttons: QMessageBox.StandardButton) -> QMessageBox.StandardButton:
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), text, buttons, self)
        answer = QMessageBox.StandardButton(box.exec())
        box.deleteLater()
        return answer

    # ---- building

    def _lay_out(self) -> None:
        self._pages.addWidget(self._start)
        self._pages.addWidget(self._panel)
        self._back = GhostButton(self.tr("Start from…"), "arrow-left")
        self._close = GhostButton(self.tr("Close"))
        self._save = GhostButton(self.tr("Save"), "save")
        self._use = PrimaryButton(self.tr("Use this network"), "check")
        self._save.setToolTip(self.tr("Ctrl+S"))
        for button in (self._back, self._close, self._save, self._use):
            button.setAutoDefault(False)
        bar = QHBoxLayout()
        bar.setContentsMargins(18, 8, 18, 14)
        bar.setSpacing(8)
        bar.addWidget(self._back)
        bar.addWidget(self._where, 1)
        for button in (self._close, self._save, self._use):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(hairline())
        column.addLayout(bar)

    def _connect(self) -> None:
        self._start.stack_chosen.connect(self._on_stack_chosen)
        self._start.name_chosen.connect(self._on_name_chosen)
        self._start.file_requested.connect(self._on_file_requested)
        self._panel.value_changed.connect(self._on_panel_value_changed)
        self._back.clicked.connect(self.choose_start)
        self._close.clicked.connect(self.reject)
        self._save.clicked.connect(self.save)
        self._use.clicked.connect(self.use)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        shortcut.activated.connect(self.save)

    def _refresh(self) -> None:
        editing = self._pages.currentWidget() is self._panel
        stack, mistake = self._panel.value(), self._panel.mistake()
        for button in (self._back, self._save, self._use):
            button.setVisible(editing)
        self._save.setEnabled(stack != self._saved)
        self._use.setEnabled(mistake is None)
        self._use.setToolTip(f"{mistake.text}." if mistake else "")
        self._where.set_role("danger" if editing and mistake else "muted")
        if not editing:
            self._where.setText("")
        elif mistake is not None:
            self._where.setText(f"{mistake.text}.")
        elif stack == self._saved:
            self._where.setText(str(stack_path(self._folder, stack.name)))
        else:
            self._where.setText(self.tr("Not saved yet"))

    def _names(self) -> list[str]:
        """Return the networks of the project, the newest first."""
        files = [path for path in self._folder.glob(f"*{STACK_SUFFIX}") if path.is_file()]
        files.sort(key=lambda path: path.stat().st_mtime, reverse=True)
        return [path.stem for path in files]

    def _open(self, path: Path) -> None:
        try:
            stack = read_stack(path)
        except WorkbenchError as error:
            show_error(self, error)
            return
        self.edit(stack, saved=path == stack_path(self._folder, stack.name))

    # ---- slots

    @Slot(object)
    def _on_stack_chosen(self, stack: Stack) -> None:
        self.edit(stack.replace(name=self._free_name(stack.name)))

    def _free_name(self, name: str) -> str:
        """Return `name`, or with a number that makes it new."""
        taken, number, free = set(self._names()), 1, name
        while free in taken:
            number += 1
            free = f"{name}-{number}"
        return free

    @Slot(str)
    def _on_name_chosen(self, name: str) -> None:
        self._open(stack_path(self._folder, name))

    @Slot()
    def _on_file_requested(self) -> None:
        dialog = PathDialog(self, self.tr("Open a network"), f"TOML (*{STACK_SUFFIX})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.chosen.connect(self._on_file_chosen)
        dialog.open()

    @Slot(object)
    def _on_file_chosen(self, path: Path) -> None:
        self._open(path)

    @Slot(object)
    def _on_panel_value_changed(self, _stack: Stack) -> None:
        self._refresh()
