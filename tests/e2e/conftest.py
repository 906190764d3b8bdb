"""A real screen, and a person in front of it: finds things by what they say, clicks, drops, looks.

Run by `python packaging/start.py test e2e`, which provides a screen with a window manager.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

# The real platform plug-in: these tests are about the window that users get.
os.environ["QT_QPA_PLATFORM"] = "xcb"
os.environ.update(QT_SCALE_FACTOR="1", QT_FONT_DPI="96")

import psutil
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.steps import PANELS

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "fashion-mnist"
SHOTS = ROOT / "artifacts" / "e2e"
SETTLE_MS = 500
LEAST_COLOURS = 40  # a window that shows something has more; a blank one has one or two


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip, rather than let Qt abort, where there is no screen."""
    if not os.environ.get("DISPLAY"):
        for item in items:
            item.add_marker(pytest.mark.skip(reason="needs: python packaging/start.py test e2e"))


@pytest.fixture
def shot(qapp: QApplication) -> Callable[[str], QImage]:
    """Return a function that keeps a picture of the screen, and fails if nothing is on it."""
    SHOTS.mkdir(parents=True, exist_ok=True)

    def take(name: str) -> QImage:
        QTest.qWait(SETTLE_MS)  # also lets windows of this process paint
        image = screen()
        assert image.save(str(SHOTS / f"{name}.png"))
        assert colours(image) >= LEAST_COLOURS, f"{name}: the screen is blank"
        return image

    return take


def screen() -> QImage:
    """Return what is on the whole screen."""
    return QGuiApplication.primaryScreen().grabWindow(0).toImage()


def colours(image: QImage) -> int:
    """Return the number of distinct colours on a grid of points."""
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return len({image.pixel(x, y) for x, y in points})


@pytest.fixture
def no_processes_left() -> Iterator[None]:
    """Fail a test that leaves a child process running."""
    before = set(psutil.Process().children(recursive=True))
    yield
    new = set(psutil.Process().children(recursive=True)) - before
    _, left = psutil.wait_procs(new, timeout=10)
    for process in left:
        process.kill()
    assert not left


class Person:
    """Uses a window of this process as a person would, by what it says."""

    def __init__(self, window: QWidget, qtbot: QtBot) -> None:
        self.window, self._bot = window, qtbot
        self._mime: QMimeData | None = None  # Qt keeps no reference during a drag

    def wait(self, until: Callable[[], bool], what: str, seconds: float = 30) -> None:
        """Let the window live until something is so."""
        try:
            self._bot.waitUntil(until, timeout=int(seconds * 1000))
        except Exception as error:
            raise AssertionError(
                f"after {seconds:g} s: no {what}. On screen: {self.reads()}"
            ) from error

    def reads(self) -> list[str]:
        """Return all texts that are on screen."""
        widgets = self._visible(QLabel) + self._visible(QAbstractButton)
        return [text for widget in widgets if (text := widget.text().strip())]

    def sees(self, text: str, seconds: float = 30) -> None:
        """Wait until `text` is part of something on screen."""
        self.wait(lambda: any(text in line for line in self.reads()), f"text {text!r}", seconds)

    def press(self, name: str, seconds: float = 30) -> None:
        """Click the button with this text or accessible name once it can be clicked."""
        self.wait(lambda: self._button(name) is not None, f"button {name!r}", seconds)
        button = self._button(name)
        assert button is not None
        self._bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def control(self, kind: type, name: str) -> QWidget:
        """Return the control of a kind with this accessible name, once it is there."""

        def found() -> list:
            return [item for item in self._visible(kind) if item.accessibleName() == name]

        self.wait(lambda: len(found()) == 1, f"single {kind.__name__} {name!r}")
        return found()[0]

    def step(self, key: str) -> None:
        """Go to a step by its keys."""
        number = list(PANELS).index(key) + 1
        QTest.keyClick(self.window, str(number), Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str, into: QWidget) -> None:
        """Type `text` and leave the field."""
        self._bot.keyClicks(into, text)
        self._bot.keyClick(into, Qt.Key.Key_Tab)

    def drop(self, *paths: Path) -> None:
        """Drop files on the middle of the window, as a file manager would."""
        self._mime = QMimeData()
        self._mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place = self.window.mapToGlobal(self.window.rect().center())
        target = QApplication.widgetAt(place) or self.window
        while not target.acceptDrops():  # as Qt does: the innermost that takes drops
            target = target.parentWidget()
        self._send(target, target.mapFromGlobal(place))

    def _send(self, target: QWidget, place: QPoint) -> None:
        assert self._mime is not None
        actions, no_keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        left = Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(place, actions, self._mime, left, no_keys)
        QApplication.sendEvent(target, enter)
        assert enter.isAccepted(), f"{target} does not take the drop"
        QApplication.sendEvent(
            target, QDropEvent(QPointF(place), actions, self._mime, left, no_keys)
        )

    def _button(self, name: str) -> QAbstractButton | None:
        for button in self._visible(QAbstractButton):
            if button.isEnabled() and name in (button.text().strip(), button.accessibleName()):
                return button
        return None

    def _visible(self, kind: type) -> list:
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]
