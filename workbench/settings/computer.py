"""What the user chose for this computer rather than for a project; every process reads it."""

from __future__ import annotations

from contextlib import suppress

import tomli_w
from pydantic import Field

from workbench.errors import SettingsError
from workbench.files import computer_file, write_atomic
from workbench.settings.base import Section
from workbench.settings.project import Project, read_toml
from workbench.settings.training import DEVICE, THREADS, Device

USUAL_GIGABYTES = 24.0


class ComputerSettings(Section):
    """Where the cache lies and what it may take, and what new projects begin with."""

    cache_folder: str = Field(
        "",
        title="Place of the cache",
        description="Decoded images and outputs of frozen layers; empty is the system's own place.",
    )
    cache_gigabytes: float = Field(
        USUAL_GIGABYTES,
        ge=1,
        le=10_000,
        title="Room for the cache",
        json_schema_extra={"unit": "GB"},
        description="Two thirds for decoded images, one third for outputs of frozen layers; what "
        "was not used for longest goes first.",
    )
    device: Device = DEVICE
    threads: int = THREADS

    def begin(self, project: Project) -> Project:
        """Return a new `project` as this computer's user wants it."""
        training = project.training.replace(device=self.device, threads=self.threads)
        return project.replace(training=training)


def load_computer() -> ComputerSettings:
    """Return what the user chose; a missing or damaged file counts as nothing chosen."""
    with suppress(SettingsError):
        if computer_file().is_file():
            return ComputerSettings.parse(read_toml(computer_file()))
    return ComputerSettings()


def save_computer(settings: ComputerSettings) -> None:
    """Write `settings`, to be read by every process from now on.

    Raises
    ------
    StorageError
        The disk is full or the folder not writable.
    """
    write_atomic(computer_file(), tomli_w.dumps(settings.model_dump()))


def of_budget(usual: int) -> int:
    """Return how many bytes a part of the cache may take that takes `usual` by default."""
    return int(usual * load_computer().cache_gigabytes / USUAL_GIGABYTES)
