"""Two nearly equal pictures side by side."""

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from ui.views.pair_dialog import PairDialog
from ui.widgets import Label


@pytest.fixture
def open_pair(qtbot):
    def make(*paths) -> PairDialog:
        dialog = PairDialog(paths, ("one · training", "other · validation"), "white", None)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return make


def test_both_pictures_are_shown_with_where_they_are(open_pair, tmp_path, qtbot) -> None:
    for name, colour in (("one.png", "red"), ("other.jpg", "blue")):
        Image.new("RGB", (60, 30), colour).save(tmp_path / name)
    dialog = open_pair(tmp_path / "one.png", tmp_path / "other.jpg")
    qtbot.waitUntil(lambda: all(not one.pixmap().isNull() for one in dialog._pictures))
    colours = [one.pixmap().toImage().pixelColor(20, 20) for one in dialog._pictures]
    assert (colours[0].red(), colours[0].blue()) == (255, 0)
    assert colours[1].blue() > 240
    assert [one.accessibleName() for one in dialog._pictures] == ["one.png", "other.jpg"]
    texts = [label.text() for label in dialog.findChildren(Label)]
    assert texts == ["one · training", "other · validation"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_one_that_is_gone_says_so(open_pair, tmp_path, qtbot) -> None:
    Image.new("RGB", (60, 30), "red").save(tmp_path / "one.png")
    dialog = open_pair(tmp_path / "one.png", tmp_path / "gone.png")
    qtbot.waitUntil(lambda: "cannot be read" in dialog._pictures[1].text())
    dialog.reject()
