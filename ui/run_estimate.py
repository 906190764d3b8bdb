"""What was estimated before a run, kept in its folder, and held against what it took. No Qt."""

from __future__ import annotations

import json
import statistics
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from workbench.events import Validated
from workbench.files import write_atomic
from workbench.runs import RunFolder, list_run_paths

ESTIMATE_FILE = "estimate.json"


def keep_estimate(run: RunFolder, estimate: Mapping[str, Any]) -> None:
    """Note in the run's folder what its epochs were said to take.

    Raises
    ------
    StorageError
        The folder cannot be written.
    """
    write_atomic(run.results / ESTIMATE_FILE, json.dumps(dict(estimate)))


def said_and_was(run: RunFolder) -> tuple[float, float] | None:
    """Return the seconds that an epoch's steps were said to take, and the median of what they took.

    None where nothing was said, or no epoch has ended.
    """
    said = None
    with suppress(OSError, ValueError, TypeError, KeyError):
        said = float(
            json.loads((run.results / ESTIMATE_FILE).read_text("utf-8"))["seconds_training"]
        )
    if said is None:
        return None
    took = [e.seconds for e in run.milestones() if isinstance(e, Validated) and e.seconds > 0]
    return (said, statistics.median(took)) if took else None


def last_comparison(folder: Path) -> tuple[float, float] | None:
    """Return `said_and_was` of the newest run of the project in `folder` that has both."""
    for path in reversed(list_run_paths(folder / "runs")):
        found = said_and_was(RunFolder(path))
        if found is not None:
            return found
    return None
