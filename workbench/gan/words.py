"""What a GAN's trainer says when it begins, and what its settings mean to the trainer's parts."""

from __future__ import annotations

import os
from dataclasses import dataclass

from workbench.data.batches import training_bounds
from workbench.events import Started
from workbench.gan.checkpoint import Position
from workbench.gan.diagrams import discriminator_graph, generator_graph
from workbench.gan.folder import GanFolder, GanSpec
from workbench.gan.stepper import Stepper
from workbench.settings import GanSettings, TrainingSettings

# A step computes both networks forwards and backwards (three times the work of forwards), and the
# discriminator on three batches: real ones, generated ones, and these again for the generator.
_FORWARD_AND_BACK, _BATCHES = 3, 3


@dataclass(frozen=True)
class Beginning:
    """The first event, and the multiply-adds of a step."""

    started: Started
    macs_per_step: int


def started(
    folder: GanFolder, spec: GanSpec, stepper: Stepper, position: Position, device: str
) -> Beginning:
    """Return what is known before the first step of a process."""
    settings = spec.settings
    count = len(folder.images("train"))
    weights = [*stepper.generator.parameters(), *stepper.discriminator.parameters()]
    parameters = sum(p.numel() for p in weights)
    work = generator_graph(spec).macs + _BATCHES * discriminator_graph(spec).macs
    event = Started(
        architecture="dcgan",
        epoch=position.epoch,
        step=position.step,
        epochs=settings.epochs,
        steps_per_epoch=len(training_bounds(count, settings.batch_size)),
        batch_size=settings.batch_size,
        train_count=count,
        validation_count=len(folder.images("validation")),
        image_size=settings.side,
        channels=spec.channels,
        device=device,
        precision="float32",
        parameters=parameters,
        trainable_parameters=parameters,
        process=os.getpid(),
    )
    return Beginning(event, work * _FORWARD_AND_BACK * settings.batch_size)


def training_settings(settings: GanSettings) -> TrainingSettings:
    """Return the settings by which a classifier's trainer would choose device and threads alike."""
    return TrainingSettings(device=settings.device, threads=settings.threads, seed=settings.seed)
