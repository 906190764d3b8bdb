"""Where projects are made, and what a path that the user gave means."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from pathlib import Path

from workbench.errors import DataError, SettingsError
from workbench.files import projects_dir
from workbench.settings import DataSettings, Project, load_project
from workbench.settings.project import PROJECT_FILE

# Names that Windows keeps for devices.
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}
)
MAX_NAME = 60


def project_for_images(data: DataSettings, name: str) -> tuple[Project, Path]:
    """Return the project of these images and its folder: the one made before, or a new one.

    A new project is not written yet.
    """
    found = (_project_at(folder, data) for folder in _candidates(name))
    return next(answer for answer in found if answer is not None)


def _project_at(folder: Path, data: DataSettings) -> tuple[Project, Path] | None:
    if not folder.exists():
        return Project(name=folder.name, data=data), folder
    try:
        project = load_project(folder)
    except SettingsError:
        return None  # damaged or somebody else's: never touched
    same = (project.data.folder, project.data.only) == (data.folder, data.only)
    return (project, folder) if same else None


def common_folder(paths: Sequence[Path]) -> DataSettings:
    """Return the data settings for several class folders of one parent.

    Raises
    ------
    DataError
        They do not lie side by side.
    """
    parents = {path.parent for path in paths}
    if len(parents) != 1:
        raise DataError(
            "These folders do not lie side by side",
            where=paths[0],
            hint="Put the class folders into one folder, then open that.",
        )
    return DataSettings(folder=str(parents.pop()), only=tuple(path.name for path in paths))


def is_project(path: Path) -> bool:
    """Return whether `path` is a project file or a folder with one."""
    return path.name == PROJECT_FILE or (path / PROJECT_FILE).is_file()


def is_run(path: Path) -> bool:
    """Return whether `path` is a run folder."""
    return (path / "spec.toml").is_file()


def safe_name(text: str) -> str:
    """Return `text` as a folder name that every file system takes."""
    name = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", text).strip(" .")[:MAX_NAME].strip(" .")
    return f"{name}_" if name.lower() in RESERVED else name or "Images"


def _candidates(name: str) -> itertools.chain[Path]:
    base = projects_dir() / safe_name(name)
    return itertools.chain([base], (base.with_name(f"{base.name}-{n}") for n in itertools.count(2)))
