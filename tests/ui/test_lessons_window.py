"""The lessons' window: list, question, running, outcome, a teacher's own, the pages it opens."""

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ui.lessons_control import LessonsControl
from ui.lessons_window import LessonsWindow
from ui.main_window import MainWindow
from ui.views.lessons.words import COLUMNS, column_title, comparison, minutes_words, page_title
from ui.widgets import Label, LinkButton
from workbench.lessons.catalogue import lesson_folders, read_lesson
from workbench.lessons.folder import LessonPlace, Measured, Results
from workbench.lessons.lesson import KINDS
from workbench.lessons.outcome import Judged
from workbench.lessons.statements import Check, Verdict
from workbench.lessons.template import new_lesson

WAIT = 15000
RUNNER = """
import json, sys, os, time
folder, seed = sys.argv[1], int(sys.argv[3])
def say(**values):
    print(json.dumps(values), flush=True)
say(stage=dict(address="networks.lenet", number=1, of=3, text="Tracing LeNet-5", share=0.25,
               seconds_left=9.0))
mode = open(os.path.join(folder, "mode")).read()
if mode == "wait":
    while os.read(0, 1):
        pass
    sys.exit(130)
if mode == "error":
    say(error=dict(kind="DataError", what="No images", where="here", hint="Add some."))
    sys.exit(3)
if mode == "crash":
    sys.exit("Killed by a test")
"""


def measure(folder: Path, seed: int = 0, short: float = 0.2) -> None:
    """Write what the template's lesson would have measured."""
    place = LessonPlace(read_lesson(folder))
    values = {
        "networks.lenet": {"parameters": 61706, "depth": 5, "macs": 416520, "c1.parameters": 156},
        "runs.short": {"training_accuracy": short},
        "runs.long": {"training_accuracy": 0.7, "validation_accuracy": 0.6},
    }
    parts = {
        address: Measured(
            place.key(address, part, seed),
            {f"{address}.{name}": value for name, value in values[address].items()},
            seconds=2.0,
        )
        for address, part in place.source.lesson.parts()
    }
    place.keep(seed, Results(parts))


@pytest.fixture
def own(tmp_path):
    return new_lesson(tmp_path / "mine")


@pytest.fixture
def control(qapp, tmp_path):
    script = tmp_path / "runner.py"
    script.write_text(RUNNER, "utf-8")
    made = LessonsControl(command=[sys.executable, str(script)])
    yield made
    made.close()


@pytest.fixture
def window(control, own, qtbot):
    made = LessonsWindow(control, [own])
    qtbot.addWidget(made)
    with qtbot.waitSignal(control.listed, timeout=WAIT):
        made.show()
    made.show_lesson(own)
    return made


def begin(window, own, mode):
    (own / "mode").write_text(mode)
    window.page.run.run_button.click()


def texts(widget):
    return " | ".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def test_the_course_and_the_teachers_lesson_are_listed(window):
    words = texts(window.list)
    assert "1. LeNet and the conv–pool template" in words
    assert "14. One epoch against eight" in words
    assert "under a minute" in words


def test_a_lesson_is_read_and_its_question_answered(window):
    assert "Say in a few sentences" in window.page._text.toPlainText()
    question = window.page.question
    question.choose(1)
    assert "Not quite" in question.answer
    assert "10 steps" not in question.answer
    question.choose(2)
    assert "That is right. One epoch is 10 steps only." in question.answer


def test_before_it_is_run_only_networks_can_be_opened(window):
    assert not window.page.outcome.isVisible()
    (row,) = window.page.steps._rows
    assert row.findChild(LinkButton) is None
    assert "Train: once you have run the lesson" in texts(row)


def test_a_run_shows_how_far_it_is(window, control, own, qtbot):
    with qtbot.waitSignal(control.stage, timeout=WAIT):
        begin(window, own, "wait")
    assert not window.page.run.run_button.isEnabled()
    assert window.page.run.stop_button.isVisible()
    assert "LeNet-5 (1 of 3) · Tracing LeNet-5" in texts(window.page.run)
    assert "about 9 s left" in texts(window.page.run)


def test_a_run_ends_with_what_came_out(window, control, own, qtbot):
    measure(own)
    with qtbot.waitSignal(control.ended, timeout=WAIT):
        begin(window, own, "done")
    # Rows are shown one turn of the event loop after they were made.
    qtbot.waitUntil(lambda: "60.0 %" in texts(window.page.outcome), timeout=WAIT)
    words = texts(window.page.outcome)
    assert "All 2 statements hold, measured here in 6 s with seed 0." in words
    assert "70.0 % > 20.0 % + 5.0 %" in words
    assert "61,706" in words
    assert "60.0 %" in words
    assert window.page.run.again_button.isVisible()
    assert "14. One epoch against eight, under a minute · done" in [
        row.accessibleName() for row in window.list._rows.values()
    ]


def test_a_statement_that_does_not_hold_is_said_so(window, own, control, qtbot):
    measure(own, short=0.69)
    with qtbot.waitSignal(control.listed, timeout=WAIT):
        window.refresh()
    words = texts(window.page.outcome)
    assert "1 of 2 statements hold" in words
    names = [row.accessibleName() for row in window.page.outcome._rows]
    assert "does not hold: 70.0 % > 69.0 % + 5.0 %" in names[0]
    assert "holds: 156 = 156" in names[1]


def test_the_numbers_are_a_table_too(window, own, control, qtbot):
    measure(own)
    with qtbot.waitSignal(control.listed, timeout=WAIT):
        window.refresh()
    table = window.page.outcome._figures.data_table()
    assert ["LeNet-5", "Parameters", 61706] in [list(row) for row in table.rows]
    assert ["Eight epochs", "Validation", 0.6] in [list(row) for row in table.rows]


def test_once_more_takes_the_next_seed(window, own, control, qtbot):
    measure(own)
    with qtbot.waitSignal(control.listed, timeout=WAIT):
        window.refresh()
    (own / "mode").write_text("done")
    with qtbot.waitSignal(control.ended, timeout=WAIT) as ended:
        window.page.run.again_button.click()
    assert ended.args == [own, 1]


def test_it_can_be_stopped(window, own, control, qtbot):
    with qtbot.waitSignal(control.stage, timeout=WAIT):
        begin(window, own, "wait")
    window.show_lesson(lesson_folders()[0])
    assert "“One epoch against eight” is being run" in texts(window.page.run)
    assert not window.page.run.run_button.isEnabled()
    window.show_lesson(own)
    with qtbot.waitSignal(control.stopped, timeout=WAIT):
        window.page.run.stop_button.click()
    assert control.running is None
    assert "What was measured is kept" in texts(window.page.run)
    qtbot.waitUntil(window.page.run.run_button.isEnabled, timeout=WAIT)


@pytest.mark.parametrize(("mode", "words"), [("error", "No images"), ("crash", "Killed by a test")])
def test_what_went_wrong_is_said(window, own, control, qtbot, mode, words):
    with qtbot.waitSignal(control.failed, timeout=WAIT):
        begin(window, own, mode)
    assert words in texts(window.page.run)
    qtbot.waitUntil(window.page.run.run_button.isEnabled, timeout=WAIT)


def test_stopping_by_the_keyboard_leaves_it_where_the_lesson_is_run(window, own, control, qtbot):
    run = window.page.run
    with qtbot.waitSignal(control.stage, timeout=WAIT):
        begin(window, own, "wait")
    run.stop_button.setFocus()
    with qtbot.waitSignal(control.stopped, timeout=WAIT):
        qtbot.keyClick(run.stop_button, Qt.Key.Key_Space)
    qtbot.waitUntil(run.run_button.isEnabled, timeout=WAIT)
    assert window.focusWidget() is run.run_button


def test_closing_ends_a_running_lesson(window, own, control, qtbot):
    with qtbot.waitSignal(control.stage, timeout=WAIT):
        begin(window, own, "wait")
    window.close()
    control.close()
    assert control.running is None


def test_a_broken_lesson_leaves_the_others(window, own, control, qtbot):
    (own / "lesson.toml").write_text("version = 1\n", "utf-8")
    with qtbot.waitSignal(control.listed, timeout=WAIT):
        window.refresh()
    assert "lesson.toml" in window._trouble.text
    assert len(window.list._rows) == 13


def test_every_control_has_a_name_and_the_keyboard_reaches_the_list(window, qtbot):
    rows = list(window.list._rows.values())
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Space)
    assert window.page.listed.source.folder == lesson_folders()[0]
    assert all(row.accessibleName() for row in rows)


def test_the_menu_opens_the_lessons_and_a_step_its_project(qtbot, tmp_path):
    main = MainWindow()
    qtbot.addWidget(main)
    main.menus.actions["lessons"].trigger()
    lessons = main.lessons.window()
    qtbot.waitUntil(lambda: bool(lessons.list._rows), timeout=WAIT)
    lessons.show_lesson(lesson_folders()[0])
    step = lessons.page.listed.source.lesson.steps[0]
    with qtbot.waitSignal(main.lessons._control.prepared, timeout=WAIT):
        lessons.page.open_requested.emit(lessons.page.listed.source, step)
    assert main.page.current == "architecture"
    assert main.workspace.project.architecture.name == "lenet5"
    assert main.workspace.project.name == "LeNet and the conv–pool template"
    bar = main.lessons._bar
    assert bar.isVisibleTo(main)
    assert "LeNet and the conv–pool template, step 1: Follow the picture" in bar.text
    assert lessons.parent() is None  # so that the page can lie in front of it
    bar.back_requested.emit()
    assert lessons.isActiveWindow() or lessons.isVisible()
    main.workspace.opened.emit(tmp_path)
    assert not bar.isVisibleTo(main)
    main.close()
    assert main.lessons.window() is None


def test_folders_of_lessons_are_remembered(qtbot, own):
    main = MainWindow()
    qtbot.addWidget(main)
    main.lessons.open()
    lessons = main.lessons.window()
    qtbot.waitUntil(lambda: bool(lessons.list._rows), timeout=WAIT)
    lessons.add_folder(str(own))
    qtbot.waitUntil(lambda: len(lessons.list._rows) == 14, timeout=WAIT)
    assert json.loads(main.preferences.get("lesson_folders")) == [str(own)]
    main.close()


def test_words():
    assert set(COLUMNS) == set(KINDS)
    assert all(column_title(key) for keys in COLUMNS.values() for key in keys)
    assert page_title("freeze") == "Transfer"
    assert page_title("gan") == "GAN studio"
    assert [minutes_words(m) for m in (0.3, 1, 1.5, 2.6)] == [
        "under a minute",
        "about 1 min",
        "about 1.5 min",
        "about 2.5 min",
    ]


@pytest.mark.parametrize(
    ("left", "relation", "margin", "sides", "words"),
    [
        ("networks.lenet.macs", ">=", 0, (1234567, 0.25), "1,234,567 ≥ 0.250"),
        ("runs.long.gap", "<", 0.08, (0.122, 0.234), "12.2 % < 23.4 % − 8.0 %"),
        ("runs.long.training_accuracy", ">", 0, (1.0, 0.95), "100.0 % > 95.0 %"),
        ("runs.long.lowest_loss", "=", 0.1, (0.5, 0.55), "0.500 = 0.550 ± 0.100"),
        ("advice.mine.quadrant", "=", 0, ("small-similar",) * 2, "small, similar = small, similar"),
    ],
)
def test_a_statement_in_numbers(left, relation, margin, sides, words):
    check = Check.parse(
        {"left": left, "is": relation, "right": 0, "margin": margin, "text": {"en": "A", "fr": "B"}}
    )
    assert comparison(Judged(check, Verdict(True, *sides, ""))) == words


def test_a_factor_is_told():
    check = Check.parse(
        {"left": "gans.mine.kid_last", "is": "<", "right": "gans.mine.kid_first", "times": 0.7,
         "text": {"en": "A", "fr": "B"}}
    )  # fmt: skip
    assert comparison(Judged(check, Verdict(True, 2.4, 7.0, ""))) == "2.400 < 0.7 × 10"
