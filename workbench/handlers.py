"""What the warm engine can do: a handler for each method of `workbench.service.METHODS`.

What needs scikit-learn or the trainer is imported by the handlers that use it: the engine is ready
for diagrams 1.4 s earlier.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.architectures import registry, speed
from workbench.architectures.adopt import adopt
from workbench.architectures.card import Card
from workbench.architectures.pretrained import published_records
from workbench.architectures.stack.build import stack_card
from workbench.diagram.graph import LayerGraph
from workbench.diagram.outline import Outline
from workbench.explain import requests as looking
from workbench.export.export import export_model
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder
from workbench.settings import ExportSettings
from workbench.settings.stack import Stack

if TYPE_CHECKING:
    from workbench.transfer.classifiers import Kind


def architectures(*, job: Job) -> dict[str, Any]:
    """Return the cards of the atlas, each with its outline at the network's usual size."""
    every = job.track(registry.names(), "Reading the architectures")
    return {"cards": [_facts(registry.card(name)) for name in every]}


def card(*, name: str, job: Job, stack: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the card of any network, or of an own one's blocks, with its outline."""
    found = stack_card(Stack.parse(stack)) if stack is not None else registry.card(name)
    job.report(f"Tracing {found.title}")
    own = {} if stack is None else {"stack": stack}
    return {**_facts(found), **own}


def names(*, job: Job) -> dict[str, Any]:
    """Return the names of the atlas, and of all other networks that can be had."""
    job.check()
    return {"names": registry.names(), "other": registry.other_names()}


def measure(*, name: str, job: Job, stack: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the speed of a network on this computer."""
    own = stack_card(Stack.parse(stack)) if stack is not None else None
    return speed.measure(own or name, job).to_dict()


def computer(*, job: Job, pace: bool = False) -> dict[str, Any]:
    """Return what torch computes on; with `pace` also how fast it trains ResNet-18."""
    from workbench.training import yardstick

    found = yardstick.device().to_dict()
    return {**found, "pace": yardstick.measure(job).to_dict()} if pace else found


def inspect(
    *,
    name: str,
    job: Job,
    image_size: int = 0,
    channels: int = 0,
    classes: int = 0,
    stack: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Return a network's graph; 0 is the network's usual number, `stack` an own one's blocks."""
    card = stack_card(Stack.parse(stack)) if stack is not None else registry.card(name)
    job.report(f"Tracing {card.title}")
    size, depth = image_size or card.image_size, channels or card.channels[0]
    if stack is not None:
        count = classes or card.classes
        own = registry.graph(card, classes=count, channels=depth, image_size=size)
        return own.to_dict()
    return _graph(name, size, depth, classes or card.classes).to_dict()


def _facts(found: Card) -> dict[str, Any]:
    size, channels, classes = found.image_size, found.channels[0], found.classes
    atlas = found.name in registry.names()
    if atlas:
        graph = _graph(found.name, size, channels, classes)
    else:
        graph = registry.graph(found, classes=classes, channels=channels, image_size=size)
    return {**found.to_dict(), "atlas": atlas, "outline": Outline.of(graph).to_dict()}


def export(*, run: str, output: str, settings: dict[str, Any], job: Job) -> dict[str, Any]:
    """Write a run's ONNX file and what `settings` ask for beside it; return its certificate.

    `settings` are those of `ExportSettings`; see `workbench.delivery.deliver.export_all`.
    """
    from workbench.delivery.deliver import export_all

    return export_all(RunFolder(Path(run)), Path(output), ExportSettings.parse(settings), job)


def advise(*, run: str, job: Job, thorough: bool = False) -> dict[str, Any]:
    """Return what to do with a run's images; see `workbench.advice.report.Advice.to_dict`."""
    from workbench.advice.advise import advise as advise_on

    folder = RunFolder(Path(run))
    return advise_on(folder.spec(), folder.split(), job, thorough=thorough).to_dict()


def estimate(*, run: str, job: Job, strategies: list[str] | None = None) -> dict[str, Any]:
    """Return what the run, and each of `strategies` (all if None) on its network, would cost."""
    from workbench.advice.estimate import estimates
    from workbench.advice.strategies import STRATEGIES

    folder = RunFolder(Path(run))
    plan, freeze = resolve(folder.spec(), folder.split()), folder.spec().project.freeze
    wanted = STRATEGIES if strategies is None else strategies
    return estimates(plan, freeze.strategy, freeze.cut, wanted, job)


def find_rate(*, run: str, job: Job) -> dict[str, Any]:
    """Return the losses of rising learning rates; see `workbench.advice.find_rate.RateCurve`."""
    from workbench.advice.find_rate import find_rate as find_rate_for

    folder = RunFolder(Path(run))
    return find_rate_for(resolve(folder.spec(), folder.split()), job).to_dict()


def find_batch(*, run: str, job: Job) -> dict[str, Any]:
    """Return the speed of batch sizes; see `workbench.advice.find_batch.BatchSizes`."""
    from workbench.advice.find_batch import find_batch_size

    folder = RunFolder(Path(run))
    return find_batch_size(resolve(folder.spec(), folder.split()), job).to_dict()


def probe(
    *,
    run: str,
    classifier: Kind,
    job: Job,
    layers: list[str] | None = None,
    folds: int = 0,
    output: str = "",
) -> dict[str, Any]:
    """Fit a classifier on features of a run's network; without `layers` by depth.

    With `folds` the training images are asked about, each part of a classifier fitted on the
    others; otherwise the validation images. With `output` the classifier on the last of `layers`
    is exported there, and its "certificate" comes with the report.
    """
    from workbench.evaluation import probe as probing

    folder = RunFolder(Path(run))
    spec, rows = folder.spec(), folder.split()
    plan = resolve(spec, rows)
    names = probing.layers_by_depth(plan) if layers is None else layers
    report, model = probing.probe(plan, classifier, names, job, folds=folds)
    values = report.to_dict()
    if output:
        words = f"{classifier} on {names[-1] or 'the input of the head'}"
        values["certificate"] = export_model(model, plan, spec, Path(output), words, job)
    return values


def calibration(*, run: str, job: Job) -> dict[str, Any]:
    """Return how far a run's confidence can be believed; see `evaluation.confidence`."""
    from workbench.evaluation.confidence import confidence_of

    return confidence_of(RunFolder(Path(run)), job)


def shortcuts(*, run: str, job: Job) -> dict[str, Any]:
    """Return what can be told around the pictures; see `evaluation.shortcuts`."""
    from workbench.evaluation.shortcuts import shortcuts_of

    return shortcuts_of(RunFolder(Path(run)), job)


def robustness(*, run: str, job: Job) -> dict[str, Any]:
    """Return the accuracy on images made worse; see `evaluation.robustness`."""
    from workbench.evaluation.robustness import robustness_of

    return robustness_of(RunFolder(Path(run)), job)


def more_images(*, run: str, job: Job) -> dict[str, Any]:
    """Return the learning curve of a run's images; see `evaluation.more_images`."""
    from workbench.evaluation.more_images import more_images as measure_growth

    return measure_growth(RunFolder(Path(run)), job)


def suspects(*, run: str, job: Job) -> dict[str, Any]:
    """Return the images of a run whose labels may be wrong; see `evaluation.suspects`."""
    from workbench.evaluation.suspects import suspects_of

    return suspects_of(RunFolder(Path(run)), job)


def study_measure(*, run: str, training: bool, job: Job) -> dict[str, Any]:
    """Measure the last weights of a study's run and keep the result in it."""
    from workbench.studies.measure import measure_final

    measure_final(RunFolder(Path(run)), job, training=training)
    return {}


def label_safety(*, run: str, job: Job, flips: bool = False) -> dict[str, Any]:
    """Return what each operation of a run's augmentation does to the labels."""
    from workbench.advice.label_safety import check_labels

    folder = RunFolder(Path(run))
    return check_labels(resolve(folder.spec(), folder.split()), job, flips=flips).to_dict()


def weights(*, job: Job, networks: list[str] | None = None) -> dict[str, Any]:
    """Return the records of all published weights of the atlas, or of the networks named."""
    names = registry.names() if networks is None else networks
    found = [published_records(registry.card(n)) for n in job.track(names, "Reading the records")]
    return {"records": [record.to_dict() for records in found for record in records]}


def adopt_weights(
    *,
    network: str,
    file: str,
    job: Job,
    mean: list[float] | None = None,
    std: list[float] | None = None,
    source: str = "",
    licence: str = "",
) -> dict[str, Any]:
    """Check a file of weights that the user has and keep a copy; return its record and notes."""
    scale = {"mean": tuple(mean or ()), "std": tuple(std or ())}
    done = adopt(Path(file), network, job, **scale, source=source, licence=licence)
    return {"record": done.record.to_dict(), "notes": list(done.notes)}


def gan_graphs(*, settings: dict[str, Any], classes: int, grey: bool, job: Job) -> dict[str, Any]:
    """Return both networks of a GAN with these settings; see `workbench.gan.answers`."""
    from workbench.gan import answers

    return answers.graphs(settings, classes, grey=grey, job=job)


def gan_nearest(*, run: str, epoch: int, index: int, job: Job) -> dict[str, Any]:
    """Return the training image nearest to one of an epoch's picture."""
    from workbench.gan import answers

    return answers.nearest(answers.path_of(run), epoch, index, job)


def gan_walk(*, run: str, first: int, second: int, steps: int, job: Job) -> dict[str, Any]:
    """Return the pictures between two images of the grid."""
    from workbench.gan import answers

    return answers.steps_between(answers.path_of(run), first, second, steps, job)


def gan_export(*, run: str, output: str, job: Job) -> dict[str, Any]:
    """Write a generator's ONNX file and return its certificate."""
    from workbench.gan.answers import path_of
    from workbench.gan.export import export_gan

    return export_gan(path_of(run), Path(output), job)


@lru_cache(maxsize=64)
def _graph(name: str, image_size: int, channels: int, classes: int) -> LayerGraph:
    return registry.graph(name, classes=classes, channels=channels, image_size=image_size)


HANDLERS: dict[str, Callable[..., dict[str, Any]]] = {
    "architectures": architectures,
    "card": card,
    "names": names,
    "inspect": inspect,
    "measure": measure,
    "computer": computer,
    "weights": weights,
    "adopt_weights": adopt_weights,
    "embedding": looking.embedding,
    "filters": looking.filters,
    "cells": looking.cells,
    "explanation": looking.explanation,
    "strongest": looking.strongest,
    "imagined": looking.imagined,
    "export": export,
    "inside": looking.inside,
    "feature_maps": looking.feature_maps,
    "label_safety": label_safety,
    "advise": advise,
    "estimate": estimate,
    "probe": probe,
    "find_rate": find_rate,
    "find_batch": find_batch,
    "gan_graphs": gan_graphs,
    "gan_nearest": gan_nearest,
    "gan_walk": gan_walk,
    "gan_export": gan_export,
    "study_measure": study_measure,
    "calibration": calibration,
    "suspects": suspects,
    "shortcuts": shortcuts,
    "robustness": robustness,
    "more_images": more_images,
}
