"""Fit classifiers on what a network's layers make of the training images, and measure them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing

import numpy as np
import torch
from torch import Tensor, nn

from workbench.data.batches import EvaluationBatches
from workbench.data.cache import open_source
from workbench.errors import DataError
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.probe_report import LayerScore, ProbeReport
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.runs import SplitRow
from workbench.transfer.classifiers import Fitted, Kind, decide, fit
from workbench.transfer.classify import Classify
from workbench.transfer.cut import cut_points
from workbench.transfer.pooled import Pooled, pooled_layers

MOST_LAYERS = 12
"""Layers that a probe by depth looks at; a deeper network is probed at even distances."""

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
    plan: Plan, kind: Kind, layers: Sequence[str], job: Job
) -> tuple[ProbeReport, DeployedModel]:
    """Fit a classifier of `kind` on each of `layers` and ask it about the validation images.

    Returns
    -------
    report : ProbeReport
    model : DeployedModel
        The classifier on the last of `layers`, ready to be exported.

    Raises
    ------
    DataError
        There are no images to learn from or to measure with.
    ArchitectureError
        The network has no such layer.
    """
    if not plan.train or not plan.validation:
        raise DataError(
            "A probe needs training and validation images",
            hint="Add images, or change the shares of the split.",
        )
    model = plan.build()
    columns = pooled_columns(plan, pooled_layers(model, layers, plan.card.head), job)
    labels = np.array([row.label for row in plan.train], np.int64)
    truth = np.array([row.label for row in plan.validation], np.int64)
    scores: list[LayerScore] = []
    fitted: Fitted | None = None
    for depth, column in enumerate(job.track(columns, "Fitting classifiers")):
        fitted = fit(kind, column[: len(labels)], labels, seed=plan.training.seed)
        answers = decide(fitted, column[len(labels) :]).argmax(1)
        correct = int((answers == truth).sum())
        width = column.shape[1]
        scores.append(LayerScore(layers[depth], depth, width, correct, len(truth), fitted.note))
    if fitted is None:
        raise DataError("There is no layer to probe", hint="Name one.")
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


def pooled_columns(plan: Plan, network: Pooled, job: Job) -> list[np.ndarray]:
    """Return, for each layer, float32 (training images then validation images, features)."""
    rows: tuple[SplitRow, ...] = (*plan.train, *plan.validation)
    parts: list[list[np.ndarray]] = []
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
            parts.append([value.float().numpy() for value in network(images)])
    return [np.concatenate(column) for column in zip(*parts, strict=True)]


def _in_head(name: str, head: str) -> bool:
    return f"{name}.".startswith(f"{head}.")
