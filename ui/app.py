"""Composition root: makes the application, dresses it, and opens the window."""

from __future__ import annotations

import argparse
import multiprocessing
import runpy
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from ui.english import EnglishPlurals
from ui.errors import install_hook
from ui.garbage import GarbageCollector
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.theme import apply_theme
from ui.widgets.phrases import locale
from workbench import __version__

# Worker threads hold Python's lock this long at most while the window wants it.
SWITCH_SECONDS = 0.0002
ENGINE_DELAY_MS = 200  # the window is drawn first
SIGNAL_POLL_MS = 250


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, and what was named on the command line; return the exit status."""
    multiprocessing.freeze_support()
    words = sys.argv[1:] if arguments is None else list(arguments)
    if getattr(sys, "frozen", False) and words[:1] in (["serve"], ["train"]):
        return _engine(words)
    options = _parse(words)
    sys.setswitchinterval(SWITCH_SECONDS)
    app = QApplication(sys.argv[:1])
    prepare(app)
    preferences = Preferences()
    apply_theme(app, preferences.get("theme", "system"))
    install_hook()
    window = MainWindow(preferences)
    window.show()
    GarbageCollector(app)
    QTimer.singleShot(ENGINE_DELAY_MS, window.start_engine)
    if options.paths:
        window.open_paths(options.paths)
    _let_python_see_signals(app, window)
    return app.exec()


def prepare(app: QApplication) -> None:
    """Give the application its names, its locale and its English plurals."""
    app.setApplicationName("CNN Workbench")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("cnn-workbench")
    QLocale.setDefault(locale())
    app.installTranslator(EnglishPlurals(app))


def _parse(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="workbench-gui", description="Open the window of CNN Workbench."
    )
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="FOLDER",
        help="A folder of images, a project, a run, images to classify, or a model.",
    )
    parser.add_argument("--version", action="version", version=f"CNN Workbench {__version__}")
    return parser.parse_args(list(words))


def _let_python_see_signals(app: QApplication, window: MainWindow) -> None:
    """Close the window on Ctrl-C and on the system's request to end."""

    # Qt's loop runs no Python; a timer lets the interpreter look for signals now and then.
    def ask_to_close(*_: object) -> None:
        window.close()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask_to_close)
    timer = QTimer(app)
    timer.timeout.connect(_nothing)
    timer.start(SIGNAL_POLL_MS)


def _nothing() -> None:
    """Give the interpreter a chance to handle signals."""


def _engine(words: Sequence[str]) -> int:
    # A packaged program is its own engine: there is no `python -m workbench` in it.
    sys.argv = [sys.argv[0], *words]
    runpy.run_module("workbench", run_name="__main__", alter_sys=True)
    return 0
