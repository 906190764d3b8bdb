"""Nearly the same pictures of a set: found once, grouped, and told where they would leak."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from workbench.data.catalog import SPLITS, Catalog, ImageEntry, NearCopy, Problem
from workbench.data.near_copies import MOST_IMAGES, find_near_copies
from workbench.data.near_patches import SIDE
from workbench.data.recipe import Recipe
from workbench.errors import DataError
from workbench.files import cache_dir, write_atomic
from workbench.jobs import Job

# Raise when the search changes, so that its old findings are not taken for new ones.
_VERSION = 1
_TWO_CLASSES, _TWO_SPLITS = "near_copy_two_classes", "near_copy_across_splits"
KINDS = (_TWO_SPLITS, _TWO_CLASSES)
"""Kinds of the problems that nearly the same pictures make."""


def compare(catalog: Catalog, job: Job, *, background: str = "white") -> Catalog:
    """Return a checked catalog with its near copies, and with the group of every entry.

    What was found is kept among what can be made again, until a file changes. Files with the same
    bytes are one picture; more than `MOST_IMAGES` pictures are not compared.

    Raises
    ------
    Cancelled
        The job was cancelled.
    """
    files = _pictures(catalog.entries)
    if len(files) > MOST_IMAGES:
        too_many = Problem(
            "not_compared",
            "",
            f"Nearly the same pictures were not looked for: there are more than {MOST_IMAGES:,}",
            "Nothing. Copies of training images may be among the others.",
        )
        return replace(catalog, problems=(*catalog.problems, too_many))
    near = _kept(catalog, files, background, job)
    groups = _groups(near)
    first = {entry.digest: groups.get(entry.file, "") for entry in catalog.entries if entry.digest}
    for entry in catalog.entries:
        if entry.digest and entry.file in groups:
            first[entry.digest] = groups[entry.file]
    entries = tuple(
        replace(entry, group=group)
        if (group := groups.get(entry.file) or first.get(entry.digest, "")) != entry.group
        else entry
        for entry in catalog.entries
    )
    return replace(catalog, entries=entries, near=near, compared=True)


def leaks(catalog: Catalog) -> list[NearCopy]:
    """Return the pairs of a divided catalog that lie in different splits, most alike first."""
    split = {entry.file: entry.split for entry in catalog.entries}
    return [
        pair
        for pair in catalog.near
        if pair.file in split
        and pair.other in split
        and split[pair.file] != split[pair.other]
    ]  # fmt: skip


def near_problems(catalog: Catalog) -> list[Problem]:
    """Return what is wrong with the near copies of a divided catalog."""
    by_file = {entry.file: entry for entry in catalog.entries}
    found = []
    for pair in leaks(catalog):
        one, other = sorted((by_file[pair.file], by_file[pair.other]), key=rank)
        found.append(
            Problem(
                _TWO_SPLITS,
                one.file,
                f"Nearly the same picture is in {other.split}: {other.file}",
                f"Used in both, so that {other.split} flatters the network. Keep look-alikes on "
                "one side of the split.",
            )
        )
    for pair in catalog.near:
        first, second = by_file.get(pair.file), by_file.get(pair.other)
        if first and second and first.label != second.label:
            one, other = first, second
            names = catalog.classes[one.label], catalog.classes[other.label]
            found.append(
                Problem(
                    _TWO_CLASSES,
                    one.file,
                    f"Nearly the same picture is in class {names[1]}, and this one in class "
                    f"{names[0]}: {other.file}",
                    "Used. One of the two labels may be wrong.",
                )
            )
    return found


def leave_out(entries: Sequence[ImageEntry]) -> tuple[list[ImageEntry], list[Problem]]:
    """Return the entries without those whose group is in a later split too, and what was dropped.

    For sets that come divided: a picture stays in the latest of train, validation and test, so that
    nothing that is measured was trained on.
    """
    last: dict[str, ImageEntry] = {}
    for entry in entries:
        if entry.group and (entry.group not in last or rank(entry) > rank(last[entry.group])):
            last[entry.group] = entry
    kept, dropped = [], []
    for entry in entries:
        other = last.get(entry.group)
        if other is None or rank(entry) == rank(other):
            kept.append(entry)
            continue
        dropped.append(
            Problem(
                _TWO_SPLITS,
                entry.file,
                f"Nearly the same picture is in {other.split}: {other.file}",
                f"Left out of {entry.split}; the one in {other.split} is kept.",
            )
        )
    return kept, dropped


def rank(entry: ImageEntry) -> int:
    """Return the place of an entry's split; 0 while it has none."""
    return SPLITS.index(entry.split) if entry.split in SPLITS else 0


def _pictures(entries: Iterable[ImageEntry]) -> list[str]:
    """Return one file for each content."""
    return list({entry.digest or entry.file: entry.file for entry in entries}.values())


def _kept(catalog: Catalog, files: list[str], background: str, job: Job) -> tuple[NearCopy, ...]:
    try:
        key = Recipe(catalog.folder.absolute(), tuple(files), SIDE, 1, background).key()
    except DataError:  # a file has gone since; the others can still be compared
        return find_near_copies(catalog.folder, files, job, background=background)
    path = cache_dir() / "near" / f"{key}-{_VERSION}.json"
    with suppress(OSError, ValueError, TypeError):
        return tuple(NearCopy(*pair) for pair in json.loads(path.read_text("utf-8")))
    near = find_near_copies(catalog.folder, files, job, background=background)
    values = [[pair.file, pair.other, pair.likeness] for pair in near]
    write_atomic(path, json.dumps(values))
    return near


def _groups(near: Iterable[NearCopy]) -> dict[str, str]:
    """Return the group of each file of the pairs: the first of all files that hang together."""
    parent: dict[str, str] = {}

    def root(file: str) -> str:
        while (above := parent.setdefault(file, file)) != file:
            parent[file] = parent[above]
            file = above
        return file

    for pair in near:
        one, other = sorted((root(pair.file), root(pair.other)))
        parent[other] = one
    return {file: root(file) for file in list(parent)}
