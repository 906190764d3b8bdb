"""From a project and its images to a new run folder: the same for window and terminal. No torch."""

from __future__ import annotations

import platform
from importlib import metadata
from pathlib import Path

from workbench.data.catalog import Catalog
from workbench.data.split import rows
from workbench.errors import DataError
from workbench.runs import RunFolder, RunSpec, now
from workbench.settings import Project

_RECORDED = ("cnn-workbench", "torch", "torchvision", "timm", "onnx", "onnxscript", "onnxruntime",
             "numpy", "pillow", "opencv-python-headless")  # fmt: skip


def create_run(path: Path, project: Project, catalog: Catalog) -> RunFolder:
    """Write the run folder `path` for `project` on a checked and split `catalog`.

    Raises
    ------
    DataError
        The set cannot be trained on; the first severe problem says why.
    RunError
        `path` exists and is not empty.
    """
    for problem in catalog.problems:
        if problem.severe:
            raise DataError(problem.message, where=problem.file, hint=problem.action)
    spec = RunSpec(
        project=project,
        folder=str(catalog.folder.absolute()),
        classes=catalog.classes,
        grey=catalog.all_grey,
        fingerprint=catalog.fingerprint,
        created=now(),
        software=software_versions(),
    )
    return RunFolder.create(path, spec, rows(catalog))


def software_versions() -> dict[str, str]:
    """Return the versions of what a result depends on, without importing any of it."""
    versions = {"python": platform.python_version()}
    for name in _RECORDED:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return versions
