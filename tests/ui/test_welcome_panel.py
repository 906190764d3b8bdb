"""The first page."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from ui.panels.welcome_panel import MAX_SHOWN, WelcomePanel
from ui.preferences import RecentProject
from ui.widgets import IconButton
from workbench.jobs import Progress


@pytest.fixture
def panel(qtbot) -> WelcomePanel:
    made = WelcomePanel()
    qtbot.addWidget(made)
    made.resize(1280, 740)
    made.show()
    return made


def button(panel: WelcomePanel, text: str) -> QPushButton:
    return next(b for b in panel.findChildren(QPushButton) if b.text() == text)


def rows(panel: WelcomePanel) -> list[QPushButton]:
    QApplication.processEvents()  # what a layout was given is shown with the next event
    return [
        b for b in panel.findChildren(QPushButton) if b.property("kind") == "row" and b.isVisible()
    ]


def test_its_buttons_ask(qtbot, panel) -> None:
    for text, signal in (("Open folder…", panel.open_requested),
                         ("Try the sample", panel.sample_requested)):  # fmt: skip
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button(panel, text), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.open_requested):
        qtbot.mouseClick(panel._zone, Qt.MouseButton.LeftButton)


def test_a_drop_is_passed_on(qtbot, panel, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    with qtbot.waitSignal(panel.paths_dropped) as blocker:
        QApplication.sendEvent(panel._zone, enter)
        QApplication.sendEvent(panel._zone, event)
    assert blocker.args == [[tmp_path]]


def test_recent_projects_are_listed_and_chosen(qtbot, panel) -> None:
    now = time.time()
    projects = [RecentProject(Path(f"/home/ada/{n}"), now - 3600 * n) for n in range(MAX_SHOWN + 3)]
    panel.set_recent(projects)
    shown = rows(panel)
    assert len(shown) == MAX_SHOWN
    assert shown[2].accessibleName() == "2, 2 h ago"
    with qtbot.waitSignal(panel.recent_chosen) as blocker:
        qtbot.mouseClick(shown[1], Qt.MouseButton.LeftButton)
    assert blocker.args == [Path("/home/ada/1")]
    panel.set_recent([])
    assert rows(panel) == []


def test_a_recent_project_can_be_taken_off_the_list(qtbot, panel) -> None:
    panel.set_recent([RecentProject(Path("/home/ada/ants"), time.time())])
    with qtbot.waitSignal(panel.forget_requested) as blocker:
        rows(panel)[0]._on_forget_triggered()
    assert blocker.args == [Path("/home/ada/ants")]


def test_an_error_stands_until_something_new_begins(panel) -> None:
    panel.show_error("There are no images in this folder.")
    assert panel._notice.isVisible()
    panel.set_progress(Progress("Listing", 100))
    assert not panel._notice.isVisible()
    assert panel._progress.isVisible()
    panel.set_progress(Progress())
    assert not panel._progress.isVisible()


def test_the_drop_zone_keeps_its_size_in_the_style(panel) -> None:
    assert panel._zone.height() >= 260


def test_a_missing_project_says_so_and_can_be_taken_off(qtbot, panel) -> None:
    gone = Path("/media/usb/ants")
    panel.set_recent([RecentProject(gone, 0.0)])
    (row,) = rows(panel)
    assert row.accessibleName() == "ants, not found"
    remove = row.findChild(IconButton)
    with qtbot.waitSignal(panel.forget_requested) as blocker:
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert blocker.args == [gone]
    panel.set_recent([RecentProject(gone, time.time())])
    assert rows(panel)[0].findChild(IconButton) is None
