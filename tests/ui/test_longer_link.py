"""Where a run that got more epochs goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.longer_link import LongerLink
from ui.views.runs.header import RunHeader
from workbench.events import Finished
from workbench.runs import RunFolder

WAIT = 5000
END = Finished(reason="completed", epochs=2, seconds=3, images_per_second=9)


class Work:
    folder: Path | None = None


class Runs:
    busy = False

    def __init__(self) -> None:
        self.followed: list[RunFolder] = []

    def follow(self, run: RunFolder) -> None:
        self.followed.append(run)


class Library:
    refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1


class Host(QWidget):
    step_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.library = Library()
        self.shown: list[RunFolder] = []

    def show_run(self, run: RunFolder) -> None:
        self.shown.append(run)


@pytest.fixture
def run(make_run, run_events) -> RunFolder:
    return make_run(1, [*run_events(), END])


@pytest.fixture
def link(run, qtbot):
    host = Host()
    qtbot.addWidget(host)
    host.show()
    work = Work()
    work.folder = run.path.parent.parent
    made = LongerLink(work, Runs(), host)
    yield made
    made.close()


def accept(link: LongerLink, run: RunFolder, qtbot) -> None:
    link.ask(run)
    dialog = link.dialog()
    qtbot.waitUntil(dialog._accept.isEnabled, timeout=WAIT)
    with qtbot.waitSignal(dialog.extended, timeout=WAIT):
        dialog._accept.click()
    qtbot.waitUntil(lambda: link.dialog() is None, timeout=WAIT)


def test_a_run_of_the_open_project_goes_on(link, run, qtbot) -> None:
    with qtbot.waitSignal(link._host.step_requested) as asked:
        accept(link, run, qtbot)
    assert asked.args == ["train"]
    assert link._host.shown == link._runs.followed == [run]


@pytest.mark.parametrize("why", ["busy", "elsewhere", "none"])
def test_another_only_has_more_epochs(link, run, qtbot, why: str) -> None:
    if why == "busy":
        link._runs.busy = True
    else:
        link._workspace.folder = Path("elsewhere") if why == "elsewhere" else None
    before = run.spec().project.training.epochs
    accept(link, run, qtbot)
    assert link._runs.followed == []
    assert link._host.library.refreshed == 1
    assert run.spec().project.training.epochs > before


def test_the_button_is_there_for_runs_that_have_ended(qtbot) -> None:
    header = RunHeader()
    qtbot.addWidget(header)
    shown = {}
    for state in ("", "new", "finished", "stopped", "interrupted", "failed"):
        header.show_buttons(
            live_state="", shows_live=False, state=state, detachable=False, watched=False
        )
        shown[state] = not header.longer.isHidden()
    assert [state for state, there in shown.items() if there] == [
        "finished",
        "stopped",
        "interrupted",
    ]
    header.show_buttons(
        live_state="running", shows_live=True, state="running", detachable=False, watched=False
    )
    assert header.longer.isHidden()
