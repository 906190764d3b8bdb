"""The probe's page: curve and table say the same, and choose layers and files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from ui.views.transfer.probe_view import ProbeView
from ui.widgets import Choice, EmptyState, Label, Notice

from .conftest import REPORT


@pytest.fixture
def view(qtbot) -> ProbeView:
    made = ProbeView()
    made.resize(760, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def button(view: ProbeView, text: str) -> QAbstractButton:
    return next(b for b in view.findChildren(QAbstractButton) if b.text() == text)


@pytest.mark.parametrize("kind", ["logistic", "svm-linear", "svm-rbf", "knn"])
def test_it_asks_for_the_chosen_classifier(view, qtbot, kind) -> None:
    view.set_classifier(kind)
    with qtbot.waitSignal(view.probe_requested) as caught:
        button(view, "Probe").click()
    assert caught.args == [kind, 0]


def test_it_can_ask_about_the_training_images_in_parts(view, qtbot) -> None:
    asked = next(c for c in view.findChildren(Choice) if c.accessibleName() == "Asked about")
    asked.set_value("5")
    with qtbot.waitSignal(view.probe_requested) as caught:
        button(view, "Probe").click()
    assert caught.args == ["logistic", 5]
    scores = [{**score, "folds": 5} for score in REPORT["scores"]]
    view.show_report({**REPORT, "scores": scores})
    said = " ".join(label.text() for label in view.findChildren(Label) if label.isVisible())
    assert "244 training images in 5 parts" in said
    assert "validation" not in said


def test_it_is_empty_until_there_is_an_answer(view) -> None:
    assert view.findChild(EmptyState).isVisible()
    view.show_report(REPORT)
    assert not view.findChild(EmptyState).isVisible()
    view.show_report(None)
    assert view.findChild(EmptyState).isVisible()
    assert view.selected() is None


def test_table_and_curve_have_the_same_numbers(view) -> None:
    view.show_report(REPORT)
    rows = view.table.texts()
    assert rows[1] == ["layer3", "64", "94.0 %", "88.0 – 98.0"]
    assert rows[2][0] == "input of the head"
    for row, point in zip(rows, view.chart.points(), strict=True):
        assert row[0] == point.name
        assert row[2] == f"{100 * point.value:.1f} %"
    assert view.selected() == "layer3", "the best one"


def test_what_was_done_is_stated(view) -> None:
    view.show_report(REPORT)
    said = " ".join(label.text() for label in view.findChildren(Label) if label.isVisible())
    assert "244 training images" in said
    assert "153 validation images" in said
    assert "global average of maps" in said
    assert "fitted on a part" in said


def test_a_note_is_shown_with_its_layer(view) -> None:
    def noted() -> bool:
        found = view.findChildren(Label)
        return any(label.isVisible() and label.text() == "fitted on a part" for label in found)

    view.show_report(REPORT)
    assert noted()
    QTest.keyClick(view.chart, Qt.Key.Key_Home)
    assert not noted()


def test_a_click_on_a_point_selects_its_layer_everywhere(view, qtbot) -> None:
    view.show_report(REPORT)
    with qtbot.waitSignal(view.layer_selected) as caught:
        at = view.chart.place(0).toPoint()
        QTest.mouseClick(view.chart, Qt.MouseButton.LeftButton, pos=at)
    assert caught.args == ["layer1"]
    assert view.table.currentRow() == 0
    assert view.table.selectedItems()[0].text() == "layer1"


def test_the_curve_is_walked_by_keys(view, qtbot) -> None:
    view.show_report(REPORT)
    with qtbot.waitSignal(view.layer_selected) as caught:
        QTest.keyClick(view.chart, Qt.Key.Key_Right)
    assert caught.args == [""]
    assert view.chart.accessibleDescription().startswith("input of the head: 91 %")
    with qtbot.assertNotEmitted(view.layer_selected):
        QTest.keyClick(view.chart, Qt.Key.Key_Right)
    QTest.keyClick(view.chart, Qt.Key.Key_Home)
    assert view.selected() == "layer1"


def test_the_table_is_walked_by_keys(view, qtbot) -> None:
    view.show_report(REPORT)
    with qtbot.waitSignal(view.layer_selected) as caught:
        QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert caught.args == [""]
    assert view.chart.chosen() == 2


def test_the_chosen_classifier_is_exported(view, qtbot, tmp_path: Path) -> None:
    view.show_report(REPORT)
    view.set_folder(tmp_path)
    view.bar.show_waiting()
    assert not button(view, "Export this classifier…").isEnabled()
    view.bar.show_answered()
    button(view, "Export this classifier…").click()
    dialog = view.findChild(QFileDialog)
    assert Path(dialog.directory().path()) == tmp_path
    with qtbot.waitSignal(view.export_requested) as caught:
        dialog.fileSelected.emit(str(tmp_path / "ants.onnx"))
    dialog.close()
    assert caught.args == ["logistic", "layer3", tmp_path / "ants.onnx"]


@pytest.mark.parametrize(
    ("passed", "words"), [(True, "verified over 153"), (False, "not verified")]
)
def test_the_certificate_has_the_last_word(view, passed, words, tmp_path: Path) -> None:
    view.show_report(REPORT)
    view.bar.show_waiting()
    view.show_exported({"passed": passed, "images": 153}, tmp_path / "ants.onnx")
    assert words in view.exported()
    assert "ants.onnx" in view.exported()
    assert any(n.isVisible() and n.text == view.exported() for n in view.findChildren(Notice))
    assert not view.bar.busy


def test_showing_a_layer_among_all_is_asked_for(view, qtbot) -> None:
    view.show_report(REPORT)
    with qtbot.waitSignal(view.layer_wanted) as caught:
        button(view, "Show among the layers").click()
    assert caught.args == ["layer3"]
