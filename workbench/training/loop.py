"""The training loop, from a run folder to weights and a measured result."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass

from workbench.data.batches import training_bounds
from workbench.errors import Cancelled, TrainingError
from workbench.evaluation.evaluate import evaluate
from workbench.evaluation.report import Report, write_report
from workbench.events import Checkpointed, Evaluated, Event, Validated
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.training import words
from workbench.training.announce import Listener, Speaker, StageJob
from workbench.training.balance import class_weights
from workbench.training.breaks import Breaks
from workbench.training.checkpoint import Position, load_checkpoint, save_checkpoint
from workbench.training.faults import Runaway, all_finite, first_fault, runaway_error
from workbench.training.feed import make_feed
from workbench.training.held import held
from workbench.training.images import Inputs
from workbench.training.judgement import exhausted, lowered_on_plateau, take_in
from workbench.training.lost import without_lost
from workbench.training.meter import Meter
from workbench.training.notes import Notes
from workbench.training.prepare import prepare
from workbench.training.progressive import work_of
from workbench.training.ranks import ALONE, Ranks
from workbench.training.schedule import learning_rate
from workbench.training.state_file import has_checkpoint
from workbench.training.stepper import Stepper, Taken
from workbench.training.validation import validate
from workbench.training.weights_file import write_weights
from workbench.training.wishes import Wishes
from workbench.training.witness import Witness
from workbench.transfer.freezing import apply_freeze, hold_statistics
from workbench.transfer.groups import not_yet_trained

# Epochs on cached features take milliseconds, writing a network takes longer: an epoch that is not
# the best so far is only written if this many seconds could be lost.
_SAVE_SECONDS = 2.0
_MOST_REWINDS = 5


@dataclass(frozen=True)
class Outcome:
    """How a training process ended.

    Attributes
    ----------
    reason : str
        "completed" or "stopped".
    epochs : int
        Finished epochs.
    report : Report or None
        The measured result; None if it was stopped before the first epoch ended.
    images_per_second : float
        Over the training steps of the whole run.
    """

    reason: str
    epochs: int
    report: Report | None
    images_per_second: float


def train(
    run: RunFolder, job: Job, listener: Listener | None = None, ranks: Ranks = ALONE
) -> Outcome:
    """Train `run` from its last checkpoint, or from the start, until done or told to stop.

    Parameters
    ----------
    run : RunFolder
        Everything that decides the result is in it.
    job : Job
        Cancelling it stops at the next batch, with a checkpoint.
    listener : callable or None
        Gets each event after it was written, on this thread.
    ranks : Ranks
        The processes that train it together; the first alone writes and speaks.

    Raises
    ------
    RunBusyError
        Another process is training this run.
    WorkbenchError
        The run cannot go on; the reason is also its last event.
    """
    if not ranks.first:
        return _Trainer(run, job, _say_nothing, ranks).run()
    too_large = TrainingError(
        "There is not enough memory for this network and batch size",
        where="training.batch_size",
        hint="Halve the batch size or the image size, then start again.",
    )
    with held(run, listener, too_large) as announce:
        return _Trainer(run, job, announce, ranks).run()


def _say_nothing(event: Event, *, sync: bool = False) -> None:
    """Keep quiet: the first process speaks for all."""


class _Trainer:
    """One process's work on one run. `position` is all that changes, besides the weights."""

    def __init__(self, run: RunFolder, job: Job, announce: Speaker, ranks: Ranks) -> None:
        self.folder, self.job, self.announce, self.ranks = run, job, announce, ranks
        self.notes = Notes(announce, lambda: self.position.step)
        self.began = time.monotonic()
        self.saved, self.unsaved = float("-inf"), False  # when, and whether an epoch is not
        self.untold: list[Validated] = []  # epochs that no checkpoint holds yet
        self.latest: Inputs = ()  # the batch that was computed last
        self.rate = 0.0  # and its learning rate
        self.position = Position()

    def run(self) -> Outcome:
        # decide everything
        self.plan = resolve(self.folder.spec(), self.folder.split())
        if self.plan.weights is not None and self.ranks.first:
            self.folder.pin_weights(self.plan.weights.to_dict())
        self.settings = self.plan.training
        self._drop_lost()
        self.ranks.agree((self.settings, self.plan.train, self.plan.validation), "run and images")

        # the network, its optimiser, and where they were left
        resumed = has_checkpoint(self.folder)
        self.bench = prepare(self.plan, filled=not resumed, ranks=self.ranks)
        self.model, self.parts, device = self.bench.model, self.bench.parts, self.bench.device
        self.position = self._load() or Position()

        # the images, or what the frozen layers make of them
        try:
            self.feed = make_feed(self.plan, self.model, device, self._stage(), self.ranks)
        except Cancelled:
            return self._finish("stopped")
        self.stepper = Stepper(
            self.feed.network,
            self.parts,
            self.settings,
            self.bench.precision,
            class_weights(self.plan, device),
            self.notes.divided,
            self.ranks,
        )
        self.witness = Witness(self.folder, self.plan, self.model, self.notes, self.ranks)
        self.breaks = Breaks(
            Wishes(self.folder, self.job, self.ranks),
            self.announce,
            self.settings.checkpoint_seconds,
            tell=self._tell_steps,
            save=lambda: self._checkpoint(best=False),
        )
        try:
            self._announce_start()
            return self._finish(self._epochs())
        finally:
            self.feed.close()

    def _epochs(self) -> str:
        position, settings = self.position, self.settings
        self.total_steps = settings.epochs * self.feed.steps_per_epoch
        self.meter = self._meter()
        if settings.bad_loss == "rewind" and not has_checkpoint(self.folder):
            self._checkpoint(best=False)
        while position.epoch < settings.epochs and not exhausted(position, settings):
            # train to the end of the epoch, unless told to stop
            try:
                if not self._train_epoch():
                    return "stopped"
            except Runaway as fault:
                self._rewind(fault)
                position = self.position
                continue

            # validate; write the weights, then the state to resume from, and only then announce
            started = time.monotonic()
            with self.parts.averaged():
                validated = validate(
                    self.plan, self.bench, self.feed, self.witness, position, self.ranks
                )
                best = take_in(position, validated)
                self.unsaved = not best and started - self.saved < _SAVE_SECONDS
                last = position.epoch + 1 == settings.epochs or exhausted(position, settings)
                self.unsaved = self.unsaved and not last
                if not self.unsaved and self.ranks.first:
                    write_weights(self.folder, self.plan, self.model, best=best)
            if not last and lowered_on_plateau(position, settings):
                self.notes.rate_lowered(settings.learning_rate * position.rate_scale)
            if lost := self.feed.take_lost():
                self.notes.stood_in_for(lost)
            self.untold.append(validated)
            position.validated = [asdict(event) for event in self.untold]
            position.next_epoch()
            if not self.unsaved:
                self._checkpoint(best=best)
                self.saved = time.monotonic()
            self.meter.count_other(time.monotonic() - started)
        if position.epoch < settings.epochs:
            self.notes.stopped_early(position.stale)
        return "completed"

    def _train_epoch(self) -> bool:
        """Train what is left of the epoch; False if the user said stop."""
        position, meter = self.position, self.meter
        self._freeze_for(position.epoch)
        self.model.train()
        self.feed.network.train()
        self.breaks.begin()
        meter.resume_clock()
        bounds = training_bounds(len(self.plan.train), self.settings.batch_size)
        group = self.settings.accumulate
        for inputs, labels in self.feed.training(position.epoch, position.step_in_epoch):
            place = position.step_in_epoch
            # gradients are not kept: a group is resumed as a whole
            if place % group == 0 and not self.breaks.go_on(meter, position.step):
                return False
            self.latest = inputs
            self.rate = position.rate_scale * learning_rate(
                self.settings, position.step, self.total_steps
            )
            ends = min(place // group * group + group, len(bounds))
            counted = self.stepper.take(
                Taken(inputs, labels, position.step),
                images=bounds[ends - 1][1] - bounds[place // group * group][0],
                rate=self.rate,
                last=place + 1 == ends,
            )
            meter.add(counted, bounds[place][1] - bounds[place][0])
        self._tell_steps()
        self._refuse_runaway()
        return True

    def _meter(self) -> Meter:
        work = work_of(self.plan, self.feed.steps_per_epoch)
        return Meter(self.position, self.total_steps, work)

    def _tell_steps(self) -> None:
        if step := self.meter.read(self.rate):
            self.announce(step)

    def _refuse_runaway(self) -> None:
        """Raise `Runaway` before weights that are no numbers take the place of good ones."""
        if not all_finite(self.model.state_dict().values()):
            raise Runaway(self.position.step)

    def _freeze_for(self, epoch: int) -> None:
        transfer = self.plan.transfer
        if transfer.unfreeze_every:
            waiting = not_yet_trained(self.bench.groups, transfer, epoch)
            apply_freeze(self.model, {*self.plan.frozen, *waiting})
        if transfer.batch_norm == "keep":
            hold_statistics(self.model)

    def _rewind(self, fault: Runaway) -> None:
        """Go back to the last checkpoint with half the learning rate, or give up."""
        place = first_fault(self.feed.network, self.latest)
        rewinds, scale = self.position.rewinds + 1, self.position.rate_scale / 2
        if self.settings.bad_loss == "stop" or rewinds > _MOST_REWINDS:
            raise runaway_error(fault.step, place) from fault
        found = self._load()
        if found is None:
            raise runaway_error(fault.step, place) from fault
        self.position, self.untold, self.unsaved = found, [], False
        found.rewinds, found.rate_scale = rewinds, scale
        self.meter = self._meter()
        self.stepper.forget()
        self._announce_start()
        self.notes.rewound(fault.step, place, found.step)
        self._checkpoint(best=False)

    def _load(self) -> Position | None:
        """Restore the last checkpoint; nobody writes another before all have read it."""
        found = load_checkpoint(self.folder, self.parts)
        self.ranks.wait()
        return found

    def _drop_lost(self) -> None:
        self.plan, lost = without_lost(self.plan)
        if lost:
            self.notes.left_out(lost)

    def _checkpoint(self, *, best: bool) -> None:
        self._tell_steps()
        self._refuse_runaway()
        if not self.ranks.first:
            self.untold = []
            return
        save_checkpoint(self.folder, self.position, self.parts)
        position = self.position
        self.announce(Checkpointed(epoch=position.epoch, step=position.step, best=best), sync=True)
        for event in self.untold:
            self.announce(event, sync=True)
        self.untold = []

    def _announce_start(self) -> None:
        position = self.position
        event = words.started(self.plan, position, self.bench, self.feed, self.ranks)
        self.announce(event, sync=True)
        # a crash may have come between the checkpoint and the word on its epochs
        told = {e.epoch for e in self.folder.milestones() if isinstance(e, Validated)}
        for values in position.validated:
            if values["epoch"] not in told:
                self.announce(Validated(**values), sync=True)

    def _finish(self, reason: str) -> Outcome:
        position = self.position
        report = None
        if not self.ranks.first:
            return Outcome(reason, position.epoch, None, position.images_per_second)
        if reason == "stopped":
            self.folder.request("run")  # the wish is fulfilled; the next start is free of it
            if self.unsaved:
                with self.parts.averaged():
                    write_weights(self.folder, self.plan, self.model, best=False)
        if self.folder.weights("best").is_file() and not self.job.cancelled:
            report = self._measure()
        self.announce(words.finished(reason, position, time.monotonic() - self.began), sync=True)
        return Outcome(reason, position.epoch, report, position.images_per_second)

    def _measure(self) -> Report | None:
        """Evaluate the best weights on the original files; None if the user will not wait."""
        self._drop_lost()
        if not self.plan.validation:
            return None
        try:
            report = evaluate(self.folder, self.plan, self._stage())
        except Cancelled:
            self.folder.request("run")
            return None
        write_report(self.folder, report)
        self.announce(
            Evaluated(
                accuracy=report.accuracy, low=report.low, high=report.high, count=report.count
            ),
            sync=True,
        )
        return report

    def _stage(self) -> StageJob:
        return StageJob(self.folder, self.announce, self.job)
