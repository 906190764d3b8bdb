"""How well planted wrong labels are found: precision in the list's top 5 % with 5 % planted.

    python tests/benchmarks/suspects.py [FOLDER] [--seeds 3]

Without FOLDER on the sample clothes. Of each seed 5 % of all labels are changed to another class at
random; natural mistakes of the set count against the list. Features are EfficientNet-Lite0's, which
install with pip.
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy as np

from workbench.data.scan import scan
from workbench.data.split import rows, split
from workbench.evaluation.label_doubt import doubt
from workbench.evaluation.probe import pooled_columns
from workbench.jobs import Job
from workbench.launch import describe
from workbench.plan import resolve
from workbench.settings import Project
from workbench.transfer.pooled import pooled_layers

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "fashion-mnist"
SHARE = 0.05


def features_of(folder: Path) -> tuple[np.ndarray, np.ndarray]:
    """Return the features and labels of all images of a folder."""
    project = Project.parse(
        {
            "data": {"folder": str(folder)},
            "architecture": {"name": "efficientnet_lite0", "pretrained": True},
        }
    )
    catalog = split(scan(folder, job=Job()), project.data)
    plan = resolve(describe(project, catalog), rows(catalog))
    asked = (*plan.train, *plan.validation, *plan.test)
    network = pooled_layers(plan.build(), [""], plan.card.head)
    (features,) = pooled_columns(plan, network, asked, Job())
    return features, np.array([row.label for row in asked])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLE)
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    features, labels = features_of(options.folder.absolute())
    classes, count = int(labels.max()) + 1, round(SHARE * len(labels))
    print(f"{options.folder.name}: {len(labels)} images, {classes} classes, {count} planted")
    found = []
    for seed in range(options.seeds):
        numbers = np.random.default_rng(seed)
        planted = numbers.choice(len(labels), count, replace=False)
        given = labels.copy()
        given[planted] = (labels[planted] + numbers.integers(1, classes, count)) % classes
        start = time.perf_counter()
        doubts = doubt(features, given, seed, Job())
        seconds = time.perf_counter() - start
        precision = float(np.isin(doubts.order[:count], planted).mean())
        named = float((doubts.rivals[planted] == labels[planted]).mean())
        found.append(precision)
        print(
            f"seed {seed}: precision in the top 5 % {precision:.3f}; true class named for "
            f"{named:.3f} of the planted; {int(doubts.suspected.sum())} suspected; {seconds:.1f} s",
            flush=True,
        )
    print(f"mean precision {np.mean(found):.3f}, least {min(found):.3f} (bar 0.7)")


if __name__ == "__main__":
    main()
