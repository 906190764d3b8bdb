"""Whether the images of a run that came from elsewhere are those that it was prepared with."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from workbench.data.overview import fingerprint_of
from workbench.errors import DataError
from workbench.jobs import Job
from workbench.runs import RunFolder, SplitRow
from workbench.whereabouts import DATA_VARIABLE, INSIDE

_NAMED = 3
_GONE = -1


def check_images(run: RunFolder, job: Job) -> None:
    """Compare the files of a run with what it knows of them; quick unless it is from elsewhere.

    A portable run knows the size of every file. Another run is only asked if CNN_WORKBENCH_DATA
    points away from its own images, and knows the fingerprint of them all. Files that went
    missing after training had begun are the business of `training.lost_files`.

    Raises
    ------
    DataError
        The images are not here, or not the same; the first differing files are named.
    """
    spec, wanted = run.spec(), run.sizes()
    folder = Path(spec.folder)
    if not folder.is_dir():
        raise DataError("The images of this run are not here", where=folder, hint=_hint(run))
    if not wanted and not os.environ.get(DATA_VARIABLE):
        return
    rows = run.split()
    found = file_sizes(folder, rows, job)
    if not wanted:
        _compare_fingerprints(rows, found, spec.fingerprint, run, folder)
        return
    begun = run.events_file.is_file()
    pairs = zip(rows, wanted, found, strict=True)
    other = [_words(*one) for one in pairs if one[1] != one[2] and not (begun and one[2] == _GONE)]
    if other:
        more = f" and {len(other) - _NAMED:,} more" if len(other) > _NAMED else ""
        raise DataError(
            f"{len(other):,} of {len(rows):,} images are not those that this run was prepared "
            f"with: {', '.join(other[:_NAMED])}{more}",
            where=folder,
            hint=_hint(run),
        )


def file_sizes(folder: Path, rows: Sequence[SplitRow], job: Job) -> list[int]:
    """Return the size of each row's file in bytes, -1 for one that is not there."""
    root = f"{folder}{os.sep}"
    return [_size(root + row.file) for row in job.track(rows, "Looking at the images")]


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - half the time of a Path
    except OSError:
        return _GONE


def _compare_fingerprints(
    rows: Sequence[SplitRow], sizes: Sequence[int], expected: str, run: RunFolder, folder: Path
) -> None:
    facts = [(row.file, size, row.label) for row, size in zip(rows, sizes, strict=True)]
    if expected and fingerprint_of(facts) != expected:
        raise DataError(
            "The images here are not those that this run was made with",
            where=folder,
            hint=_hint(run),
        )


def _words(row: SplitRow, wanted: int, found: int) -> str:
    if found == _GONE:
        return f"{row.file} (missing)"
    return f"{row.file} ({found:,} bytes instead of {wanted:,})"


def _hint(run: RunFolder) -> str:
    return (
        f"Copy the images there or to {run.path / INSIDE}, or name their folder: --images FOLDER, "
        f"or the variable {DATA_VARIABLE}."
    )
