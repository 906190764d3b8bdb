"""Nearly the same pictures of a set, found once and grouped."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from workbench.data.catalog import Catalog, ImageEntry, NearCopy, Problem
from workbench.data.near_copies import MOST_IMAGES, find_near_copies
from workbench.data.near_patches import SIDE
from workbench.data.recipe import Recipe
from workbench.errors import DataError
from workbench.files import cache_dir, write_atomic
from workbench.jobs import Job

# Raise when the search changes, so that its old findings are not taken for new ones.
_VERSION = 1


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
