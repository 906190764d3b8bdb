"""What the window remembers, and that it never stumbles over it."""

from __future__ import annotations

from pathlib import Path

from ui.preferences import MAX_RECENT, Preferences
from workbench.files import config_dir
from workbench.settings import Project, save_project


def project(folder: Path) -> Path:
    save_project(folder, Project(name=folder.name))
    return folder


def test_values_survive_a_restart() -> None:
    Preferences().set("theme", "dark")
    assert Preferences().get("theme") == "dark"
    assert Preferences().get("unknown", "x") == "x"
    assert (config_dir() / "window.json").is_file()


def test_recent_projects_newest_first_and_once(tmp_path: Path) -> None:
    one, two = project(tmp_path / "one"), project(tmp_path / "two")
    memory = Preferences()
    for folder in (one, two, one):
        memory.add_recent(folder)
    assert [recent.folder for recent in Preferences().recent()] == [one, two]
    assert memory.recent()[0].name == "one"


def test_vanished_projects_are_shown_as_such_and_come_back(tmp_path: Path) -> None:
    folder = project(tmp_path / "usb" / "stick")
    memory = Preferences()
    memory.add_recent(folder)
    (folder / "project.toml").rename(folder / "away")
    assert [recent.missing for recent in memory.recent()] == [True]
    (folder / "away").rename(folder / "project.toml")
    assert [recent.missing for recent in memory.recent()] == [False]


def test_forgetting_leaves_the_project_alone(tmp_path: Path) -> None:
    folder = project(tmp_path / "one")
    memory = Preferences()
    memory.add_recent(folder)
    memory.forget_recent(folder)
    assert Preferences().recent() == []
    assert (folder / "project.toml").is_file()


def test_the_list_is_bounded(tmp_path: Path) -> None:
    memory = Preferences()
    for number in range(MAX_RECENT + 5):
        memory.add_recent(project(tmp_path / str(number)))
    assert len(memory.recent()) == MAX_RECENT


def test_a_damaged_file_counts_as_empty(tmp_path: Path) -> None:
    for content in ("", "[1, 2]", "{", '{"recent": 7, "theme": 3}'):
        path = tmp_path / "window.json"
        path.write_text(content)
        memory = Preferences(path)
        assert memory.recent() == []
        assert memory.get("theme", "system") == "system"


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    Preferences(blocked / "window.json").set("theme", "dark")
