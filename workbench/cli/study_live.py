"""A study in the terminal: one bar over all its runs, one line for each run that ended."""

from __future__ import annotations

from workbench.cli.common import err, percent
from workbench.cli.live_bar import LiveBar
from workbench.events import Event, Finished, Stage, Started, Step, Validated
from workbench.studies.folder import Cell
from workbench.studies.reading import StudyReading

_UNITS = 1000  # of the bar in one epoch, so that it moves within epochs


class StudyLive(LiveBar):
    """Listener for `studies.runner.run_study`; shows nothing when `quiet`.

    The bar counts epochs of all runs, so that its estimate is of the whole study.
    """

    def __init__(self, reading: StudyReading, *, quiet: bool) -> None:
        super().__init__(quiet=quiet, total=reading.total_epochs * _UNITS)
        self._reading = reading
        self._name = ""
        self._epochs_before, self._steps_per_epoch = 0, 1
        self._last: Validated | None = None

    def begin(self, index: int, cell: Cell) -> None:
        """Take note that run number `index` comes next."""
        count = len(self._reading.cells)
        self._name = f"Run {index + 1} of {count}: {cell.arm}, seed {cell.seed}"
        self._epochs_before = index * self._reading.epochs_each
        self._last = None
        self._show(0, "")

    def __call__(self, event: Event) -> None:
        if self._bar is None:
            return
        match event:
            case Started():
                self._steps_per_epoch = max(1, event.steps_per_epoch)
                self._show(event.step, "")
            case Stage():
                self._note(event.text)
            case Step():
                self._show(event.step, f"epoch {event.epoch + 1} · loss {event.loss:.3f}")
            case Validated():
                self._last = event
            case Finished(reason="completed") if self._last is not None:
                err.print(
                    f"{self._name}   training {self._last.train_loss:.4f}   "
                    f"validation {self._last.validation_loss:.4f} "
                    f"{percent(self._last.validation_accuracy):>7}"
                )

    def _show(self, step: int, note: str) -> None:
        if self._bar is not None and self._task is not None:
            epochs = self._epochs_before + step / self._steps_per_epoch
            done = round(epochs * _UNITS)
            self._bar.update(self._task, description=self._name, completed=done, note=note)

    def _note(self, note: str) -> None:
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, note=note)
