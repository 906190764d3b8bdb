"""What was exported since the window opened: of each run its file and its certificate. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.runs import RunFolder


@dataclass(frozen=True)
class Exported:
    """A verified file, and the certificate that the engine answered."""

    path: Path
    certificate: dict[str, Any]
    mark: int


class ExportMemory:
    """Remembers one export of each run, as long as file and weights are still those."""

    def __init__(self) -> None:
        self._known: dict[Path, Exported] = {}

    def keep(self, run: RunFolder, path: Path, certificate: dict[str, Any]) -> None:
        """Note an export; whatever lay at `path` before is another run's no longer."""
        self._known = {key: one for key, one in self._known.items() if one.path != path}
        self._known[run.path] = Exported(path, certificate, _mark(run, certificate))

    def of(self, run: RunFolder) -> Exported | None:
        """Return the export of `run`; None if there is none, or the run was trained further."""
        found = self._known.get(run.path)
        if found is None or found.mark != _mark(run, found.certificate):
            return None
        return found


def _mark(run: RunFolder, certificate: dict[str, Any]) -> int:
    """Return what changes with the weights' file; 0 while there is none."""
    try:
        return run.weights(certificate["weights"]).stat().st_mtime_ns
    except OSError:
        return 0
