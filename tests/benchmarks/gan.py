"""Train the studio's GAN with its own defaults on Fashion-MNIST, and say how far KID fell.

    python tests/benchmarks/gan.py [--minutes 10] [--epochs N] [--images FOLDER]

Takes all 60,000 training images where the Debian package dataset-fashion-mnist is installed, else
the 1,000 of the sample. The bar: KID at the last epoch is at most half of that at the first, within
ten minutes, and there is a picture of every epoch.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import numpy as np
from PIL import Image

from workbench.data.scan import scan
from workbench.data.split import split
from workbench.events import Event, GanEpoch, Noted
from workbench.files import resources_dir
from workbench.gan.folder import create_gan
from workbench.gan.train import train_gan
from workbench.jobs import Job
from workbench.settings import Project

DEBIAN = Path("/usr/share/datasets/fashion-mnist")
NAMES = ("T-shirt", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag",
         "Ankle boot")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--images", type=Path)
    parser.add_argument("--keep", type=Path, help="Write the GAN here and keep it.")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        os.environ.setdefault("CNN_WORKBENCH_CACHE", str(base / "cache"))
        images, many = given.images or _sample(), False
        if given.images is None and DEBIAN.is_dir():
            images, many = _unpacked(base / "images"), True
        # one epoch of 60,000 images has as many steps as 60 of the sample
        values: dict[str, int] = {"seed": given.seed}
        values |= {"epochs": 3, "kid_every": 1} if many else {}
        values |= {"epochs": given.epochs} if given.epochs else {}
        project = Project.parse({"data": {"folder": str(images)}, "gan": values})
        catalog = split(scan(images, job=Job()), project.data)
        folder = create_gan(given.keep or base / "gan", project, catalog)
        began, job = time.monotonic(), Job()
        found: list[GanEpoch] = []
        alarms: list[str] = []

        def listen(event: Event) -> None:
            if isinstance(event, Noted):
                alarms.append(event.code)
            if isinstance(event, GanEpoch):
                found.append(event)
                if event.kid is not None:
                    passed = time.monotonic() - began
                    print(f"{passed:6.0f} s  epoch {event.epoch + 1:3d}  KID {event.kid:.3f} "
                          f"({event.kid_low:.3f} to {event.kid_high:.3f})", flush=True)  # fmt: skip
            if time.monotonic() - began > 60 * given.minutes:
                job.cancel()

        done = train_gan(folder, job, listen)
        measured = [event.kid for event in found if event.kid is not None]
        pictures = len(list(folder.snapshots.glob("*.png")))
        print(json.dumps({
            "reason": done.reason,
            "images": len(folder.images("train")),
            "epochs": done.epochs,
            "seconds": round(time.monotonic() - began, 1),
            "load": [round(value, 1) for value in os.getloadavg()],
            "images_per_second": round(done.images_per_second, 1),
            "first_kid": measured[0],
            "last_kid": measured[-1],
            "ratio": round(measured[-1] / measured[0], 3),
            "least_variety": round(min(event.diversity for event in found), 3),
            "alarms": alarms,
            "pictures": pictures,
            "none_dropped": pictures == done.epochs + 1,
            "picture_bytes": sum(p.stat().st_size for p in folder.snapshots.iterdir()),
            "passed": measured[-1] <= measured[0] / 2 and pictures == done.epochs + 1,
        }, indent=1))  # fmt: skip


def _sample() -> Path:
    return resources_dir() / "samples" / "fashion-mnist"


def _unpacked(folder: Path) -> Path:
    """Write the Debian package's training images as PNG files, a folder for each class."""
    with gzip.open(DEBIAN / "train-images-idx3-ubyte.gz") as stream:
        pixels = np.frombuffer(stream.read(), np.uint8, offset=16).reshape(-1, 28, 28)
    with gzip.open(DEBIAN / "train-labels-idx1-ubyte.gz") as stream:
        labels = np.frombuffer(stream.read(), np.uint8, offset=8)
    for name in NAMES:
        (folder / name).mkdir(parents=True)
    for number, (image, label) in enumerate(zip(pixels, labels, strict=True)):
        Image.fromarray(image).save(folder / NAMES[label] / f"{number:05d}.png")
    return folder


if __name__ == "__main__":
    main()
