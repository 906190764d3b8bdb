"""The training loop of a GAN, from its folder to a generator and the pictures of its epochs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass

import torch

from workbench.data.batches import TrainingBatches
from workbench.data.cache import PixelSource
from workbench.errors import Cancelled, TrainingError
from workbench.events import Checkpointed, Event, GanEpoch, Noted, parse_event
from workbench.gan.alarms import Watch
from workbench.gan.checkpoint import Position, load_gan, save_gan
from workbench.gan.features import open_images
from workbench.gan.folder import GanFolder
from workbench.gan.generate import generate, write_generator
from workbench.gan.measure import Measurer
from workbench.gan.meter import Meter
from workbench.gan.noise import grid_noise
from workbench.gan.noise_grid import COLUMNS
from workbench.gan.pictures import grid_of, write_png
from workbench.gan.settle import settle
from workbench.gan.stepper import FIGURES, Stepper
from workbench.gan.words import started, training_settings
from workbench.jobs import Job
from workbench.settings import AugmentationSettings
from workbench.training.announce import Listener, Speaker, StageJob
from workbench.training.breaks import Breaks
from workbench.training.devices import choose_device, set_deterministic, set_threads
from workbench.training.held import held
from workbench.training.ranks import ALONE
from workbench.training.wishes import Wishes
from workbench.training.words import finished

_THREADS = 2  # that prepare batches


@dataclass(frozen=True)
class Outcome:
    """How a process ended: `reason` is "completed" or "stopped"; `kid` is the last measured."""

    reason: str
    epochs: int
    kid: float | None
    images_per_second: float


def train_gan(folder: GanFolder, job: Job, listener: Listener | None = None) -> Outcome:
    """Train a GAN from its last checkpoint, or from the start, until done or told to stop.

    Parameters
    ----------
    job : Job
        Cancelling it stops at the next batch, with a checkpoint.
    listener : callable or None
        Gets each event after it was written, on this thread.

    Raises
    ------
    RunBusyError
        Another process is training it.
    WorkbenchError
        It cannot go on; the reason is also its last event.
    """
    too_large = TrainingError(
        "There is not enough memory for this GAN and batch size",
        where="gan.batch_size",
        hint="Halve the batch size or the width in a new GAN.",
    )
    with held(folder, listener, too_large) as announce:
        return _Trainer(folder, job, announce).run()


class _Trainer:
    """One process's work on one GAN. `position` is all that changes, besides the weights."""

    def __init__(self, folder: GanFolder, job: Job, announce: Speaker) -> None:
        self.folder, self.announce, self.job = folder, announce, job
        self.stage = StageJob(folder, announce, job)
        self.began = time.monotonic()
        self.kid: float | None = None

    def run(self) -> Outcome:
        # decide everything
        self.spec = self.folder.gan_spec()
        self.settings = self.spec.settings
        self.rows = self.folder.images("train")
        chosen = training_settings(self.settings)
        self.device = choose_device(chosen)
        set_deterministic(chosen)

        # both networks, and where they were left
        self.stepper = Stepper(self.spec, self.device)
        self.position = load_gan(self.folder, self.stepper) or Position()
        self.watch = Watch(**self.position.watch)
        self.grid = grid_noise(self.spec)
        self.breaks = Breaks(
            Wishes(self.folder, self.job, ALONE),
            self.announce,
            self.settings.checkpoint_seconds,
            tell=self._tell_steps,
            save=self._checkpoint,
        )

        # the images, and what is measured of them
        event = started(self.folder, self.spec, self.stepper, self.position, str(self.device))
        set_threads(chosen, event.macs_per_step)
        self.measurer = Measurer(self.folder, self.spec)
        try:
            source = open_images(self.folder, self.spec, self.rows, self.stage)
            with closing(source):
                self.measurer.prepare(self.stage)
                self.announce(event.started, sync=True)
                self._tell_lost()
                return self._finish(self._epochs(source))
        except Cancelled:
            return self._finish("stopped")

    def _epochs(self, source: PixelSource) -> str:
        position, settings = self.position, self.settings
        batches = self._batches(source)
        self.meter = Meter(position, settings.epochs * batches.steps)
        if position.step == 0:
            settle(self.stepper.generator, self.measurer.noise())
            self._picture(0)
        while position.epoch < settings.epochs:
            # train to the end of the epoch, unless told to stop
            if not self._train_epoch(batches):
                return "stopped"

            # measure; write picture and weights, then the state, and only then announce
            began = time.monotonic()
            with self._averaged():
                settle(self.stepper.generator, self.measurer.noise())
                said = self._look(batches.steps)
                write_generator(self.folder, self.stepper.generator)
            position.next_epoch()
            position.watch, position.told = self.watch.state(), [e.to_line() for e in said]
            self._checkpoint()
            for event in said:
                self.announce(event, sync=True)
            self.meter.count_other(time.monotonic() - began)
        return "completed"

    def _train_epoch(self, batches: TrainingBatches) -> bool:
        """Train what is left of the epoch; False if the user said stop."""
        position = self.position
        self.stepper.generator.train()
        self.stepper.discriminator.train()
        self.breaks.begin()
        self.meter.resume_clock()
        for images, labels in self._on_device(batches, position.epoch, position.step_in_epoch):
            if not self.breaks.go_on(self.meter, position.step):
                return False
            self.meter.add(self.stepper.take(images, labels, position.step), len(images))
        self._tell_steps()
        return True

    def _on_device(
        self, batches: TrainingBatches, epoch: int, start: int
    ) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        for batch in batches.epoch(epoch, start):
            # N x H x W x C -> N x C x H x W
            images = torch.from_numpy(batch.images).permute(0, 3, 1, 2).contiguous()
            yield images.to(self.device), torch.from_numpy(batch.labels).to(self.device)

    def _batches(self, source: PixelSource) -> TrainingBatches:
        half = (0.5,) * self.spec.channels
        return TrainingBatches(
            source,
            [row.label for row in self.rows],
            batch_size=self.settings.batch_size,
            seed=self.settings.seed,
            augmentation=AugmentationSettings(),
            mean=half,
            std=half,
            threads=_THREADS,
        )

    def _look(self, steps: int) -> list[Event]:
        """Measure the epoch that has just been trained, and return what there is to say."""
        position, generator = self.position, self.stepper.generator
        number = position.epoch + 1
        self._picture(number)
        diversity = self.measurer.diversity(generator, Job())
        means = [value / steps for value in position.sums]
        every = self.settings.kid_every
        due = every and (number == 1 or number % every == 0 or number == self.settings.epochs)
        # an epoch is measured or not whatever the user asks meanwhile: a stop waits seconds for it
        compared = self.measurer.compare(generator, Job()) if due else None
        self.kid = compared.kid.value if compared else self.kid
        event = GanEpoch(
            epoch=position.epoch,
            step=position.step,
            diversity=diversity,
            snapshot=self.folder.snapshot(number).name,
            seconds=position.epoch_seconds,
            kid=compared.kid.value if compared else None,
            kid_low=compared.kid.low if compared else None,
            kid_high=compared.kid.high if compared else None,
            feature_diversity=compared.variety if compared else None,
            **dict(zip(FIGURES, means, strict=True)),
        )
        return [event, *self.watch.look(event, augmented=self.settings.augment)]

    def _picture(self, number: int) -> None:
        """Write the picture after so many epochs."""
        pixels = generate(self.stepper.generator, self.grid, Job())
        write_png(self.folder.snapshot(number), grid_of(pixels, COLUMNS))

    def _averaged(self) -> AbstractContextManager[None]:
        average = self.stepper.average
        return average.in_place() if average is not None else nullcontext()

    def _tell_steps(self) -> None:
        if step := self.meter.read():
            self.announce(step)

    def _tell_lost(self) -> None:
        """Say what a crash kept from being said between the checkpoint and the events."""
        kinds = (GanEpoch, Noted)
        known = [e for e in self.folder.events() if isinstance(e, kinds)]
        for line in self.position.told:
            event = parse_event(line)
            if event is not None and not any(event == other for other in known):
                self.announce(event, sync=True)

    def _checkpoint(self) -> None:
        self._tell_steps()
        position = self.position
        save_gan(self.folder, position, self.stepper)
        self.announce(Checkpointed(epoch=position.epoch, step=position.step, best=False), sync=True)

    def _finish(self, reason: str) -> Outcome:
        position = self.position
        if reason == "stopped":
            self.folder.request("run")  # the wish is fulfilled; the next start is free of it
        self.announce(finished(reason, position, time.monotonic() - self.began), sync=True)
        return Outcome(reason, position.epoch, self.kid, position.images_per_second)
