"""One worker of a sweep: takes trials, its own or those of dead workers, until all have ended."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from filelock import FileLock
from optuna.trial import FrozenTrial, Trial, TrialState

from workbench.data.catalog import Catalog
from workbench.errors import TrainingError
from workbench.events import Event
from workbench.jobs import Job
from workbench.launch import create_run
from workbench.library.notes import RunNotes, read_notes, write_notes
from workbench.runs import RunFolder
from workbench.sweeps.attend import Attendance
from workbench.sweeps.folder import SweepFolder, SweepPlan
from workbench.sweeps.space import Plain, with_values
from workbench.sweeps.study import again, ask, importance, open_study, suggest, taken
from workbench.sweeps.table import Importance, SweepTable, TrialRow, write_table
from workbench.sweeps.table import TrialState as Word

_WAIT = 0.5  # seconds between looks for a dead worker's trial
_HOPELESS = 3  # trials that failed before any was complete
_WORDS: dict[TrialState, Word] = {
    TrialState.RUNNING: "running",
    TrialState.COMPLETE: "complete",
    TrialState.PRUNED: "pruned",
    TrialState.FAIL: "failed",
}
Reason = Literal["complete", "stopped", "time"]


class Watcher(Protocol):
    """Hears what a worker does, on the worker's thread."""

    def begin(self, number: int, values: dict[str, Plain], table: SweepTable) -> None: ...

    def event(self, event: Event) -> None: ...

    def end(self, number: int, table: SweepTable) -> None: ...

    def wait(self, table: SweepTable) -> None: ...


@dataclass(frozen=True)
class _Taken:
    trial: Trial
    lock: FileLock


class Worker:
    """Shares a sweep with any number of others, on any machine that reads the same folder.

    1. Under the sweep's lock it takes a trial: one that runs but that nobody attends to, because
       its worker died or was stopped; else a new one, if some are left.
    2. It attends to that trial in its run folder, from whatever state it is in.
    3. With nothing to take it waits for the others' trials, one of which may become free.
    """

    def __init__(
        self, folder: SweepFolder, plan: SweepPlan, catalog: Catalog, watcher: Watcher
    ) -> None:
        self._folder, self._plan, self._catalog = folder, plan, catalog
        self._watcher, self._dimensions = watcher, plan.dimensions
        self._began = time.monotonic()
        # It takes long enough not to be computed anew at every look for a free trial.
        self._important: tuple[int, Importance] = (-1, Importance())

    def work(self, job: Job) -> Reason:
        """Return once all trials have ended, the user has stopped it, or its time is up.

        Raises
        ------
        TrainingError
            The first trials all failed: the rest would too.
        """
        with self._folder.lock():
            self._study = open_study(self._folder, self._plan)
            self._write_table()
        while not job.cancelled:
            with self._folder.lock():
                found = self._take()
                table = self._write_table() if found else self._table()
            if found:
                try:
                    stopped = self._attend(found, job)
                finally:
                    found.lock.release()
                if stopped:
                    return "stopped"
                self._refuse_hopeless()
            elif table.ended >= self._plan.total:
                return "complete"
            elif self._late():
                return "time"
            else:
                self._watcher.wait(table)
                time.sleep(_WAIT)
        return "stopped"

    def _take(self) -> _Taken | None:
        trials = taken(self._study)
        for known in trials:
            if known.state == TrialState.RUNNING:
                lock = self._folder.attend(known.number)
                if lock is not None:
                    return _Taken(again(self._study, self._plan, known), lock)
        if len(trials) >= self._plan.total or self._late():
            return None
        trial = ask(self._study, self._plan)
        while (lock := self._folder.attend(trial.number)) is None:
            time.sleep(_WAIT)  # nobody knows of this trial yet, but a network's lock may linger
        suggest(trial, self._dimensions)
        return _Taken(trial, lock)

    def _attend(self, found: _Taken, job: Job) -> bool:
        """Attend to a trial; return whether the user stopped it."""
        trial, number = found.trial, found.trial.number
        values = suggest(trial, self._dimensions)
        run = self._make_run(number, values)
        self._watcher.begin(number, values, self._table())
        metric = self._plan.sweep.metric
        ended = Attendance(trial, run, metric, job, self._watcher.event).work()
        with self._folder.lock():
            table = self._write_table()
        if ended != "stopped":
            self._watcher.end(number, table)
        return ended == "stopped"

    def _make_run(self, number: int, values: dict[str, Plain]) -> RunFolder:
        run, plan = self._folder.run(number), self._plan
        if not (run.path / "spec.toml").is_file():  # written last: what is there is torn
            shutil.rmtree(run.path, ignore_errors=True)
            create_run(run.path, with_values(plan.project, values), self._catalog)
        if plan.tag not in (notes := read_notes(run)).tags:
            words = ", ".join(f"{path} = {_short(value)}" for path, value in values.items())
            said = notes.notes or f"Trial {number}: {words}"
            write_notes(run, RunNotes(tags=(*notes.tags, plan.tag), notes=said))
        return run

    def _late(self) -> bool:
        seconds = self._plan.sweep.limits.seconds
        return seconds is not None and time.monotonic() - self._began >= seconds

    def _refuse_hopeless(self) -> None:
        ended = [trial for trial in taken(self._study) if trial.state != TrialState.RUNNING]
        failed = [trial for trial in ended if trial.state == TrialState.FAIL]
        if len(failed) >= _HOPELESS and len(failed) == len(ended):
            raise TrainingError(
                f"The first {len(failed)} trials failed: {failed[-1].user_attrs.get('trouble')}",
                where=self._folder.run(failed[-1].number).path,
                hint="Train one such run alone; then begin a new sweep under another name.",
            )

    def _write_table(self) -> SweepTable:
        table = self._table()
        write_table(self._folder, table)
        return table

    def _table(self) -> SweepTable:
        plan, trials = self._plan, taken(self._study)
        complete = sum(trial.state == TrialState.COMPLETE for trial in trials)
        if complete != self._important[0]:
            self._important = complete, importance(self._study, self._dimensions)
        return SweepTable(
            name=plan.sweep.name,
            metric=plan.sweep.metric,
            minimise=plan.sweep.minimise,
            total=plan.total,
            dimensions=self._dimensions,
            trials=tuple(_row(trial, self._folder, plan) for trial in trials),
            importance=self._important[1],
        )


def _row(trial: FrozenTrial, folder: SweepFolder, plan: SweepPlan) -> TrialRow:
    known = list(trial.intermediate_values.values())
    better: Callable[[list[float]], float] = min if plan.sweep.minimise else max
    value = trial.value if trial.state == TrialState.COMPLETE else None
    if value is None and known:
        value = better(known)
    return TrialRow(
        number=trial.number,
        run=folder.run(trial.number).name,
        state=_WORDS[trial.state],
        values=dict(trial.params),
        value=value,
        epochs=trial.user_attrs.get("epochs", len(known)),
        count=trial.user_attrs.get("count", 0),
        trouble=trial.user_attrs.get("trouble", ""),
    )


def _short(value: Plain) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)
