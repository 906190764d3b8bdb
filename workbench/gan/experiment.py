"""Do generated images help a classifier? The same run with them added, and without.

1. `make_experiment` writes a folder with images/ (the GAN's training and held-out images, linked
   where the disk can, and generated ones among the training images only) and a study of two arms.
2. `workbench.studies.runner.run_study` trains and measures its runs like those of any study.
3. `outcome` compares both arms on the held-out images, which the GAN has not seen either.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import tomli_w

from workbench.errors import Cancelled, DataError, RunError, SettingsError
from workbench.files import storage_errors, write_atomic
from workbench.gan.folder import GanFolder, GanSpec
from workbench.gan.samples import write_samples
from workbench.jobs import Job
from workbench.launch import software_versions
from workbench.runs import RunFolder, RunSpec, SplitRow, now
from workbench.settings import Project
from workbench.studies.design import WITH, WITHOUT, Arm, StudySpec
from workbench.studies.folder import STUDY_FILE, STUDY_VERSION, StudyFolder
from workbench.studies.reading import StudyReading
from workbench.studies.statistics import Interval, paired_seeds
from workbench.studies.summary import compare

EXPERIMENTS = "experiments"
"""Sub-folder of a GAN that holds its experiments."""
MOST_SEEDS = 10
_ENOUGH = 20  # held-out images


@dataclass(frozen=True)
class Outcome:
    """What the generated images did.

    Attributes
    ----------
    difference : Interval
        Accuracy with them minus accuracy without, 0..1.
    p : float or None
        McNemar's mid-p test of a single seed; None of several.
    with_it, without : float
        Mean accuracies on the held-out images.
    """

    difference: Interval
    p: float | None
    with_it: float
    without: float
    count: int
    seeds: int

    @property
    def verdict(self) -> str:
        """ "helps", "hurts", or "indistinguishable" where the interval holds zero."""
        if self.difference.holds_zero:
            return "indistinguishable"
        return "helps" if self.difference.mean > 0 else "hurts"

    def to_dict(self) -> dict[str, Any]:
        return {**asdict(self), "verdict": self.verdict}


def new_experiment_path(folder: GanFolder) -> Path:
    """Return an unused path such as `folder`/experiments/002."""
    parent = folder.path / EXPERIMENTS
    taken = [int(p.name) for p in parent.glob("[0-9][0-9][0-9]")] if parent.is_dir() else []
    return parent / f"{max(taken, default=0) + 1:03d}"


def make_experiment(
    path: Path, folder: GanFolder, project: Project, per_class: int, seeds: int, job: Job
) -> StudyFolder:
    """Write the experiment with all its runs.

    Parameters
    ----------
    project : Project
        How the classifiers are trained; its images are those of the GAN.
    per_class : int
        Generated images that each class gets.
    seeds : int
        How often each way is trained.

    Raises
    ------
    SettingsError
        The GAN does not tell classes apart, or `seeds` is out of reach.
    DataError
        Fewer than `_ENOUGH` images are held out.
    RunError
        The GAN has no weights yet, or `path` is not empty.
    """
    spec = folder.gan_spec()
    _refuse(spec, len(folder.images("validation")), seeds)
    with storage_errors(path):
        if path.exists() and any(path.iterdir()):
            raise RunError("This folder is not empty", where=path, hint="Choose another folder.")
    try:
        real = _link_images(path / "images", folder, spec, job)
        made = _add_generated(path / "images", folder, spec, per_class, job)
        return _write_study(path, spec, project, (real, made), seeds)
    except Cancelled:
        shutil.rmtree(path, ignore_errors=True)
        raise


def outcome(reading: StudyReading) -> Outcome | None:
    """Return the comparison of all seeds of which both runs are measured; None without any."""
    pairs = []
    for seed in reading.spec.seeds:
        finals = [reading.cell(arm, seed).final for arm in (WITH, WITHOUT)]
        if finals[0] is not None and finals[1] is not None:
            pairs.append((finals[0].validation, finals[1].validation))
    if not pairs:
        return None
    differences = [
        [int(a) - int(b) for a, b in zip(first.right, second.right, strict=True)]
        for first, second in pairs
    ]
    only = compare(*pairs[0]) if len(pairs) == 1 else None
    return Outcome(
        difference=only.difference if only else paired_seeds(differences),
        p=only.p if only else None,
        with_it=sum(first.accuracy for first, _ in pairs) / len(pairs),
        without=sum(second.accuracy for _, second in pairs) / len(pairs),
        count=pairs[0][0].count,
        seeds=len(pairs),
    )


def _refuse(spec: GanSpec, held: int, seeds: int) -> None:
    if spec.labels < 2:
        raise SettingsError(
            "This GAN cannot make images of a chosen class, which a classifier needs",
            where="gan.conditional",
            hint="Train a GAN with “Use the classes” on at least two classes.",
        )
    if not 1 <= seeds <= MOST_SEEDS:
        raise SettingsError(
            f"{seeds} seeds are not between 1 and {MOST_SEEDS}",
            where="seeds",
            hint="Three seeds give the first interval over seeds.",
        )
    if held < _ENOUGH:
        raise DataError(
            f"{held} held-out images are too few to compare on",
            where="data.validation_percent",
            hint="Raise the share in the data settings and train a new GAN.",
        )


def _link_images(images: Path, folder: GanFolder, spec: GanSpec, job: Job) -> list[SplitRow]:
    rows = [*folder.images("train"), *folder.images("validation")]
    linked = []
    for number, row in enumerate(job.track(rows, "Linking the real images")):
        source = Path(spec.folder) / row.file
        name = f"{row.split}/{spec.classes[row.label]}/real-{number:06d}{source.suffix}"
        _link(source, images / name)
        linked.append(SplitRow(name, row.label, row.split))
    return linked


def _link(source: Path, target: Path) -> None:
    with storage_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
        return
    except FileNotFoundError as error:
        raise DataError(
            "An image is no longer there", where=source, hint="Put it back, then try again."
        ) from error
    except OSError:  # another disk, or a file system without links
        with storage_errors(target):
            shutil.copyfile(source, target)


def _add_generated(
    images: Path, folder: GanFolder, spec: GanSpec, per_class: int, job: Job
) -> list[SplitRow]:
    """Write generated images, and return their rows: for training, never to be measured on."""
    made = images / "generated"
    write_samples(folder, made, per_class, job)
    rows = []
    for label, name in enumerate(spec.classes):
        files = sorted((made / name).iterdir())
        rows += [SplitRow(f"generated/{name}/{file.name}", label, "train") for file in files]
    return rows


def _write_study(
    path: Path,
    spec: GanSpec,
    project: Project,
    rows: tuple[Sequence[SplitRow], Sequence[SplitRow]],
    seeds: int,
) -> StudyFolder:
    real, made = rows
    images = str((path / "images").absolute())
    project = project.replace(data=project.data.replace(folder=images, only=()))
    first = project.training.seed
    arms = {WITH: [*real, *made], WITHOUT: list(real)}
    study = StudySpec(
        kind="with-without",
        created=now(),
        seeds=tuple(range(first, first + seeds)),
        arms=tuple(Arm(name=name, project=project) for name in arms),
    )
    for seed in study.seeds:
        for name, chosen in arms.items():
            training = project.training.replace(seed=seed)
            run = RunSpec(
                project=project.replace(training=training),
                folder=images,
                classes=spec.classes,
                grey=spec.grey,
                fingerprint=spec.fingerprint,
                created=now(),
                software=software_versions(),
            )
            RunFolder.create(path / f"{name}-seed{seed}", run, chosen)
    values = {"version": STUDY_VERSION, **study.model_dump()}
    write_atomic(path / STUDY_FILE, tomli_w.dumps(values))
    return StudyFolder(path)
