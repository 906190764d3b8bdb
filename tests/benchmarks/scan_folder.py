"""Measure how fast a folder of many small files is listed, and how much that delays a window.

    python tests/benchmarks/scan_folder.py [--files 100000] [--classes 100]

Prints one line of JSON: seconds of a first and of the fastest of three more listings, and how late
a 16 ms timer in the main thread is while a worker thread lists.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import threading
import time
from pathlib import Path

from workbench.data.scan import list_images

TICK = 0.016


def make_folder(folder: Path, files: int, classes: int) -> None:
    for label in range(classes):
        (folder / f"class {label}").mkdir()
    for number in range(files):
        path = folder / f"class {number % classes}" / f"IMG_{number:06d}.jpg"
        path.write_bytes(b"\xff\xd8" + bytes(number % 97))


def timed_listing(folder: Path, files: int) -> float:
    start = time.perf_counter()
    catalog = list_images(folder)
    seconds = time.perf_counter() - start
    if sum(catalog.counts().values()) != files:
        raise SystemExit(f"{sum(catalog.counts().values())} of {files} files were listed")
    return seconds


def lateness(folder: Path) -> list[float]:
    """Return how late, in ms, each tick of this thread is while another lists the folder."""
    worker = threading.Thread(target=list_images, args=(folder,))
    worker.start()
    late = []
    while worker.is_alive():
        start = time.perf_counter()
        time.sleep(TICK)
        late.append((time.perf_counter() - start - TICK) * 1000)
    return late


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--classes", type=int, default=100)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_folder(folder, arguments.files, arguments.classes)
        first = timed_listing(folder, arguments.files)
        best = min(timed_listing(folder, arguments.files) for _ in range(3))
        late = lateness(folder)
    print(
        json.dumps(
            {
                "files": arguments.files,
                "classes": arguments.classes,
                "seconds_first": round(first, 3),
                "seconds_best": round(best, 3),
                "timer_late_ms_median": round(statistics.median(late), 2),
                "timer_late_ms_worst": round(max(late), 2),
            }
        )
    )


if __name__ == "__main__":
    main()
