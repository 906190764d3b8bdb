"""Files with the same bytes: harmless copies, contradictions, and leaks between splits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from workbench.data.catalog import SPLITS, ImageEntry, Problem


def resolve_duplicates(
    entries: Sequence[ImageEntry], classes: Sequence[str]
) -> tuple[set[str], list[Problem]]:
    """Decide what happens to files whose digests agree.

    The same bytes under two classes are left out altogether: one label must be wrong, and only the
    user knows which. A copy in two of the set's own splits stays in the later of train, validation
    and test, so that nothing that is measured was trained on. Other copies are kept; `split` puts
    them on one side.

    Returns
    -------
    set of str
        Files to leave out.
    list of Problem
        One for each copy.
    """
    groups: dict[str, list[ImageEntry]] = defaultdict(list)
    for entry in entries:
        if entry.digest:
            groups[entry.digest].append(entry)
    left_out: set[str] = set()
    problems: list[Problem] = []
    for group in groups.values():
        if len(group) > 1:
            dropped, found = _resolve(group, classes)
            left_out |= dropped
            problems += found
    return left_out, problems


def _resolve(group: list[ImageEntry], classes: Sequence[str]) -> tuple[set[str], list[Problem]]:
    if len({entry.label for entry in group}) > 1:
        return {entry.file for entry in group}, [_conflict(e, group, classes) for e in group]
    last = max(group, key=_rank)
    dropped = {entry.file for entry in group if entry.split and _rank(entry) < _rank(last)}
    kept = [entry for entry in group if entry.file not in dropped]
    problems = [
        Problem(
            "duplicate_across_splits",
            entry.file,
            f"The same file is in {last.split}: {last.file}",
            f"Left out of {entry.split}; the copy in {last.split} is kept.",
        )
        for entry in group
        if entry.file in dropped
    ]
    problems += [
        Problem(
            "duplicate",
            entry.file,
            f"The same file as {kept[0].file}",
            "Used. All copies are kept on one side of the split.",
        )
        for entry in kept[1:]
    ]
    return dropped, problems


def _conflict(entry: ImageEntry, group: list[ImageEntry], classes: Sequence[str]) -> Problem:
    other = next(e for e in group if e.label != entry.label)
    return Problem(
        "conflicting_label",
        entry.file,
        f"The same file is in class {classes[entry.label]} and in class {classes[other.label]}: "
        f"{other.file}",
        "Left out in both. Delete the wrong one and open the folder again.",
    )


def _rank(entry: ImageEntry) -> int:
    return SPLITS.index(entry.split) if entry.split in SPLITS else 0
