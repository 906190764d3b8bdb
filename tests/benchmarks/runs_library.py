"""Measure how fast thousands of runs are listed and searched.

    python tests/benchmarks/runs_library.py [--runs 5000] [--epochs 25] [--json]

Makes that many run folders (a fifth of them in studies), lists them once without an index, then
with one, then after one run has changed, and searches. The bar is 0.5 s with the index. Prints a
table; with --json its last line is one JSON object, all times in seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from workbench.events import Finished, Started, Step, Validated
from workbench.jobs import Job
from workbench.library.listing import list_runs
from workbench.library.notes import RunNotes, write_notes
from workbench.runs import EventWriter, RunFolder, RunSpec, SplitRow, now
from workbench.settings import Project

REPEATS = 7
BAR = 0.5  # s
NETWORKS = ("resnet18", "lenet5", "efficientnet_lite0", "vgg11")
STEPS = 20


def make_runs(folder: Path, count: int, epochs: int) -> None:
    """Write `count` run folders, alike in size to those of a small image set."""
    first = _make_run(folder / "template", epochs)
    texts = {p.relative_to(first): p.read_bytes() for p in first.rglob("*") if p.is_file()}
    for number in range(count):
        group = "studies/001-ablation" if number % 5 == 0 else "runs"
        network = NETWORKS[number % len(NETWORKS)]
        path = folder / f"project-{number % 20:02d}" / group / f"{number:04d}-{network}"
        for name in ("checkpoints", "weights", "results"):
            (path / name).mkdir(parents=True)
        for name, text in texts.items():
            changed = text.replace(b'"resnet18"', f'"{network}"'.encode()) if number else text
            (path / name).write_bytes(changed.replace(b"seed = 0", b"seed = %d" % (number % 7)))
    for path in texts:
        (first / path).unlink()


def _make_run(path: Path, epochs: int) -> Path:
    project = Project.parse({"architecture": {"name": "resnet18"}, "training": {"epochs": epochs}})
    spec = RunSpec(project=project, folder="images", classes=("ants", "bees"), created=now())
    rows = [SplitRow(f"{n}.jpg", n % 2, "train" if n % 3 else "validation") for n in range(397)]
    run = RunFolder.create(path, spec, rows)
    with EventWriter(run) as writer:
        writer.write(_started(epochs))
        for epoch in range(epochs):
            for step in range(epoch * STEPS + 1, (epoch + 1) * STEPS + 1):
                writer.write(Step(
                    epoch=epoch, step=step, loss=1.0, accuracy=0.5, learning_rate=0.1,
                    images_per_second=30, seconds_left=9.0,
                ))  # fmt: skip
            writer.write(Validated(
                epoch=epoch, step=(epoch + 1) * STEPS, train_loss=0.5, train_accuracy=0.8,
                validation_loss=0.6, validation_accuracy=0.5 + 0.4 * epoch / epochs,
                validation_count=153, seconds=9.5,
            ))  # fmt: skip
        writer.write(Finished(reason="completed", epochs=epochs, seconds=240, images_per_second=30))
    summary = {"accuracy": 0.9, "interval": [0.84, 0.94], "count": 153}
    (run.results / "report.json").write_text(json.dumps(summary), "utf-8")
    write_notes(run, RunNotes(tags=("baseline", "to keep"), notes="Made by the benchmark."))
    return path


def _started(epochs: int) -> Started:
    return Started(
        architecture="resnet18", epoch=0, step=0, epochs=epochs, steps_per_epoch=STEPS,
        batch_size=16, train_count=244, validation_count=153, image_size=224, channels=3,
        device="cpu", precision="float32", parameters=1, trainable_parameters=1, process=1,
    )  # fmt: skip


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(folder: Path, count: int) -> dict[str, float]:
    """Return the times; raise if a listing misses a run."""

    def listing(search: str = "") -> int:
        return len(list_runs(folder, Job(), search=search))

    times = {"first_listing": timed(listing)}
    if listing() != count or listing("lenet5 seed=3 baseline") not in range(1, count):
        raise SystemExit("the listing is not complete")
    times["listing"] = statistics.median(timed(listing) for _ in range(REPEATS))
    times["listing_slowest"] = max(timed(listing) for _ in range(REPEATS))
    searches = [timed(lambda: listing("lenet5 seed=3 baseline")) for _ in range(REPEATS)]
    times["search"] = statistics.median(searches)
    times["search_slowest"] = max(searches)
    run = list_runs(folder, Job())[0].run
    write_notes(run, RunNotes(tags=("changed",)))
    times["after_one_change"] = timed(listing)
    return times


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5000)
    parser.add_argument("--epochs", type=int, default=25)
    parser.add_argument("--json", action="store_true", help="Print JSON as the last line.")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["CNN_WORKBENCH_CACHE"] = f"{name}/cache"
        folder = Path(name) / "projects"
        make_runs(folder, arguments.runs, arguments.epochs)
        times = measure(folder, arguments.runs)
    for key, seconds in times.items():
        print(f"{key.replace('_', ' '):20} {seconds:8.3f} s")
    passed = max(times["listing"], times["search"]) <= BAR
    print(f"{arguments.runs} runs; bar {BAR} s {'met' if passed else 'MISSED'}")
    if arguments.json:
        print(json.dumps({"runs": arguments.runs, "bar": BAR, "passed": passed, **times}))


if __name__ == "__main__":
    main()
