"""The library in the window: what it lists, and whose settings the project gets."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.preferences import Preferences
from ui.run_control import newest_run
from ui.runs_link import RunsLink
from ui.views.runs.column import RunColumn
from ui.widgets import LinkButton, Notice
from ui.workspace import Workspace
from workbench.errors import RunBusyError
from workbench.events import Finished
from workbench.runs import RunFolder
from workbench.settings import Project, save_project

WAIT = 5000
END = Finished(reason="completed", epochs=2, seconds=3, images_per_second=9)


class Network(QObject):
    cards_changed = Signal(object)
    titles = {"lenet5": "LeNet-5"}  # noqa: RUF012 - a stand-in


class Runs(QObject):
    state_changed = Signal(str)
    ended = Signal(object, str)
    live = False
    run: RunFolder | None = None


class Panel:
    folder: Path | None = None

    def set_runs_folder(self, folder: Path) -> None:
        self.folder = folder


class Host(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.panel, self.run = Panel(), None

    def existing(self, *_keys: str) -> list[Panel]:
        return [self.panel]

    def shown_run(self) -> RunFolder | None:
        return self.run

    def show_run(self, run: RunFolder | None) -> None:
        self.run = run


@pytest.fixture
def project(make_run, run_events, tmp_path) -> Path:
    """Return the folder of a project with two finished runs."""
    strategies = ({"strategy": "from-scratch"}, {"strategy": "fine-tune-freeze", "cut": "layer3"})
    for number, seed in ((1, 11), (2, 22)):
        make_run(
            number, [*run_events(), END],
            architecture={"name": "resnet18", "pretrained": True},
            freeze=strategies[number - 1],
            augmentation={"rotation": {"enabled": True}},
            training={"seed": seed}, data={"folder": "elsewhere"},
        )  # fmt: skip
    folder = tmp_path / "project"
    save_project(folder, Project(name="insects"))
    return folder


@pytest.fixture
def space(qtbot) -> Iterator[Workspace]:
    made = Workspace(Preferences())
    yield made
    made.close()


@pytest.fixture
def host(qtbot) -> Host:
    made = Host()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def link(space, host) -> Iterator[RunsLink]:
    made = RunsLink(space, Network(), Runs(), host)
    yield made
    made.close()


@pytest.fixture
def opened(link, space, project, qtbot) -> RunsLink:
    """Return the link with the project and its library open."""
    space.open_paths([project])
    link.open()
    qtbot.waitUntil(lambda: link.window().table.counts() == (2, 2), timeout=WAIT)
    return link


def test_nothing_of_it_is_made_before_it_is_wanted(link):
    assert link.window() is None
    link.close()


def test_it_lists_the_project_and_then_all(opened, project, monkeypatch, qtbot):
    monkeypatch.setenv("CNN_WORKBENCH_PROJECTS", str(project.parent / "none"))
    window = opened.window()
    assert window.table.title(window.table._rows.entries[0]) == "resnet18"
    window._scope.button("all").click()
    qtbot.waitUntil(lambda: window.table.counts() == (0, 0), timeout=WAIT)
    monkeypatch.setenv("CNN_WORKBENCH_PROJECTS", str(project.parent))
    window._refresh.click()
    qtbot.waitUntil(lambda: window.table.counts() == (2, 2), timeout=WAIT)


def test_a_run_from_elsewhere_is_listed_with_its_neighbours(opened, host, tmp_path, qtbot):
    runs = sorted((tmp_path / "project" / "runs").iterdir())
    shutil.copytree(runs[0], tmp_path / "sweep" / "t000")
    host.show_run(RunFolder(tmp_path / "sweep" / "t000"))
    opened.refresh()
    qtbot.waitUntil(lambda: opened.window().table.counts() == (1, 1), timeout=WAIT)


def test_without_a_project_it_lists_all(link, project, monkeypatch, qtbot):
    monkeypatch.setenv("CNN_WORKBENCH_PROJECTS", str(project.parent))
    link.open()
    qtbot.waitUntil(lambda: link.window().table.counts() == (2, 2), timeout=WAIT)
    assert link.window().scope == "all"


def test_a_runs_settings_go_to_the_project_but_not_its_images(opened, space, project, qtbot):
    window, before = opened.window(), space.project
    window.table.select([project / "runs" / "002-resnet18"])
    window.side.detail._use.click()
    qtbot.waitUntil(lambda: space.project.training.seed == 22, timeout=WAIT)
    assert space.project.architecture.name == "resnet18"
    assert space.project.freeze.strategy == "fine-tune-freeze"
    assert space.project.freeze.cut == "layer3"
    assert space.project.augmentation.rotation.enabled
    assert (space.project.data, space.project.name) == (before.data, before.name)
    assert "settings of “002-resnet18”" in window.findChild(Notice).text


def test_the_runs_strategy_is_kept_though_its_weights_suggest_another(
    opened, space, project, qtbot
):
    window = opened.window()
    window.table.select([project / "runs" / "001-resnet18"])
    window.side.detail._use.click()
    qtbot.waitUntil(lambda: space.project.training.seed == 11, timeout=WAIT)
    assert space.project.architecture.pretrained
    assert space.project.freeze.strategy == "from-scratch"


def test_a_new_run_appears_by_itself(opened, make_run, qtbot):
    run = make_run(3)
    opened._runs.run, opened._runs.live = run, True
    opened._runs.state_changed.emit("running")
    window = opened.window()
    qtbot.waitUntil(lambda: window.table.counts() == (3, 3), timeout=WAIT)
    states = {entry.name: entry.state for entry in window.table._rows.entries}
    assert states[run.name] == "running"


def test_pages_leave_a_run_that_went_to_the_trash(
    opened, host, project, tmp_path, monkeypatch, qtbot
):
    (tmp_path / "share").mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    window, host.run = opened.window(), newest_run(project)
    window.table.select([host.run.path])
    window.remove_requested.emit(window.table.selected())
    qtbot.waitUntil(lambda: window.table.counts() == (1, 1), timeout=WAIT)
    assert host.run.path.name == "001-resnet18"
    assert host.panel.folder == project / "runs"


def test_the_run_that_the_window_trains_is_not_removed(opened, project, qtbot):
    window = opened.window()
    opened._runs.run, opened._runs.live = newest_run(project), True
    window.table.select([opened._runs.run.path])
    with qtbot.waitSignal(opened._control.failed, timeout=WAIT) as caught:
        window.remove_requested.emit(window.table.selected())
    assert isinstance(caught.args[0], RunBusyError)
    assert opened._runs.run.path.exists()


def test_the_list_of_runs_leads_to_the_library(qtbot):
    column = RunColumn()
    qtbot.addWidget(column)
    button = next(b for b in column.findChildren(LinkButton) if b.text() == "Library…")
    with qtbot.waitSignal(column.library_clicked):
        button.click()
    column.runs.close_threads()
