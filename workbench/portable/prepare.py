"""Write a run folder for another machine, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from uuid import uuid4

from workbench.data.overview import fingerprint_of
from workbench.data.same_images import file_sizes
from workbench.errors import DataError, RunError, SettingsError, StorageError
from workbench.files import storage_errors, write_atomic
from workbench.jobs import Job
from workbench.portable.scripts import Commands, commands, files
from workbench.runs import RunFolder, RunSpec, SplitRow, now
from workbench.whereabouts import INSIDE, path_from

Images = Literal["relative", "copy"]
MOST_NODES, MOST_PROCESSES = 1024, 64

_ROOM = 64 * 2**20  # bytes left over for checkpoints that nobody can foretell


@dataclass(frozen=True)
class Prepared:
    """A portable run: its folder, how to start it, and how many bytes of images it holds."""

    run: RunFolder
    commands: Commands
    copied: int


def prepare(
    path: Path,
    spec: RunSpec,
    rows: Sequence[SplitRow],
    job: Job,
    *,
    images: Images = "relative",
    nodes: int = 1,
    processes: int = 1,
) -> Prepared:
    """Write the run folder `path` that any machine can train; nobody has started it.

    It is made beside its place and put there in one step, so that who looks finds all or nothing.

    Parameters
    ----------
    path : Path
        Must not exist, or be an empty folder.
    spec : RunSpec
        With the absolute folder of the images here.
    images : {"relative", "copy"}
        Whether the folder says how the images are found from it, or holds them.
    nodes, processes : int
        How many machines, and processes on each, the scripts ask for.

    Raises
    ------
    RunError
        `path` exists and is not empty.
    DataError
        Images are gone or have changed since they were listed.
    StorageError
        The disk is full, has no room for the images, or cannot be written.
    Cancelled
        Nothing is left behind.
    """
    path = path.absolute()
    _refuse(path, Path(spec.folder), nodes, processes)
    sizes = _sizes(spec, rows, job)
    if images == "copy":
        _check_room(path.parent, sum(sizes))
    stored = INSIDE if images == "copy" else path_from(path, Path(spec.folder))
    written = _fresh(spec, stored)
    part = path.with_name(f".{path.name[:60]}.{uuid4().hex[:8]}.part")
    try:
        job.report("Writing the run folder")
        RunFolder.create(part, written, rows, sizes)
        _write_scripts(part, files(written, path.name, nodes, processes))
        if images == "copy":
            _copy(Path(spec.folder), part / INSIDE, rows, sizes, job)
        with storage_errors(path):
            if path.exists():
                path.rmdir()
            part.rename(path)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Prepared(
        RunFolder(path),
        commands(str(path), nodes, processes),
        sum(sizes) if images == "copy" else 0,
    )


def _refuse(path: Path, folder: Path, nodes: int, processes: int) -> None:
    for field, count, most in (
        ("nodes", nodes, MOST_NODES),
        ("processes", processes, MOST_PROCESSES),
    ):
        if not 1 <= count <= most:
            raise SettingsError(
                f"{count} is not a number from 1 to {most}",
                where=f"--{field}",
                hint="Give the number of machines, and of processes on each.",
            )
    if path.resolve().is_relative_to(folder.resolve()):
        raise RunError(
            "The run would be written into the image folder",
            where=path,
            hint="Choose another place; your images stay untouched.",
        )
    with storage_errors(path):
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise RunError(
                "This place is taken",
                where=path,
                hint="Name a folder that is new or empty.",
            )


def _sizes(spec: RunSpec, rows: Sequence[SplitRow], job: Job) -> list[int]:
    folder = Path(spec.folder)
    sizes = file_sizes(folder, rows, job)
    gone = [row.file for row, size in zip(rows, sizes, strict=True) if size < 0]
    if gone:
        raise DataError(
            f"{len(gone):,} images are gone since they were listed",
            where=folder / gone[0],
            hint="Put them back, or list the images again.",
        )
    facts = ((row.file, size, row.label) for row, size in zip(rows, sizes, strict=True))
    if spec.fingerprint and fingerprint_of(facts) != spec.fingerprint:
        raise DataError(
            "Images have changed since they were listed",
            where=folder,
            hint="List the images again, then prepare the run.",
        )
    return sizes


def _check_room(folder: Path, needed: int) -> None:
    with storage_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
    if free < needed + _ROOM:
        raise StorageError(
            f"There is no room for the images: they take {needed / 1e6:,.0f} MB, and "
            f"{free / 1e6:,.0f} MB are free",
            where=folder,
            hint="Free some space, choose another place, or leave the images where they are.",
        )


def _copy(
    folder: Path, target: Path, rows: Sequence[SplitRow], sizes: Sequence[int], job: Job
) -> None:
    pairs = list(zip(rows, sizes, strict=True))
    for row, size in job.track(pairs, "Copying the images"):
        copy = target / row.file
        with storage_errors(copy):
            copy.parent.mkdir(parents=True, exist_ok=True)
            try:
                shutil.copyfile(folder / row.file, copy)
            except FileNotFoundError:
                raise _changed(folder, row) from None
            if copy.stat().st_size != size:
                raise _changed(folder, row)


def _changed(folder: Path, row: SplitRow) -> DataError:
    return DataError(
        "This image changed while it was copied",
        where=folder / row.file,
        hint="Wait until nobody works on the images, then prepare the run again.",
    )


def _fresh(spec: RunSpec, stored: str) -> RunSpec:
    """Return the description of a run that has done nothing, with its images at `stored`."""
    project = spec.project.replace(data=spec.project.data.replace(folder=stored))
    return spec.replace(folder=stored, project=project, created=now(), weights={}, epochs_before=())


def _write_scripts(part: Path, contents: dict[str, str]) -> None:
    for name, content in contents.items():
        write_atomic(part / name, content)
    # Whoever starts or follows the run on the other machine may be somebody else there.
    with storage_errors(part):
        for file in part.iterdir():
            file.chmod(0o755 if file.is_dir() or file.suffix in (".sh", ".sbatch") else 0o644)
