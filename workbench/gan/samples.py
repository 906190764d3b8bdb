"""Generated images as files, in a folder for each class."""

from __future__ import annotations

from pathlib import Path

import torch

from workbench.errors import RunError, SettingsError
from workbench.files import storage_errors
from workbench.gan.folder import GanFolder, GanSpec
from workbench.gan.generate import generate, load_generator
from workbench.gan.noise import some_noise
from workbench.gan.pictures import write_png
from workbench.jobs import Job

MOST = 100_000
_PART = 512  # images made, then written


def write_samples(
    folder: GanFolder, output: Path, count: int, job: Job, *, name: str = "", seed: int = 0
) -> int:
    """Write `count` images of each class, or of the class `name`, and return how many there are.

    They lie in `output`/CLASS/00000.png and so on, where classes are told apart, else in `output`.

    Parameters
    ----------
    seed : int
        Other images for another one.

    Raises
    ------
    RunError
        `output` exists and is not empty, or the GAN has no weights yet.
    SettingsError
        There is no such class, or too many images are asked for.
    """
    spec = folder.gan_spec()
    if not 1 <= count <= MOST:
        raise SettingsError(
            f"{count} images are not between 1 and {MOST}", where="count", hint="Choose fewer."
        )
    kinds = _kinds(spec, name)
    model = load_generator(folder, spec)
    with storage_errors(output):
        if output.exists() and any(output.iterdir()):
            raise RunError("This folder is not empty", where=output, hint="Choose another folder.")
    total, done = count * len(kinds), 0
    for label in kinds:
        place = output / spec.classes[label] if spec.labels else output
        with storage_errors(place):
            place.mkdir(parents=True, exist_ok=True)
        labels = torch.full((count,), label)
        number = seed * len(spec.classes) + label
        for start, part in enumerate(
            some_noise(spec, labels, count, "sample", number).parts(_PART)
        ):
            for index, pixels in enumerate(generate(model, part, job), start * _PART):
                write_png(place / f"{index:05d}.png", pixels)
                done += 1
                job.report("Writing generated images", done, total)
    return total


def _kinds(spec: GanSpec, name: str) -> list[int]:
    if not name:
        return list(range(len(spec.classes))) if spec.labels else [0]
    if not spec.labels:
        raise SettingsError(
            "This GAN does not tell classes apart",
            where="class",
            hint="Leave the class out, or train a GAN with “Use the classes”.",
        )
    if name not in spec.classes:
        raise SettingsError(
            f"There is no class {name!r}",
            where="class",
            hint=f"Classes: {', '.join(spec.classes)}.",
        )
    return [spec.classes.index(name)]
