"""What the window remembers between starts: theme, geometry and recent projects."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.files import config_dir
from workbench.settings.project import PROJECT_FILE

MAX_RECENT = 12


@dataclass(frozen=True)
class RecentProject:
    """A project the user had open.

    Attributes
    ----------
    folder : Path
    modified : float
        When its file was last written (Unix time); 0 if it is not there now.
    """

    folder: Path
    modified: float

    @property
    def missing(self) -> bool:
        """Whether it is not where it was: moved, deleted, or on a disk that is not attached."""
        return self.modified == 0

    @property
    def name(self) -> str:
        return self.folder.name


class Preferences:
    """A small JSON file in the user's configuration folder; a damaged one counts as empty."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or config_dir() / "window.json"
        self._values = self._read()

    def get(self, key: str, default: str = "") -> str:
        """Return a remembered text."""
        value = self._values.get(key, default)
        return value if isinstance(value, str) else default

    def set(self, key: str, value: str) -> None:
        """Remember `value` at once."""
        if self._values.get(key) != value:
            self._values[key] = value
            self._write()

    def recent(self) -> list[RecentProject]:
        """Return the recent projects, newest first, with those that are missing now."""
        return [RecentProject(Path(text), _modified(Path(text))) for text in self._recent_paths()]

    def add_recent(self, folder: Path) -> None:
        """Put `folder` at the top of the recent projects."""
        others = [text for text in self._recent_paths() if text != str(folder)]
        self._values["recent"] = [str(folder), *others][:MAX_RECENT]
        self._write()

    def forget_recent(self, folder: Path) -> None:
        """Take `folder` off the list; the project itself stays where it is."""
        self._values["recent"] = [text for text in self._recent_paths() if text != str(folder)]
        self._write()

    def _recent_paths(self) -> list[str]:
        paths = self._values.get("recent")
        return [text for text in paths if isinstance(text, str)] if isinstance(paths, list) else []

    def _read(self) -> dict[str, Any]:
        try:
            values = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return values if isinstance(values, dict) else {}

    def _write(self) -> None:
        # Not made to outlive a power cut: that waits for the disk, here in the GUI thread. Losing a
        # preference is no reason to interrupt anybody.
        part = self._path.with_suffix(".part")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(self._values, indent=1), "utf-8")
            part.replace(self._path)


def _modified(folder: Path) -> float:
    try:
        return (folder / PROJECT_FILE).stat().st_mtime
    except OSError:
        return 0.0
