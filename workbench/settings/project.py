"""A project: all sections, in one readable and versioned file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, TypeVar

import tomli_w
from pydantic import Field

from workbench.errors import RunError, SettingsError
from workbench.files import write_atomic
from workbench.pointer import write_pointer
from workbench.settings.architecture import ArchitectureSettings
from workbench.settings.augmentation import AugmentationSettings
from workbench.settings.base import Section
from workbench.settings.data import DataSettings
from workbench.settings.export import ExportSettings
from workbench.settings.freeze import FreezeSettings
from workbench.settings.gan import GanSettings
from workbench.settings.training import TrainingSettings
from workbench.settings.transfer import TransferSettings

PROJECT_FILE = "project.toml"
PROJECT_VERSION = 1
S = TypeVar("S", bound=Section)


class Project(Section):
    """Everything the user chose. `replace` gives the next state; nothing is changed in place."""

    name: str = Field("Untitled", min_length=1, max_length=200, title="Name")
    data: DataSettings = DataSettings()
    architecture: ArchitectureSettings = ArchitectureSettings()
    augmentation: AugmentationSettings = AugmentationSettings()
    freeze: FreezeSettings = FreezeSettings()
    transfer: TransferSettings = TransferSettings()
    training: TrainingSettings = TrainingSettings()
    export: ExportSettings = ExportSettings()
    gan: GanSettings = GanSettings()


def save_project(folder: Path, project: Project) -> Path:
    """Write `project` to `folder`/project.toml atomically and return the file's path."""
    path = Path(folder) / PROJECT_FILE
    write_atomic(path, tomli_w.dumps({"version": PROJECT_VERSION, **project.model_dump()}))
    write_pointer(path.parent, "project")
    return path


def load_project(path: Path) -> Project:
    """Read a project from its file, or from the folder that holds it.

    Raises
    ------
    SettingsError
        The file is missing, not TOML, from a newer version, or a value is wrong.
    """
    path = Path(path)
    if path.is_dir():
        path = path / PROJECT_FILE
    return project_from_dict(read_toml(path), where=str(path))


def project_from_dict(values: dict[str, Any], *, where: str) -> Project:
    """Validate the plain content of a project file; `where` names it in errors."""
    values = dict(values)
    check_version(values.pop("version", None), PROJECT_VERSION, where)
    return Project.parse(values, where=where)


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file; anything wrong becomes a `SettingsError` naming the file."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            f"This file cannot be read ({error})",
            where=path,
            hint="Restore it from a copy, or open the image folder again to make a new project.",
        ) from error


def read_versioned(path: Path, known: int) -> dict[str, Any]:
    """Read a TOML file that states its version, and leave that out; errors as in both."""
    values = read_toml(path)
    check_version(values.pop("version", None), known, str(path))
    return values


def read_description(path: Path, kind: type[S], known: int, *, nothing: str, hint: str) -> S:
    """Read the file by which the folder of a run, a study or a sweep says what it is.

    Raises
    ------
    RunError
        It is not there, which `nothing` and `hint` are said of, damaged, or of a newer version.
    """
    if not path.is_file():
        raise RunError(nothing, where=path.parent, hint=hint)
    try:
        return kind.parse(read_versioned(path, known), where=str(path))
    except SettingsError as error:
        raise RunError(error.what, where=error.where, hint=error.hint) from error


def check_version(found: object, known: int, where: str) -> None:
    """Refuse files that no version wrote, or that a newer version did."""
    if not isinstance(found, int) or found < 1:
        raise SettingsError(
            "This file states no version",
            where=where,
            hint="It was not written by CNN Workbench, or it is damaged.",
        )
    if found > known:
        raise SettingsError(
            f"This file is from a newer version of CNN Workbench (format {found}; "
            f"this program reads up to {known})",
            where=where,
            hint="Update the program.",
        )
