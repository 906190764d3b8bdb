"""More epochs for a run: the question, what it says, and what is written."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog

from ui.longer_dialog import LongerDialog
from workbench.events import Finished, Noted
from workbench.runs import RunFolder

WAIT = 5000
END = Finished(reason="completed", epochs=2, seconds=3, images_per_second=9)


@pytest.fixture
def run(make_run, run_events) -> RunFolder:
    return make_run(1, [*run_events(), END])


@pytest.fixture
def dialog(run, qtbot):
    made = opened(run, qtbot)
    yield made
    made.close_threads()


def opened(run: RunFolder, qtbot) -> LongerDialog:
    made = LongerDialog(run, trains=True)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitUntil(lambda: made._done.text() != "Reading the run…", timeout=WAIT)
    return made


def test_it_says_what_more_epochs_mean(dialog, run) -> None:
    before = run.spec().project.training.epochs
    assert dialog._done.text().endswith(f"of {before} epochs are done.")
    assert dialog._epochs.minimum() == before + 1
    first = dialog._rates.text()
    assert "is stretched over all" in first
    dialog._epochs.setValue(before + 100)
    assert f"all {before + 100} epochs" in dialog._rates.text() != first
    assert dialog._accept.isEnabled()
    assert dialog._epochs.accessibleName() == "Epochs in all"


def test_the_number_is_written(dialog, run, qtbot) -> None:
    dialog._epochs.setValue(33)
    with qtbot.waitSignal(dialog.extended, timeout=WAIT) as caught:
        dialog._accept.click()
    assert not dialog._accept.isEnabled()
    assert caught.args == [run]
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert run.spec().project.training.epochs == 33


def test_cancelling_writes_nothing(dialog, run) -> None:
    before = (run.path / "spec.toml").read_bytes()
    dialog._cancel.click()
    assert not dialog.isVisible()
    assert (run.path / "spec.toml").read_bytes() == before


def test_a_run_in_work_is_told(dialog, run, qtbot) -> None:
    with run.lock():
        dialog._accept.click()
        qtbot.waitUntil(lambda: bool(dialog._notice.text), timeout=WAIT)
    assert "training this run" in dialog._notice.text
    assert dialog.isVisible()
    assert not dialog._accept.isEnabled()


def test_a_run_that_ended_early_is_told_at_once(make_run, run_events, qtbot) -> None:
    early = Noted(code="stopped-early", step=8, text="", values={})
    dialog = opened(make_run(1, [*run_events(), early, END]), qtbot)
    assert "ended early" in dialog._notice.text
    assert not dialog._accept.isEnabled()
    dialog.close_threads()


def test_a_folder_that_is_no_run_is_told(tmp_path, qtbot) -> None:
    dialog = opened(RunFolder(tmp_path), qtbot)
    assert "not a run folder" in dialog._notice.text
    dialog.close_threads()
