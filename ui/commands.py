"""What the menus do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from ui.appearance import dress
from ui.curves_dock import CurvesDock
from ui.dialogs import (
    AboutDialog,
    KeyboardSheet,
    PathDialog,
    folder_dialog,
    model_dialog,
    project_dialog,
)
from ui.errors import show_error
from ui.history import History
from workbench.errors import WorkbenchError
from workbench.weights.record import Weights

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.weights_dialog import WeightsDialog


class Commands(QObject):
    """Connects every action of the window's menus to what it does."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dock: CurvesDock | None = None
        self._weights: WeightsDialog | None = None
        menus, runs = window.menus, window.runs
        self.history = History(window.workspace, self)
        self.history.changed.connect(self._on_history_changed)
        menus.recent_chosen.connect(window.open_path)
        menus.step_chosen.connect(window.go_to)
        menus.theme_chosen.connect(self.choose_theme)
        window.host.detach_requested.connect(self.detach_curves)
        window.host.attach_requested.connect(self.attach_curves)
        window.host.weights_requested.connect(self.show_weights_of)
        window.weights.fetch_failed.connect(self._on_fetch_failed)
        for key, slot in {
            "open_folder": self.open_folder,
            "open_project": self.open_project,
            "open_model": self.open_model,
            "weights": self.show_weights,
            "home": window.go_home,
            "quit": window.close,
            "undo": self.history.undo,
            "redo": self.history.redo,
            "start": self.start,
            "pause": runs.pause,
            "resume": runs.resume,
            "stop": runs.stop,
            "elsewhere": window.host.elsewhere.ask,
            "watch": window.host.elsewhere.ask_run_folder,
            "library": window.host.library.open,
            "gan": window.host.gan.open,
            "back": window.page.go_back,
            "next": window.page.go_next,
            "keyboard": self.show_keyboard,
            "about": self.show_about,
            "curves": self.toggle_curves,
            "full_screen": self.toggle_full_screen,
        }.items():
            menus.actions[key].triggered.connect(slot)

    @Slot()
    def open_folder(self) -> None:
        """Ask for a folder of images."""
        self._ask(folder_dialog(self._window))

    @Slot()
    def open_project(self) -> None:
        """Ask for a project file."""
        self._ask(project_dialog(self._window))

    @Slot()
    def open_model(self) -> None:
        """Ask for an exported model."""
        self._ask(model_dialog(self._window))

    @Slot()
    def show_weights(self) -> None:
        """Show the pretrained weights, those of the project's network first."""
        project = self._window.workspace.project
        self.show_weights_of(project.architecture.name if project is not None else "")

    @Slot(str)
    def show_weights_of(self, network: str) -> None:
        """Show the pretrained weights of a network among all others."""
        # Only now: it is not needed to start with.
        from ui.weights_dialog import WeightsDialog

        window = self._window
        if self._weights is None:
            self._weights = dialog = WeightsDialog(window.weights, window.network, window)
            dialog.use_requested.connect(self._on_weights_wanted)
            dialog.finished.connect(self._on_weights_finished)
        project = window.workspace.project
        key = project.architecture.weights if project is not None else ""
        self._weights.look_at(network, key, can_use=project is not None)
        self._weights.show()
        self._weights.raise_()
        self._weights.activateWindow()

    @Slot(object)
    def _on_weights_wanted(self, record: Weights) -> None:
        window = self._window
        if window.workspace.project is not None:
            section = window.workspace.project.architecture
            choice = section.replace(name=record.network, pretrained=True, weights=record.key)
            window.workspace.change(choice)
            window.go_to("architecture")

    @Slot()
    def _on_weights_finished(self) -> None:
        dialog, self._weights = self._weights, None
        if dialog is not None:
            dialog.deleteLater()

    @Slot(object, object)
    def _on_fetch_failed(self, _record: Weights, error: WorkbenchError) -> None:
        if self._weights is None:  # else the dialog says so
            show_error(self._window, error)

    @Slot()
    def _on_history_changed(self) -> None:
        self._window.menus.set_history(self.history.undo_words, self.history.redo_words)

    @Slot()
    def start(self) -> None:
        """Go to the Train page and start."""
        self._window.go_to("train")
        self._window.host.start_run()

    @Slot(str)
    def choose_theme(self, mode: str) -> None:
        """Dress the program anew, now and at every start."""
        self._window.preferences.set("theme", mode)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress(app, self._window.preferences)

    @Slot()
    def show_keyboard(self) -> None:
        """Show all shortcuts."""
        KeyboardSheet(self._window.menus.actions, self._window).open()

    @Slot()
    def show_about(self) -> None:
        """Show what this program is."""
        AboutDialog(self._window).open()

    @Slot(bool)
    def toggle_full_screen(self, on: bool) -> None:
        """Fill the screen, or stop filling it."""
        if on:
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    @Slot(bool)
    def toggle_curves(self, apart: bool) -> None:
        """Give the curves a window of their own, or take them back."""
        if apart and self._window.workspace.project is not None:
            self.detach_curves()
        else:
            self.attach_curves()

    @Slot()
    def detach_curves(self) -> None:
        """Give the curves a window of their own."""
        window = self._window
        if self._dock is None:
            self._dock = CurvesDock(window.host.panel("train").take_curves(), window)
            self._dock.closed.connect(self.attach_curves)
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
            self._dock.float_at_side()
            self._dock.show()
        window.menus.actions["curves"].setChecked(True)

    @Slot()
    def attach_curves(self) -> None:
        """Take the curves back into their page."""
        dock, self._dock = self._dock, None
        if dock is not None:
            self._window.host.panel("train").give_back_curves()
            self._window.removeDockWidget(dock)
            dock.deleteLater()
        self._window.menus.actions["curves"].setChecked(False)

    def _ask(self, dialog: PathDialog) -> None:
        dialog.chosen.connect(self._window.open_path)
        dialog.open()
