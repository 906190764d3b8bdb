"""What the window asks the engine about a GAN; pictures travel as PNG in base 64."""

from __future__ import annotations

import base64
from contextlib import closing
from pathlib import Path
from typing import Any

from workbench.errors import SettingsError
from workbench.gan.diagrams import discriminator_graph, generator_graph
from workbench.gan.features import FeatureNetwork, open_images, real_features
from workbench.gan.folder import GanFolder, GanSpec
from workbench.gan.generate import load_generator
from workbench.gan.nearest import memorised
from workbench.gan.pictures import Pixels, read_png, tiles_of, to_png
from workbench.gan.walk import walk
from workbench.jobs import Job
from workbench.settings import GanSettings

_network = FeatureNetwork()  # it takes a second to make; the engine process keeps it


def graphs(settings: dict[str, Any], classes: int, *, grey: bool, job: Job) -> dict[str, Any]:
    """Return the generator's and the discriminator's layers for these settings."""
    names = tuple(str(number) for number in range(max(1, classes)))
    spec = GanSpec(settings=GanSettings.parse(settings), folder="", classes=names, grey=grey)
    job.report("Tracing both networks")
    return {
        "generator": generator_graph(spec).to_dict(),
        "discriminator": discriminator_graph(spec).to_dict(),
    }


def nearest(folder: GanFolder, epoch: int, index: int, job: Job) -> dict[str, Any]:
    """Return the training image nearest to an image of an epoch's picture, and what that means.

    Also how many of all images of the picture are copies, and how many were to be expected.
    """
    spec = folder.gan_spec()
    tiles = tiles_of(read_png(folder.snapshot(epoch)), spec.settings.side)
    if not 0 <= index < len(tiles):
        raise SettingsError(
            f"The picture has no image {index}",
            where="image",
            hint=f"Its images are numbered from 0 to {len(tiles) - 1}, row by row.",
        )
    rows = folder.images("train")
    train = real_features(folder, spec, "train", _network, job)
    held = real_features(folder, spec, "validation", _network, job)
    features = _network.of(tiles, job, "Computing features of the generated images")
    found = memorised(features, train, held)
    one = found.neighbours[index]
    with closing(open_images(folder, spec, [rows[one.index]], job)) as source:
        picture = source.read(0)
    return {
        "file": rows[one.index].file,
        "class": spec.classes[rows[one.index].label],
        "distance": one.distance,
        "rank": one.rank,
        "copied": one.copied,
        "picture": _encoded(picture),
        "sample": _encoded(tiles[index]),
        "held": len(held),
        "copies": found.copies,
        "expected": found.expected,
        "count": len(tiles),
    }


def steps_between(
    folder: GanFolder, first: int, second: int, steps: int, job: Job
) -> dict[str, Any]:
    """Return the pictures of a walk from one image of the grid to another, by the last weights."""
    spec = folder.gan_spec()
    job.report("Walking between two images")
    pictures = walk(load_generator(folder, spec), spec, first, second, steps)
    return {"pictures": [_encoded(picture) for picture in pictures], "side": spec.settings.side}


def path_of(run: str) -> GanFolder:
    """Return the folder that a request names."""
    return GanFolder(Path(run))


def _encoded(pixels: Pixels) -> str:
    return base64.b64encode(to_png(pixels)).decode()
