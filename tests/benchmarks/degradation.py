"""Train a deep network without and with shortcuts, and compare their training errors.

    python tests/benchmarks/degradation.py [--plain plain34] [--residual resnet34] [--epochs 5]
        [--image-size 32] [--per-class 0] [--seeds 0 1 2] [--learning-rate 0.001]

He et al. (2016, figure 4): a plain network of 34 layers has a higher *training* error than its
residual twin of the same depth. Each pair is trained by `workbench train` from random weights on
the bundled sample, with the same seed, images, order and number of steps. Networks are names or
files of own networks, as for `workbench train`.

Prints one line of JSON: for each seed the training error of each epoch of both networks, their
means in the last epoch, and for how many seeds the residual network's is the lower. Each run's
result goes to standard error as it comes. 5 epochs of 3 seeds take less than 10 minutes on two idle
cores; `--per-class 30 --epochs 1 --seeds 0` only shows that it works.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from workbench.events import Validated
from workbench.files import resources_dir
from workbench.runs import RunFolder

SAMPLE = resources_dir() / "samples" / "fashion-mnist"
SUFFIX = ".png"


def subset(folder: Path, per_class: int) -> Path:
    """Copy the first images of each class of the sample; 0 takes the sample as it is."""
    if not per_class:
        return SAMPLE
    for source in (path for path in SAMPLE.iterdir() if path.is_dir()):
        (folder / source.name).mkdir(parents=True)
        for image in sorted(source.glob(f"*{SUFFIX}"))[:per_class]:
            shutil.copy(image, folder / source.name)
    return folder


def training_errors(images: Path, run: Path, name: str, seed: int, options: list[str]) -> dict:
    """Train one network; return its errors on the training images, epoch by epoch."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "workbench", "train", str(images), "--architecture", name,
               "--seed", str(seed), "--run-dir", str(run), "--json", *options]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr or done.stdout)
    epochs = [event for event in RunFolder(run).milestones() if isinstance(event, Validated)]
    result = {
        "errors": [round(1 - event.train_accuracy, 4) for event in epochs],
        "losses": [round(event.train_loss, 4) for event in epochs],
        "validation_error": round(1 - epochs[-1].validation_accuracy, 4),
        "seconds": round(time.perf_counter() - start, 1),
    }
    print(json.dumps({"network": name, "seed": seed, **result}), file=sys.stderr, flush=True)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plain", default="plain34")
    parser.add_argument("--residual", default="resnet34")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--image-size", type=int, default=32)
    parser.add_argument("--per-class", type=int, default=0)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--learning-rate", type=float, default=0.001)
    chosen = parser.parse_args()
    options = [
        "--epochs", str(chosen.epochs), "--image-size", str(chosen.image_size),
        "--learning-rate", str(chosen.learning_rate), "--strategy", "from-scratch",
    ]  # fmt: skip
    runs: dict[str, dict[int, dict]] = {chosen.plain: {}, chosen.residual: {}}
    with tempfile.TemporaryDirectory() as name:
        images = subset(Path(name) / "images", chosen.per_class)
        for seed in chosen.seeds:
            for network, found in runs.items():
                run = Path(name) / f"{Path(network).stem}-{seed}"
                found[seed] = training_errors(images, run, network, seed, options)
    print(json.dumps(summary(runs, chosen)))


def summary(runs: dict[str, dict[int, dict]], chosen: argparse.Namespace) -> dict:
    """Return what was measured, and the comparison in the last epoch."""
    last = {
        network: [found[seed]["errors"][-1] for seed in chosen.seeds]
        for network, found in runs.items()
    }
    pairs = zip(last[chosen.plain], last[chosen.residual], strict=True)
    return {
        "epochs": chosen.epochs,
        "image_size": chosen.image_size,
        "images_per_class": chosen.per_class or "all",
        "learning_rate": chosen.learning_rate,
        "seeds": chosen.seeds,
        "runs": runs,
        "last_training_error": last,
        "mean_training_error": {
            network: round(statistics.mean(errors), 4) for network, errors in last.items()
        },
        "residual_lower": sum(residual < plain for plain, residual in pairs),
        "of": len(chosen.seeds),
    }


if __name__ == "__main__":
    main()
