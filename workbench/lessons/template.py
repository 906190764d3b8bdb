"""A lesson to begin with, for those who write their own. No torch."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import SettingsError
from workbench.files import write_atomic
from workbench.lessons.catalogue import LANGUAGES, LESSON_FILE, TEXT, lessons_dir

TEMPLATE = "template"
"""Folder beside the lessons, which is none itself: its files have other names."""


def new_lesson(folder: Path) -> Path:
    """Write a small lesson that runs to `folder`, to be changed.

    Raises
    ------
    SettingsError
        `folder` is there already.
    StorageError
        It cannot be written.
    """
    folder = Path(folder)
    if folder.exists():
        raise SettingsError(
            "This folder exists already", where=folder, hint="Name one that does not."
        )
    source = lessons_dir() / TEMPLATE
    names = {TEMPLATE + ".toml": LESSON_FILE}
    names |= {TEXT.format(language=code): TEXT.format(language=code) for code in LANGUAGES}
    for name, written in names.items():
        write_atomic(folder / written, (source / name).read_text("utf-8"))
    return folder
