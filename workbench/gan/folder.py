"""The run folder of a GAN: gan.toml says what is trained on what. No torch.

It is a run folder like any other (events, control, lock, checkpoints, weights, log), but for

gan.toml       in the place of spec.toml, so that nobody takes it for a classifier's run
images.csv     every image with its class and whether it is trained on or held out
snapshots/     a picture of the same noise after each epoch, 0000.png before the first
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import tomli_w
from pydantic import Field

from workbench.data.catalog import Catalog
from workbench.data.split import rows
from workbench.errors import DataError, RunError
from workbench.files import storage_errors, write_atomic
from workbench.launch import software_versions
from workbench.runs import RunFolder, SplitRow, now
from workbench.settings import GanSettings, Project
from workbench.settings.base import Section
from workbench.settings.project import read_description
from workbench.whereabouts import image_folder

GAN_FILE = "gan.toml"
GAN_VERSION = 1
GANS = "gans"
"""Sub-folder of a project that holds its GANs."""
# One class is no problem for a GAN.
_HARMLESS = frozenset({"one_class"})


class GanSpec(Section):
    """The complete description of a GAN's run; its process needs nothing else but the images.

    Attributes are those of `workbench.runs.RunSpec`, but for the settings.
    """

    settings: GanSettings
    folder: str
    classes: tuple[str, ...] = Field(min_length=1)
    grey: bool = False
    background: str = "white"
    fingerprint: str = ""
    created: str = ""
    software: dict[str, str] = Field({})

    @property
    def channels(self) -> int:
        return 1 if self.grey else 3

    @property
    def labels(self) -> int:
        """Return how many classes the networks are told apart; 0 if none are."""
        return len(self.classes) if self.settings.conditional else 0


class GanFolder(RunFolder):
    """A GAN by its path. Opening it reads nothing; each accessor reads what it returns."""

    @classmethod
    def make(cls, path: Path, spec: GanSpec, images: Sequence[SplitRow]) -> GanFolder:
        """Write a new folder.

        Raises
        ------
        RunError
            `path` exists and is not empty.
        DataError
            There are fewer than two images to train on.
        """
        folder = cls(path)
        content = _to_csv(images, spec.classes)
        with storage_errors(folder.path):
            if folder.path.exists() and any(folder.path.iterdir()):
                raise RunError(
                    "This folder is not empty",
                    where=folder.path,
                    hint="Choose another folder for the GAN.",
                )
            for name in ("checkpoints", "weights", "results", "snapshots"):
                (folder.path / name).mkdir(parents=True, exist_ok=True)
        write_atomic(folder.path / "images.csv", content)
        values = {"version": GAN_VERSION, **spec.model_dump()}
        write_atomic(folder.path / GAN_FILE, tomli_w.dumps(values))
        return folder

    def gan_spec(self) -> GanSpec:
        """Read gan.toml, and say where the images are on this machine; see `whereabouts`.

        Raises
        ------
        RunError
            This is no GAN's folder, or its description is damaged or newer than this program.
        """
        spec = read_description(
            self.path / GAN_FILE,
            GanSpec,
            GAN_VERSION,
            nothing="This is not a GAN's folder: it has no gan.toml",
            hint="Choose a folder that `workbench gan train` made.",
        )
        return spec.replace(folder=str(image_folder(spec.folder, self.path)))

    def images(self, split: str) -> tuple[SplitRow, ...]:
        """Read the images that are trained on ("train") or held out ("validation")."""
        path = self.path / "images.csv"
        classes = {name: label for label, name in enumerate(self.gan_spec().classes)}
        try:
            with open(path, encoding="utf-8", newline="") as stream:
                return tuple(
                    SplitRow(row["file"], classes[row["class"]], row["split"])
                    for row in csv.DictReader(stream)
                    if row["split"] == split
                )
        except (OSError, KeyError, TypeError, ValueError, csv.Error) as error:
            raise RunError(
                f"The list of images cannot be read ({error})",
                where=path,
                hint="Start a new GAN from the same project.",
            ) from error

    @property
    def snapshots(self) -> Path:
        return self.path / "snapshots"

    def snapshot(self, epoch: int) -> Path:
        """Return the picture after so many epochs; 0 is before the first."""
        return self.snapshots / f"{epoch:04d}.png"


def describe_gan(project: Project, catalog: Catalog) -> GanSpec:
    """Return the description of a GAN on a checked and split `catalog`.

    Raises
    ------
    DataError
        The set cannot be used; the first severe problem says why.
    """
    for problem in catalog.problems:
        if problem.severe and problem.kind not in _HARMLESS:
            raise DataError(problem.message, where=problem.file, hint=problem.action)
    return GanSpec(
        settings=project.gan,
        folder=str(catalog.folder.absolute()),
        classes=catalog.classes or ("images",),
        grey=catalog.all_grey,
        background=project.data.background,
        fingerprint=catalog.fingerprint,
        created=now(),
        software=software_versions(),
    )


def create_gan(path: Path, project: Project, catalog: Catalog) -> GanFolder:
    """Write the folder `path` for the project's GAN; errors as of `describe_gan` and `make`.

    What the split keeps for tests stays unseen: it is neither trained on nor held against.
    """
    return GanFolder.make(path, describe_gan(project, catalog), rows(catalog))


def is_gan(path: Path) -> bool:
    """Return whether `path` is a GAN's folder."""
    return (Path(path) / GAN_FILE).is_file()


def list_gans(project: Path) -> list[GanFolder]:
    """Return the GANs of a project's folder, oldest first."""
    try:
        return [GanFolder(path) for path in sorted((project / GANS).iterdir()) if is_gan(path)]
    except OSError:
        return []


def new_gan_path(project: Path) -> Path:
    """Return an unused path such as `project`/gans/003-gan."""
    taken = [int(p.name[:3]) for p in _folders(project / GANS) if p.name[:3].isdigit()]
    return project / GANS / f"{max(taken, default=0) + 1:03d}-gan"


def _folders(parent: Path) -> list[Path]:
    try:
        return list(parent.iterdir())
    except OSError:
        return []


def _to_csv(images: Sequence[SplitRow], classes: Sequence[str]) -> str:
    if sum(row.split == "train" for row in images) < 2:
        raise DataError(
            "The split leaves fewer than two images to train on",
            hint="Lower the validation or test share, or add images.",
        )
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["file", "class", "split"])
    writer.writerows((row.file, classes[row.label], row.split) for row in images)
    return text.getvalue()
