"""How much faster 8 bits are, and what they cost: float and int8 by turns in one process.

    python tests/benchmarks/int8.py RUN_FOLDER [--threads 1]

RUN_FOLDER is a trained run (of ResNet-18, for the bar: at least 1.8 times as fast, at most 1 point
of accuracy lost). The accuracy is that on the run's validation files.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import numpy as np

from workbench.delivery.deliver import export_all
from workbench.export.predictor import Predictor
from workbench.jobs import Job
from workbench.runs import RunFolder
from workbench.settings import ExportSettings

ROUNDS, EACH = 12, 8
LEAST_SPEED_UP, MOST_LOSS = 1.8, 1.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model.onnx"
        settings = ExportSettings(int8=True, most_loss=20)
        certificate = export_all(RunFolder(options.run), path, settings, Job())
        (piece,) = certificate["pieces"]
        models = [Predictor(p, threads=options.threads) for p in (path, Path(piece["path"]))]
    side = models[0].image_size
    image = np.random.default_rng(0).integers(0, 256, (1, side, side, 3)).astype(np.uint8)
    ratios, times = [], ([], [])
    for _ in range(ROUNDS):
        pair = [_milliseconds(model, image) for model in models]
        ratios.append(pair[0] / pair[1])
        for found, value in zip(times, pair, strict=True):
            found.append(value)
    loss = piece["facts"]["loss"]
    print(f"{certificate['architecture']}, {side} px, {options.threads} thread(s)")
    print(f"float {median(times[0]):.2f} ms, int8 {median(times[1]):.2f} ms for one image")
    print(f"speed-up {median(ratios):.2f} (rounds {min(ratios):.2f} to {max(ratios):.2f})")
    print(
        f"accuracy {piece['facts']['accuracy_before']:.2%} -> {piece['compared']['accuracy']:.2%} "
        f"on {piece['compared']['images']} files, loss {loss:.2f} points; "
        f"{piece['facts']['weight_bits']:.0f}-bit weights"
    )
    return 0 if median(ratios) >= LEAST_SPEED_UP and loss <= MOST_LOSS else 1


def _milliseconds(model: Predictor, image: np.ndarray) -> float:
    model.probabilities(image)
    times = []
    for _ in range(EACH):
        start = time.perf_counter()
        model.probabilities(image)
        times.append(1000 * (time.perf_counter() - start))
    return median(times)


if __name__ == "__main__":
    sys.exit(main())
