"""Files of the set that are gone since the run was made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workbench.errors import DataError
from workbench.plan import Plan
from workbench.runs import SplitRow

_NAMED = 3


def without_lost(plan: Plan) -> tuple[Plan, tuple[str, ...]]:
    """Return the plan on the files that are still there, and the names of those that are not.

    Raises
    ------
    DataError
        Files are gone and the settings say stop, or no training image is left.
    """
    there = {split: _there(plan.folder, rows) for split, rows in _splits(plan).items()}
    lost = tuple(
        row.file
        for split, rows in _splits(plan).items()
        if len(there[split]) < len(rows)
        for row in sorted(set(rows) - set(there[split]), key=lambda row: row.file)
    )
    if not lost:
        return plan, ()
    if plan.training.lost_files == "stop" or not there["train"]:
        raise DataError(
            f"{len(lost):,} images of this run are gone: {named(lost)}",
            where=plan.folder / lost[0],
            hint="Put them back, or let the run skip lost files.",
        )
    kept = replace(plan, train=there["train"], validation=there["validation"], test=there["test"])
    return kept, lost


def named(files: tuple[str, ...]) -> str:
    """Return the first few names, and how many more there are."""
    more = f" and {len(files) - _NAMED:,} more" if len(files) > _NAMED else ""
    return ", ".join(files[:_NAMED]) + more


def _there(folder: Path, rows: tuple[SplitRow, ...]) -> tuple[SplitRow, ...]:
    return tuple(row for row in rows if (folder / row.file).is_file())


def _splits(plan: Plan) -> dict[str, tuple[SplitRow, ...]]:
    return {"train": plan.train, "validation": plan.validation, "test": plan.test}
