"""Training speed against its limit and against the plain loop, in one run.

    python tests/benchmarks/training.py [--json] [--images 256] [--small 60000] [--epochs 3]
        [--networks resnet18 efficientnet_lite0] [--busy] [--fastai]

limit   the same network and optimiser stepping on tensors that are already in memory, in a process
        that is set up as the trainer is
ours    `workbench train` from JPEG files with the standard augmentation, second epoch on
plain   the loop of PyTorch's tutorial on the same files: ImageFolder, RandomResizedCrop and flip,
        a DataLoader with 2 workers, second epoch on
fastai  with --fastai (an optional extra, see pyproject's "benchmarks"): its Learner with the same
        network and optimiser, RandomResizedCrop and flip, 2 workers, second epoch on

With --busy another process keeps one core 60 % busy during ours and plain.

All networks are trained whole, at 224 px in batches of 32, on made photographs of 500 x 375 px.
`--small` images of the bundled sample, copied as often as needed, train LeNet-5 at 32 px in batches
of 128: one epoch of ours with a warm cache against one of the plain loop without augmentation.

The last line is {"ratios": {network: {"of_limit": x, "plain": y, "fastai": z}, "small": {...}}}.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import ImageFolder

from workbench.events import Started, Validated
from workbench.files import resources_dir
from workbench.plan import Plan, resolve
from workbench.runs import RunFolder
from workbench.training.memory import keep_freed_memory
from workbench.training.prepare import prepare
from workbench.training.stepper import Stepper, Taken

ROOT = Path(__file__).resolve().parents[2]
SIZE, BATCH, WORKERS = 224, 32, 2
SMALL_SIZE, SMALL_BATCH = 32, 128


def photographs(folder: Path, count: int) -> Path:
    """Write photographs of two textures."""
    rng = np.random.default_rng(0)
    for number in range(count):
        cells = (14, 24)[number % 2]
        low = rng.integers(0, 256, (cells * 3, cells * 4, 3), dtype=np.uint8)
        target = folder / ["fine", "coarse"][number % 2]
        target.mkdir(parents=True, exist_ok=True)
        image = Image.fromarray(low).resize((500, 375), Image.Resampling.BICUBIC)
        image.save(target / f"{number:05d}.jpg", quality=90)
    return folder


def small_images(folder: Path, count: int) -> Path:
    """Copy the images of the bundled sample until there are `count`."""
    files = sorted((resources_dir() / "samples" / "fashion-mnist").glob("*/*.png"))
    for number in range(count):
        source = files[number % len(files)]
        target = folder / source.parent.name
        target.mkdir(parents=True, exist_ok=True)
        content = source.read_bytes()
        # a comment after the image's end keeps copies from being duplicates
        (target / f"{number:05d}.png").write_bytes(content + str(number).encode())
    return folder


def ours(folder: Path, run: Path, network: str, epochs: int, *options: str) -> RunFolder:
    command = [sys.executable, "-m", "workbench", "train", str(folder), "--architecture", network,
               "--epochs", str(epochs), "--run-dir", str(run), "--json", *options]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        raise SystemExit(done.stderr or done.stdout)
    return RunFolder(run)


def pace(run: RunFolder, first: int) -> float:
    """Return images a second over the steps of the epochs from `first` on."""
    events = run.milestones()
    count = next(e for e in events if isinstance(e, Started)).train_count
    epochs = [e.seconds for e in events if isinstance(e, Validated) and e.epoch >= first]
    return count * len(epochs) / sum(epochs)


def limit(run: RunFolder, seconds: float = 20.0) -> float:
    """Return images a second on tensors in memory, from a fresh process."""
    command = [sys.executable, __file__, "--limit-of", str(run.path), "--seconds", str(seconds)]
    environment = {**os.environ, "OMP_WAIT_POLICY": "PASSIVE", "PYTHONPATH": str(ROOT)}
    return float(subprocess.check_output(command, text=True, env=environment))


def on_tensors(plan: Plan, seconds: float) -> float:
    keep_freed_memory()
    bench = prepare(plan, filled=False)
    stepper = Stepper(
        bench.model, bench.parts, plan.training, bench.precision, None, lambda _pieces: None
    )
    bench.model.train()
    size, batch = plan.image_size, plan.training.batch_size
    images = torch.randn(batch, plan.channels, size, size)
    images = images.to(memory_format=torch.channels_last)
    labels = torch.arange(batch) % len(plan.classes)
    done, start = -1, time.perf_counter()
    while done < 3 or time.perf_counter() - start < seconds:
        stepper.take(Taken((images,), labels, done + 1), images=batch, rate=1e-4, last=True)
        done += 1
        if done == 0:  # the first allocates memory and chooses algorithms
            start = time.perf_counter()
    return done * batch / (time.perf_counter() - start)


def plain(folder: Path, plan: Plan, batch: int, first: int, epochs: int, *, crop: bool) -> float:
    """Return images a second of the tutorial's loop over the epochs from `first` on."""
    size = plan.image_size
    change = (
        [transforms.RandomResizedCrop(size), transforms.RandomHorizontalFlip()]
        if crop
        else [transforms.Grayscale(), transforms.Resize((size, size))]
    )
    norm = transforms.Normalize(plan.mean, plan.std)
    found = ImageFolder(str(folder), transforms.Compose([*change, transforms.ToTensor(), norm]))
    loader = DataLoader(found, batch, shuffle=True, num_workers=WORKERS)
    model = plan.build(filled=False).train()
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3)
    for epoch in range(epochs):
        if epoch == first:
            start = time.perf_counter()
        for images, labels in loader:
            optimiser.zero_grad()
            nn.functional.cross_entropy(model(images), labels).backward()
            optimiser.step()
    return len(found) * (epochs - first) / (time.perf_counter() - start)


def with_fastai(folder: Path, plan: Plan, first: int, epochs: int) -> float:
    """Return images a second of fastai's Learner over the epochs from `first` on."""
    from fastai.vision.all import (
        Callback,
        CrossEntropyLossFlat,
        Flip,
        ImageDataLoaders,
        Learner,
        Normalize,
        RandomResizedCrop,
    )

    times = []

    class Clock(Callback):
        def before_epoch(self) -> None:
            times.append(time.perf_counter())

    loaders = ImageDataLoaders.from_folder(
        folder,
        valid_pct=0.05,
        bs=BATCH,
        num_workers=WORKERS,
        item_tfms=RandomResizedCrop(plan.image_size),
        batch_tfms=[Flip(), Normalize.from_stats(plan.mean, plan.std, cuda=False)],
    )
    learner = Learner(
        loaders, plan.build(filled=False), loss_func=CrossEntropyLossFlat(), cbs=[Clock()]
    )
    with learner.no_bar(), learner.no_logging():
        learner.fit(epochs, 1e-3)
    # it drops an epoch's last, smaller batch
    count = len(loaders.train) * BATCH * (epochs - first)
    return count / (time.perf_counter() - times[first])


@contextmanager
def company(busy: bool) -> Iterator[None]:
    """Keep one core 60 % busy meanwhile, by a process that works 60 of every 100 ms."""
    if not busy:
        yield
        return
    work = "import time\nwhile 1:\n t=time.time()+.06\n while time.time()<t: pass\n time.sleep(.04)"
    other = subprocess.Popen([sys.executable, "-c", work])
    try:
        yield
    finally:
        other.kill()
        other.wait()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print the figures too")
    parser.add_argument("--images", type=int, default=256)
    parser.add_argument("--small", type=int, default=60_000)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--limit-of", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=float, help=argparse.SUPPRESS)
    parser.add_argument("--networks", nargs="*", default=["resnet18", "efficientnet_lite0"])
    parser.add_argument("--busy", action="store_true")
    parser.add_argument("--fastai", action="store_true")
    chosen = parser.parse_args()
    if chosen.limit_of:
        run = RunFolder(chosen.limit_of)
        print(on_tensors(resolve(run.spec(), run.split()), chosen.seconds))
        return
    figures: dict[str, dict[str, float]] = {}
    ratios: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        os.environ["CNN_WORKBENCH_CACHE"] = str(work / "cache")
        if chosen.networks:
            photos = photographs(work / "photos", chosen.images)
        for network in chosen.networks:
            options = ["--strategy", "from-scratch", "--augment", "standard"]
            options += ["--batch-size", str(BATCH), "--image-size", str(SIZE)]
            options += ["--set", "data.validation_percent=5"]
            with company(chosen.busy):
                run = ours(photos, work / network, network, chosen.epochs, *options)
                plan = resolve(run.spec(), run.split())
                found = {
                    "ours": pace(run, 1),
                    "plain": plain(photos, plan, BATCH, 1, chosen.epochs, crop=True),
                }
            if not chosen.busy:
                found["limit"] = limit(run)
            if chosen.fastai:
                found["fastai"] = with_fastai(photos, plan, 1, chosen.epochs)
            figures[network] = found
            names = {"limit": "of_limit"}
            ratios[network] = {
                names.get(kind, kind): found["ours"] / value
                for kind, value in found.items() if kind != "ours"
            }  # fmt: skip
        if chosen.small:
            small = small_images(work / "small", chosen.small)
            options = ["--batch-size", str(SMALL_BATCH), "--image-size", str(SMALL_SIZE)]
            for turn in ("cold", "warm"):
                run = ours(small, work / turn, "lenet5", 1, *options)
            plan = resolve(run.spec(), run.split())
            found = {
                "ours": pace(run, 0),
                "limit": limit(run, 5.0),
                "plain": plain(small, plan, SMALL_BATCH, 0, 1, crop=False),
            }
            figures["small"] = found
            ratios["small"] = {"plain": found["ours"] / found["plain"]}
            shutil.rmtree(small)
    for label, found in figures.items():
        print(label, {kind: round(value, 1) for kind, value in found.items()})
    if chosen.json:
        print(json.dumps({"images_per_second": figures, "load": os.getloadavg()[0]}))
    short = {k: {kind: round(x, 3) for kind, x in v.items()} for k, v in ratios.items()}
    print(json.dumps({"ratios": short}))


if __name__ == "__main__":
    main()
