"""Plant near copies in sets of images, and count how many of them are found, and what else is.

    python tests/benchmarks/near_duplicates.py [FOLDER …] [--share 0.15] [--seeds 3]

Without a folder the sample is used. For `--share` of the images one copy each is written beside
it: re-encoded, resized, cropped, cropped and resized, with other brightness and contrast, or
blurred, and always saved as JPEG of quality 60 to 90. Images below 64 px are cropped to 90 % and
resized to 80 % of their sides at most, others to 75 % and 50 %. Prints one line of JSON for each
set and seed: recall and precision of the planted pairs, recall of each kind, pairs of the set
itself that are found before anything is planted, and seconds.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path

from PIL import Image, ImageEnhance, ImageFilter

from workbench.data.near_copies import find_near_copies
from workbench.data.scan import scan
from workbench.files import resources_dir
from workbench.jobs import Job

KINDS = ("re-encoded", "resized", "cropped", "cropped and resized", "tone", "blurred")
SMALL = 64


def changed(image: Image.Image, kind: str, rng: random.Random) -> bytes:
    """Return a near copy of `image` as a JPEG file."""
    image = image.convert("RGB")
    small = min(image.size) < SMALL
    if kind.startswith("cropped"):
        least = 0.9 if small else 0.75
        width, height = (rng.uniform(least, 0.97) * side for side in image.size)
        left = rng.uniform(0, image.width - width)
        top = rng.uniform(0, image.height - height)
        image = image.crop((round(left), round(top), round(left + width), round(top + height)))
    if kind.endswith("resized"):
        factor = rng.uniform(0.8 if small else 0.5, 1.5)
        size = round(image.width * factor), round(image.height * factor)
        image = image.resize(size, Image.Resampling.BICUBIC)
    if kind == "tone":
        image = ImageEnhance.Brightness(image).enhance(rng.uniform(0.8, 1.2))
        image = ImageEnhance.Contrast(image).enhance(rng.uniform(0.8, 1.2))
    if kind == "blurred":
        radius = 0.4 if small else min(image.size) / 150
        image = image.filter(ImageFilter.GaussianBlur(radius))
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=rng.choice([60, 75, 90]))
    return stream.getvalue()


def plant(folder: Path, files: list[str], share: float, seed: int) -> dict[frozenset[str], str]:
    """Write copies of some of `files`; return the kind of each pair."""
    rng, planted = random.Random(seed), {}
    for file in rng.sample(files, round(share * len(files))):
        path = folder / file
        copy = path.with_name(f"{path.stem}-copy.jpg")
        kind = rng.choice(KINDS)
        with Image.open(path) as image:
            copy.write_bytes(changed(image, kind, rng))
        planted[frozenset([file, copy.relative_to(folder).as_posix()])] = kind
    return planted


def measure(source: Path, share: float, seed: int) -> dict[str, object]:
    """Plant, search and count."""
    before = [entry.file for entry in scan(source).entries]
    own = {frozenset([p.file, p.other]) for p in find_near_copies(source, before, Job())}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "set"
        shutil.copytree(source, folder)
        planted = plant(folder, before, share, seed)
        files = [entry.file for entry in scan(folder).entries]
        start = time.perf_counter()
        found = {frozenset([p.file, p.other]) for p in find_near_copies(folder, files, Job())}
        seconds = time.perf_counter() - start
    every, hits = (
        Counter(planted.values()),
        Counter(planted[pair] for pair in planted.keys() & found),
    )
    return {
        "set": source.name,
        "images": len(files),
        "seed": seed,
        "planted": len(planted),
        "recall": round(hits.total() / len(planted), 3),
        "precision": round(hits.total() / max(1, len(found)), 3),
        "by_kind": {kind: f"{hits[kind]}/{every[kind]}" for kind in KINDS},
        "found_before_planting": len(own),
        "seconds": round(seconds, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--share", type=float, default=0.15)
    parser.add_argument("--seeds", type=int, default=3)
    arguments = parser.parse_args()
    for folder in arguments.folders or [resources_dir() / "samples" / "fashion-mnist"]:
        for seed in range(arguments.seeds):
            print(json.dumps(measure(folder, arguments.share, seed)), flush=True)


if __name__ == "__main__":
    main()
