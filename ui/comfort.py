"""What makes the window comfortable: preferences, and the entries of the Help menu."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from ui.appearance import dress
from ui.errors import show_error
from ui.run_ended import DesktopTeller, RunEnded

if TYPE_CHECKING:
    from ui.main_window import MainWindow

TOUR = "tour"  # the preference that remembers it
TOUR_DELAY_MS = 1200  # the page is drawn and its images are there


class Comfort(QObject):
    """Opens these dialogs for the window and puts their choices to use.

    Each is imported when it is first wanted: none is needed to start with.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.tour: Any = None
        self._teller = DesktopTeller(window)
        self._teller.pressed.connect(self._on_message_pressed)
        window.status.network_pressed.connect(self.show_network)
        RunEnded(window.runs, window.preferences, self._teller, _looked_at)
        for key, slot in {
            "preferences": self.show_preferences,
            "page_help": self.toggle_help,
            "tour": self.start_tour,
            "computer": self.show_computer,
            "report": self.show_report,
        }.items():
            window.menus.actions[key].triggered.connect(slot)

    @Slot()
    def show_preferences(self) -> None:
        """Show the preferences."""
        dialog = self._made("preferences_dialog", "PreferencesDialog", self._window.preferences)
        dialog.appearance_changed.connect(self._on_appearance_changed)
        dialog.theme_chosen.connect(self._window.menus.set_theme)
        dialog.failed.connect(self._on_failed)
        dialog.open()

    @Slot()
    def toggle_help(self) -> None:
        """Explain the page that is shown, or stop explaining it."""
        if self._window.page.isVisible():
            self._window.page.help.toggle()
        else:
            self._window.menus.actions["keyboard"].trigger()

    def offer_tour(self) -> None:
        """Start the tour once something is open, unless it was ever started before."""
        if not self._window.preferences.get(TOUR):
            self._window.workspace.opened.connect(
                self._on_first_opened, Qt.ConnectionType.SingleShotConnection
            )

    @Slot(object)
    def _on_first_opened(self, _folder: object) -> None:
        QTimer.singleShot(TOUR_DELAY_MS, self, self._begin_first_tour)

    @Slot()
    def _begin_first_tour(self) -> None:
        # Whatever took the user elsewhere meanwhile is more important; another start asks again.
        if self._window.page.isVisible() and QApplication.activeModalWidget() is None:
            self.start_tour()

    @Slot()
    def start_tour(self) -> None:
        """Show the main controls one after the other."""
        window = self._window
        if self.tour is not None or window.workspace.project is None:
            return
        window.preferences.set(TOUR, "seen")
        if not window.page.isVisible():
            window.go_to(window.page.current)
        self.tour = importlib.import_module("ui.tour").Tour(window)
        self.tour.ended.connect(self._on_tour_ended)

    @Slot()
    def _on_tour_ended(self) -> None:
        self.tour = None

    @Slot()
    def show_computer(self) -> None:
        """Show what this computer is, and how fast it trains."""
        self._made("computer_dialog", "ComputerDialog", self._window.engine).open()

    @Slot()
    def show_network(self) -> None:
        """Show every use of the network."""
        self._made("network_dialog", "NetworkDialog").open()

    @Slot()
    def show_report(self) -> None:
        """Show what a report of a problem would hold."""
        self._made("report_dialog", "ReportDialog").open()

    @Slot()
    def _on_message_pressed(self) -> None:
        self._teller.withdraw()
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        window.go_to("train")

    @Slot()
    def _on_appearance_changed(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress(app, self._window.preferences)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        show_error(self._window, error)

    def _made(self, module: str, name: str, *arguments: Any) -> Any:
        made = getattr(importlib.import_module(f"ui.{module}"), name)
        return made(*arguments, self._window)


def _looked_at() -> bool:
    """Return whether the user works with any window of the program."""
    return QApplication.activeWindow() is not None
