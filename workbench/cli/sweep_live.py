"""A sweep in the terminal: one bar over all its trials, one line for each that ended here."""

from __future__ import annotations

from rich.markup import escape

from workbench.cli.common import err
from workbench.cli.live_bar import LiveBar
from workbench.cli.sweep_words import figure_words, value_words
from workbench.events import Event, Started, Step, Validated
from workbench.sweeps.folder import SweepPlan
from workbench.sweeps.space import Plain
from workbench.sweeps.table import SweepTable

_UNITS = 1000  # of the bar in one trial, so that it moves within trials


class SweepLive(LiveBar):
    """Watcher of `sweeps.worker.Worker`; shows nothing when `quiet`."""

    def __init__(self, plan: SweepPlan, *, quiet: bool) -> None:
        super().__init__(quiet=quiet, total=plan.total * _UNITS)
        self._ended, self._best, self._steps, self._epochs = 0, "", 1, 1

    def begin(self, number: int, values: dict[str, Plain], table: SweepTable) -> None:
        """Take note that this worker attends to trial `number`."""
        self._take_in(table)
        words = ", ".join(f"{path.split('.')[-1]} {value_words(v)}" for path, v in values.items())
        if self._bar is not None:
            err.print(f"t{number:03d}   {escape(words)}", soft_wrap=True)
        self._show(f"Trial {number}", 0.0)

    def event(self, event: Event) -> None:
        """Show how far the trial is."""
        if isinstance(event, Started):
            self._steps, self._epochs = max(1, event.steps_per_epoch), event.epochs
        elif isinstance(event, (Step, Validated)):
            self._show(None, event.step / (self._steps * self._epochs))

    def end(self, number: int, table: SweepTable) -> None:
        """Say how the trial came out."""
        self._take_in(table)
        row = next(row for row in table.trials if row.number == number)
        if self._bar is not None:
            said = figure_words(table, row) or escape(row.trouble)
            err.print(f"t{number:03d}   {row.state} after {row.epochs} epochs   {said}")
        self._show("", 0.0)

    def wait(self, table: SweepTable) -> None:
        """Say that only other workers' trials are left."""
        self._take_in(table)
        self._show("Waiting for other workers", 0.0)

    def _take_in(self, table: SweepTable) -> None:
        self._ended = table.ended
        best = table.best
        self._best = f"best {figure_words(table, best)} ({best.run})" if best else ""

    def _show(self, text: str | None, share: float) -> None:
        if self._bar is None or self._task is None:
            return
        done = round((self._ended + min(share, 1.0)) * _UNITS)
        values = {"completed": done, "note": self._best}
        if text is not None:
            values["description"] = text
        self._bar.update(self._task, **values)  # type: ignore[arg-type]
