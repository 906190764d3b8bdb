"""From a project and its images to a new run folder: the same for window and terminal. No torch."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
from contextlib import suppress
from importlib import metadata
from pathlib import Path

from workbench.data.catalog import Catalog
from workbench.data.split import rows
from workbench.errors import DataError
from workbench.files import cache_dir
from workbench.runs import RunFolder, RunSpec, now
from workbench.settings import ArchitectureSettings, FreezeSettings, Project

_RECORDED = ("cnn-workbench", "torch", "torchvision", "timm", "onnx", "onnxscript", "onnxruntime",
             "numpy", "pillow", "opencv-python-headless")  # fmt: skip
_DRAFTS = 20
_PHOTO = 64  # px


def create_run(path: Path, project: Project, catalog: Catalog) -> RunFolder:
    """Write the run folder `path` for `project` on a checked and split `catalog`.

    Raises
    ------
    DataError
        The set cannot be trained on; the first severe problem says why.
    RunError
        `path` exists and is not empty.
    """
    return RunFolder.create(path, describe(project, catalog), rows(catalog))


def draft_run(project: Project, catalog: Catalog) -> RunFolder:
    """Return a run folder that nobody means to train: it asks the engine what would come of it.

    Drafts lie among what can be made again; the same question finds the same folder, and the oldest
    of more than `_DRAFTS` are removed. Errors as in `create_run`.
    """
    spec, split = describe(project, catalog), rows(catalog)
    asked = spec.replace(created="").model_dump_json()
    divided = "\n".join(f"{row.file}\t{row.label}\t{row.split}" for row in split)
    key = hashlib.blake2b(f"{asked}\n{divided}".encode(), digest_size=12).hexdigest()
    folder = cache_dir() / "drafts"
    path = folder / key
    if (path / "spec.toml").is_file():  # written last, so the folder is whole
        with suppress(OSError):
            os.utime(path)
        return RunFolder(path)
    shutil.rmtree(path, ignore_errors=True)
    _forget_drafts(folder)
    return RunFolder.create(path, spec, split)


def first_choice(project: Project, side: int) -> Project:
    """Return `project` with the network that images of `side` pixels are well begun with.

    Photographs, from 64 px on, begin with features that ImageNet taught, which need few images and
    little time (Kornblith, Shlens and Le 2019, Do better ImageNet models transfer better?); smaller
    ones with LeNet-5, which was made for 32 px.
    """
    if side < _PHOTO:
        return project
    network = ArchitectureSettings(name="efficientnet_lite0", pretrained=True)
    return project.replace(
        architecture=network, freeze=FreezeSettings(strategy="feature-extractor")
    )


def describe(project: Project, catalog: Catalog) -> RunSpec:
    """Return the description of a run for `project` on a checked and split `catalog`.

    Raises
    ------
    DataError
        The set cannot be trained on; the first severe problem says why.
    """
    for problem in catalog.problems:
        if problem.severe:
            raise DataError(problem.message, where=problem.file, hint=problem.action)
    return RunSpec(
        project=project,
        folder=str(catalog.folder.absolute()),
        classes=catalog.classes,
        grey=catalog.all_grey,
        fingerprint=catalog.fingerprint,
        created=now(),
        software=software_versions(),
    )


def _forget_drafts(folder: Path) -> None:
    with suppress(OSError):
        known = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)
        for path in known[: max(0, len(known) - _DRAFTS + 1)]:
            shutil.rmtree(path, ignore_errors=True)


def software_versions() -> dict[str, str]:
    """Return the versions of what a result depends on, without importing any of it."""
    versions = {"python": platform.python_version()}
    for name in _RECORDED:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return versions
