"""The run folder: all that the engine and the window say to each other about a training run.

spec.toml      what to train on what, complete and versioned
split.csv      every image with its class and split
events.jsonl   what happened, appended
control        what the user asks for: run, pause or stop
checkpoints/   state to resume from        weights/  last and best, safetensors
results/       what was measured           log.txt   the process's own words
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Any, Literal, TypeVar

import tomli_w
from filelock import FileLock, Timeout
from pydantic import Field

from workbench.errors import DataError, RunBusyError, RunError
from workbench.events import Event, Failed, Finished, Noted, Paused, Started, parse_event
from workbench.files import storage_errors, write_atomic
from workbench.pointer import write_pointer
from workbench.settings.base import Section
from workbench.settings.project import Project, read_description
from workbench.whereabouts import image_folder

SPEC_VERSION = 1
T = TypeVar("T")
Request = Literal["run", "pause", "stop"]
State = Literal["new", "running", "paused", "finished", "stopped", "failed", "interrupted"]


class RunSpec(Section):
    """The complete description of a run; the child process needs nothing else but the images.

    Attributes
    ----------
    project : Project
        The settings as they were when the run was made.
    folder : str
        The image folder. `RunFolder.spec` returns the absolute path of where it is on this machine;
        the file of a portable run holds one that begins at the run folder.
    classes : tuple of str
        Names in label order.
    grey : bool
        Whether every image is grey.
    fingerprint : str
        Of the catalog: changes when files are added, removed or resized.
    created : str
        ISO 8601 time.
    software : dict
        Package versions.
    weights : dict
        The record of the pretrained weights that the run started from, once it has; empty without.
        Their normalisation holds for the run from then on, wherever it is taken.
    epochs_before : tuple of int
        The numbers of epochs that the run had before it was given more, oldest first.
    """

    project: Project
    folder: str
    classes: tuple[str, ...] = Field(min_length=2)
    grey: bool = False
    fingerprint: str = ""
    created: str = ""
    software: dict[str, str] = Field({})
    weights: dict[str, Any] = Field({})
    epochs_before: tuple[int, ...] = Field(())


@dataclass(frozen=True, slots=True)
class SplitRow:
    """A line of split.csv: `file` is relative to the image folder."""

    file: str
    label: int
    split: str


class RunFolder:
    """A run by its path. Opening it reads nothing; each accessor reads what it returns."""

    def __init__(self, path: Path) -> None:
        self.path = Path(path).absolute()

    @classmethod
    def create(
        cls, path: Path, spec: RunSpec, rows: Sequence[SplitRow], sizes: Sequence[int] = ()
    ) -> RunFolder:
        """Write a new run folder.

        Parameters
        ----------
        sizes : sequence of int
            Of each row's file, in bytes: for a run that is to know its images on other machines.

        Raises
        ------
        RunError
            `path` exists and is not empty.
        """
        run = cls(path)
        with storage_errors(run.path):
            if run.path.exists() and any(run.path.iterdir()):
                raise RunError(
                    "This folder is not empty",
                    where=run.path,
                    hint="Choose another folder for the run.",
                )
            for name in ("checkpoints", "weights", "results"):
                (run.path / name).mkdir(parents=True, exist_ok=True)
        write_atomic(run.path / "split.csv", _rows_to_csv(rows, spec.classes, sizes))
        run._write_spec(spec)
        write_pointer(run.path, "run")
        return run

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def checkpoints(self) -> Path:
        return self.path / "checkpoints"

    @property
    def results(self) -> Path:
        return self.path / "results"

    @property
    def history(self) -> Path:
        return self.path / "history"

    @property
    def events_file(self) -> Path:
        return self.path / "events.jsonl"

    def weights(self, which: str) -> Path:
        """Return the path of the "best" or "last" weights."""
        return self.path / "weights" / f"{which}.safetensors"

    def spec(self) -> RunSpec:
        """Read spec.toml, and say where the images are on this machine; see `whereabouts`.

        Raises
        ------
        RunError
            This is not a run folder, or its spec is damaged or newer than this program.
        """
        spec = self._written_spec()
        found = str(image_folder(spec.folder, self.path))
        if found == spec.folder:
            return spec
        project = spec.project.replace(data=spec.project.data.replace(folder=found))
        return spec.replace(folder=found, project=project)

    def _written_spec(self) -> RunSpec:
        return read_description(
            self.path / "spec.toml",
            RunSpec,
            SPEC_VERSION,
            nothing="This is not a run folder: it has no spec.toml",
            hint="Choose a folder that `workbench train` made.",
        )

    def pin_weights(self, record: Mapping[str, Any]) -> None:
        """Note in spec.toml which pretrained weights the run starts from; once is for good."""
        spec = self._written_spec()
        if not spec.weights:
            self._write_spec(spec.replace(weights=dict(record)))

    def set_epochs(self, epochs: int) -> None:
        """Give the run another number of epochs, and keep the old one in `epochs_before`."""
        spec = self._written_spec()
        training = spec.project.training
        self._write_spec(
            spec.replace(
                project=spec.project.replace(training=training.replace(epochs=epochs)),
                epochs_before=(*spec.epochs_before, training.epochs),
            )
        )

    def _write_spec(self, spec: RunSpec) -> None:
        values = {"version": SPEC_VERSION, **spec.model_dump()}
        write_atomic(self.path / "spec.toml", tomli_w.dumps(values))

    def split(self) -> list[SplitRow]:
        """Read split.csv, in file order."""
        classes = {name: label for label, name in enumerate(self._written_spec().classes)}
        return self._read_split(
            lambda row: SplitRow(row["file"], classes[row["class"]], row["split"])
        )

    def sizes(self) -> list[int]:
        """Return the size that each file of split.csv should have; empty unless it was noted."""
        with suppress(OSError), open(self.path / "split.csv", "rb") as stream:
            if b"bytes" not in stream.readline().rstrip().split(b","):
                return []
        return self._read_split(lambda row: int(row["bytes"]))

    def _read_split(self, parse: Callable[[dict[str, str]], T]) -> list[T]:
        path = self.path / "split.csv"
        try:
            with open(path, encoding="utf-8", newline="") as stream:
                return [parse(row) for row in csv.DictReader(stream)]
        except (OSError, KeyError, TypeError, ValueError, csv.Error) as error:
            raise RunError(
                f"The split cannot be read ({error})",
                where=path,
                hint="Start a new run from the same project.",
            ) from error

    # -- requests ---------------------------------------------------------------------------

    def request(self, word: Request) -> None:
        """Ask the trainer to run, pause or stop; it looks at least once a batch."""
        write_atomic(self.path / "control", word)

    def requested(self) -> Request:
        """Return the last request; "run" if there is none."""
        try:
            word = (self.path / "control").read_text("utf-8").strip()
        except OSError:
            return "run"
        return word if word in ("run", "pause", "stop") else "run"  # type: ignore[return-value]

    # -- ownership --------------------------------------------------------------------------

    @contextmanager
    def lock(self, patience: float = 0.0) -> Iterator[None]:
        """Own the run while training it. The system releases a dead owner's lock.

        Parameters
        ----------
        patience : float
            Seconds to wait for another owner; a trainer has some for those who only look.

        Raises
        ------
        RunBusyError
            Another process owns it.
        """
        lock = FileLock(self.path / ".lock")
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            raise RunBusyError(
                "Another process is training this run",
                where=self.path,
                hint="Wait until it ends, or stop it first.",
            ) from None
        try:
            yield
        finally:
            lock.release()

    def is_locked(self) -> bool:
        """Return whether a process of this machine owns the run; others' locks may not be seen."""
        try:
            with self.lock():
                return False
        except RunBusyError:
            return True
        except OSError:  # a folder that cannot be written from here is not trained from here
            return False

    # -- events -----------------------------------------------------------------------------

    def events(self) -> list[Event]:
        """Return all events that are complete on disk."""
        return EventReader(self).read()

    def milestones(self) -> list[Event]:
        """Return all events but the steps: quick however long the run was."""
        return EventReader(self, steps=False).read()

    def state(self) -> State:
        """Return what the run is doing, from its lock and its last events."""
        relevant = [e for e in self.milestones() if not isinstance(e, Failed) or e.what]
        locked = self.is_locked()
        if locked:
            last = relevant[-1] if relevant else None
            return "paused" if isinstance(last, Paused) else "running"
        for event in reversed(relevant):
            if isinstance(event, Noted) and event.code == "extended":
                return "stopped"
            if isinstance(event, Finished):
                return "finished" if event.reason == "completed" else "stopped"
            if isinstance(event, Failed):
                return "failed"
            if isinstance(event, Started):
                return "interrupted"
        return "interrupted" if relevant else "new"


class EventWriter:
    """Append events to a run; a torn last line, of a killed process or a full disk, is closed."""

    def __init__(self, run: RunFolder) -> None:
        self._path = run.events_file
        with storage_errors(self._path):
            # Unbuffered: what a full disk refuses must not be tried again by closing.
            self._stream: IO[bytes] = open(self._path, "ab", buffering=0)  # noqa: SIM115
            self._torn = self._stream.tell() > 0 and not _ends_with_newline(self._path)

    def write(self, event: Event, *, sync: bool = False) -> None:
        """Append `event`; with `sync` it is on the disk, not just with the system, on return."""
        line = event.to_line().encode() + b"\n"
        rest = memoryview(b"\n" + line if self._torn else line)
        with storage_errors(self._path):
            self._torn = True
            while rest:
                rest = rest[self._stream.write(rest) :]
            self._torn = False
            if sync:
                os.fsync(self._stream.fileno())

    def close(self) -> None:
        self._stream.close()

    def __enter__(self) -> EventWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class EventReader:
    """Follow a run's events: each `read` returns what was appended since the last one."""

    def __init__(self, run: RunFolder, *, steps: bool = True) -> None:
        self._path = run.events_file
        self._offset = 0
        self._skipped = () if steps else ('{"event": "Step"',)

    def read(self) -> list[Event]:
        """Return new complete events; a line without its newline waits for the next call."""
        try:
            with open(self._path, "rb") as stream:
                stream.seek(self._offset)
                content = stream.read()
        except FileNotFoundError:
            return []
        end = content.rfind(b"\n") + 1
        self._offset += end
        lines = content[:end].decode("utf-8", "replace").splitlines()
        wanted = (line for line in lines if not line.startswith(self._skipped))
        return [event for line in wanted if (event := parse_event(line)) is not None]


def new_run_path(parent: Path, name: str) -> Path:
    """Return an unused path such as `parent`/003-resnet18."""
    parent = Path(parent)
    taken = [int(p.name[:3]) for p in list_run_paths(parent) if p.name[:3].isdigit()]
    return parent / f"{max(taken, default=0) + 1:03d}-{name}"


def list_run_paths(parent: Path) -> list[Path]:
    """Return the run folders in `parent`, oldest first."""
    try:
        return sorted(p for p in Path(parent).iterdir() if (p / "spec.toml").is_file())
    except OSError:
        return []


def now() -> str:
    """Return the local time as ISO 8601 with its zone, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _rows_to_csv(rows: Sequence[SplitRow], classes: Sequence[str], sizes: Sequence[int]) -> str:
    if not any(row.split == "train" for row in rows):
        raise DataError(
            "The split leaves no image to train on",
            hint="Lower the validation or test share, or add images.",
        )
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    table: Iterable[Sequence[object]] = ((row.file, classes[row.label], row.split) for row in rows)
    if sizes:
        table = ((*values, size) for values, size in zip(table, sizes, strict=True))
    writer.writerow(["file", "class", "split", *(["bytes"] if sizes else [])])
    writer.writerows(table)
    return text.getvalue()


def _ends_with_newline(path: Path) -> bool:
    with open(path, "rb") as stream:
        stream.seek(-1, os.SEEK_END)
        return stream.read(1) == b"\n"
