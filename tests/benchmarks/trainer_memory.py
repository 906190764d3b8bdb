"""Memory and open files of the trainer at 100,000 images, beyond what the network itself needs.

    python tests/benchmarks/trainer_memory.py [--json] [--images 100000] [--streamed]
        [--keep FOLDER]

base    a process that imports torch, builds the same network and optimiser as the trainer does, and
        takes steps and validates on tensors of the same batch size
ours    `workbench train` on image files: reading, one epoch, validation, and the measurement of the
        result on the original files

Looked at ten times a second, in /proc/PID/smaps_rollup: "Anonymous", which is what a process has
for itself and the system cannot take back. Pages of the memory map of decoded images are no part of
it: they are the system's file cache, which goes to whoever needs memory, and tools that count them
(RSS, PSS, and USS as long as no other process maps the file) show as much as the machine has to
spare. "Rss" is printed beside it. The images are made once, 32 px, in ten classes; `--streamed`
trains at 128 px, where their pixels exceed the disk budget of the cache and are decoded when read.

The last line is {"extra_mb": x, "anonymous_mb": x, "base_mb": x, "rss_mb": x, "open_files": n}.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
CLASSES, SIDE, STREAMED_SIDE, BATCH = 10, 32, 128, 128
LOOK_SECONDS = 0.1


def images(folder: Path, count: int) -> Path:
    """Write `count` different images in ten classes, unless they are there."""
    rng = np.random.default_rng(0)
    for number in range(count):
        target = folder / f"class{number % CLASSES}" / f"{number:06d}.png"
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            pixels = rng.integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
            pixels[..., 0] //= 1 + number % CLASSES
            Image.fromarray(pixels).save(target, compress_level=0)
    return folder


def watched(command: list[str], environment: dict[str, str]) -> dict[str, float]:
    """Run `command`; return the most it had of each figure."""
    most = {"Anonymous": 0.0, "Rss": 0.0, "files": 0.0}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        while process.poll() is None:
            for name, value in _figures(process.pid).items():
                most[name] = max(most[name], value)
            time.sleep(LOOK_SECONDS)
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return most


def _figures(process: int) -> dict[str, float]:
    """Return the figures of a process: MB, and files; nothing of one that has just ended."""
    folder = Path(f"/proc/{process}")
    try:
        lines = (folder / "smaps_rollup").read_text().splitlines()
        files = len(list((folder / "fd").iterdir()))
    except OSError:
        return {}
    found = {line.split(":")[0]: line.split() for line in lines}
    values = {name: int(found[name][1]) / 1024 for name in ("Anonymous", "Rss") if name in found}
    return {**values, "files": float(files)}


def base(run: Path) -> None:
    """Do in this process what the network of `run` needs and nothing else."""
    import torch
    from torch.nn.functional import cross_entropy

    from workbench.plan import resolve
    from workbench.runs import RunFolder, SplitRow
    from workbench.training.memory import keep_freed_memory
    from workbench.training.prepare import prepare

    keep_freed_memory()
    folder = RunFolder(run)
    spec = folder.spec()
    rows = [SplitRow(f"{label}", label, "train") for label in range(len(spec.classes))]
    plan = resolve(spec, rows)  # of no image: 100,000 rows are the trainer's own need
    bench = prepare(plan, filled=False)
    shape = (BATCH, plan.channels, plan.image_size, plan.image_size)
    inputs = torch.rand(shape).contiguous(memory_format=torch.channels_last)
    for _ in range(50):
        logits = bench.model(inputs)
        loss = cross_entropy(getattr(logits, "logits", logits), torch.zeros(BATCH).long())
        bench.parts.optimiser.zero_grad()
        loss.backward()
        bench.parts.optimiser.step()
    with torch.inference_mode():
        bench.model(inputs)


def measured(folder: Path, work: Path, *, streamed: bool) -> dict[str, float]:
    environment = {
        **os.environ,
        "CNN_WORKBENCH_CACHE": str(work / "cache"),
        "OMP_WAIT_POLICY": "PASSIVE",
        "PYTHONPATH": str(ROOT),
    }
    side, run = STREAMED_SIDE if streamed else SIDE, work / "run"
    train = [sys.executable, "-m", "workbench", "train", str(folder), "--architecture", "lenet5"]
    options = ["--epochs", "1", "--batch-size", str(BATCH), "--image-size", str(side)]
    ours = watched([*train, *options, "--run-dir", str(run), "--json"], environment)
    bare = watched([sys.executable, __file__, "--base", str(run)], environment)
    return {
        "extra_mb": round(ours["Anonymous"] - bare["Anonymous"], 1),
        "anonymous_mb": round(ours["Anonymous"], 1),
        "base_mb": round(bare["Anonymous"], 1),
        "rss_mb": round(ours["Rss"], 1),
        "open_files": ours["files"],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--streamed", action="store_true")
    parser.add_argument("--keep", type=Path, help="where the images lie, or shall")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--base", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.base:
        base(options.base)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = images(options.keep or Path(name) / "images", options.images)
        figures = measured(folder, Path(name), streamed=options.streamed)
    if not options.json:
        print(f"{options.images:,} images; the network alone {figures['base_mb']:.0f} MB")
        print(f"the trainer {figures['anonymous_mb']:.0f} MB: {figures['extra_mb']:.0f} MB more")
        print(f"with the file cache {figures['rss_mb']:.0f} MB; {figures['open_files']:.0f} files")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
