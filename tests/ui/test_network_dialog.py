"""Every use of the network is listed, and that there was none is said."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.network_dialog import NetworkDialog
from ui.status_line import StatusLine
from workbench.weights.ledger import note


def make(qtbot) -> NetworkDialog:
    made = NetworkDialog()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def words(dialog: NetworkDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_no_use_is_said(qtbot) -> None:
    dialog = make(qtbot)
    assert "has never been used" in words(dialog)
    assert not dialog.table.isVisible()


def test_uses_are_listed_newest_first(qtbot) -> None:
    note("example.org", "resnet18:one", 1_000_000, "fetched")
    note("example.org", "resnet50:two", 0, "failed")
    dialog = make(qtbot)
    texts = [dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())]
    assert len(texts) == 2
    assert "resnet50:two" in texts[0]
    assert "1.0 MB" in texts[1]
    assert "2 time" in words(dialog)


def test_the_line_asks_for_it_by_mouse_and_keyboard(qtbot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.network_pressed):
        qtbot.mouseClick(line._offline, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(line.network_pressed):
        qtbot.keyClick(line._offline, Qt.Key.Key_Space)
