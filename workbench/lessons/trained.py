"""Parts that are trained by the ordinary trainer: classifiers and GANs."""

from __future__ import annotations

import shutil

import torch

from workbench.errors import Cancelled, RunError
from workbench.events import Event, Finished, GanEpoch, GanStep, Started, Step, Validated
from workbench.gan.diagrams import discriminator_graph, generator_graph
from workbench.gan.folder import GanFolder, GanSpec, create_gan, is_gan
from workbench.gan.measure import Measurer
from workbench.gan.settle import settle
from workbench.gan.stepper import Stepper
from workbench.gan.train import train_gan
from workbench.jobs import Job
from workbench.launch import create_run, describe
from workbench.lessons.bench import Bench, Found
from workbench.lessons.projects import catalog_of
from workbench.lessons.statements import Value
from workbench.runs import RunFolder
from workbench.settings import Project
from workbench.studies.measure import measure_final
from workbench.training.loop import train

_MEASURING = 0.1  # of a part's time, behind the training


class _Watch:
    """Turns a trainer's events into a share of the part."""

    def __init__(self, bench: Bench) -> None:
        self._bench, self._steps, self._epochs = bench, 1, 1

    def __call__(self, event: Event) -> None:
        if isinstance(event, Started):
            self._steps, self._epochs = max(1, event.steps_per_epoch), event.epochs
        elif isinstance(event, (Step, GanStep)):
            whole = self._steps * self._epochs
            self._bench.share((1 - _MEASURING) * min(1.0, event.step / whole))


def measure_run(bench: Bench) -> Found:
    """Train, or go on with, the part's run; measure its last weights on unchanged images."""
    project = bench.project()
    run = _run(project, bench)
    if run.state() != "finished" and train(run, bench.job, _Watch(bench)).reason == "stopped":
        raise Cancelled
    final = measure_final(run, bench.job, training=True)
    events = run.milestones()
    epochs = [event for event in events if isinstance(event, Validated)]
    began = next(event for event in events if isinstance(event, Started))
    ended = [event for event in events if isinstance(event, Finished)][-1]
    training = final.train
    if training is None or not epochs:
        raise RunError("This run ended before its first epoch", where=run.path, hint="Run it anew.")
    paces = sorted(event.seconds for event in epochs)
    values: dict[str, Value] = {
        "training_accuracy": training.accuracy,
        "validation_accuracy": final.validation.accuracy,
        "training_loss": training.loss,
        "validation_loss": final.validation.loss,
        "gap": training.accuracy - final.validation.accuracy,
        "loss_gap": final.validation.loss - training.loss,
        "best_accuracy": max(event.validation_accuracy for event in epochs),
        "lowest_loss": min(event.validation_loss for event in epochs),
        "parameters": began.parameters,
        "trainable_parameters": began.trainable_parameters,
        "epoch_seconds": paces[len(paces) // 2],
        "seconds": ended.seconds,
        "epochs": len(epochs),
        "count": final.validation.count,
    }
    return values, []


def _run(project: Project, bench: Bench) -> RunFolder:
    """Return the run of the part, made anew unless it is this very one."""
    path = bench.place.part_folder(bench.address, bench.seed)
    catalog = catalog_of(project, bench.job)
    wanted = describe(project, catalog)
    try:
        found = RunFolder(path).spec()
        if found.project == wanted.project and found.fingerprint == wanted.fingerprint:
            return RunFolder(path)
    except RunError:
        pass  # none, or one of another version
    shutil.rmtree(path, ignore_errors=True)
    return create_run(path, project, catalog)


def measure_gan(bench: Bench) -> Found:
    """Train, or go on with, the part's GAN."""
    project = bench.project()
    folder = _gan(project, bench)
    if train_gan(folder, bench.job, _Watch(bench)).reason == "stopped":
        raise Cancelled
    epochs = [event for event in folder.milestones() if isinstance(event, GanEpoch)]
    measured = [event.kid for event in epochs if event.kid is not None]
    spec = folder.gan_spec()
    values: dict[str, Value] = {
        "diversity": epochs[-1].diversity,
        "real_score": epochs[-1].real_score,
        "fake_score": epochs[-1].fake_score,
        "epochs": len(epochs),
        "generator_parameters": generator_graph(spec).parameters,
        "discriminator_parameters": discriminator_graph(spec).parameters,
    }
    if measured:
        before = _kid_before(folder, spec, bench.job)
        values |= {"kid_before": before, "kid_first": measured[0], "kid_last": measured[-1]}
    pictures = [folder.snapshot(0), folder.snapshot(len(epochs))]
    return values, [path for path in pictures if path.is_file()]


def _kid_before(folder: GanFolder, spec: GanSpec, job: Job) -> float:
    """Return how far the images of the generator as it was begun are from real ones."""
    generator, measurer = Stepper(spec, torch.device("cpu")).generator, Measurer(folder, spec)
    settle(generator, measurer.noise())
    return measurer.compare(generator, job).kid.value


def _gan(project: Project, bench: Bench) -> GanFolder:
    path = bench.place.part_folder(bench.address, bench.seed)
    catalog = catalog_of(project, bench.job)
    if is_gan(path):
        try:
            found = GanFolder(path).gan_spec()
            if found.settings == project.gan and found.fingerprint == catalog.fingerprint:
                return GanFolder(path)
        except RunError:
            pass  # of another version
    shutil.rmtree(path, ignore_errors=True)
    return create_gan(path, project, catalog)
