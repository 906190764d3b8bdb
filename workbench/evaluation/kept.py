"""What was found out about a run afterwards: analysis/<name>.json in its folder. No torch here."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from workbench.files import write_atomic
from workbench.runs import RunFolder

KEPT_VERSION = 1


def kept_path(run: RunFolder, name: str, suffix: str = ".json") -> Path:
    """Return where the analysis `name` of a run is kept."""
    return run.path / "analysis" / f"{name}{suffix}"


def write_kept(run: RunFolder, name: str, values: dict[str, Any], *, weights: str = "best") -> None:
    """Keep an analysis in the run folder, with the mark of the weights that it speaks of."""
    head = {"version": KEPT_VERSION, "weights_mark": weights_mark(run, weights)}
    write_atomic(kept_path(run, name), json.dumps({**head, **values}, indent=1))


def read_kept(run: RunFolder, name: str, *, weights: str = "best") -> dict[str, Any] | None:
    """Return a kept analysis; None if there is none, or it is damaged or of other weights.

    An analysis can always be made again, so one that does not fit is as good as none.
    """
    try:
        values = json.loads(kept_path(run, name).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(values, dict) or values.get("version") != KEPT_VERSION:
        return None
    if values.get("weights_mark") != weights_mark(run, weights):
        return None
    return values


def weights_mark(run: RunFolder, weights: str = "best") -> str:
    """Return what changes with the weights' content; empty while there are none."""
    try:
        with open(run.weights(weights), "rb") as stream:
            return hashlib.file_digest(stream, "blake2b").hexdigest()[:24]
    except OSError:
        return ""
