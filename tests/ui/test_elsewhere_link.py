"""From the menus to the dialog, and from a folder to a followed run."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui import elsewhere_link
from ui.elsewhere_link import ElsewhereLink
from ui.views.runs.header import RunHeader
from ui.views.runs.notices import RunNotices
from workbench.data.scan import scan
from workbench.data.split import split
from workbench.errors import WorkbenchError
from workbench.runs import RunFolder
from workbench.settings import Project

WAIT = 5000


class Runs:
    def __init__(self) -> None:
        self.watched: list[RunFolder] = []

    def watch(self, run: RunFolder) -> None:
        self.watched.append(run)


class Host(QWidget):
    step_requested = Signal(str)


@pytest.fixture
def work() -> SimpleNamespace:
    return SimpleNamespace(project=None, summary=None, data_error=None, busy=False)


@pytest.fixture
def told(monkeypatch) -> list[WorkbenchError]:
    errors: list[WorkbenchError] = []
    monkeypatch.setattr(elsewhere_link, "show_error", lambda _parent, error: errors.append(error))
    return errors


@pytest.fixture
def link(qtbot, work, told):
    host = Host()
    qtbot.addWidget(host)
    host.show()
    made = ElsewhereLink(work, SimpleNamespace(trouble=None), Runs(), host)
    yield made
    made.close()


def test_without_a_project_it_says_why_not(link, told) -> None:
    link.ask()
    assert link.dialog() is None
    assert told[0].what.startswith("No project is open")


def test_the_open_project_is_written(link, work, image_folder, tmp_path, qtbot) -> None:
    folder = image_folder(each=6)
    work.project = Project(name="Shapes").replace(data={"folder": str(folder)})
    catalog = split(scan(folder), work.project.data)
    work.summary = SimpleNamespace(catalog=catalog, severe="", count=lambda _: 9)
    link.ask()
    dialog = link.dialog()
    dialog._folder.setText(str(tmp_path / "run"))
    dialog._write.click()
    qtbot.waitUntil(lambda: not dialog._follow.isHidden(), timeout=WAIT)
    written = RunFolder(tmp_path / "run")
    assert written.spec().fingerprint == catalog.fingerprint
    dialog._follow.click()
    assert [run.path for run in link._runs.watched] == [written.path]
    assert link.dialog() is None


def test_a_run_of_the_library_is_written_anew(link, make_run, run_events, tmp_path, qtbot) -> None:
    run = make_run(1, run_events())
    for row in run.split():
        path = tmp_path / "images" / row.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    link.ask_about(RunFolder(run.path))
    dialog = link.dialog()
    assert run.name in dialog._folder.text()


def test_only_a_run_folder_is_followed(link, told, make_run, tmp_path, qtbot) -> None:
    link.watch(tmp_path)
    assert "not a run folder" in told[0].what
    run = make_run(1)
    with qtbot.waitSignal(link._host.step_requested) as caught:
        link.watch(run.path / "run.cnnw")
    assert caught.args == ["train"]
    assert [one.path for one in link._runs.watched] == [run.path]


def test_a_watched_run_can_be_left_and_one_that_nobody_began_not_stopped(qtbot) -> None:
    header = RunHeader()
    qtbot.addWidget(header)
    header.show_buttons(
        live_state="new", shows_live=True, state="new", detachable=True, watched=True
    )
    assert not header.unwatch.isHidden()
    assert not header.stop.isEnabled()
    assert not header.pause.isEnabled()
    header.show_buttons(live_state="running", shows_live=True, state="running", detachable=True)
    assert header.unwatch.isHidden()
    assert header.stop.isEnabled()
    said: list[str] = []
    header.elsewhere_clicked.connect(lambda: said.append("elsewhere"))
    header.watch_clicked.connect(lambda: said.append("watch"))
    for action in header.more.menu().actions():
        action.trigger()
    assert said == ["elsewhere", "watch"]


def test_the_notices_say_for_how_long_it_is_quiet(qtbot) -> None:
    notices = RunNotices()
    qtbot.addWidget(notices)
    notices.show_quiet(62)
    assert notices.quiet.text.startswith("Quiet for 1 min 2 s:")
    notices.show_quiet(199)
    assert notices.quiet.text.startswith("Quiet for 3 min")
    assert "3 min 19 s" not in notices.quiet.text
    notices.show_quiet(0)
    assert notices.quiet.text == ""
    notices.show_unbegun(True)
    assert notices.unbegun.text.startswith("Nobody has started")
    notices.forget_watch()
    assert notices.unbegun.text == ""
