"""Time a frozen network against the plain loop of the PyTorch transfer-learning tutorial.

    python tests/benchmarks/transfer.py [FOLDER] [--json] [--epochs 25] [--plain-epochs 25]

Both train only the last layer of the same network from the same starting weights, at 224 px without
augmentation, on the same machine, one after the other. The plain loop is the tutorial's "ConvNet as
fixed feature extractor": ImageFolder, a DataLoader with 2 workers and batches of 16, SGD 0.001 with
momentum 0.9, StepLR; timed from its first batch to its last. Ours is the command that users run,
with empty caches, timed twice:

ratio        over the same work: from the first file that is decoded for training to the end of the
             last epoch, with checkpoints, which the plain loop does not write.
ratio_whole  over the whole command, with what the plain loop does not do: start, listing and
             checking every file, and the evaluation on the original files at the end.

FOLDER holds train/<class> and val/<class>; without it, a set of 240 + 120 made photos is used.
`--plain-epochs` below `--epochs` times fewer of the plain epochs and multiplies; the answer
says so.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import ImageFolder

from workbench.evaluation.intervals import wilson_interval
from workbench.events import Stage, Started, Validated
from workbench.plan import resolve
from workbench.runs import RunFolder

SIZE, BATCH, WORKERS = 224, 16, 2
ROOT = Path(__file__).resolve().parents[2]


def make_folder(folder: Path) -> Path:
    """Write photos of two textures, 500 x 375 px JPEG, as large as those of the tutorial."""
    rng = np.random.default_rng(0)
    for part, count in (("train", 120), ("val", 60)):
        for label, name in enumerate(("fine", "coarse")):
            target = folder / part / name
            target.mkdir(parents=True)
            for number in range(count):
                cells = 24 if label == 0 else 14
                low = rng.integers(0, 256, (cells * 3, cells * 4, 3), dtype=np.uint8)
                image = Image.fromarray(low).resize((500, 375), Image.Resampling.BICUBIC)
                image.save(target / f"{number:03d}.jpg", quality=90)
    return folder


def time_ours(folder: Path, work: Path, name: str, epochs: int) -> tuple[RunFolder, float, dict]:
    run_dir = work / "run"
    options = ["--architecture", name, "--strategy", "feature-extractor", "--image-size", str(SIZE)]
    options += ["--epochs", str(epochs), "--batch-size", str(BATCH), "--run-dir", str(run_dir)]
    command = [sys.executable, "-m", "workbench", "train", str(folder), *options, "--json"]
    environment = {**os.environ, "CNN_WORKBENCH_CACHE": str(work / "cache")}
    start = time.perf_counter()
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=ROOT, env=environment
    )
    return RunFolder(run_dir), time.perf_counter() - start, json.loads(done.stdout)


def time_plain(folder: Path, run: RunFolder, epochs: int, total: int) -> tuple[float, float]:
    """Return seconds for all epochs, and the accuracy after those that were run."""
    plan = resolve(run.spec(), run.split())
    model = plan.build()
    head = model.get_submodule(plan.card.head)
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    for parameter in head.parameters():
        parameter.requires_grad_(True)
    steps = [transforms.Resize((SIZE, SIZE)), transforms.ToTensor()]
    prepare = transforms.Compose([*steps, transforms.Normalize(plan.mean, plan.std)])
    sets = {part: ImageFolder(str(folder / part), prepare) for part in ("train", "val")}
    if sets["train"].classes != list(plan.classes):
        raise SystemExit(f"{sets['train'].classes} are not {list(plan.classes)}")
    loaders = {
        part: DataLoader(found, BATCH, shuffle=True, num_workers=WORKERS)
        for part, found in sets.items()
    }
    optimiser = torch.optim.SGD(head.parameters(), lr=0.001, momentum=0.9)
    schedule = torch.optim.lr_scheduler.StepLR(optimiser, step_size=7, gamma=0.1)
    best, start = 0.0, time.perf_counter()
    for _ in range(epochs):
        plain_epoch(model, loaders["train"], optimiser)
        schedule.step()
        best = max(best, plain_epoch(model, loaders["val"], None))
    return (time.perf_counter() - start) * total / epochs, best


def plain_epoch(
    model: nn.Module, loader: DataLoader, optimiser: torch.optim.Optimizer | None
) -> float:
    model.train(optimiser is not None)
    correct = 0
    for images, labels in loader:
        with torch.set_grad_enabled(optimiser is not None):
            logits = model(images)
            if optimiser is not None:
                optimiser.zero_grad()
                nn.functional.cross_entropy(logits, labels).backward()
                optimiser.step()
        correct += int((logits.argmax(1) == labels).sum())
    return correct / len(loader.dataset)


def training_time(run: RunFolder) -> tuple[float, Started]:
    """Return the seconds from the first file that was read to the last epoch's end."""
    events = run.events()
    first = next(event for event in events if isinstance(event, Stage))
    last = [event for event in events if isinstance(event, Validated)][-1]
    return last.time - first.time, next(e for e in events if isinstance(e, Started))


def validation_count(run: RunFolder) -> int:
    with open(run.results / "predictions.csv", encoding="utf-8", newline="") as stream:
        return sum(1 for _ in csv.DictReader(stream))


def measure(arguments: argparse.Namespace, work: Path) -> dict:
    folder = arguments.folder or make_folder(work / "images")
    epochs, plain_epochs = arguments.epochs, arguments.plain_epochs or arguments.epochs
    run, ours, answer = time_ours(folder, work, arguments.architecture, epochs)
    plain, plain_accuracy = time_plain(folder, run, plain_epochs, epochs)
    count = validation_count(run)
    low, high = wilson_interval(round(plain_accuracy * count), count)
    training, started = training_time(run)
    return {
        "architecture": arguments.architecture,
        "images": started.train_count + started.validation_count,
        "epochs": epochs,
        "plain_epochs_timed": plain_epochs,
        "seconds_workbench": round(training, 2),
        "seconds_workbench_whole": round(ours, 2),
        "seconds_plain": round(plain, 2),
        "ratio": round(plain / training, 2),
        "ratio_whole": round(plain / ours, 2),
        "accuracy_workbench": round(answer["validation_accuracy"], 4),
        "interval_workbench": [round(end, 4) for end in answer["validation_interval"]],
        "accuracy_plain": round(plain_accuracy, 4),
        "interval_plain": [round(low, 4), round(high, 4)],
        "features": started.features,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--architecture", default="resnet18")
    parser.add_argument("--epochs", type=int, default=25)
    parser.add_argument("--plain-epochs", type=int, default=0)
    parser.add_argument("--json", action="store_true", help="print only one line of JSON")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        found = measure(arguments, Path(name))
    if not arguments.json:
        for key, value in found.items():
            print(f"{key:24} {value}")
    print(json.dumps(found))


if __name__ == "__main__":
    main()
