"""The file that a double-click opens."""

from pathlib import Path

from workbench.pointer import SUFFIX, pointed_at, write_pointer
from workbench.settings import Project, save_project


def test_a_saved_project_can_be_opened_by_its_pointer(tmp_path):
    save_project(tmp_path, Project())
    pointer = tmp_path / f"project{SUFFIX}"
    assert str(tmp_path) not in pointer.read_text("utf-8")
    assert pointed_at(pointer) == tmp_path


def test_it_moves_with_its_folder(tmp_path):
    (tmp_path / "old").mkdir()
    write_pointer(tmp_path / "old", "run")
    moved = (tmp_path / "old").rename(tmp_path / "new")
    assert pointed_at(moved / f"run{SUFFIX}") == moved


def test_a_relative_pointer_means_the_folder_one_is_in(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert pointed_at(Path("PROJECT.CNNW")) == tmp_path


def test_other_paths_stay_as_they_are(tmp_path):
    assert pointed_at(tmp_path / "project.toml") == tmp_path / "project.toml"


def test_what_is_there_is_kept_and_what_cannot_be_written_is_no_error(tmp_path):
    pointer = tmp_path / f"run{SUFFIX}"
    pointer.write_text("mine", "utf-8")
    write_pointer(tmp_path, "run")
    assert pointer.read_text("utf-8") == "mine"
    write_pointer(tmp_path / "missing", "run")
    assert not (tmp_path / "missing").exists()
