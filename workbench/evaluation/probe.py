"""Fit classifiers on what a network's layers make of the training images, and measure them."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from workbench.data.batches import EvaluationBatches
from workbench.data.cache import open_source
from workbench.errors import DataError
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.probe_report import LayerScore, ProbeReport
from workbench.files import cache_dir, storage_errors
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.runs import SplitRow
from workbench.transfer.classifiers import Kind, Labels, decide, fit
from workbench.transfer.classify import Classify
from workbench.transfer.cut import cut_points
from workbench.transfer.folds import cross_validate
from workbench.transfer.pooled import Pooled, pooled_layers

MOST_LAYERS = 12
"""Layers that a probe by depth looks at; a deeper network is probed at even distances."""

MOST_HELD = 50_000_000
"""Values, 200 MB, that are held in memory; more are mapped from the disk."""

_BATCH = 32


class FeatureClassifier(nn.Module):
    """The network up to a layer, pooled, and a fitted classifier: images to logits."""

    def __init__(self, features: Pooled, classify: Classify) -> None:
        super().__init__()
        self.features, self.classify = features, classify

    def forward(self, images: Tensor) -> Tensor:
        logits: Tensor = self.classify(self.features(images)[0])
        return logits


def layers_by_depth(plan: Plan) -> list[str]:
    """Return the layers worth probing, from the image to what enters the head ("")."""
    points = [point for point in cut_points(plan.graph) if not _in_head(point, plan.card.head)]
    chosen = np.unique(np.linspace(0, len(points) - 1, min(MOST_LAYERS - 1, len(points))).round())
    return [*(points[int(index)] for index in chosen), ""]


def probe(
    plan: Plan, kind: Kind, layers: Sequence[str], job: Job, *, folds: int = 0
) -> tuple[ProbeReport, DeployedModel]:
    """Fit a classifier of `kind` on each of `layers`, and ask it about images it does not know.

    Parameters
    ----------
    folds : int
        0 asks about the validation images; otherwise the training images are asked about, as in
        `probe_in_folds`.

    Returns
    -------
    report : ProbeReport
    model : DeployedModel
        The classifier on the last of `layers`, fitted on all training images, ready to be exported.

    Raises
    ------
    DataError
        There are no images to learn from or to measure with, or a class has too few.
    ArchitectureError
        The network has no such layer.
    """
    if not plan.train or not (plan.validation or folds):
        raise DataError(
            "A probe needs training and validation images",
            hint="Add images, or change the shares of the split.",
        )
    if not layers:
        raise DataError("There is no layer to probe", hint="Name one.")
    seed, model = plan.training.seed, plan.build()
    labels = _labels(plan.train)
    if folds:
        rows, folds = plan.train, _possible(folds, labels)
    else:
        rows = (*plan.train, *plan.validation)
    columns = pooled_columns(plan, pooled_layers(model, layers, plan.card.head), rows, job)
    scores: list[LayerScore] = []
    for depth, column in enumerate(job.track(columns, "Fitting classifiers")):
        known, asked = column[: len(labels)], column[len(labels) :]
        if not folds or depth == len(columns) - 1:
            fitted = fit(kind, known, labels, seed=seed)
        if folds:
            scores.append(_folded(kind, layers[depth], depth, known, labels, folds, seed, job))
        else:
            truth = _labels(plan.validation)
            correct = int((decide(fitted, asked).argmax(1) == truth).sum())
            width = column.shape[1]
            scores.append(LayerScore(layers[depth], depth, width, correct, len(truth), fitted.note))
    last = pooled_layers(model, layers[-1:], plan.card.head)
    network = FeatureClassifier(last, Classify(fitted))
    report = ProbeReport(
        plan.card.name,
        plan.weights.name if plan.weights else "",
        kind,
        plan.classes,
        len(labels),
        tuple(scores),
    )
    return report, DeployedModel(network, plan.image_size, plan.mean, plan.std)


def probe_in_folds(
    plan: Plan, kind: Kind, layers: Sequence[str], rows: Sequence[SplitRow], folds: int, job: Job
) -> tuple[LayerScore, ...]:
    """Ask classifiers about `rows`, each about the part of them that it was not fitted on.

    Parameters
    ----------
    rows : sequence of SplitRow
        Of the training images; all others stay unseen.
    folds : int
        Parts, of the same share of each class; at most the images of the smallest class.

    Raises
    ------
    DataError
        A class has a single image, or there is one class only.
    ArchitectureError
        The network has no such layer.
    """
    labels = _labels(rows)
    folds = _possible(folds, labels)
    network = pooled_layers(plan.build(), layers, plan.card.head)
    columns = pooled_columns(plan, network, rows, job)
    seed = plan.training.seed
    return tuple(
        _folded(kind, layers[depth], depth, column, labels, folds, seed, job)
        for depth, column in enumerate(columns)
    )


def pooled_columns(
    plan: Plan, network: Pooled, rows: Sequence[SplitRow], job: Job
) -> list[np.ndarray]:
    """Return, for each layer, float32 (images of `rows`, features).

    More than `MOST_HELD` values in all are kept in a nameless file and mapped, not held in memory.
    """
    columns: list[np.ndarray] = []
    source = open_source(
        plan.folder,
        [row.file for row in rows],
        image_size=plan.image_size,
        channels=plan.channels,
        background=plan.background,
        job=job,
    )
    labels = [row.label for row in rows]
    with closing(source), torch.inference_mode():
        batches = EvaluationBatches(source, labels, batch_size=_BATCH, mean=plan.mean, std=plan.std)
        network.to(memory_format=torch.channels_last)
        for batch in job.track(batches, "Computing features", total=batches.steps):
            images = torch.from_numpy(batch.images).permute(0, 3, 1, 2)
            found = [value.float().numpy() for value in network(images)]
            columns = columns or _room(len(rows), [part.shape[1] for part in found])
            for column, part in zip(columns, found, strict=True):
                column[batch.indices] = part
    return columns


def _room(count: int, widths: list[int]) -> list[np.ndarray]:
    """Return an empty table for each layer, in memory or on the disk."""
    if count * sum(widths) <= MOST_HELD:
        return [np.empty((count, width), np.float32) for width in widths]
    folder = cache_dir()
    with storage_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        return [_mapped(folder, (count, width)) for width in widths]


def _mapped(folder: Path, shape: tuple[int, int]) -> np.ndarray:
    """Return an empty table on the disk; its file has no name, and goes with the table."""
    with tempfile.TemporaryFile(dir=folder) as file:
        return np.memmap(file, np.float32, "w+", shape=shape)


def _folded(
    kind: Kind,
    layer: str,
    depth: int,
    features: np.ndarray,
    labels: Labels,
    folds: int,
    seed: int,
    job: Job,
) -> LayerScore:
    answers, note = cross_validate(kind, features, labels, folds, seed, job)
    correct, width = int((answers == labels).sum()), features.shape[1]
    return LayerScore(layer, depth, width, correct, len(labels), note, folds=folds)


def _possible(folds: int, labels: Labels) -> int:
    """Return how many folds the smallest class allows, at most `folds`."""
    smallest = int(np.unique(labels, return_counts=True)[1].min()) if len(labels) else 0
    if smallest < 2:
        raise DataError(
            "A class has a single training image, so nothing can be left out to ask about it",
            hint="Add images: two of each class are the least, twenty make it telling.",
        )
    return max(2, min(folds, smallest))


def _labels(rows: Sequence[SplitRow]) -> Labels:
    return np.array([row.label for row in rows], np.int64)


def _in_head(name: str, head: str) -> bool:
    return f"{name}.".startswith(f"{head}.")
