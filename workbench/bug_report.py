"""A report of a problem: what helps to find it, without what says whose it is. Nothing is sent."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import datetime
from pathlib import Path

from workbench import __version__
from workbench.files import computer_file, config_dir, write_atomic
from workbench.launch import software_versions
from workbench.logs import log_tail, told_crash
from workbench.machine import machine
from workbench.program import is_packaged
from workbench.scrub import scrub

# What the window remembers and nobody needs: where projects are, and where it stood.
_PRIVATE = frozenset({"recent", "geometry"})


def collect() -> dict[str, str]:
    """Return the files of a report by name, free of personal paths and names.

    The images, the projects and their runs are no part of it.
    """
    texts = {
        "versions.txt": _lines({
            "CNN Workbench": __version__ + (" (packaged)" if is_packaged() else ""),
            **software_versions(),
        }),
        "computer.txt": _lines(machine().to_dict()),
        "settings.txt": _settings(),
        "log.txt": log_tail() or "There is no log.\n",
    }  # fmt: skip
    if crash := _text(told_crash()):
        texts["last-crash.txt"] = crash
    return {name: scrub(text) for name, text in texts.items()}


def save(texts: dict[str, str], path: Path) -> None:
    """Write the files of a report as one zip archive.

    Raises
    ------
    StorageError
        The disk is full or the place not writable.
    """
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
    write_atomic(path, content.getvalue())


def default_name() -> str:
    """Return what a report of today is called."""
    return f"cnn-workbench-report-{datetime.now():%Y-%m-%d}.zip"


def _settings() -> str:
    parts = [f"computer.toml\n{_text(computer_file()) or 'as usual'}"]
    try:
        values = json.loads(_text(config_dir() / "window.json") or "{}")
    except ValueError:
        values = {"damaged": True}
    if isinstance(values, dict):
        kept = {key: value for key, value in values.items() if key not in _PRIVATE}
        parts.append(f"window.json\n{json.dumps(kept, indent=1)}")
    return "\n\n".join(parts) + "\n"


def _lines(values: dict[str, object]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in values.items())


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
