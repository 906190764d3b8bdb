"""The label check: every state of its view, and what the control asks of the engine."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

from ui.label_check_control import LabelCheckControl
from ui.views.augment.label_check import LabelCheckView
from ui.views.augment.label_check_bars import position
from ui.views.augment.label_check_words import finding_words, operation_range, verdict_on_all
from ui.widgets import EmptyState, Label, ProgressLine
from workbench.advice.label_safety_report import (
    Finding,
    LabelSafetyReport,
    Move,
    OperationReport,
)
from workbench.errors import DataError, WorkbenchError
from workbench.jobs import Progress

SWAP = (
    Move("left", "right", 31, 28, 6, 40, 8, changes=True),
    Move("right", "left", 33, 29, 5, 40, 7, changes=True),
)


def finding(part: str = "on", *, wrong: int = 15, grave: bool = False, **changes: Any) -> Finding:
    values: dict[str, Any] = {
        "part": part, "wrong": wrong, "count": 80, "changed": 80, "rise": (wrong - 15) / 80,
        "rise_interval": (-0.05, 0.07), "p": 0.001 if grave else 1.0, "significant": grave,
        "moves": (),
    }  # fmt: skip
    return Finding(**{**values, **changes})


MIRROR = OperationReport(
    "horizontal_flip", True, None, None, "", (finding(wrong=64, grave=True, moves=SWAP),)
)
TURN = OperationReport(
    "rotation", True, -180, 180, "°", (finding("low", wrong=60, grave=True, moves=SWAP[:1]),)
)
NOISE = OperationReport(
    "noise", True, 0, 50, "%",
    (finding("high", wrong=39, grave=True, rise_interval=(0.2, 0.4)), finding("low", changed=0)),
)  # fmt: skip
SHIFT = OperationReport("horizontal_shift", True, -10, 10, "%", (finding("inside"),))
UPSIDE_DOWN = OperationReport("vertical_flip", False, None, None, "", (finding(),))


def report(*operations: OperationReport, **changes: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "architecture": "efficientnet_lite0", "weights": "", "classes": ("left", "right"),
        "left_out": (), "skipped": 0, "images": 80, "versions": 9, "wrong": 15, "obstacle": "",
        "operations": operations, "seconds": 21.4,
    }  # fmt: skip
    return LabelSafetyReport(**{**values, **changes}).to_dict()


@pytest.fixture
def view(qtbot) -> LabelCheckView:
    made = LabelCheckView()
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    return made


def press(qtbot, view: LabelCheckView, text: str) -> None:
    (button,) = (b for b in view.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(view: LabelCheckView) -> str:
    return " | ".join(label.text() for label in view.findChildren(Label) if label.isVisible())


# -- the view ---------------------------------------------------------------------------------


def test_at_first_it_says_what_it_is_for_and_what_it_costs(view: LabelCheckView) -> None:
    assert view.findChild(EmptyState).isVisible()
    assert "up to 160 training images" in texts(view)
    assert not view.findChild(ProgressLine).isVisible()


def test_the_gravest_stands_first_in_words_of_its_own(view: LabelCheckView) -> None:
    view.show_report(report(SHIFT, UPSIDE_DOWN, NOISE, TURN, MIRROR))
    rows = view.rows().rows()
    assert [row.field for row in rows[:3]] == ["rotation", "horizontal_flip", "noise"]
    assert "left → right: 78 %, at −180°" in rows[0].text()
    assert "right → left: 83 %" in rows[1].text()
    assert rows[2].text().startswith("More errors (at 50 %, +30 points, 95\u00a0% interval +20")
    shown = texts(view)
    for words in ("Label changes", "Unfamiliar", "No change seen", "off in training", "± 180°"):
        assert words in shown
    assert "turn one class into another: Rotation, Horizontal flip" in view.said()
    assert "80 training images of 2 classes, 9 versions each, in 21 s" in shown
    assert "The last check looked at 720 in 21 s" in shown


def test_what_changes_labels_can_be_switched_off_once(qtbot, view: LabelCheckView) -> None:
    view.show_report(report(MIRROR, SHIFT))
    mirror, shift = view.rows().rows()
    assert mirror.off_button().isVisible()
    assert not shift.off_button().isVisible()
    with qtbot.waitSignal(view.operation_off) as told:
        qtbot.mouseClick(mirror.off_button(), Qt.MouseButton.LeftButton)
    assert told.args == ["horizontal_flip"]
    assert not mirror.off_button().isEnabled()


def test_what_is_off_cannot_be_switched_off(view: LabelCheckView) -> None:
    idle = OperationReport("vertical_flip", False, None, None, "", MIRROR.findings)
    view.show_report(report(idle))
    assert not view.rows().rows()[0].off_button().isVisible()
    assert view.said().endswith("leave this off: Vertical flip.")


def test_a_second_report_replaces_the_first(qtbot, view: LabelCheckView) -> None:
    view.show_report(report(MIRROR, SHIFT))
    view.show_report(report(SHIFT))
    assert [row.field for row in view.rows().rows()] == ["horizontal_shift"]
    assert "No operation was found" in view.said()


def test_waiting_is_seen_and_can_be_cancelled(qtbot, view: LabelCheckView) -> None:
    with qtbot.waitSignal(view.check_requested):
        press(qtbot, view, "Check labels")
    assert view.waiting
    view.set_progress(Progress("Looking", 30, 120, 61))
    assert "Looking · 30 of 120" in texts(view)
    assert "about 1 min 1 s left" in texts(view)
    with qtbot.waitSignal(view.cancel_requested):
        press(qtbot, view, "Cancel")
    assert not view.waiting
    assert "cancelled" in view.said()


def test_the_keyboard_stays_where_the_check_is(qtbot, view: LabelCheckView) -> None:
    start, cancel = (
        next(b for b in view.findChildren(QPushButton) if b.text() == text)
        for text in ("Check labels", "Cancel")
    )
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    start.setFocus()
    qtbot.keyClick(start, Qt.Key.Key_Space)
    assert view.focusWidget() is cancel
    view.show_report(report(MIRROR))
    assert view.focusWidget() is start


def test_an_error_leaves_earlier_findings(qtbot, view: LabelCheckView) -> None:
    view.show_report(report(MIRROR))
    press(qtbot, view, "Check again")
    view.show_error(DataError("No image is left", hint="Add some."))
    assert view.said() == "No image is left. Add some."
    assert not view.waiting
    assert view.rows().rows()[0].isVisible()


def test_stale_findings_are_said_to_be_stale(view: LabelCheckView) -> None:
    view.show_stale()
    assert view.said() == ""
    view.show_report(report(MIRROR))
    view.show_stale()
    assert "changed since" in view.said()
    assert view.rows().rows()[0].off_button().isEnabled()  # it was asked about alone


def test_a_change_while_waiting_makes_the_answer_stale(qtbot, view: LabelCheckView) -> None:
    press(qtbot, view, "Check labels")
    view.show_stale()
    assert view.waiting
    view.show_report(report(MIRROR))
    assert "changed since" in view.said()
    press(qtbot, view, "Check again")
    view.show_report(report(MIRROR))
    assert "changed since" not in view.said()


def test_how_it_is_decided_can_be_read(qtbot, view: LabelCheckView) -> None:
    view.show_report(report(MIRROR))
    assert "McNemar" not in texts(view)
    press(qtbot, view, "How is this decided?")
    assert "McNemar" in texts(view)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"obstacle": "few-images", "left_out": ("left", "right")}, "fewer than two classes"),
        ({"obstacle": "blind"}, "do not tell the classes apart"),
    ],
)
def test_why_nothing_was_measured(view: LabelCheckView, changes: dict, words: str) -> None:
    unmeasured = OperationReport("rotation", True, -15, 15, "°", ())
    view.show_report(report(unmeasured, versions=0, images=0, wrong=0, **changes))
    assert words in view.said()
    assert "Not measured" in texts(view)


# -- words ------------------------------------------------------------------------------------


def one(operation: OperationReport) -> dict[str, Any]:
    return operation.to_dict()


def test_a_rise_that_many_questions_explain_is_only_perhaps_one() -> None:
    doubt = finding("high", wrong=20, rise_interval=(0.01, 0.12))
    words = finding_words(one(OperationReport("zoom", True, 0.9, 1.1, "×", (doubt,))))
    assert words.startswith("Perhaps more errors (at 1.1 ×, +6 points")


def test_no_effect_is_said_plainly() -> None:
    nothing = OperationReport("hue", True, -10, 10, "°", (finding("low", changed=0),))
    assert finding_words(one(nothing)) == "It changes none of these images"
    assert operation_range(one(nothing)) == "± 10°"


def test_what_was_left_out_is_named() -> None:
    kind, words = verdict_on_all(report(SHIFT, left_out=("up",), skipped=3))
    assert kind == "success"
    assert "Fewer than 8 training images: up." in words
    assert "3 more classes" in words


def test_shares_stand_in_order_on_the_axis() -> None:
    places = [position(share) for share in (0, 0.25, 0.5, 1)]
    assert places == sorted(places)
    assert places[2] - places[0] == pytest.approx(places[3] - places[2])


# -- the control ------------------------------------------------------------------------------


class FakeRequest(QObject):
    """Stands for a `LabRequest`."""

    done, failed, progress = Signal(object), Signal(object), Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[Any, Any, dict[str, Any]]] = []
        self.cancelled = 0

    def ask(self, project: Any, catalog: Any, **params: Any) -> None:
        self.asked.append((project, catalog, params))

    def cancel(self) -> None:
        self.cancelled += 1


QUESTION = (object(), object())


def test_the_engine_is_asked_about_the_project_as_it_stands(qtbot, view: LabelCheckView) -> None:
    request = FakeRequest()
    LabelCheckControl(view, request, lambda: QUESTION, view)
    press(qtbot, view, "Check labels")
    assert request.asked == [(*QUESTION, {"flips": True})]
    request.progress.emit(Progress("Looking", 1, 4))
    assert "1 of 4" in texts(view)
    request.done.emit(report(MIRROR))
    assert len(view.rows().rows()) == 1
    press(qtbot, view, "Check again")
    press(qtbot, view, "Cancel")
    assert request.cancelled == 1


def test_an_engine_that_fails_is_heard(qtbot, view: LabelCheckView) -> None:
    request = FakeRequest()
    LabelCheckControl(view, request, lambda: QUESTION, view)
    press(qtbot, view, "Check labels")
    request.failed.emit(DataError("A file is gone"))
    assert view.said() == "A file is gone."


def test_without_anything_to_train_the_engine_is_not_asked(qtbot, view: LabelCheckView) -> None:
    def question() -> tuple[Any, Any]:
        raise WorkbenchError("There are no images yet", hint="Open a folder.")

    request = FakeRequest()
    LabelCheckControl(view, request, question, view)
    press(qtbot, view, "Check labels")
    assert request.asked == []
    assert view.said() == "There are no images yet. Open a folder."
    assert not view.waiting
