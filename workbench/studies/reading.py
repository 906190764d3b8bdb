"""What a study's runs have to say so far, read from their folders. No torch, and no lock taken.

The runs are the only truth: nothing is kept between readings but what cannot change any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.events import Event, Failed, Finished, Started, Validated
from workbench.runs import RunFolder
from workbench.studies.design import StudySpec
from workbench.studies.finals import FINAL_FILE, Final, read_final
from workbench.studies.folder import Cell, StudyFolder

CellState = Literal["new", "begun", "failed", "trained", "done"]


@dataclass(frozen=True)
class CellReading:
    """One run.

    Attributes
    ----------
    state : str
        "new"; "begun", live or not; "failed"; "trained", but not measured; "done".
    epochs : tuple of Validated
        The epochs that count, in order.
    failure : Failed or None
        Why it ended, if it failed.
    """

    arm: str
    seed: int
    run: RunFolder
    state: CellState
    epochs: tuple[Validated, ...] = ()
    final: Final | None = None
    failure: Failed | None = None


@dataclass(frozen=True)
class StudyReading:
    """A study and all its runs, in the order in which they are trained."""

    name: str
    spec: StudySpec
    cells: tuple[CellReading, ...]

    @property
    def done(self) -> bool:
        """Whether every run is trained and measured."""
        return all(cell.state == "done" for cell in self.cells)

    @property
    def total_epochs(self) -> int:
        """Epochs of all runs together."""
        return self.epochs_each * len(self.cells)

    @property
    def epochs_each(self) -> int:
        return self.spec.arms[0].project.training.epochs

    @property
    def next_cell(self) -> int | None:
        """The index of the first run that is not done; None if all are."""
        open_cells = (index for index, cell in enumerate(self.cells) if cell.state != "done")
        return next(open_cells, None)

    @property
    def done_epochs(self) -> int:
        return sum(len(cell.epochs) for cell in self.cells)

    def cell(self, arm: str, seed: int) -> CellReading:
        return next(cell for cell in self.cells if (cell.arm, cell.seed) == (arm, seed))


class StudyReader:
    """Reads a study again and again; a run whose files have not changed is not read anew."""

    def __init__(self, study: StudyFolder) -> None:
        self.study = study
        self._fixed: tuple[StudySpec, tuple[Cell, ...]] | None = None
        self._known: dict[Cell, tuple[object, CellReading]] = {}

    def read(self) -> StudyReading:
        """Return the study as it stands on the disk.

        Raises
        ------
        RunError
            This is no study, or a file in it is damaged.
        """
        if self._fixed is None:
            self._fixed = self.study.spec(), self.study.cells()
        spec, cells = self._fixed
        return StudyReading(self.study.name, spec, tuple(self._read(cell) for cell in cells))

    def _read(self, cell: Cell) -> CellReading:
        mark = _mark(cell.run)
        known = self._known.get(cell)
        if known is None or known[0] != mark:
            known = self._known[cell] = mark, read_cell(cell)
        return known[1]


def read_cell(cell: Cell) -> CellReading:
    """Return what one run has to say."""
    epochs, last = _digest(cell.run.milestones())
    final = read_final(cell.run)
    state: CellState = "begun" if epochs or last is not None else "new"
    if isinstance(last, Finished) and last.reason == "completed":
        state = "trained" if final is None else "done"
    elif isinstance(last, Failed):
        state = "failed"
    failure = last if isinstance(last, Failed) else None
    return CellReading(cell.arm, cell.seed, cell.run, state, epochs, final, failure)


def _digest(events: list[Event]) -> tuple[tuple[Validated, ...], Event | None]:
    """Return the epochs that were not repeated, and the last start or last word."""
    epochs: list[Validated] = []
    last: Event | None = None
    for event in events:
        if isinstance(event, Validated):
            if not epochs or event.epoch > epochs[-1].epoch:
                epochs.append(event)
        elif isinstance(event, (Started, Finished)) or (isinstance(event, Failed) and event.what):
            last = event
            if isinstance(event, Started):
                epochs = [known for known in epochs if known.epoch < event.epoch]
    return tuple(epochs), last


def _mark(run: RunFolder) -> object:
    """Return what changes whenever the run says something new."""
    marks = []
    for path in (run.events_file, run.results / FINAL_FILE):
        try:
            found = path.stat()
            marks.append((found.st_size, found.st_mtime_ns))
        except OSError:
            marks.append((0, 0))
    return tuple(marks)
