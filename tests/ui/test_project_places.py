"""Names of project folders, and what a path means."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.project_places import common_folder, is_project, is_run, project_for_images, safe_name
from workbench.errors import DataError
from workbench.files import projects_dir
from workbench.settings import DataSettings, Project, save_project


@pytest.mark.parametrize(
    ("text", "name"),
    [("ants", "ants"), ("a/b:c", "a b c"), ("...", "Images"), ("", "Images"), ("CON", "CON_"),
     ("x" * 300, "x" * 60), ("Vögel & Käfer", "Vögel & Käfer"), ("end. ", "end")],
)  # fmt: skip
def test_safe_name(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_new_project_is_not_written_yet() -> None:
    project, folder = project_for_images(DataSettings(folder="/images"), "ants")
    assert (project.name, folder) == ("ants", projects_dir() / "ants")
    assert not folder.exists()


def test_class_folders_of_the_same_parent_are_another_project() -> None:
    whole = DataSettings(folder="/images")
    save_project(projects_dir() / "images", Project(name="images", data=whole))
    part = whole.replace(only=("a", "b"))
    assert project_for_images(whole, "images")[1].name == "images"
    assert project_for_images(part, "images")[1].name == "images-2"


def test_common_folder(tmp_path: Path) -> None:
    data = common_folder([tmp_path / "b", tmp_path / "a"])
    assert (data.folder, data.only) == (str(tmp_path), ("b", "a"))
    with pytest.raises(DataError):
        common_folder([tmp_path / "a", tmp_path / "b" / "c"])


def test_kinds_of_paths(tmp_path: Path) -> None:
    assert not is_project(tmp_path)
    assert not is_run(tmp_path)
    assert is_project(tmp_path / "project.toml")
    (tmp_path / "project.toml").write_text("")
    (tmp_path / "spec.toml").write_text("")
    assert is_project(tmp_path)
    assert is_run(tmp_path)
