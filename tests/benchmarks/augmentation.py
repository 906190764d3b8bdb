"""Augmentation throughput against its peers: same operations, same images, one run.

    python tests/benchmarks/augmentation.py [--json] [--seconds 1.0] [--rounds 5] [--size 224]

The peers are the optional extra "benchmarks": Keras 3 (legacy ImageDataGenerator, torch backend),
torchvision v2 on PIL images, Albumentations. All take decoded images of `size` px through the
standard preset (shift, rotation, zoom, flip, contrast, brightness) and the normalisation; Keras has
no contrast and is spared it. Each runs with one and with two threads, and its better figure counts;
ours always has two. The libraries take turns, round after round, so that a busy machine is busy for
all of them; the median of the rounds counts. "cpu" is the processor time of an image in one thread.

The last line is {"ratios": {name: ours / theirs}}.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "torch")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import albumentations
import cv2
import numpy as np
import torch
from keras.src.legacy.preprocessing.image import ImageDataGenerator
from PIL import Image
from torchvision.transforms import v2

from workbench.augmentation.render import render
from workbench.settings.augmentation import PRESETS
from workbench.training.memory import keep_freed_memory

MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
IMAGES, CHUNK = 32, 16
NEEDED = {"keras_image_data_generator": 12.0, "torchvision_v2": 6.0, "albumentations": 1.5}
OURS = "workbench"

Work = Callable[[int], object]
"""Takes the images from a number on, `CHUNK` of them, as a thread that prepares a batch does."""


def photos(size: int) -> list[np.ndarray]:
    """Return smooth colour images, uint8 (size, size, 3)."""
    random = np.random.default_rng(0)
    coarse = random.integers(0, 256, (IMAGES, 16, 16, 3), np.uint8)
    return [
        np.array(Image.fromarray(one).resize((size, size), Image.Resampling.BICUBIC))
        for one in coarse
    ]


def workbench_work(images: list[np.ndarray]) -> Work:
    def work(start: int) -> object:
        # as in `workbench.data.batches`: each image is rendered into its place in the batch
        batch = np.empty((CHUNK, *images[0].shape), np.float32)
        for place, out in enumerate(batch):
            number = start + place
            image, drawn = images[number % IMAGES], {"seed": 0, "epoch": 0, "index": number}
            render(image, PRESETS["standard"], mean=MEAN, std=STD, out=out, **drawn)
        return batch

    return work


def one_by_one(single: Callable[[int], object]) -> Work:
    """Return the work of a library that gives an array of its own for each image."""
    return lambda start: [single(number) for number in range(start, start + CHUNK)]


def keras_work(images: list[np.ndarray]) -> Work:
    generator = ImageDataGenerator(
        rotation_range=15,
        width_shift_range=0.1,
        height_shift_range=0.1,
        zoom_range=0.1,
        horizontal_flip=True,
        channel_shift_range=25.5,  # in Keras the same for every channel: brightness
        fill_mode="reflect",
        rescale=1 / 255,
    )
    floats = [image.astype(np.float32) for image in images]
    mean, std = np.float32(MEAN), np.float32(STD)

    def work(number: int) -> object:
        moved = generator.random_transform(floats[number % IMAGES])
        return (generator.standardize(moved) - mean) / std

    return one_by_one(work)


def torchvision_work(images: list[np.ndarray]) -> Work:
    pipeline = v2.Compose(
        [
            v2.RandomHorizontalFlip(),
            v2.RandomAffine(
                15, (0.1, 0.1), (0.9, 1.1), interpolation=v2.InterpolationMode.BILINEAR
            ),
            v2.ColorJitter(brightness=0.1, contrast=0.2),
            v2.ToImage(),
            v2.ToDtype(torch.float32, scale=True),
            v2.Normalize(MEAN, STD),
        ]
    )
    pictures = [Image.fromarray(image) for image in images]
    return one_by_one(lambda number: pipeline(pictures[number % IMAGES]))


def albumentations_work(images: list[np.ndarray]) -> Work:
    pipeline = albumentations.Compose(
        [
            albumentations.HorizontalFlip(p=0.5),
            albumentations.Affine(
                scale=(0.9, 1.1),
                translate_percent=(-0.1, 0.1),
                rotate=(-15, 15),
                interpolation=cv2.INTER_LINEAR,
                border_mode=cv2.BORDER_REFLECT,
                p=1.0,
            ),
            albumentations.RandomBrightnessContrast(
                brightness_limit=0.1, contrast_limit=0.2, brightness_by_max=True, p=1.0
            ),
            albumentations.Normalize(MEAN, STD),
        ],
        seed=0,
    )
    return one_by_one(lambda number: pipeline(image=images[number % IMAGES])["image"])


def speed(work: Work, threads: int, seconds: float) -> tuple[float, float]:
    """Return images a second over at least `seconds`, and milliseconds of processor an image."""
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, range(0, threads * CHUNK, CHUNK)))
        start, busy, done = time.perf_counter(), time.process_time(), 0
        while time.perf_counter() - start < seconds:
            list(pool.map(work, range(done, done + 2 * threads * CHUNK, CHUNK)))
            done += 2 * threads * CHUNK
        busy = time.process_time() - busy
        return done / (time.perf_counter() - start), 1000 * busy / done


def measure(size: int, rounds: int, seconds: float) -> dict[str, dict[str, float]]:
    """Return the medians of each library: images a second by threads, and processor time."""
    images = photos(size)
    works = {
        OURS: workbench_work(images),
        "keras_image_data_generator": keras_work(images),
        "torchvision_v2": torchvision_work(images),
        "albumentations": albumentations_work(images),
    }
    found: dict[str, dict[str, list[float]]] = {
        name: {"1": [], "2": [], "cpu_ms": []} for name in works
    }
    for _ in range(rounds):
        for name, work in works.items():
            for threads in (1, 2):
                pace, busy = speed(work, threads, seconds)
                found[name][str(threads)].append(pace)
                if threads == 1:
                    found[name]["cpu_ms"].append(busy)
    return {
        name: {kind: round(statistics.median(all_), 3) for kind, all_ in figures.items()}
        for name, figures in found.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON too")
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--size", type=int, default=224)
    options = parser.parse_args()
    torch.set_num_threads(1)
    keep_freed_memory()  # as the trainer does; for all libraries alike
    table = measure(options.size, options.rounds, options.seconds)
    ours = table[OURS]["2"]
    ratios = {name: round(ours / max(table[name]["1"], table[name]["2"]), 2) for name in NEEDED}
    heading = f"images/s at {options.size} px"
    print(f"{heading:30} {'1 thread':>10} {'2 threads':>10} {'cpu ms':>8}")
    for name, speeds in table.items():
        needed = f"   ratio {ratios[name]} (bar {NEEDED[name]:g})" if name in ratios else ""
        print(f"{name:30} {speeds['1']:10.1f} {speeds['2']:10.1f} {speeds['cpu_ms']:8.2f}{needed}")
    if options.json:
        load = round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None
        print(json.dumps({"images_per_second": table, "size": options.size, "load": load}))
    print(json.dumps({"ratios": ratios}))


if __name__ == "__main__":
    main()
