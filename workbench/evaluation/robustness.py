"""How a run's network does on images made worse, on the path that is deployed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from workbench.data.decode import decode
from workbench.data.parallel import ordered_map
from workbench.data.same_images import check_images
from workbench.errors import DataError
from workbench.evaluation.corruptions import CORRUPTIONS, SEVERITIES, Pixels, at_scale, corrupt
from workbench.evaluation.deployed import DeployedModel
from workbench.evaluation.evaluate import load_deployed
from workbench.evaluation.intervals import wilson_interval
from workbench.evaluation.kept import write_kept
from workbench.jobs import Job
from workbench.plan import resolve
from workbench.runs import RunFolder, SplitRow

NAME = "robustness"
MOST_IMAGES = 200
"""Validation images that are asked about; each is classified 21 times."""
_READERS = 2
_BATCH = 7
"""Of 21 images at once, the values between layers no longer fit into a processor's caches."""


@dataclass(frozen=True, slots=True)
class Worsened:
    """The answers at one severity of one corruption; 0 is the images as they are."""

    corruption: str
    severity: int
    correct: int
    count: int
    accuracy: float
    low: float
    high: float


def robustness_of(run: RunFolder, job: Job, *, most: int = MOST_IMAGES) -> dict[str, Any]:
    """Classify a run's validation images, as they are and made worse; kept in the run.

    Original files are decoded, brought to the scale of the constants, made worse and rounded to
    bytes; then they go the deployed way. Above `most` images the same share of each class is drawn,
    by the split's seed.

    Returns
    -------
    dict
        "count" of images of "total", "split", "clean" and "rows": a `Worsened` for each corruption
        and severity; "mean" accuracy over all of them, and "example", a file.

    Raises
    ------
    DataError
        There are no validation images, or they are not here.
    RunError
        The run has no weights.
    """
    check_images(run, job)
    spec = run.spec()
    plan = resolve(spec, run.split())
    if not plan.validation:
        raise DataError(
            "There are no validation images to make worse",
            hint="Raise the share in the data settings and train again.",
        )
    rows = sample(plan.validation, most, spec.project.data.split_seed)
    model = load_deployed(run, plan, "best")
    model.network.to(memory_format=torch.channels_last)
    worse = [(c, s) for c in CORRUPTIONS for s in range(1, SEVERITIES + 1)]
    kinds: list[tuple[str, int]] = [("", 0), *worse]
    right = np.zeros(len(kinds), int)

    def worsened(item: tuple[int, SplitRow]) -> list[Pixels]:
        number, row = item
        image = at_scale(decode(plan.folder / row.file, background=plan.background))
        return [image, *(corrupt(image, c, s, number) for c, s in worse)]

    # few at a time: each image is held in all its versions
    made = ordered_map(worsened, list(enumerate(rows)), threads=_READERS)
    with closing(made), torch.inference_mode():
        for row in job.track(rows, "Classifying images made worse"):
            images = torch.tensor(np.stack(next(made)))
            right += _answers(model, images) == row.label
    found = [_row(*kind, int(n), len(rows)) for kind, n in zip(kinds, right, strict=True)]
    values = {
        "split": "validation",
        "count": len(rows),
        "total": len(plan.validation),
        "clean": asdict(found[0]),
        "rows": [asdict(one) for one in found[1:]],
        "mean": float(np.mean([one.accuracy for one in found[1:]])),
        "example": rows[0].file,
    }
    write_kept(run, NAME, values)
    return values


def _answers(model: DeployedModel, images: Tensor) -> npt.NDArray[np.int64]:
    """Return the most probable class of each image, uint8 (N, H, W, 3)."""
    parts = [
        model.logits(model.preprocess(part).contiguous(memory_format=torch.channels_last)).argmax(1)
        for part in images.split(_BATCH)
    ]
    return torch.cat(parts).numpy()


def sample(rows: Sequence[SplitRow], most: int, seed: int) -> list[SplitRow]:
    """Return at most `most` rows, about the same share of each class, in their order."""
    if len(rows) <= most:
        return list(rows)
    by_class: dict[int, list[int]] = defaultdict(list)
    for number in np.random.default_rng(seed).permutation(len(rows)):
        by_class[rows[number].label].append(int(number))
    ranks = {n: k / len(of) for of in by_class.values() for k, n in enumerate(of)}
    return [rows[n] for n in sorted(sorted(ranks, key=lambda n: (ranks[n], n))[:most])]


def _row(corruption: str, severity: int, correct: int, count: int) -> Worsened:
    ends = wilson_interval(correct, count)
    return Worsened(corruption, severity, correct, count, correct / count, *ends)
