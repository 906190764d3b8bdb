"""What other starts and the system ask to be opened."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow

from ui.reception import Reception

ROOT = Path(__file__).resolve().parents[2]


class Window(QMainWindow):
    """A window that only notes what it is to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[list[Path]] = []

    def open_paths(self, paths: list[Path]) -> None:
        self.opened.append(paths)


def test_it_opens_at_once_and_comes_out_of_the_dock(qtbot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.showMinimized()
    Reception(window).open_one(Path("photos"))
    assert window.opened == [[Path("photos")]]
    assert not window.windowState() & Qt.WindowState.WindowMinimized


def test_nothing_to_open_only_brings_it_forward(qtbot) -> None:
    window = Window()
    qtbot.addWidget(window)
    Reception(window).open([])
    assert window.opened == []


def test_it_waits_for_a_dialog_and_the_last_wish_counts(qtbot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    dialog = QDialog(window)
    dialog.open()
    reception = Reception(window)
    reception.open([Path("a")])
    reception.open([Path("b")])
    qtbot.wait(300)
    assert window.opened == []
    dialog.close()
    qtbot.waitUntil(lambda: window.opened == [[Path("b")]], timeout=2000)


def test_files_that_macos_sends_are_kept_until_there_is_a_window() -> None:
    code = """
from pathlib import Path
from PySide6.QtGui import QFileOpenEvent
from ui.application import Application

app = Application(["x"])
app.sendEvent(app, QFileOpenEvent("/first"))
assert app.take_waiting() == [Path("/first")]
heard = []
app.file_opened.connect(heard.append)
app.sendEvent(app, QFileOpenEvent("/second"))
assert heard == [Path("/second")], heard
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, timeout=60)
