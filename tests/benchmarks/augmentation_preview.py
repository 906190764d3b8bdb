"""Measure augmentation: training throughput, and the time to draw a preview grid.

    python tests/benchmarks/augmentation_preview.py --json

Images of 224 px go through every operation of the "standard" preset and the normalisation. The grid
is what a slider's movement costs: sixteen renders and their pixels for the screen, in one thread.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from PIL import Image

from workbench.augmentation.render import denormalise, render
from workbench.settings.augmentation import PRESETS

SIZE = 224
GRID = 4
MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
SETTINGS = PRESETS["standard"]


def photo() -> np.ndarray:
    noise = np.random.default_rng(0).integers(0, 256, (16, 16, 3), np.uint8)
    return np.array(Image.fromarray(noise).resize((SIZE, SIZE), Image.Resampling.BICUBIC))


def throughput(image: np.ndarray, threads: int, count: int) -> float:
    """Return images a second, as `TrainingBatches` makes them: into a place of a batch."""

    def work(index: int) -> None:
        out = np.empty((SIZE, SIZE, 3), np.float32)
        render(image, SETTINGS, seed=0, epoch=0, index=index, mean=MEAN, std=STD, out=out)

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, range(threads * 8)))
        start = time.perf_counter()
        list(pool.map(work, range(count), chunksize=32))
        return count / (time.perf_counter() - start)


def grid(image: np.ndarray) -> np.ndarray:
    """Return a contact sheet of draws of one image."""
    rows = []
    for row in range(GRID):
        tensors = (
            render(image, SETTINGS, seed=0, epoch=row * GRID + column, index=0, mean=MEAN, std=STD)
            for column in range(GRID)
        )
        rows.append(np.hstack([denormalise(tensor, MEAN, STD) for tensor in tensors]))
    return np.vstack(rows)


def percentiles(action: Callable[[], object], repeats: int = 60) -> tuple[float, float]:
    """Return the median and the 95th percentile of the action's time in ms."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        action()
        times.append((time.perf_counter() - start) * 1000)
    return float(np.median(times)), float(np.quantile(times, 0.95))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one line of JSON")
    parser.add_argument("--count", type=int, default=4000, help="images of a throughput")
    arguments = parser.parse_args()
    image = photo()
    median, late = percentiles(lambda: grid(image))
    result = {
        "size": SIZE,
        "images_per_second_1_thread": round(throughput(image, 1, arguments.count), 1),
        "images_per_second_2_threads": round(throughput(image, 2, arguments.count), 1),
        "grid": f"{GRID}x{GRID}",
        "grid_ms_median": round(median, 2),
        "grid_ms_p95": round(late, 2),
    }
    if arguments.json:
        print(json.dumps(result))
    else:
        for name, value in result.items():
            print(f"{name:28} {value}")


if __name__ == "__main__":
    main()
