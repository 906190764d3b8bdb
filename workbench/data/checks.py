"""Open every file of a catalog and say what is wrong with it, before training finds out."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from PIL import Image

from workbench.data.catalog import Catalog, ImageEntry, Problem
from workbench.data.decode import Facts, file_errors, inspect
from workbench.data.duplicates import resolve_duplicates
from workbench.data.overview import finish
from workbench.data.parallel import default_threads, ordered_map
from workbench.errors import DataError
from workbench.jobs import Job

# Below this a side shows next to nothing, but sets of tiny sprites exist; a line of pixels is none.
SMALL_SIDE = 8
MINIMUM_SIDE = 2

_CHUNK = 8
# Image search engines and crawlers leave these behind; hymenoptera, the tutorials' set, has one.
_PLACEHOLDER = re.compile(
    r"(^|image|photo|picture|[^a-z])(not.?(found|available)|no.?(image|photo|picture))|placeholder"
)


@dataclass(frozen=True, slots=True)
class _Finding:
    """What one file turned out to be; `entry` is None if it cannot be used."""

    entry: ImageEntry | None
    problem: Problem | None = None


def check(catalog: Catalog, *, background: str = "white", job: Job | None = None) -> Catalog:
    """Open every image and return the catalog of those that can be used.

    Parameters
    ----------
    catalog : Catalog
        From `scan.list_images`.
    background : {"white", "black", "grey"}
        Put under transparent pixels, as training will.
    job : Job or None
        Told how many files were read; cancelling stops within a few files.

    Returns
    -------
    Catalog
        `checked` is True; unreadable files and contradictory copies are out of the entries; classes
        left without an image are out of the classes; every finding is a problem.
    """
    job = job or Job()
    same_size = Counter(entry.bytes for entry in catalog.entries)
    entries, problems = [], list(catalog.problems)
    with closing(
        ordered_map(
            lambda entry: _examine(catalog.folder, entry, background, same_size[entry.bytes] > 1),
            catalog.entries,
            threads=default_threads(),
            chunk=_CHUNK,
        )
    ) as findings:
        for finding in job.track(findings, "Checking images", total=len(catalog.entries)):
            if finding.entry:
                entries.append(finding.entry)
            if finding.problem:
                problems.append(finding.problem)
    left_out, copies = resolve_duplicates(entries, catalog.classes)
    usable = [entry for entry in entries if entry.file not in left_out]
    result = _without_empty_classes(catalog, usable, problems + copies)
    return finish(replace(result, checked=True))


def _examine(folder: Path, entry: ImageEntry, background: str, hashed: bool) -> _Finding:
    if entry.bytes == 0:
        return _refused(entry, "empty_file", "This file is empty: it has no bytes")
    path = folder / entry.file
    try:
        digest = _digest(path) if hashed else ""
        facts = inspect(path, background=background)
    except DataError as error:
        return _refused(entry, _kind(error), error.what)
    if min(facts.width, facts.height) < MINIMUM_SIDE:
        return _refused(entry, "too_small", f"This image has {facts.width} x {facts.height} pixels")
    return _Finding(replace(entry, digest=digest, grey=facts.grey), _remark(entry, facts))


def _refused(entry: ImageEntry, kind: str, message: str) -> _Finding:
    return _Finding(None, Problem(kind, entry.file, message, "Left out."))


def _remark(entry: ImageEntry, facts: Facts) -> Problem | None:
    if min(facts.width, facts.height) < SMALL_SIDE:
        return Problem(
            "too_small",
            entry.file,
            f"This image has only {facts.width} x {facts.height} pixels",
            "Used, but it shows little.",
        )
    if facts.frames > 1:
        return Problem(
            "animated",
            entry.file,
            f"This file holds {facts.frames} frames or pages",
            "The first is used.",
        )
    if _PLACEHOLDER.search(PurePosixPath(entry.file).stem.lower()):
        return Problem(
            "placeholder",
            entry.file,
            "By its name this is a stand-in for a picture that was not found",
            "Used. Delete it if that is so.",
        )
    return None


def _digest(path: Path) -> str:
    with file_errors(path), open(path, "rb") as stream:
        digest = hashlib.blake2b(digest_size=16)
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _kind(error: DataError) -> str:
    cause = error.__cause__
    if isinstance(cause, PermissionError):
        return "no_permission"
    if isinstance(cause, FileNotFoundError):
        return "missing"
    return "too_large" if isinstance(cause, Image.DecompressionBombError) else "unreadable"


def _without_empty_classes(
    catalog: Catalog, entries: Sequence[ImageEntry], problems: list[Problem]
) -> Catalog:
    used = {entry.label for entry in entries}
    kept = [label for label in range(len(catalog.classes)) if label in used]
    new_label = {old: new for new, old in enumerate(kept)}
    problems += [
        Problem(
            "empty_class",
            name,
            "None of the images of this class can be used",
            "The class is left out.",
        )
        for label, name in enumerate(catalog.classes)
        if label not in used
    ]
    return replace(
        catalog,
        classes=tuple(catalog.classes[label] for label in kept),
        entries=tuple(
            entry
            if new_label[entry.label] == entry.label
            else replace(entry, label=new_label[entry.label])
            for entry in entries
        ),
        problems=tuple(problems),
    )
