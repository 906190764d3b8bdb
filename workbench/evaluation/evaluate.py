"""Measure a run's weights on original image files."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from torch import nn

from workbench.data.decode import decode
from workbench.errors import DataError, RunError
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.report import Prediction, Report
from workbench.jobs import Job
from workbench.plan import Plan
from workbench.runs import RunFolder, SplitRow

_BATCH = 16
_READERS = 2


def load_deployed(run: RunFolder, plan: Plan, which: str) -> DeployedModel:
    """Return the run's "best" or "last" weights as the network that is exported.

    Raises
    ------
    RunError
        The weights are missing, damaged or of another network.
    """
    network = plan.build(filled=False)
    load_weights(network, run.weights(which))
    return DeployedModel(network, plan.image_size, plan.mean, plan.std)


def load_weights(network: nn.Module, path: Path) -> None:
    """Put the weights in a safetensors file into `network`; every key and shape must fit."""
    if not path.is_file():
        raise RunError("This run has no weights yet", where=path, hint="Train it first.")
    try:
        with safe_open(path, "pt") as file:
            state = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
        network.load_state_dict(state)
    except (SafetensorError, OSError, RuntimeError) as error:
        raise RunError(
            f"These weights cannot be loaded ({str(error).splitlines()[0]})",
            where=path,
            hint="The file is damaged, or of another network; resume or repeat the run.",
        ) from error


def evaluate(
    run: RunFolder, plan: Plan, job: Job, *, which: str = "best", split: str = "validation"
) -> Report:
    """Classify the original files of `split` with the run's weights."""
    rows = {"train": plan.train, "validation": plan.validation, "test": plan.test}[split]
    model = load_deployed(run, plan, which)
    return evaluate_rows(model, plan, rows, job, which=which, split=split)


def evaluate_rows(
    model: DeployedModel,
    plan: Plan,
    rows: Sequence[SplitRow],
    job: Job,
    *,
    which: str,
    split: str,
    folder: Path | None = None,
) -> Report:
    """Classify `rows`, whose files are relative to `folder` (the plan's, unless given).

    Raises
    ------
    DataError
        There is nothing to classify, or a file can no longer be read.
    """
    if not rows:
        raise DataError(
            f"There are no {split} images to evaluate on",
            hint="Raise the share in the data settings and train again.",
        )
    scores = np.array([found for _, found in score_files(model, plan, rows, job, folder)])
    predictions: list[Prediction] = []
    for row, logs in zip(rows, scores, strict=True):
        best = int(logs.argmax())
        # Of equal scores the first counts as the more probable, as in argmax.
        before = (logs > logs[row.label]) | ((logs == logs[row.label]) & _earlier(logs, row.label))
        rank = 1 + int(before.sum())
        predictions.append(Prediction(row.file, row.label, best, math.exp(logs[best]), rank))
    return Report(plan.classes, tuple(predictions), which, split, scores)


def score_files(
    model: DeployedModel,
    plan: Plan,
    rows: Sequence[SplitRow],
    job: Job,
    folder: Path | None = None,
) -> Iterator[tuple[SplitRow, np.ndarray]]:
    """Yield each row with the logarithms of its probabilities, float32 (classes,), in order.

    They are the logits less a constant: divided by a temperature, their softmax is calibrated.
    Images keep their own sizes up to the model's resize; only then do they share a batch.
    """
    text, root = "Evaluating on the original files", folder or plan.folder
    with ThreadPoolExecutor(_READERS) as readers, torch.inference_mode():
        job.report(text, 0, len(rows))
        for start in range(0, len(rows), _BATCH):
            chunk = rows[start : start + _BATCH]
            images = readers.map(lambda r: decode(root / r.file, background=plan.background), chunk)
            x = torch.cat([model.preprocess(torch.tensor(image)[None]) for image in images])
            yield from zip(chunk, model.logits(x).log_softmax(1).numpy(), strict=True)
            job.report(text, start + len(chunk), len(rows))


def classify_files(
    model: DeployedModel, plan: Plan, rows: Sequence[SplitRow], job: Job
) -> Iterator[tuple[SplitRow, np.ndarray]]:
    """Yield each row with its probabilities, float32 (classes,), in order."""
    for row, logs in score_files(model, plan, rows, job):
        yield row, np.exp(logs)


def _earlier(values: np.ndarray, index: int) -> np.ndarray:
    return np.arange(len(values)) < index
