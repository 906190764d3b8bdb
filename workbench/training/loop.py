"""The training loop, from a run folder to weights and a measured result."""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass

import torch
from safetensors.torch import save
from torch import Tensor
from torch.nn import functional

from workbench.architectures.outputs import AUXILIARY_WEIGHT, Outputs
from workbench.errors import Cancelled, TrainingError, WorkbenchError
from workbench.evaluation.evaluate import evaluate
from workbench.evaluation.report import Report, write_report
from workbench.events import (
    Checkpointed,
    Evaluated,
    Finished,
    Paused,
    Started,
    Unpaused,
    Validated,
    failed,
)
from workbench.files import write_atomic
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import EventWriter, RunFolder
from workbench.training.announce import Announcer, Listener, StageJob, forget_old_requests, wanted
from workbench.training.checkpoint import (
    Position,
    has_checkpoint,
    load_checkpoint,
    save_checkpoint,
)
from workbench.training.devices import choose_device, set_threads
from workbench.training.feed import make_feed
from workbench.training.meter import Meter
from workbench.training.schedule import learning_rate, make_optimiser, set_rate
from workbench.transfer.freezing import apply_freeze, hold_statistics
from workbench.transfer.groups import layer_groups, not_yet_trained, rate_factors

_POLL = 0.1  # seconds between looks at the control file while paused
# Epochs on cached features take milliseconds, writing a network takes longer: an epoch that is not
# the best so far is only written if this many seconds could be lost.
_SAVE_SECONDS = 2.0


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


def train(run: RunFolder, job: Job, listener: Listener | None = None) -> Outcome:
    """Train `run` from its last checkpoint, or from the start, until done or told to stop.

    Parameters
    ----------
    run : RunFolder
        Everything that decides the result is in it.
    job : Job
        Cancelling it stops at the next batch, with a checkpoint.
    listener : callable or None
        Gets each event after it was written, on this thread.

    Raises
    ------
    RunBusyError
        Another process is training this run.
    WorkbenchError
        The run cannot go on; the reason is also its last event.
    """
    with run.lock(patience=1.0), EventWriter(run) as writer:
        announce = Announcer(writer, listener)
        forget_old_requests(run)
        try:
            return _Trainer(run, job, announce).run()
        except WorkbenchError as error:
            announce(failed(error), sync=True)
            raise
        except (torch.OutOfMemoryError, MemoryError) as error:
            failure = TrainingError(
                "There is not enough memory for this network and batch size",
                where="training.batch_size",
                hint="Halve the batch size or the image size, then start again.",
            )
            announce(failed(failure), sync=True)
            raise failure from error


class _Trainer:
    """One process's work on one run. `position` is all that changes, besides the weights."""

    def __init__(self, run: RunFolder, job: Job, announce: Announcer) -> None:
        self.folder, self.job, self.announce = run, job, announce
        self.began = time.monotonic()
        self.saved, self.unsaved = float("-inf"), False  # when, and whether an epoch is not
        self.untold: list[Validated] = []  # epochs that no checkpoint holds yet

    def run(self) -> Outcome:
        # decide everything
        self.plan = resolve(self.folder.spec(), self.folder.split())
        if self.plan.weights is not None:
            self.folder.pin_weights(self.plan.weights.to_dict())
        self.settings = self.plan.training
        self.device = choose_device(self.settings)
        set_threads(self.settings, self.plan.graph.macs * self.settings.batch_size)

        # the network, its optimiser, and where they were left
        self.model = self.plan.build(filled=not has_checkpoint(self.folder)).to(self.device)
        self.model.to(memory_format=torch.channels_last)
        apply_freeze(self.model, self.plan.frozen)
        self.groups = layer_groups(self.plan.graph, self.plan.card.head)
        names = [name for name, _ in self.model.named_parameters()]
        factors = rate_factors(names, self.groups, self.plan.transfer)
        self.optimiser = make_optimiser(self.model, self.settings, factors)
        found = load_checkpoint(self.folder, self.model, self.optimiser)
        self.position = found or Position()

        # the images, or what the frozen layers make of them
        try:
            self.feed = make_feed(self.plan, self.model, self.device, self._stage())
        except Cancelled:
            return self._finish("stopped")
        try:
            self._announce_start()
            return self._finish(self._epochs())
        finally:
            self.feed.close()

    def _epochs(self) -> str:
        position = self.position
        self.total_steps = self.settings.epochs * self.feed.steps_per_epoch
        self.meter = Meter(position, self.total_steps)
        while position.epoch < self.settings.epochs:
            # train to the end of the epoch, unless told to stop
            if not self._train_epoch():
                return "stopped"

            # validate; write the weights, then the state to resume from, and only then announce
            started = time.monotonic()
            validated = self._validate()
            best = self._is_best(validated)
            self.unsaved = not best and started - self.saved < _SAVE_SECONDS
            self.unsaved = self.unsaved and position.epoch + 1 < self.settings.epochs
            if not self.unsaved:
                self._write_weights(best)
            self.untold.append(validated)
            position.validated = [asdict(event) for event in self.untold]
            position.epoch += 1
            position.step_in_epoch = position.seen = position.correct = 0
            position.loss_sum = position.epoch_seconds = 0.0
            if not self.unsaved:
                self._checkpoint(best=best)
                self.saved = time.monotonic()
            self.meter.count_other(time.monotonic() - started)
        return "completed"

    def _train_epoch(self) -> bool:
        """Train what is left of the epoch; False if the user said stop."""
        position, meter = self.position, self.meter
        self._freeze_for(position.epoch)
        self.model.train()
        self.feed.network.train()
        saved = time.monotonic()
        meter.resume_clock()
        rate = learning_rate(self.settings, position.step, self.total_steps)
        for inputs, labels in self.feed.training(position.epoch, position.step_in_epoch):
            if not self._go_on():
                return False
            rate = learning_rate(self.settings, position.step, self.total_steps)
            logits, loss = self._step(inputs, labels, rate)
            # of a mixed image the class with the larger share counts as right
            meter.add(logits, labels if labels.ndim == 1 else labels.argmax(1), loss)
            if meter.due and (step := meter.read(rate)):
                self.announce(step)
            if time.monotonic() - saved >= self.settings.checkpoint_seconds:
                self._checkpoint(best=False)
                saved = time.monotonic()
        if step := meter.read(rate):
            self.announce(step)
        return True

    def _freeze_for(self, epoch: int) -> None:
        transfer = self.plan.transfer
        if transfer.unfreeze_every:
            waiting = not_yet_trained(self.groups, transfer, epoch)
            apply_freeze(self.model, {*self.plan.frozen, *waiting})
        if transfer.batch_norm == "keep":
            hold_statistics(self.model)

    def _step(
        self, inputs: tuple[Tensor, ...], labels: Tensor, rate: float
    ) -> tuple[Tensor, Tensor]:
        # dropout draws from a generator that depends on the step alone, so a resumed run repeats it
        torch.manual_seed(self.settings.seed << 32 | self.position.step)
        set_rate(self.optimiser, rate)
        outputs = self.feed.network(*inputs)
        logits, auxiliary = outputs if isinstance(outputs, Outputs) else (outputs, ())
        loss = total = self._loss(logits, labels)
        for further in auxiliary:
            total = total + AUXILIARY_WEIGHT * self._loss(further, labels)
        self.optimiser.zero_grad(set_to_none=True)
        total.backward()
        self.optimiser.step()
        # the curve shows the classifier that is kept, so that it can be held against validation
        return logits, loss

    def _loss(self, logits: Tensor, labels: Tensor) -> Tensor:
        smoothing = self.settings.label_smoothing
        return functional.cross_entropy(logits, labels, label_smoothing=smoothing)

    def _validate(self) -> Validated:
        self.model.eval()
        self.feed.network.eval()
        loss_sum, correct, count = 0.0, 0, 0
        with torch.inference_mode():
            for inputs, labels in self.feed.validation():
                logits = self.feed.network(*inputs)
                loss_sum += float(functional.cross_entropy(logits, labels, reduction="sum"))
                correct += int((logits.argmax(1) == labels).sum())
                count += len(labels)
        position = self.position
        return Validated(
            epoch=position.epoch,
            step=position.step,
            train_loss=position.loss_sum / position.seen,
            train_accuracy=position.correct / position.seen,
            validation_loss=loss_sum / max(count, 1),
            validation_accuracy=correct / max(count, 1),
            validation_count=count,
            seconds=position.epoch_seconds,
        )

    def _is_best(self, validated: Validated) -> bool:
        """Higher accuracy wins; of equals the lower loss."""
        position = self.position
        key = (validated.validation_accuracy, -validated.validation_loss)
        if key <= (position.best_accuracy, -position.best_loss):
            return False
        position.best_accuracy, position.best_loss = key[0], -key[1]
        return True

    def _go_on(self) -> bool:
        """Wait while paused; False if the user says stop. Either way the state is saved first."""
        wish = wanted(self.folder, self.job)
        if wish == "run":
            return True
        self._checkpoint(best=False)
        if wish == "pause":
            self.announce(Paused(step=self.position.step), sync=True)
            while (wish := wanted(self.folder, self.job)) == "pause":
                time.sleep(_POLL)
            self.meter.resume_clock()
            self.announce(Unpaused(step=self.position.step))
        return wish == "run"

    def _checkpoint(self, *, best: bool) -> None:
        first = self.optimiser.param_groups[0]
        rate = first["lr"] / first.get("factor", 1.0)
        if step := self.meter.read(rate):
            self.announce(step)
        save_checkpoint(self.folder, self.position, self.model, self.optimiser)
        position = self.position
        self.announce(Checkpointed(epoch=position.epoch, step=position.step, best=best), sync=True)
        for event in self.untold:
            self.announce(event, sync=True)
        self.untold = []

    def _write_weights(self, best: bool) -> None:
        state = {name: t.detach().cpu().contiguous() for name, t in self.model.state_dict().items()}
        facts = {
            "architecture": self.plan.card.name,
            "classes": self.plan.classes,
            "image_size": self.plan.image_size,
            "channels": self.plan.channels,
            "mean": self.plan.mean,
            "std": self.plan.std,
        }
        # one entry only: safetensors writes several in random order, and equal weights shall be
        # equal files
        content = save(state, {"workbench": json.dumps(facts)})
        write_atomic(self.folder.weights("last"), content)
        if best:
            write_atomic(self.folder.weights("best"), content)

    def _announce_start(self) -> None:
        position, plan = self.position, self.plan
        parameters = list(self.model.parameters())
        self.announce(
            Started(
                architecture=plan.card.name,
                epoch=position.epoch,
                step=position.step,
                epochs=self.settings.epochs,
                steps_per_epoch=self.feed.steps_per_epoch,
                batch_size=self.settings.batch_size,
                train_count=len(plan.train),
                validation_count=len(plan.validation),
                image_size=plan.image_size,
                channels=plan.channels,
                device=str(self.device),
                precision="float32",
                parameters=sum(p.numel() for p in parameters),
                trainable_parameters=sum(p.numel() for p in parameters if p.requires_grad),
                process=os.getpid(),
                features=self.feed.features,
            ),
            sync=True,
        )
        # a crash may have come between the checkpoint and the word on its epochs
        told = {e.epoch for e in self.folder.milestones() if isinstance(e, Validated)}
        for values in position.validated:
            if values["epoch"] not in told:
                self.announce(Validated(**values), sync=True)

    def _finish(self, reason: str) -> Outcome:
        position = self.position
        report = None
        if reason == "stopped":
            self.folder.request("run")  # the wish is fulfilled; the next start is free of it
            if self.unsaved:
                self._write_weights(best=False)
        if self.folder.weights("best").is_file() and not self.job.cancelled:
            report = self._measure()
        speed = position.train_images / position.train_seconds if position.train_seconds else 0.0
        self.announce(
            Finished(
                reason=reason,
                epochs=position.epoch,
                seconds=time.monotonic() - self.began,
                images_per_second=speed,
            ),
            sync=True,
        )
        return Outcome(reason, position.epoch, report, speed)

    def _measure(self) -> Report | None:
        """Evaluate the best weights on the original files; None if the user will not wait."""
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
