"""The studio in the window: opened by the menu, it works for the open project."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.gan_link import GanLink
from ui.preferences import Preferences
from ui.workspace import Workspace
from workbench.settings import GanSettings, Project, save_project

WAIT = 10_000


class Reply(QObject):
    done = Signal(object)
    failed = Signal(object)
    progress = Signal(object)

    def cancel(self) -> None:
        """Nothing is under way."""


class Engine(QObject):
    def request(self, _method: str, _params: dict, latest: str = "") -> Reply:
        return Reply(self)


@pytest.fixture
def workspace(qapp, tmp_path) -> Iterator[Workspace]:
    made = Workspace(Preferences(tmp_path / "preferences.toml"))
    yield made
    made.close()


@pytest.fixture
def link(workspace, qtbot) -> Iterator[GanLink]:
    host = QWidget()
    qtbot.addWidget(host)
    made = GanLink(workspace, Engine(host), host)
    yield made
    made.close()


@pytest.fixture
def project(tmp_path, image_folder) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    images = image_folder(each=6)
    save_project(folder, Project.parse({"data": {"folder": str(images)}, "gan": {"epochs": 5}}))
    return folder


def test_without_a_project_it_says_what_to_do(link) -> None:
    link.open()
    assert link.window().isVisible()
    assert not link.window().bar._start.isEnabled()
    assert "Open a folder" in link.window().bar._start.toolTip()


def test_it_shows_and_changes_the_projects_settings(link, workspace, project, qtbot) -> None:
    workspace.open_paths([project])
    qtbot.waitUntil(lambda: bool(workspace.summary and workspace.summary.catalog.checked),
                    timeout=WAIT)  # fmt: skip
    link.open()
    window = link.window()
    assert window.form.value().epochs == 5
    assert window.bar._start.isEnabled()
    window.settings_changed.emit(GanSettings(epochs=9))
    assert workspace.project.gan.epochs == 9
    assert window.form.value().epochs == 9


def test_starting_makes_a_gan_of_the_project(link, workspace, project, qtbot, monkeypatch) -> None:
    workspace.open_paths([project])
    qtbot.waitUntil(lambda: bool(workspace.summary and workspace.summary.catalog.checked),
                    timeout=WAIT)  # fmt: skip
    link.open()
    followed = []
    monkeypatch.setattr(link.control(), "follow", followed.append)
    link.window().bar._start.click()
    qtbot.waitUntil(lambda: bool(followed), timeout=WAIT)
    (folder,) = followed
    assert folder.path == project / "gans" / "001-gan"
    assert folder.gan_spec().settings.epochs == 5
    assert {row.split for row in (*folder.images("train"), *folder.images("validation"))} == {
        "train", "validation"
    }  # fmt: skip
