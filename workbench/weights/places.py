"""Where files of weights lie: torch's folder, the Hugging Face cache, pip packages, our own."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

from workbench.files import weights_dir
from workbench.weights.record import Weights


def find(record: Weights) -> Path | None:
    """Return the file of `record` on this machine; None if it is not here.

    Files get their name only when they are whole, so that being there is enough.
    """
    for path in _candidates(record):
        if path.is_file():
            return path
    return None


def refreshed(record: Weights) -> Weights:
    """Return `record` with `available` as it is now; one that names no file stays as it is."""
    if not record.file:
        return record
    return record.replaced(available=find(record) is not None)


def target(record: Weights) -> Path:
    """Return where a fetched file is put: where torch itself or this program will look for it."""
    if record.place == "torch":
        return torch_checkpoints() / record.file
    return weights_dir() / record.place / record.file


def torch_checkpoints() -> Path:
    """Return the folder of ``torch.hub.load_state_dict_from_url``, without importing torch."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", "~/.cache"))
    home = Path(os.environ.get("TORCH_HOME", cache / "torch"))
    return home.expanduser() / "hub" / "checkpoints"


def hub_cache() -> Path:
    """Return the folder in which ``huggingface_hub`` keeps repositories, without importing it."""
    if given := os.environ.get("HF_HUB_CACHE") or os.environ.get("HUGGINGFACE_HUB_CACHE"):
        return Path(os.path.expandvars(given)).expanduser()
    cache = Path(os.environ.get("XDG_CACHE_HOME", "~/.cache"))
    home = os.path.expandvars(os.environ.get("HF_HOME", str(cache / "huggingface")))
    return Path(home).expanduser() / "hub"


def _candidates(record: Weights) -> list[Path]:
    if not record.file:
        return []
    paths = [target(record)]
    if record.place == "package":
        return [*(folder / record.file for folder in _package_folders(record.package)), *paths]
    if record.place == "hub":
        repository, _, name = record.file.rpartition("/")
        folder = hub_cache() / f"models--{repository.replace('/', '--')}"
        paths += [snapshot / name for snapshot in _snapshots(folder)]
    return paths


def _snapshots(repository: Path) -> list[Path]:
    """Return the versions of a cached repository, the one called "main" first."""
    folder = repository / "snapshots"
    try:
        main = (repository / "refs" / "main").read_text("utf-8").strip()
    except OSError:
        main = ""
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return sorted(found, key=lambda path: path.name != main)


def _package_folders(package: str) -> list[Path]:
    # Found without importing it: such packages are only a wrapper around a file.
    spec = find_spec(package.replace("-", "_"))
    return [Path(folder) for folder in (spec.submodule_search_locations or ())] if spec else []
