"""Composition root: makes the application, dresses it, and opens the window."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from ui.appearance import dress
from ui.application import Application
from ui.crash import CrashReporter
from ui.english import EnglishPlurals
from ui.garbage import GarbageCollector
from ui.languages import speak
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.reception import Reception
from ui.single_instance import SingleInstance
from ui.widgets.phrases import locale
from workbench import __version__
from workbench.program import COMMANDS, is_packaged

# Worker threads hold Python's lock this long at most while the window wants it.
SWITCH_SECONDS = 0.0002
ENGINE_DELAY_MS = 200  # the window is drawn first
SIGNAL_POLL_MS = 250


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, and what was named on the command line; return the exit status."""
    options = _parse(sys.argv[1:] if arguments is None else arguments)
    sys.setswitchinterval(SWITCH_SECONDS)
    app = Application(sys.argv[:1])
    prepare(app)
    instance = SingleInstance(parent=app)
    if not options.new_window and not instance.claim() and instance.hand_over(options.paths):
        return 0
    preferences = Preferences()
    speak(app, preferences.get("language", "system"))
    dress(app, preferences)
    crashes = CrashReporter(app)
    crashes.start()
    window = MainWindow(preferences)
    window.show()
    crashes.tell_last(window)
    window.comfort.offer_tour()
    GarbageCollector(app)
    QTimer.singleShot(ENGINE_DELAY_MS, window.start_engine)
    reception = Reception(window)
    instance.asked.connect(reception.open)
    app.file_opened.connect(reception.open_one)
    if paths := [*options.paths, *app.take_waiting()]:
        window.open_paths(paths)
    SignalWatch(window)
    status = app.exec()
    instance.close()
    crashes.stop()
    return status


def prepare(app: QApplication) -> None:
    """Give the application its names, its locale and its English plurals."""
    app.setApplicationName("CNN Workbench")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("cnn-workbench")
    QLocale.setDefault(locale())
    app.installTranslator(EnglishPlurals(app))


def _parse(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="cnn-workbench" if is_packaged() else "workbench-gui",
        description="Open the window of CNN Workbench.",
        epilog=f"As a first word, {', '.join(sorted(COMMANDS - {'serve'}))} are commands for the "
        "terminal; each explains itself with --help."
        if is_packaged()
        else None,
    )
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="FOLDER",
        help="A folder of images, a project, a run, images to classify, or a model.",
    )
    parser.add_argument(
        "--new-window",
        action="store_true",
        help="Open another window instead of handing the paths to the one that is open.",
    )
    parser.add_argument("--version", action="version", version=f"CNN Workbench {__version__}")
    return parser.parse_args(list(words))


class SignalWatch(QObject):
    """Closes the window on Ctrl-C and on the system's request to end.

    Python calls a handler in the middle of whatever it is at, locks held: the handler takes a note,
    and the window is closed from Qt's loop. That loop runs no Python, so a timer lets the
    interpreter look for signals now and then.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._asked = window, False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._note)
        timer = QTimer(self)
        timer.timeout.connect(self._on_timeout)
        timer.start(SIGNAL_POLL_MS)

    def _note(self, *_: object) -> None:
        self._asked = True

    @Slot()
    def _on_timeout(self) -> None:
        if self._asked:
            self._asked = False
            self._window.close()
