"""The sweep as an Optuna study in a journal file: suggestions, pruning, importance."""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from typing import Any

import optuna
from filelock import FileLock
from optuna.storages import JournalStorage
from optuna.storages.journal import JournalFileBackend
from optuna.storages.journal._file import BaseJournalFileLock
from optuna.trial import FrozenTrial, Trial, TrialState

from workbench.sweeps.folder import SweepFolder, SweepPlan
from workbench.sweeps.space import Dimension, Plain, grid
from workbench.sweeps.table import Importance

FEWEST_FOR_IMPORTANCE = 10
_STABLE = 5  # trials in the best part, as PED-ANOVA wants them
ENDED = (TrialState.COMPLETE, TrialState.PRUNED, TrialState.FAIL)


class _JournalLock(BaseJournalFileLock):
    """The journal's lock, held by the system: a killed holder's is free at once.

    Optuna's own are files that outlive their maker, and are taken away after 30 s. A killed
    writer's half line would make the journal unreadable once another follows: it is cut off.
    """

    def __init__(self, folder: SweepFolder) -> None:
        self._journal = folder.journal
        self._lock = FileLock(folder.path / ".locks" / "journal")

    def acquire(self) -> bool:
        self._lock.acquire()
        with open(self._journal, "rb+") as stream:  # Optuna has made it by now
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - 1))
            if size and stream.read(1) != b"\n":
                stream.seek(0)
                stream.truncate(stream.read().rfind(b"\n") + 1)
        return True

    def release(self) -> None:
        self._lock.release()


def open_study(folder: SweepFolder, plan: SweepPlan) -> optuna.Study:
    """Return the sweep's study, made if it is not there. Hold `folder.lock()` meanwhile.

    The points of a grid wait in the study from the start, so that each is taken once.
    """
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    backend = JournalFileBackend(str(folder.journal), lock_obj=_JournalLock(folder))
    study = optuna.create_study(
        storage=JournalStorage(backend),
        study_name=plan.sweep.name,
        direction="minimize" if plan.sweep.minimise else "maximize",
        pruner=_pruner(plan),
        load_if_exists=True,
    )
    if plan.sweep.sampler == "grid":
        known = len(study.get_trials(deepcopy=False))
        for point in grid(plan.dimensions)[known : plan.total]:
            study.enqueue_trial(point)
    return study


def taken(study: optuna.Study) -> list[FrozenTrial]:
    """Return the trials that somebody has begun."""
    trials = study.get_trials(deepcopy=False)
    return [trial for trial in trials if trial.state != TrialState.WAITING]


def ask(study: optuna.Study, plan: SweepPlan) -> Trial:
    """Begin the next trial. Hold `folder.lock()` meanwhile.

    The sampler's draws depend on the seed and the trial's number alone, whichever worker asks.
    """
    study.sampler = _sampler(plan, len(taken(study)))
    return study.ask()


def again(study: optuna.Study, plan: SweepPlan, known: FrozenTrial) -> Trial:
    """Return a trial that another worker has begun."""
    study.sampler = _sampler(plan, known.number)
    return Trial(study, known._trial_id)


def suggest(trial: Trial, dimensions: tuple[Dimension, ...]) -> dict[str, Plain]:
    """Return the trial's values; those that it has stay."""
    return {one.path: _suggest(trial, one) for one in dimensions}


def importance(study: optuna.Study, dimensions: tuple[Dimension, ...]) -> Importance:
    """Return how much each setting decides whether a trial is among the best.

    References
    ----------
    Watanabe, Bansal and Hutter 2023, PED-ANOVA. It compares the settings of the best trials with
    those of all, so it needs enough of both: below ten complete trials nothing is said, and the
    best part is at least five trials, at most half.
    """
    complete = study.get_trials(deepcopy=False, states=(TrialState.COMPLETE,))
    count = len(complete)
    if count < FEWEST_FOR_IMPORTANCE:
        return Importance(
            note=f"Importance needs {FEWEST_FOR_IMPORTANCE} complete trials; there are {count}"
        )
    if len({trial.value for trial in complete}) < 2:
        return Importance(note="All trials came out the same, so no setting can be told to matter")
    share = min(0.5, max(0.1, _STABLE / count))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", optuna.exceptions.ExperimentalWarning)
        evaluator = optuna.importance.PedAnovaImportanceEvaluator(target_quantile=share)
        found = optuna.importance.get_param_importances(study, evaluator=evaluator)
    note = (
        f"PED-ANOVA on {count} complete trials: how much each setting tells the best "
        f"{100 * share:.0f} % from all. Pruned trials do not count; below about 50 trials it is a "
        "hint, not a finding"
    )
    paths = [one.path for one in dimensions]
    return Importance({path: float(found.get(path, 0.0)) for path in paths}, note)


def _pruner(plan: SweepPlan) -> optuna.pruners.BasePruner:
    wanted = plan.sweep.pruning
    if wanted.method == "median":
        return optuna.pruners.MedianPruner(n_warmup_steps=wanted.warmup_epochs)
    if wanted.method == "hyperband":
        epochs = plan.project.training.epochs
        least = min(max(1, wanted.warmup_epochs), epochs)
        return optuna.pruners.HyperbandPruner(min_resource=least, max_resource=epochs)
    return optuna.pruners.NopPruner()


def _sampler(plan: SweepPlan, number: int) -> optuna.samplers.BaseSampler:
    seed = (plan.sweep.seed + 1_000_003 * number) % 2**32
    if plan.sweep.sampler == "tpe":
        return optuna.samplers.TPESampler(seed=seed)
    return optuna.samplers.RandomSampler(seed=seed)  # a grid's points are fixed already


def _suggest(trial: Trial, one: Dimension) -> Plain:
    if one.kind == "choice":
        value = trial.suggest_categorical(one.path, one.choices)
        return one.choices[one.choices.index(value)]
    limits: Mapping[str, Any] = {"log": one.log}
    if one.kind == "whole":
        if one.step:
            limits = {"step": int(one.step)}
        return trial.suggest_int(one.path, int(one.low), int(one.high), **limits)
    if one.step:
        limits = {"step": one.step}
    return trial.suggest_float(one.path, one.low, one.high, **limits)
