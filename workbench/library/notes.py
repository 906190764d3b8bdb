"""A run's tags and notes: notes.toml in its own folder, so that they travel with it."""

from __future__ import annotations

from collections.abc import Iterable

import tomli_w
from pydantic import Field, field_validator

from workbench.errors import RunError, SettingsError
from workbench.files import write_atomic
from workbench.runs import RunFolder
from workbench.settings.base import Section
from workbench.settings.project import read_versioned

NOTES_FILE = "notes.toml"
NOTES_VERSION = 1
LONGEST_TAG = 40


class RunNotes(Section):
    """What a person says of a run."""

    tags: tuple[str, ...] = Field((), max_length=50, title="Tags")
    notes: str = Field("", max_length=20_000, title="Notes")

    @field_validator("tags")
    @classmethod
    def _plain(cls, tags: tuple[str, ...]) -> tuple[str, ...]:
        return clean_tags(tags)


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Return `tags` without blanks around them, empty ones and repetitions; the first stays.

    Raises
    ------
    ValueError
        A tag is longer than `LONGEST_TAG` characters.
    """
    plain = (" ".join(tag.split()) for tag in tags)
    kept: dict[str, str] = {}
    for tag in plain:
        if len(tag) > LONGEST_TAG:
            raise ValueError(f"the tag {tag[:LONGEST_TAG]!r}… is longer than {LONGEST_TAG} letters")
        if tag:
            kept.setdefault(tag.casefold(), tag)
    return tuple(kept.values())


def read_notes(run: RunFolder) -> RunNotes:
    """Return the run's tags and notes; empty ones if it has none.

    Raises
    ------
    RunError
        The file is damaged or from a newer version.
    """
    path = run.path / NOTES_FILE
    if not path.is_file():
        return RunNotes()
    try:
        return RunNotes.parse(read_versioned(path, NOTES_VERSION), where=str(path))
    except SettingsError as error:
        hint = "Correct the file or delete it; the run itself does not need it."
        raise RunError(error.what, where=path, hint=hint) from error


def write_notes(run: RunFolder, notes: RunNotes) -> None:
    """Keep `notes` in the run folder, whole or not at all.

    Raises
    ------
    RunError
        The run is gone.
    StorageError
        The disk is full or the folder cannot be written.
    """
    if not (run.path / "spec.toml").is_file():
        raise RunError("This run is gone", where=run.path, hint="Read the list of runs again.")
    values = {"version": NOTES_VERSION, **notes.model_dump()}
    write_atomic(run.path / NOTES_FILE, tomli_w.dumps(values))
