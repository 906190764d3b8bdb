"""The images of a run whose labels may be wrong, as a list; kept in the run."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from workbench.data.same_images import check_images
from workbench.errors import ArchitectureError, DataError
from workbench.evaluation.kept import kept_path, write_kept
from workbench.evaluation.label_doubt import doubt
from workbench.evaluation.probe import pooled_columns
from workbench.files import write_atomic
from workbench.jobs import Job
from workbench.plan import Plan, resolve
from workbench.runs import RunFolder, RunSpec, SplitRow
from workbench.settings import ArchitectureSettings, FreezeSettings, Project, TrainingSettings
from workbench.transfer.pooled import pooled_layers

NAME = "labels"
EMBEDDED = "efficientnet_lite0"
FEWEST, SHARE, MOST = 50, 0.1, 2_000
"""How many images the kept answer lists: a share of all, within limits. The CSV has them all."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """An image, its label, and what it looks like instead.

    Attributes
    ----------
    file, split : str
    label, rival : str
        Names of classes.
    of_label, of_rival : float
        Their probabilities, by classifiers that were fitted on other images.
    suspected : bool
        The rival is as probable as it is on the average of its own images.
    """

    file: str
    split: str
    label: str
    rival: str
    of_label: float
    of_rival: float
    suspected: bool


def suspects_of(run: RunFolder, job: Job) -> dict[str, Any]:
    """Return the training and validation images of a run, the most doubtful labels first.

    The run's own network has learnt from the labels and believes them, so the features are those of
    the pretrained weights that it began with; of EfficientNet-Lite0's if it began with random ones.
    Test images are left alone: whoever corrects these by a model flatters it.

    Returns
    -------
    dict
        "count" of images, "suspected" ones among them, "network" whose features were used, "folds",
        "left_out" classes of a single image, and "rows", each a `Suspect`; analysis/labels.csv in
        the run has all images.

    Raises
    ------
    DataError
        There are too few images, or they are not here.
    """
    check_images(run, job)
    spec, rows = run.spec(), run.split()
    plan = unspoilt(spec, rows)
    asked = (*plan.train, *plan.validation)
    sizes = np.bincount([row.label for row in asked], minlength=len(plan.classes))
    asked = tuple(row for row in asked if sizes[row.label] > 1)
    if len({row.label for row in asked}) < 2:
        raise DataError(
            "Labels can only be doubted where two classes have two images each",
            hint="Add images and train again.",
        )
    names, labels = np.unique([row.label for row in asked], return_inverse=True)
    network = pooled_layers(plan.build(), [""], plan.card.head)
    (features,) = pooled_columns(plan, network, asked, job)
    found = doubt(features, labels.astype(np.int64), plan.training.seed, job)
    listed = [
        Suspect(
            asked[i].file,
            asked[i].split,
            plan.classes[asked[i].label],
            plan.classes[names[found.rivals[i]]],
            float(np.exp(found.logs[i, labels[i]])),
            float(np.exp(found.logs[i, found.rivals[i]])),
            bool(found.suspected[i]),
        )
        for i in found.order
    ]
    suspected = int(found.suspected.sum())
    most = min(MOST, max(FEWEST, suspected, round(SHARE * len(listed))))
    values = {
        "count": len(listed),
        "suspected": suspected,
        "network": plan.card.title,
        "folds": found.folds,
        "left_out": [plan.classes[i] for i in np.flatnonzero(sizes == 1)],
        "rows": [asdict(one) for one in listed[:most]],
    }
    write_atomic(kept_path(run, NAME, ".csv"), suspects_csv([asdict(one) for one in listed]))
    write_kept(run, NAME, values)
    return values


def suspects_csv(rows: list[dict[str, Any]]) -> str:
    """Return suspects as a table; a line for each image."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(
        ["file", "split", "label", "looks_like", "p_label", "p_looks_like", "suspected"]
    )
    for row in rows:
        writer.writerow(
            [
                row["file"], row["split"], row["label"], row["rival"],
                f"{row['of_label']:.6f}", f"{row['of_rival']:.6f}", int(row["suspected"]),
            ]
        )  # fmt: skip
    return stream.getvalue()


def unspoilt(spec: RunSpec, rows: list[SplitRow]) -> Plan:
    """Return a plan whose network has learnt nothing from the labels of these images."""
    if spec.project.architecture.pretrained:
        try:
            plan = resolve(spec, rows)
            plan.build()
            return plan
        except ArchitectureError:  # the weights are no longer here
            pass
    own = spec.project
    project = Project(
        name=own.name,
        data=own.data,
        architecture=ArchitectureSettings(name=EMBEDDED, pretrained=True),
        freeze=FreezeSettings(strategy="feature-extractor"),
        training=TrainingSettings(seed=own.training.seed),
    )
    return resolve(spec.replace(project=project, weights={}), rows)
