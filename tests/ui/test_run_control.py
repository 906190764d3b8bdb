"""Making runs, and leaving them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import ui.run_control
from ui.run_control import RunControl, newest_run
from workbench.data.catalog import Catalog, ImageEntry, Problem
from workbench.errors import DataError, RunBusyError
from workbench.runs import RunFolder
from workbench.settings import Project


@pytest.fixture
def control(qtbot) -> Iterator[RunControl]:
    made = RunControl()
    yield made
    made.close()


def catalog(*problems: Problem) -> Catalog:
    entries = (ImageEntry("a/1.png", 0, "train"), ImageEntry("b/1.png", 1, "train"))
    return Catalog(Path("/x"), ("a", "b"), entries, problems, checked=True)


def test_a_set_that_cannot_be_trained_on_is_told(qtbot, control, tmp_path) -> None:
    severe = Problem("one_class", "a", "There is only one class", "Add another.", severe=True)
    with qtbot.waitSignal(control.failed) as blocker:
        control.start(tmp_path, Project(), catalog(severe))
    assert isinstance(blocker.args[0], DataError)
    assert not control.busy
    assert newest_run(tmp_path) is None


def test_a_second_start_is_refused_while_the_first_is_being_made(
    qtbot, control, tmp_path, monkeypatch
) -> None:
    go = threading.Event()

    def slow(*_: object) -> None:
        go.wait(5)
        raise DataError("Only a test")

    monkeypatch.setattr(ui.run_control, "create_run", slow)
    control.start(tmp_path, Project(), catalog())
    assert control.busy
    assert not control.live
    with qtbot.waitSignal(control.failed) as blocker:
        control.start(tmp_path, Project(), catalog())
    assert isinstance(blocker.args[0], RunBusyError)
    with qtbot.waitSignal(control.failed) as blocker:
        go.set()
    assert isinstance(blocker.args[0], DataError)


def test_a_run_that_is_being_made_while_the_window_closes_is_not_followed(
    qtbot, tmp_path, monkeypatch
) -> None:
    control = RunControl()
    go, made = threading.Event(), threading.Event()

    def slow(path: Path, *_: object) -> RunFolder:
        go.wait(5)
        made.set()
        return RunFolder(path)

    monkeypatch.setattr(ui.run_control, "create_run", slow)
    control.start(tmp_path, Project(), catalog())
    go.set()
    assert made.wait(5)
    control.close()
    qtbot.wait(50)
    assert not control.busy
    assert control.run is None


def test_words_to_no_run_are_ignored(control) -> None:
    for word in (
        control.pause,
        control.resume,
        control.stop,
        control.leave,
        control.stop_and_leave,
    ):
        word()
    assert control.state == ""
