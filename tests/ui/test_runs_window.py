"""The library's window: reading, annotating, comparing, exporting, removing."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPlainTextEdit

from ui.runs_control import RunsControl, move_to_trash
from ui.runs_window import RunsWindow
from ui.widgets import EmptyState, Label, Notice
from workbench.errors import RunBusyError, StorageError
from workbench.events import Finished
from workbench.library.notes import RunNotes, read_notes

WAIT = 5000
END = Finished(reason="completed", epochs=2, seconds=3, images_per_second=9)


def answers(right: str) -> list[tuple[str, int, int, float]]:
    return [
        (f"{n}.png", n % 2, n % 2 if letter == "1" else 1 - n % 2, 0.9)
        for n, letter in enumerate(right)
    ]


@pytest.fixture
def control(qapp):
    made = RunsControl()
    yield made
    made.close()


@pytest.fixture
def window(control, qtbot):
    made = RunsWindow(control)
    qtbot.addWidget(made)
    made.set_project(True)
    made.show()
    return made


@pytest.fixture
def runs(make_run, run_events):
    """Return three finished runs: a good one, one nearly as good, and a bad one."""
    rights = ("1" * 30, "1" * 29 + "0", "1" * 12 + "0" * 18)
    return [
        make_run(number, [*run_events(), END], answers(right), training={"seed": number})
        for number, right in enumerate(rights, 1)
    ]


@pytest.fixture
def filled(window, control, runs, qtbot):
    """Return the window with the runs listed."""
    with qtbot.waitSignal(control.listed, timeout=WAIT):
        control.read_list(runs[0].path.parent, None)
    return window


@pytest.fixture
def trash(tmp_path, monkeypatch) -> Path:
    """Give Qt a trash of the test's own; return where its files lie."""
    (tmp_path / "share").mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share" / "Trash" / "files"


def empty_title(window: RunsWindow) -> str:
    return next(e.accessibleName() for e in window._place.findChildren(EmptyState) if e.isVisible())


def texts(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def notice(window: RunsWindow) -> str:
    return window._notice.text


# -- listing ----------------------------------------------------------------------------------


def test_it_says_what_it_waits_for_and_that_there_is_nothing(window, control, tmp_path, qtbot):
    window.show_reading()
    assert empty_title(window) == "Reading the runs…"
    with qtbot.waitSignal(control.listed, timeout=WAIT):
        control.read_list(tmp_path / "not yet made", None)
    assert empty_title(window) == "No runs yet"


def test_runs_are_listed_and_searched(filled):
    assert filled.table.counts() == (3, 3)
    filled._search.setText("seed=2")
    assert filled.table.counts() == (1, 3)
    assert "1 of 3" in texts(filled)
    filled._search.setText("no such words")
    assert empty_title(filled) == "No run has all these words"


def test_a_run_that_the_window_trains_says_so_and_its_lock_is_left(
    window, control, make_run, run_events, qtbot
):
    run = make_run(1, run_events(upto=5))
    with qtbot.waitSignal(control.listed, timeout=WAIT) as caught:
        control.read_list(run.path.parent, run.path)
    assert caught.args[0][0].state == "running"
    assert not (run.path / ".lock").exists()


def test_without_a_project_all_runs_are_listed_and_none_can_be_used(filled, runs):
    filled.table.select([runs[0].path])
    assert filled.side.detail._use.isEnabled()
    filled.set_project(False)
    assert filled.scope == "all"
    assert not filled.side.detail._use.isEnabled()


# -- one run ----------------------------------------------------------------------------------


def test_tags_and_notes_are_saved_when_left(filled, control, runs, qtbot):
    filled.table.select([runs[1].path])
    detail = filled.side.detail
    detail._tags.setText("to keep,  to keep, baseline")
    with qtbot.waitSignal(control.noted, timeout=WAIT):
        detail._tags.editingFinished.emit()
    assert read_notes(runs[1]).tags == ("to keep", "baseline")
    detail.findChild(QPlainTextEdit).setPlainText("Good")
    with qtbot.waitSignal(control.noted, timeout=WAIT):
        filled.table.select([runs[0].path])  # another run is looked at
    assert read_notes(runs[1]) == RunNotes(tags=("to keep", "baseline"), notes="Good")
    assert read_notes(runs[0]) == RunNotes()
    assert detail._tags.text() == ""
    filled._search.setText("baseline")
    assert filled.table.counts() == (1, 3)


def test_looking_is_not_editing(filled, runs, qtbot):
    with qtbot.assertNotEmitted(filled.side.detail.notes_changed):
        for run in runs:
            filled.table.select([run.path])
        filled.hide()


def test_what_is_edited_outlives_a_new_list_and_the_end(window, control, runs, qtbot):
    folder = runs[0].path.parent
    with qtbot.waitSignal(control.listed, timeout=WAIT):
        control.read_list(folder, None)
    window.table.select([runs[0].path])
    window.side.detail._notes.setPlainText("half a sente")
    with qtbot.waitSignal(control.listed, timeout=WAIT):
        control.read_list(folder, None)
    assert window.side.detail._notes.toPlainText() == "half a sente"
    window.close_library()
    control.close()
    assert read_notes(runs[0]).notes == "half a sente"


def test_a_tag_that_is_too_long_is_refused(filled, runs, qtbot):
    filled.table.select([runs[0].path])
    filled.side.detail._tags.setText("x" * 41)
    with qtbot.assertNotEmitted(filled.side.detail.notes_changed):
        filled.side.detail._tags.editingFinished.emit()
    assert "longer than 40" in filled.side.detail.findChild(Notice).text


def test_notes_of_a_run_that_is_gone_are_not_saved(filled, control, runs, qtbot):
    filled.table.select([runs[0].path])
    shutil.rmtree(runs[0].path)
    with qtbot.waitSignal(control.failed, timeout=WAIT):
        filled.side.detail._tags.setText("late")
        filled.side.detail.flush()
    assert "gone" in notice(filled)


@pytest.mark.parametrize(("number", "name"), [(0, "run.csv"), (1, "run.html")])
def test_exports(filled, control, runs, tmp_path, qtbot, number, name):
    filled.table.select([runs[0].path])
    filled.side.detail._export.menu().actions()[number].trigger()
    dialog = filled.findChild(QFileDialog)
    with qtbot.waitSignal(control.exported, timeout=WAIT):
        dialog.fileSelected.emit(str(tmp_path / name))
    dialog.close()
    assert (tmp_path / name).stat().st_size > 100
    assert name in notice(filled)


def test_a_run_without_an_epoch_has_no_export(window, control, make_run, qtbot):
    run = make_run(1)
    with qtbot.waitSignal(control.listed, timeout=WAIT):
        control.read_list(run.path.parent, None)
    window.table.select([run.path])
    assert not window.side.detail._export.isEnabled()


# -- several ----------------------------------------------------------------------------------


def test_several_are_compared(filled, control, runs, qtbot):
    with qtbot.waitSignal(control.compared, timeout=WAIT):
        filled.table.select([run.path for run in runs])
    said = texts(filled.side.comparison)
    assert said.count("The best") == 1
    assert "Indistinguishable from the best: alone right on 0, the best on 1, of 30" in said
    assert "Worse than the best" in said
    table = filled.side.comparison._settings
    assert table.rowCount() == 1
    assert table.item(0, 0).text() == "Training: Seed"
    assert {table.item(0, column).text() for column in (1, 2, 3)} == {"1", "2", "3"}
    drawn = [curve for curve in filled.side.plot._curves if len(curve.xData)]
    assert [list(curve.yData) for curve in drawn] == [[70.0, 80.0]] * 3
    with qtbot.waitSignal(control.compared, timeout=WAIT) as caught:
        filled.side.comparison._metric.button("macro-f1").click()
    assert caught.args[0].metric == "macro-f1"


def test_only_the_comparison_of_what_is_selected_is_shown(filled, control, runs, qtbot):
    filled.table.select([run.path for run in runs])
    filled.table.select([runs[0].path])
    with qtbot.assertNotEmitted(control.compared, wait=400):
        pass
    assert filled.side.detail.isVisible()
    filled.table.select([])
    assert "No run is selected" in texts(filled)


def test_a_comparison_that_fails_says_why(filled, control, runs, qtbot):
    (runs[0].path / "spec.toml").write_text("version = 99\n")
    with qtbot.waitSignal(control.compare_failed, timeout=WAIT):
        filled.table.select([run.path for run in runs])
    assert "newer version" in texts(filled.side.comparison)


# -- the trash --------------------------------------------------------------------------------


def press(filled: RunsWindow, role: QMessageBox.ButtonRole) -> None:
    box = filled.findChild(QMessageBox)
    next(button for button in box.buttons() if box.buttonRole(button) == role).click()


def test_removing_asks_first(filled, runs, qtbot):
    filled.table.select([run.path for run in runs[:2]])
    with qtbot.assertNotEmitted(filled.remove_requested):
        filled._trash.click()
        press(filled, QMessageBox.ButtonRole.RejectRole)
    with qtbot.waitSignal(filled.remove_requested) as caught:
        filled._trash.click()
        press(filled, QMessageBox.ButtonRole.DestructiveRole)
    assert {entry.path for entry in caught.args[0]} == {run.path for run in runs[:2]}


def test_runs_go_to_the_trash_but_not_those_being_trained(filled, control, runs, trash, qtbot):
    filled.table.select([run.path for run in runs])
    with runs[1].lock(), qtbot.waitSignals([control.removed, control.failed], timeout=WAIT):
        control.remove(filled.table.selected(), runs[2].path)
    assert [path.name for path in trash.iterdir()] == [runs[0].name]
    assert [run.path.exists() for run in runs] == [False, True, True]
    assert "being trained" in notice(filled)


def test_a_trash_that_refuses_leaves_the_run(runs, monkeypatch):
    monkeypatch.setattr(QFile, "moveToTrash", lambda _self: False)
    moved, trouble = move_to_trash([runs[0].path], None)
    assert moved == ()
    assert isinstance(trouble, StorageError)
    assert runs[0].path.exists()
    _, trouble = move_to_trash([runs[0].path], runs[0].path)
    assert isinstance(trouble, RunBusyError)


def test_it_is_used_by_keys(filled, qtbot):
    filled.activateWindow()
    qtbot.keyClick(filled, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert filled._search.accessibleName()
    assert filled.table.accessibleName() == "Runs"
