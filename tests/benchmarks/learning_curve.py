"""Forecast the accuracy on all images from half of them, and compare it with what is measured.

    python tests/benchmarks/learning_curve.py [FOLDER …] [--seeds 5]

The sets are the sample, scikit-learn's digits written as a folder, and those given. Features are
EfficientNet-Lite0's, the classifier is a logistic regression, as in the "More images?" tab. Prints
one line of JSON for each set and seed (which draws the half): the forecast for all images with its
interval, the accuracy measured with all images, and whether it lies inside.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image
from sklearn.datasets import load_digits

from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.evaluation.learning_curve import forecast, learning_curve, nested_order
from workbench.evaluation.probe import pooled_columns
from workbench.files import resources_dir
from workbench.jobs import Job
from workbench.launch import describe
from workbench.plan import resolve
from workbench.settings import ArchitectureSettings, FreezeSettings, Project
from workbench.transfer.classifiers import decide, fit
from workbench.transfer.pooled import pooled_layers


def write_digits(folder: Path) -> Path:
    """Write scikit-learn's 1,797 digits, enlarged to 32 px."""
    digits = load_digits()
    for number, (pixels, label) in enumerate(zip(digits.images, digits.target, strict=True)):
        target = folder / f"digit {label}"
        target.mkdir(parents=True, exist_ok=True)
        image = Image.fromarray((pixels * 255 / 16).astype(np.uint8))
        image.resize((32, 32), Image.Resampling.BICUBIC).save(target / f"{number:04d}.png")
    return folder


def features_of(folder: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return features and labels of the training images, and of the validation images."""
    project = Project(
        architecture=ArchitectureSettings(name="efficientnet_lite0", pretrained=True),
        freeze=FreezeSettings(strategy="feature-extractor"),
    )
    catalog = split(scan(folder), project.data)
    plan = resolve(describe(project, catalog), rows(catalog))
    network = pooled_layers(plan.build(), [""], plan.card.head)
    (found,) = pooled_columns(plan, network, [*plan.train, *plan.validation], Job())
    labels = np.array([row.label for row in (*plan.train, *plan.validation)])
    count = len(plan.train)
    return found[:count], labels[:count], found[count:], labels[count:]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--seeds", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ.setdefault("CNN_WORKBENCH_CACHE", f"{name}/cache")
        sets = [resources_dir() / "samples" / "fashion-mnist", write_digits(Path(name) / "digits")]
        for folder in [*sets, *arguments.folders]:
            known, labels, asked, truth = features_of(folder)
            # by the very classifier that the curve is of
            measured = float(learning_curve(known, labels, asked, truth, 0, Job()).accuracy[-1])
            whole = fit("logistic", known, labels, calibrated=False)  # and by one on all features
            unreduced = float((decide(whole, asked).argmax(1) == truth).mean())
            for seed in range(arguments.seeds):
                start = time.perf_counter()
                half = nested_order(labels, 100 + seed)[: len(labels) // 2]
                curve = learning_curve(known[half], labels[half], asked, truth, seed, Job())
                ahead = forecast(curve, len(labels), seed=seed)
                print(
                    json.dumps(
                        {
                            "set": folder.name,
                            "half": len(half),
                            "measured_on": len(truth),
                            "seed": seed,
                            "now": round(float(curve.accuracy[-1]), 4),
                            "forecast": round(ahead.accuracy, 4),
                            "interval": [round(ahead.low, 4), round(ahead.high, 4)],
                            "measured": round(measured, 4),
                            "measured_on_all_features": round(unreduced, 4),
                            "inside": bool(ahead.low <= measured <= ahead.high),
                            "seconds": round(time.perf_counter() - start, 1),
                        }
                    ),
                    flush=True,
                )


if __name__ == "__main__":
    main()
